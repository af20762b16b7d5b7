/** The verbatim words, with the ends of the relation marked in them. */
import type { ReactNode } from 'react';
import type { Name, Quote } from '../../api/fragments.ts';
import { type Mark, segmentsOf } from '../../words/segments.ts';

type Props = { readonly quote: Quote; readonly subject?: string; readonly object?: string; readonly context?: boolean };

/** The outlet and title that words were printed under. */
export const SourceName = ({ document }: { readonly document: Titled }): ReactNode => (
  <bdi>
    {document.publisher === null ? '' : `${document.publisher.label}: `}
    {document.title}
  </bdi>
);
export type Titled = { readonly title: string; readonly publisher: Name | null };

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
      <MarkedText text={quote.text} marks={[...marks, ...coreMark(quote)]} />
      {context && quote.after !== '' ? <span className="quote-around">{firstWords(quote.after)}</span> : null}
      {quote.verified ? null : <span className="caption denied"> (these words are no longer in the document)</span>}
    </blockquote>
  );
};

/** The bare event inside the words; where it is all of them nothing stands out. */
const coreMark = ({ start, end, core }: Quote): readonly Mark[] =>
  core.start <= start && core.end >= end
    ? []
    : [{ start: core.start - start, end: core.end - start, id: 'core', look: CORE }];

const CORE = 'quote-core';

/** The core is emphasis, not a mark: what is marked in it stays marked. */
const wrapped = (text: string, looks: readonly string[]): ReactNode => {
  const marks = looks.filter((look) => look !== CORE);
  const inner = marks.length === 0 ? text : <mark className={marks.join(' ')}>{text}</mark>;
  return looks.includes(CORE) ? <em className={CORE}>{inner}</em> : inner;
};

export const MarkedText = ({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): ReactNode =>
  segmentsOf(text, marks).map((segment) => (
    <span key={segment.start}>
      {wrapped(
        segment.text,
        segment.marks.map(({ look }) => look),
      )}
    </span>
  ));

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
