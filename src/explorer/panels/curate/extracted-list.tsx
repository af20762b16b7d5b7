/** Statements that would be read, one a line. */
import type { ReactNode } from 'react';
import type { Extracted } from '../../api/curate.ts';
import { whenText } from '../../words/date.ts';
import { modalityWords, relationLabel } from '../../words/relation.ts';

type Row = Pick<
  Extracted['statements'][number],
  | 'subject'
  | 'predicate'
  | 'object'
  | 'place'
  | 'polarity'
  | 'modality'
  | 'attribution'
  | 'valid'
  | 'start'
  | 'confidence'
>;

export const ExtractedList = ({ statements }: { readonly statements: readonly Row[] }): ReactNode => (
  <ol className="extracted">
    {statements.map((statement, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two rows of a table may say the same
      <li key={`${index} ${statement.start}`}>
        <bdi>{statement.subject}</bdi> <em>{relationLabel(statement.predicate)}</em>{' '}
        <bdi>{statement.object ?? statement.place ?? ''}</bdi>{' '}
        <span className="caption">
          {whenText(statement.valid)}
          {statement.polarity === 'DENIED' ? ' · denied' : ''}
          {statement.modality === 'FACT' ? '' : ` · ${modalityWords[statement.modality]}`}
          {statement.attribution.length === 0 ? '' : ` · said by ${statement.attribution.join(', via ')}`}
          {` · ${Math.round(statement.confidence * 100)} %`}
        </span>
      </li>
    ))}
  </ol>
);
