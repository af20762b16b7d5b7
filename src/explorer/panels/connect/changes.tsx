/** What changed between two dates, and which statements caused it. */

import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { DIFF, type Diff, LATEST_DAYS, type LatestDays } from '../../api/connect.ts';
import type { Relation } from '../../api/fragments.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { TableFrame } from '../../parts/control/table-frame.tsx';
import { EntityButton } from '../../parts/entity/entity-name.tsx';
import { StatementCard } from '../../parts/evidence/statement-card.tsx';
import { ModalityTag, VerdictTag } from '../../parts/evidence/verdict-tag.tsx';
import { useAnswer, useChange, useExplorer } from '../../parts/session.tsx';
import { addEntities, openEdge } from '../../state/state.ts';
import { whenText } from '../../words/date.ts';
import { count, relationLabel, verdictWords } from '../../words/relation.ts';
import { DiffForm } from './diff-form.tsx';

const MOST_ABOUT = 100;
const DAY_MS = 86_400_000;

export const Changes = (): ReactNode => {
  const diff = useExplorer((state) => state.diff);
  const entities = useExplorer((state) => state.entities);
  const [onlyInView, setOnlyInView] = useState(false);
  const about = onlyInView && entities.length > 0 ? entities.slice(0, MOST_ABOUT) : null;
  const { from, to, axis } = diff;
  const answer = useAnswer(DIFF, from === null || to === null ? null : { from, to, axis, about });
  const { data: latest } = useAnswer(LATEST_DAYS, from === null || to === null ? {} : null);
  const shown = latest && (from === null || to === null) ? { ...diff, ...lastTwoDays(latest) } : diff;
  return (
    <section className="changes">
      <DiffForm
        key={`${shown.from} ${shown.to} ${axis}`}
        diff={shown}
        onlyInView={onlyInView}
        setOnlyInView={setOnlyInView}
      />
      {from === null || to === null ? (
        <Empty title="Choose two dates">
          <p className="caption">
            The view then tells what was added, what was withdrawn, and which verdicts turned, with the statements that
            did it.{shown.to === null ? '' : ' The last days on which something was published stand there already.'}
          </p>
        </Empty>
      ) : (
        <Answered
          answer={answer}
          waitingFor="changes"
          isEmpty={({ diff: found }) => isNothing(found)}
          empty={<Empty title="Nothing changed between these dates" />}
        >
          {({ diff: found }) => <DiffReport diff={found} />}
        </Answered>
      )}
    </section>
  );
};

/** On which something was published: what came on the later of them is what the page offers to tell. */
function lastTwoDays({ documents }: LatestDays): { readonly from: string | null; readonly to: string | null } {
  const days = [...new Set(documents.nodes.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []))];
  const [to = null, before] = days.sort().reverse();
  return { from: before ?? (to && dayBefore(to)), to };
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

const isNothing = (diff: Diff): boolean =>
  diff.relationsAdded.length +
    diff.relationsRetracted.length +
    diff.verdictChanges.length +
    diff.mergeDecisions.length ===
  0;

const DiffReport = ({ diff }: { readonly diff: Diff }): ReactNode => (
  <TableFrame label="Changes" className="diff">
    <p className="caption">
      {count(diff.relationsAdded.length, 'relation')} added, {diff.relationsRetracted.length} withdrawn,{' '}
      {count(diff.verdictChanges.length, 'verdict')} turned, {count(diff.entitiesAdded.length, 'new actor')}
      {diff.truncated ? '. There is more: narrow the dates.' : ''}
    </p>
    {diff.verdictChanges.length === 0 ? null : <h2>Verdicts that turned</h2>}
    {diff.verdictChanges.map(({ relation, before, after, causedBy }) => (
      <article key={relation.id} className="turned">
        <RelationLine relation={relation} />
        <p>
          {before === null ? 'new' : verdictWords[before]} <span aria-hidden="true">→</span>
          <span className="visually-hidden"> became </span>{' '}
          <strong className={after === 'DISPUTED' ? 'disputed' : ''}>{verdictWords[after]}</strong>, because of
        </p>
        {causedBy.map((statement) => (
          <StatementCard key={statement.id} statement={statement} />
        ))}
      </article>
    ))}
    <RelationLines title="Withdrawn" relations={diff.relationsRetracted} />
    <RelationLines title="Added" relations={diff.relationsAdded} />
    {diff.mergeDecisions.length === 0 ? null : <h2>Merges</h2>}
    {diff.mergeDecisions.map(({ id, survivor, absorbedLabels, reason, decidedBy }) => (
      <p key={id}>
        <EntityButton entity={survivor} /> took in <bdi>{absorbedLabels.join(', ')}</bdi>{' '}
        <span className="caption">
          <bdi>{reason}</bdi>, <bdi>{decidedBy}</bdi>
        </span>
      </p>
    ))}
  </TableFrame>
);

const RelationLines = ({
  title,
  relations,
}: {
  readonly title: string;
  readonly relations: readonly Relation[];
}): ReactNode => {
  const change = useChange();
  if (relations.length === 0) return null;
  const ends = relations.flatMap(({ source, target }) => [source.id, target.id]);
  return (
    <>
      <h2>
        {title}{' '}
        <Button className="link" onPress={() => change(addEntities(ends))}>
          send all to the graph
        </Button>
      </h2>
      <ul className="plain-list">
        {relations.map((relation) => (
          <li key={relation.id}>
            <RelationLine relation={relation} />
          </li>
        ))}
      </ul>
    </>
  );
};

const RelationLine = ({ relation }: { readonly relation: Relation }): ReactNode => {
  const change = useChange();
  const { source, target, relationType } = relation;
  return (
    <p className="relation-line">
      <EntityButton entity={source} />{' '}
      <Button
        className="link"
        onPress={() =>
          change(addEntities([source.id, target.id]), openEdge({ a: source.id, b: target.id, relationType }))
        }
      >
        {relationLabel(relationType)}
      </Button>{' '}
      <EntityButton entity={target} /> <span className="caption">{whenText(relation.standing.valid)}</span>{' '}
      <VerdictTag verdict={relation.standing.verdict} /> <ModalityTag modality={relation.standing.modality} />
    </p>
  );
};
