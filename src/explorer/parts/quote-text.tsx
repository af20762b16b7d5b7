/** The verbatim words, with the ends of the relation marked in them. */
import type { ReactNode } from 'react';
import type { Quote } from '../api/fragments.ts';
import { type Mark, segmentsOf } from '../words/segments.ts';

type Props = { readonly quote: Quote; readonly subject?: string; readonly object?: string; readonly context?: boolean };

export const QuoteText = ({ quote, subject, object, context = false }: Props): ReactNode => {
  const marks = quote.mentions.flatMap((mention): readonly Mark[] => {
    const id = mention.entity?.id;
    const look = id === undefined ? null : id === subject ? 'mark-subject' : id === object ? 'mark-object' : null;
    return look === null
      ? []
      : [{ start: mention.start - quote.start, end: mention.end - quote.start, id: look, look }];
  });
  return (
    <blockquote className="quote" dir="auto">
      {context && quote.before !== '' ? <span className="quote-around">{lastWords(quote.before)}</span> : null}
      <MarkedText text={quote.text} marks={marks} />
      {context && quote.after !== '' ? <span className="quote-around">{firstWords(quote.after)}</span> : null}
      {quote.verified ? null : <span className="caption denied"> (these words are no longer in the document)</span>}
    </blockquote>
  );
};

export const MarkedText = ({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): ReactNode =>
  segmentsOf(text, marks).map((segment) =>
    segment.marks.length === 0 ? (
      <span key={segment.start}>{segment.text}</span>
    ) : (
      <mark key={segment.start} className={segment.marks.map(({ look }) => look).join(' ')}>
        {segment.text}
      </mark>
    ),
  );

const AROUND = 70;

/** The words around a quote as far as its own paragraph, cut between words. */
const lastWords = (before: string): string => {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.length <= AROUND ? line : `…${line.slice(line.indexOf(' ', line.length - AROUND))}`;
};

const firstWords = (after: string): string => {
  const [line = ''] = after.split('\n');
  return line.length <= AROUND ? line : `${line.slice(0, line.lastIndexOf(' ', AROUND))} …`;
};
