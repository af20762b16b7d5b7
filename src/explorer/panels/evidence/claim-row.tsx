/** One claim as a row of the table. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Statement } from '../../api/fragments.ts';
import { QuoteText } from '../../parts/evidence/quote-text.tsx';
import { ClaimLine, OriginalLink } from '../../parts/evidence/statement-card.tsx';
import { useChange } from '../../parts/session.tsx';
import { openDocument } from '../../state/state.ts';
import { claimText } from '../../words/claim.ts';
import { dayText, whenOrigin, whenText } from '../../words/date.ts';

type Props = { readonly statement: Statement; readonly chosen: boolean; readonly toggle: () => void };

export const ClaimRow = ({ statement, chosen, toggle }: Props): ReactNode => {
  const change = useChange();
  const { document } = statement;
  return (
    <tr className={statement.polarity === 'DENIED' ? 'is-denied' : ''}>
      <td>
        <input type="checkbox" checked={chosen} onChange={toggle} aria-label={`Choose: ${claimText(statement)}`} />
      </td>
      <td>
        <div className="claim-cell">
          <ClaimLine statement={statement} />
          <QuoteText
            quote={statement.quote}
            subject={statement.subject.id}
            {...(statement.object ? { object: statement.object.id } : {})}
          />
        </div>
      </td>
      <td className="claim-date" title={whenOrigin(statement.valid)}>
        {whenText(statement.valid)}
      </td>
      <td className="claim-source">
        <bdi>{document.publisher?.label ?? 'Publisher unknown'}</bdi> <br />
        {dayText(document.publishedAt ?? statement.knownAt)} <br />
        <Button
          className="link"
          onPress={() => change(openDocument(document.id, statement.id))}
          aria-label={`Read ${document.title}`}
        >
          read
        </Button>
        <OriginalLink url={document.url} />
      </td>
      <td className="number">{Math.round(statement.confidence * 100)} %</td>
    </tr>
  );
};
