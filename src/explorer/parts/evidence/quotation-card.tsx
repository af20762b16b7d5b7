/** Somebody's own words: who says them, to whom, and where they are printed. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Quotation } from '../../api/fragments.ts';
import { openDocument } from '../../state/state.ts';
import { quotationCitation } from '../../take/citation.ts';
import { withMarks } from '../../words/claim.ts';
import { printedText } from '../../words/source.ts';
import { CopyButton } from '../control/copy-button.tsx';
import { EntityButton } from '../entity/entity-name.tsx';
import { useChange } from '../session.tsx';
import { OriginalLink } from './statement-card.tsx';
import { WithdrawnTag } from './withdrawn-tag.tsx';

export const QuotationCard = ({ quotation }: { readonly quotation: Quotation }): ReactNode => {
  const change = useChange();
  const { speaker, addressee, text, quote } = quotation;
  const { document } = quote;
  const printed = printedText(document);
  return (
    <article className="quotation">
      <p className="claim">
        {speaker === null ? <span className="speaker">Somebody</span> : <EntityButton entity={speaker} />}
        {addressee === null ? null : (
          <>
            {' to '}
            <EntityButton entity={addressee} />
          </>
        )}{' '}
        <WithdrawnTag retractedAt={document.retractedAt} />
      </p>
      <blockquote className="quote" dir="auto">
        {withMarks(text)}
      </blockquote>
      <p className="statement-source">
        {printed === '' ? null : <bdi>{printed}: </bdi>}
        <Button className="link" onPress={() => change(openDocument(document.id, quotation.id))}>
          <bdi>{document.title}</bdi>
        </Button>
        <OriginalLink url={document.url} /> <CopyButton text={quotationCitation(quotation)} label="Cite" />
      </p>
    </article>
  );
};
