/** One relation with its verdict and statements; where it is disputed, the two sides stand side by side. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { MORE_STATEMENTS, type RelationWithStatements } from '../../api/evidence.ts';
import type { Statement } from '../../api/fragments.ts';
import { CopyButton } from '../../parts/control/copy-button.tsx';
import { RelationText } from '../../parts/evidence/relation-text.tsx';
import { StatementCard } from '../../parts/evidence/statement-card.tsx';
import { ModalityTag, VerdictTag } from '../../parts/evidence/verdict-tag.tsx';
import { useAsk, useScope } from '../../parts/session.tsx';
import { relationCitation } from '../../take/citation.ts';
import { whenOrigin, whenText } from '../../words/date.ts';
import { count, modeLabel, sourcesText } from '../../words/relation.ts';

export const RelationCard = ({ relation }: { readonly relation: RelationWithStatements }): ReactNode => {
  const ask = useAsk();
  const [rest, setRest] = useState<readonly Statement[]>([]);
  const scope = useScope();
  const { standing, event } = relation;
  const { statements, evidence, valid, verdict, confidence } = standing;
  const all = [...statements.nodes, ...rest];
  const more = async (): Promise<void> => {
    const answer = await ask(MORE_STATEMENTS, { id: relation.id, ...scope, after: statements.pageInfo.endCursor });
    const { node } = answer ?? { node: null };
    setRest(node !== null && 'standing' in node ? node.standing.statements.nodes : []);
  };
  return (
    <section className={`relation verdict-${(verdict ?? 'none').toLowerCase()}`}>
      <header className="relation-head">
        <h3>
          <span title={whenOrigin(valid)}>{whenText(valid)}</span>
          {event?.standing.mode == null ? null : <span className="role"> · {modeLabel(event.standing.mode)}</span>}
        </h3>
        <VerdictTag verdict={verdict} />
        <ModalityTag modality={standing.modality} />
      </header>
      <p className="headline">
        {event === null ? <RelationText relation={relation} /> : <bdi>{event.standing.headline}</bdi>}
      </p>
      <p className="caption">
        {evidence === null ? '' : `${sourcesText(evidence)} · `}confidence {Math.round(confidence * 100)} %{' · '}
        <CopyButton text={relationCitation(relation, all)} label="Cite the relation" />
      </p>
      {verdict === 'DISPUTED' ? (
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
