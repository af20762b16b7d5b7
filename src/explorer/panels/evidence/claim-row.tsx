/** One claim as a row of the table. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Statement } from '../../api/fragments.ts';
import { QuoteText } from '../../parts/evidence/quote-text.tsx';
import { ClaimLine, OriginalLink } from '../../parts/evidence/statement-card.tsx';
import { WithdrawnTag } from '../../parts/evidence/withdrawn-tag.tsx';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { openDocument } from '../../state/state.ts';
import { claimText } from '../../words/claim.ts';
import { dayText, whenOrigin, whenText } from '../../words/date.ts';

type Props = { readonly statement: Statement; readonly chosen: boolean; readonly toggle: () => void };

export const ClaimRow = ({ statement, chosen, toggle }: Props): ReactNode => {
  const change = useChange();
  const { document } = statement;
  const open = useExplorer((state) => state.document?.statement === statement.id);
  const read = (): void => change(openDocument(document.id, statement.id));
  return (
    // Keys have the button in the row: it does the same.
    <tr
      className={`opens${statement.polarity === 'DENIED' ? ' is-denied' : ''}${open ? ' is-open' : ''}`}
      aria-selected={open}
      onClick={({ target }) => {
        if (isPlain(target)) read();
      }}
    >
      <td>
        <input type="checkbox" checked={chosen} onChange={toggle} aria-label={`Choose: ${claimText(statement)}`} />
      </td>
      <td>
        <div className="claim-cell">
          <ClaimLine statement={statement} />
          <WithdrawnTag retractedAt={statement.retractedAt} review={statement.review} />
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
        {document.publisher === null ? null : (
          <>
            <bdi>{document.publisher.label}</bdi> <br />
          </>
        )}
        {document.publishedAt === null ? 'not dated' : dayText(document.publishedAt)} <br />
        <Button className="link act" onPress={read} aria-label={`Read ${document.title}`}>
          read
        </Button>
        <OriginalLink url={document.url} />
      </td>
      <td className="number">{Math.round(statement.confidence * 100)} %</td>
    </tr>
  );
};

/** Neither a control nor words that are being marked to be copied. */
const isPlain = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('a, button, input') === null &&
  window.getSelection()?.isCollapsed !== false;
