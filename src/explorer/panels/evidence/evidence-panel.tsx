/** The words behind a line: every relation of the type between the two, and every statement of each. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { EVIDENCE, type RelationsBetween, type RelationWithStatements } from '../../api/evidence.ts';
import type { VariablesFor } from '../../api/query.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { EntityButton } from '../../parts/entity-name.tsx';
import { useAnswer, useAsk, useExplorer, useScope } from '../../parts/session.tsx';
import { count, relationLabel } from '../../words/relation.ts';
import { RelationCard } from './relation-card.tsx';

export const EvidencePanel = (): ReactNode => {
  const edge = useExplorer((state) => state.edge);
  const scope = useScope();
  const variables = edge === null ? null : { a: edge.a, b: edge.b, types: [edge.relationType], ...scope, after: null };
  const answer = useAnswer(EVIDENCE, variables);
  if (edge === null || variables === null) return <Empty title="Select a line to read the words behind it." />;
  return (
    <Answered
      answer={answer}
      waitingFor="the evidence"
      isEmpty={({ a }) => a === null || a.relations.totalCount === 0}
      empty={
        <Empty title="Nothing in this scope">
          <p className="caption">The time or the filters admit no evidence for this relation.</p>
        </Empty>
      }
    >
      {({ a, b }) =>
        a === null || b === null ? null : (
          <section className="evidence">
            <h2 className="evidence-title">
              <EntityButton entity={a} /> <span className="evidence-type">{relationLabel(edge.relationType)}</span>{' '}
              <EntityButton entity={b} />
            </h2>
            <RelationList key={JSON.stringify(variables)} first={a.relations} variables={variables} />
          </section>
        )
      }
    </Answered>
  );
};

type ListProps = {
  readonly first: RelationsBetween;
  readonly variables: VariablesFor<typeof EVIDENCE>;
};

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
  const relations = [...first.nodes, ...rest];
  return (
    <>
      {first.totalCount > 1 ? (
        <p className="caption">
          {relations.length < first.totalCount ? `${relations.length} of ` : ''}
          {count(first.totalCount, 'relation')} of this type, latest first
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
