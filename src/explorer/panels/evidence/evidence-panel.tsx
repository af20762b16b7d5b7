/** The words behind a line: every relation that it stands for, and every statement of each. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { EVIDENCE, REJECTED, type RelationsBetween, type RelationWithStatements } from '../../api/evidence.ts';
import type { Name } from '../../api/fragments.ts';
import type { VariablesFor } from '../../api/query.ts';
import { isHiddenBy } from '../../graph/filter/modes.ts';
import { edgesBetween, labelOf } from '../../graph/model.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { EntityButton } from '../../parts/entity/entity-name.tsx';
import { StatementCard } from '../../parts/evidence/statement-card.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useAnswer, useAsk, useChange, useExplorer, useScope } from '../../parts/session.tsx';
import { type LineKey, openEdge } from '../../state/state.ts';
import { edgeSentences, mostFrequent } from '../../words/line.ts';
import { count, relationLabel } from '../../words/relation.ts';
import { commonModality, DENIED, toldVerb } from '../../words/told.ts';
import { RelationCard } from './relation-card.tsx';

export const EvidencePanel = (): ReactNode => {
  const edge = useExplorer((state) => state.edge);
  const scope = useScope();
  const types = edge === null || edge.relationType === null ? null : [edge.relationType];
  const variables = edge === null ? null : { a: edge.a, b: edge.b, types, ...scope, after: null };
  const answer = useAnswer(EVIDENCE, variables);
  if (edge === null || variables === null) return <Empty title="Select a line to read the words behind it." />;
  return (
    <Answered
      answer={answer}
      waitingFor="the evidence"
      isEmpty={({ a }) => a === null || a.relations.totalCount === 0}
      empty={<NothingLeft line={edge} />}
    >
      {({ a, b }) =>
        a === null || b === null ? null : (
          <section className="evidence">
            <Title line={edge} a={a} b={b} />
            <Kinds line={edge} />
            <RelationList key={JSON.stringify(variables)} first={a.relations} variables={variables} />
          </section>
        )
      }
    </Answered>
  );
};

/** Why: everything was rejected, or time and filters leave nothing. */
const NothingLeft = ({ line: { a, b, relationType } }: { readonly line: LineKey }): ReactNode => {
  const answer = useAnswer(REJECTED, { a, b, types: relationType === null ? null : [relationType] });
  return (
    <Answered answer={answer} waitingFor="why nothing is left">
      {({ there, back }) => {
        const rejected = [...there.nodes, ...back.nodes];
        return rejected.length === 0 ? (
          <Empty title="Nothing in this scope">
            <p className="caption">The time or the filters admit no evidence for this relation.</p>
          </Empty>
        ) : (
          <section className="evidence">
            <Empty title="Nothing is left of it">
              <p className="caption">
                {count(there.totalCount + back.totalCount, 'statement')} of it {rejected.length === 1 ? 'was' : 'were'}{' '}
                rejected. What is left, if anything, the time or the filters do not admit.
              </p>
            </Empty>
            {rejected.map((statement) => (
              <StatementCard key={statement.id} statement={statement} />
            ))}
          </section>
        );
      }}
    </Answered>
  );
};

type TitleProps = { readonly line: LineKey; readonly a: Name; readonly b: Name };

/** Source first, then what it did, then to whom. */
const Title = ({ line: { relationType }, a, b }: TitleProps): ReactNode => {
  const { graph } = useGraph();
  const edge = edgesBetween(graph, a.id, b.id).find((one) => one.relationType === relationType);
  const [from, to] = edge?.ways === 'one' && edge.a === b.id ? [b, a] : [a, b];
  const verb =
    relationType === null
      ? 'and'
      : edge?.ways === 'both'
        ? `${relationLabel(relationType)} ⇄`
        : toldVerb(relationType, null, edge === undefined ? null : commonModality(edge, edge.count));
  return (
    <h2 className="evidence-title">
      {edge !== undefined && edge.deniedOnly === edge.count ? DENIED : ''}
      <EntityButton entity={from} /> <span className="evidence-type">{verb}</span> <EntityButton entity={to} />
    </h2>
  );
};

/** All that is in view between the two; each kind opens alone. */
const Kinds = ({ line }: { readonly line: LineKey }): ReactNode => {
  const change = useChange();
  const { graph } = useGraph();
  const edges = mostFrequent(edgesBetween(graph, line.a, line.b));
  if (edges.length < 2) return null;
  return (
    <ul className="kinds" aria-label="Kinds of relations between the two">
      <li>
        <Button
          className="kind-line-button"
          aria-pressed={line.relationType === null}
          onPress={() => change(openEdge({ ...line, relationType: null }))}
        >
          All {edges.reduce((sum, { count: number }) => sum + number, 0)}
        </Button>
      </li>
      {edges.map((edge) => (
        <li key={edge.relationType}>
          <Button
            className={edge.disputed > 0 ? 'kind-line-button disputed' : 'kind-line-button'}
            aria-pressed={line.relationType === edge.relationType}
            onPress={() => change(openEdge(edge))}
          >
            {edgeSentences(edge, (id) => labelOf(graph, id)).join('; ')}
          </Button>
        </li>
      ))}
    </ul>
  );
};

type ListProps = { readonly first: RelationsBetween; readonly variables: VariablesFor<typeof EVIDENCE> };

const RelationList = ({ first, variables }: ListProps): ReactNode => {
  const ask = useAsk();
  const [rest, setRest] = useState<readonly RelationWithStatements[]>([]);
  const [page, setPage] = useState(first.pageInfo);
  useEffect(() => {
    setRest([]);
    setPage(first.pageInfo);
  }, [first]);
  const more = async (): Promise<void> => {
    const answer = await ask(EVIDENCE, { ...variables, after: page.endCursor });
    if (answer?.a == null) return;
    setRest([...rest, ...answer.a.relations.nodes]);
    setPage(answer.a.relations.pageInfo);
  };
  const hidden = useExplorer((state) => state.filters.hiddenModes);
  const [all, setAll] = useState(false);
  const loaded = [...first.nodes, ...rest];
  const admitted = loaded.filter((relation) => !isHiddenBy(hidden, relation));
  const relations = all ? loaded : admitted;
  return (
    <>
      {first.totalCount > 1 ? (
        <p className="caption">
          {loaded.length < first.totalCount ? `${loaded.length} of ` : ''}
          {count(first.totalCount, 'relation')}, latest first
        </p>
      ) : null}
      {admitted.length < loaded.length ? (
        <p className="caption">
          {all ? 'With ' : 'Without '}
          {count(loaded.length - admitted.length, 'relation')} of modes that the filters leave out{' '}
          <Button className="link" onPress={() => setAll(!all)}>
            {all ? 'leave out' : 'show'}
          </Button>
        </p>
      ) : null}
      {relations.map((relation) => (
        <RelationCard key={relation.id} relation={relation} />
      ))}
      {page.hasNextPage ? (
        <Button className="button more" onPress={() => void more()}>
          Show earlier ones
        </Button>
      ) : null}
    </>
  );
};
