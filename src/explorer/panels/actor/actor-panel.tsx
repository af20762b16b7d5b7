/** One entity: who it is, who its neighbors are before they are added, what it said, what editors noted. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import { ACTOR } from '../../api/graph.ts';
import { leavesOf } from '../../graph/model.ts';
import { kindName } from '../../look/kind.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { KindIcon } from '../../parts/entity/kind-icon.tsx';
import { OriginalLink } from '../../parts/evidence/statement-card.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { useAnswer, useChange, useExplorer, usePage, useScope, useSession } from '../../parts/session.tsx';
import { initialState, removeEntities, select, setClaims, setPanel, setView, togglePin } from '../../state/state.ts';
import { count } from '../../words/relation.ts';
import { ActorNotes } from './actor-notes.tsx';
import { Expand } from './expand.tsx';
import { Profile } from './profile.tsx';
import { SameAs } from './same-as.tsx';

export const ActorPanel = (): ReactNode => {
  const id = useExplorer((state) => state.selected[0] ?? null);
  const scope = useScope();
  const editing = usePage((page) => page.key !== null);
  const answer = useAnswer(ACTOR, id === null ? null : { id, ...scope });
  if (id === null) return <Empty title="Select an actor in the graph or the list." />;
  return (
    <Answered
      answer={answer}
      waitingFor="the actor"
      isEmpty={({ entity }) => entity === null}
      empty={<Empty title="This actor is no longer in the graph." />}
    >
      {({ entity }) =>
        entity === null ? null : (
          <article className="actor">
            <header>
              <p className="caption kind-line">
                <KindIcon kind={entity.kind} /> {kindName(entity.kind)}
              </p>
              <h2>
                <bdi>{entity.label}</bdi>
              </h2>
              {entity.summary === null ? null : (
                <p>
                  <bdi>{entity.summary}</bdi>
                </p>
              )}
              <OtherNames entity={entity} />
              <p className="caption">
                {entity.externalIds.map(({ scheme, value, url }) => (
                  <span key={`${scheme}:${value}`}>
                    <OriginalLink url={url}>
                      <span className="scheme">{scheme}</span> {value}
                    </OriginalLink>{' '}
                  </span>
                ))}
              </p>
            </header>
            <ActorTools
              id={entity.id}
              label={entity.label}
              said={entity.said.totalCount}
              quoted={entity.quotations.totalCount}
            />
            {editing ? <SameAs key={`same ${entity.id}`} id={entity.id} /> : null}
            <Expand key={entity.id} id={entity.id} facets={entity.neighborFacets} degree={entity.degree} />
            <Profile key={`profile ${entity.id}`} id={entity.id} />
            <ActorNotes id={entity.id} notes={entity.notes.nodes} mergedFrom={entity.mergedFrom} />
          </article>
        )
      }
    </Answered>
  );
};

type Called = {
  readonly label: string;
  readonly kind: EntityKind;
  readonly names: readonly { readonly text: string }[];
};

/**
 * Names once, whatever their capitals and article. A description in small letters, as “both sides”, is no name; nor is one
 * of a person that names several.
 */
const otherNames = ({ label, kind, names }: Called): readonly string[] => {
  const byPlain = new Map([[label.toLowerCase(), label]]);
  for (const { text } of names) {
    const name = text.replace(/^the /iu, '').replace(/[\s-]+$/u, '');
    const isName = /^[\p{Lu}\p{Lo}\p{N}]/u.test(name) && !(kind === 'PERSON' && / and /u.test(name));
    if (isName && !byPlain.has(name.toLowerCase())) byPlain.set(name.toLowerCase(), name);
  }
  return [...byPlain.values()].filter((name) => name !== label).slice(0, MOST_NAMES);
};
const MOST_NAMES = 6;

const OtherNames = ({ entity }: { readonly entity: Called }): ReactNode => {
  const others = otherNames(entity);
  return others.length === 0 ? null : (
    <p className="caption">
      also{' '}
      {others.map((text, index) => (
        <span key={text}>
          {index === 0 ? '' : ', '}
          <bdi>{text}</bdi>
        </span>
      ))}
    </p>
  );
};

type ToolsProps = { readonly id: string; readonly label: string; readonly said: number; readonly quoted: number };

const ActorTools = ({ id, label, said, quoted }: ToolsProps): ReactNode => {
  const change = useChange();
  const { page, store } = useSession();
  const { graph } = useGraph();
  const pinned = useExplorer((state) => state.pins.includes(id));
  const collapse = (): void => {
    const leaves = leavesOf(graph, id, new Set(store.getState().pins));
    if (leaves.length > 0) change(removeEntities(leaves));
    say(
      page,
      leaves.length === 0
        ? `Nothing hangs on ${label} alone.`
        : `${count(leaves.length, 'neighbor')} folded away. Undo brings them back.`,
    );
  };
  return (
    <div className="tools">
      <Button className="button button-small" onPress={() => change(togglePin(id))}>
        {pinned ? 'Unpin' : 'Pin'}
      </Button>
      <Button className="button button-small" onPress={collapse}>
        Collapse
      </Button>
      <Button className="button button-small" onPress={() => change(removeEntities([id]), select([]))}>
        Take out
      </Button>
      <Button className="button button-small" onPress={() => change(setPanel('events'))}>
        Events
      </Button>
      <Button
        className="button button-small"
        isDisabled={said + quoted === 0}
        onPress={() =>
          change(
            setClaims({ ...initialState.claims, saidBy: id, form: said === 0 ? 'quotations' : 'statements' }),
            setView('claims'),
          )
        }
      >
        {said + quoted === 0 ? 'Said nothing' : `Said ${count(said + quoted, 'thing')}`}
      </Button>
    </div>
  );
};
