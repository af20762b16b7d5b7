/** One relation with its verdict and statements; where it is disputed, the two sides stand side by side. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { MORE_STATEMENTS, type RelationWithStatements } from '../api/evidence.ts';
import type { Statement } from '../api/fragments.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { useAsk } from '../parts/session.tsx';
import { StatementCard } from '../parts/statement-card.tsx';
import { VerdictTag } from '../parts/verdict-tag.tsx';
import { relationCitation } from '../take/citation.ts';
import { whenOrigin, whenText } from '../words/date.ts';
import { count, statusWords } from '../words/relation.ts';

export const RelationCard = ({ relation }: { readonly relation: RelationWithStatements }): ReactNode => {
  const ask = useAsk();
  const [rest, setRest] = useState<readonly Statement[]>([]);
  const { statements, evidence, event } = relation;
  const all = [...statements.nodes, ...rest];
  const more = async (): Promise<void> => {
    const answer = await ask(MORE_STATEMENTS, { id: relation.id, after: statements.pageInfo.endCursor });
    setRest(answer?.node?.statements?.nodes ?? []);
  };
  return (
    <section className={`relation verdict-${relation.verdict.toLowerCase()}`}>
      <header className="relation-head">
        <h3>
          <span title={whenOrigin(relation.valid)}>{whenText(relation.valid)}</span>
          {relation.role === null ? null : (
            <span className="role"> · {relation.role.toLowerCase().replaceAll('_', ' ')}</span>
          )}
          {event === null ? null : <span className="role"> · {event.mode ?? statusWords[event.status]}</span>}
        </h3>
        <VerdictTag verdict={relation.verdict} />
        {event === null || event.status === 'OCCURRED' ? null : (
          <span className="tag">{statusWords[event.status]}</span>
        )}
      </header>
      {event === null ? null : (
        <p className="headline">
          <bdi>{event.headline}</bdi>
        </p>
      )}
      <p className="caption">
        {count(evidence.statements, 'statement')} in {count(evidence.documents, 'document')}
        {' · '}
        {count(evidence.independentSources, 'independent source')}
        {evidence.denials > 0 ? ` · ${count(evidence.denials, 'denial')}` : ''}
        {' · '}confidence {Math.round(relation.confidence * 100)} %{' · '}
        <CopyButton text={relationCitation(relation, all)} label="Cite the relation" />
      </p>
      {relation.verdict === 'DISPUTED' ? (
        <BothSides statements={all} />
      ) : (
        all.map((statement) => <StatementCard key={statement.id} statement={statement} />)
      )}
      {statements.pageInfo.hasNextPage && rest.length === 0 ? (
        <Button className="button button-small more" onPress={() => void more()}>
          All {count(statements.totalCount, 'statement')}
        </Button>
      ) : null}
    </section>
  );
};

const BothSides = ({ statements }: { readonly statements: readonly Statement[] }): ReactNode => (
  <div className="sides">
    {(['ASSERTED', 'DENIED'] as const).map((polarity) => (
      <div key={polarity} className={`side side-${polarity.toLowerCase()}`}>
        <h4>{polarity === 'ASSERTED' ? 'Asserted' : 'Denied'}</h4>
        {statements
          .filter((statement) => statement.polarity === polarity)
          .map((statement) => (
            <StatementCard key={statement.id} statement={statement} />
          ))}
      </div>
    ))}
  </div>
);
