/** Two entities are the same, or are declared not to be: who stays, what moves, a reason, and it can be undone. */
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { mayBeOne } from '../../../domain/record/entity.ts';
import { COMPARE, type Compared, MERGE, refusalOf, SEPARATE } from '../../api/curate.ts';
import { kindName } from '../../look/kind.ts';
import { Answered } from '../../parts/answered.tsx';
import { type Deed, useDone } from '../../parts/deeds.ts';
import { EntityName } from '../../parts/entity/entity-name.tsx';
import { say } from '../../parts/page.ts';
import { useAnswer, useAsk, useSession } from '../../parts/session.tsx';
import { followIds } from '../../state/follow-ids.ts';
import { select } from '../../state/state.ts';
import { applyQuietly } from '../../state/store.ts';
import { count } from '../../words/relation.ts';

/** The first stays, unless the two are swapped. */
export const MergeForm = ({ ends }: { readonly ends: readonly string[] }): ReactNode => {
  const [swapped, setSwapped] = useState(false);
  const ids = swapped ? [...ends].reverse() : ends;
  const answer = useAnswer(COMPARE, { ids });
  return (
    <section className="merge" aria-label="Are they the same?">
      <h3>Are they the same?</h3>
      <Answered answer={answer} waitingFor="the two">
        {({ nodes }) => {
          const [stays, goes] = nodes.flatMap((node) => (node !== null && 'kind' in node ? [node] : []));
          return stays === undefined || goes === undefined || stays.id === goes.id ? (
            <p className="caption">They are one already.</p>
          ) : (
            <Both key={stays.id} stays={stays} goes={goes} swap={() => setSwapped(!swapped)} />
          );
        }}
      </Answered>
    </section>
  );
};

type Pair = { readonly stays: Compared; readonly goes: Compared };

const Both = ({ stays, goes, swap }: Pair & { readonly swap: () => void }): ReactNode => {
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const { merge, separate } = useDecide({ stays, goes, reason }, setRefused);
  const never = kindsDiffer(stays, goes);
  const unsaid = reason.trim() === '';
  return (
    <>
      <dl className="merge-pair">
        <One part="stays" entity={stays} />
        <One part="becomes part of it" entity={goes} />
      </dl>
      <Button className="link" onPress={swap}>
        Let the other one stay
      </Button>
      <p className="caption">{never ?? movesText({ stays, goes })}</p>
      <TextField className="field" value={reason} onChange={setReason}>
        <Label>Reason</Label>
        <Input className="input" maxLength={500} />
      </TextField>
      <div className="row">
        <Button className="button button-small" isDisabled={unsaid || never !== null} onPress={() => void merge(false)}>
          The same: merge
        </Button>
        <Button className="button button-small" isDisabled={unsaid} onPress={() => void separate()}>
          Different
        </Button>
      </div>
      {unsaid && never === null ? <p className="caption">A reason is needed: it is kept with the decision.</p> : null}
      {refused === null ? null : (
        <div className="refused" role="alert">
          <p>Not merged: {refused}</p>
          {idsDiffer(stays, goes) ? (
            <Button className="button button-small" onPress={() => void merge(true)}>
              Merge them all the same
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
};

const useDecide = (
  { stays, goes, reason }: Pair & { readonly reason: string },
  refuse: (why: string | null) => void,
) => {
  const { page, store } = useSession();
  const ask = useAsk();
  const done = useDone();
  const names = `${goes.label} into ${stays.label}`;
  const merge = async (force: boolean): Promise<void> => {
    const answer = await ask(MERGE, { survivor: stays.id, absorbed: [goes.id], reason, force });
    if (answer === null) return;
    const merged = answer.mergeEntities;
    const ids = idsDiffer(stays, goes);
    refuse(merged.__typename === 'MergeSuccess' || force || ids === null ? refusalOf(merged) : ids);
    if (merged.__typename !== 'MergeSuccess') return;
    const shown = store.getState().entities.filter((id) => id === goes.id);
    // The view follows at once, and has nothing left to find out and to tell.
    applyQuietly(store, followIds(new Map([[goes.id, stays.id]])), select([stays.id]));
    const deed: Deed = { text: `merged ${names}`, back: { kind: 'decision', decision: merged.decision.id, shown } };
    done(`Merged: ${stays.label} stands for ${goes.label}, too. “Decisions” above can take it back.`, { deed });
  };
  const separate = async (): Promise<void> => {
    const answer = await ask(SEPARATE, { a: stays.id, b: goes.id, reason });
    if (answer === null) return;
    const separated = answer.declareDistinct;
    if (separated.__typename !== 'MergeSuccess') return say(page, refusalOf(separated));
    const back = { kind: 'decision', decision: separated.decision.id, shown: [] } as const;
    const deed: Deed = { text: `kept ${stays.label} and ${goes.label} apart`, back };
    done('Declared different. They will not be merged.', { deed });
  };
  return { merge, separate };
};

const One = ({ part, entity }: { readonly part: string; readonly entity: Compared }): ReactNode => (
  <div>
    <dt>
      <EntityName entity={entity} /> <span className="caption">{part}</span>
    </dt>
    <dd className="caption">
      {[
        entity.summary ?? kindName(entity.kind),
        wikidataOf(entity) ?? 'no Wikidata id',
        count(entity.relations.totalCount, 'relation'),
        count(entity.documents.totalCount, 'document'),
      ].join(' · ')}
    </dd>
  </div>
);

/** What a merge does, before it is done. */
const movesText = ({ stays, goes }: Pair): string =>
  `${stays.label} will have the name “${goes.label}”, too, and all that is told of it (${count(goes.relations.totalCount, 'relation')}, named in ${count(goes.documents.totalCount, 'document')}). No text changes, and it can be undone at any time.`;

const wikidataOf = ({ externalIds }: Compared): string | null =>
  externalIds.find(({ scheme }) => scheme.toLowerCase() === 'wikidata')?.value ?? null;

/** Two ids of one authority are almost always two entities. Null where they have no two. */
const idsDiffer = (a: Compared, b: Compared): string | null => {
  const [one, other] = [wikidataOf(a), wikidataOf(b)];
  return one === null || other === null || one === other ? null : `their Wikidata ids differ, ${one} and ${other}.`;
};

const kindsDiffer = ({ kind }: Compared, { kind: other }: Compared): string | null =>
  mayBeOne(kind, other)
    ? null
    : `One is of the kind “${kindName(kind)}”, the other of the kind “${kindName(other)}”: these cannot be merged.`;
