/** A statement or relation as a line for a footnote: claim, words, outlet, title, date, address. */
import type { Quotation, Relation, Statement } from '../api/fragments.ts';
import { claimText, withMarks } from '../words/claim.ts';
import { dayText, whenText } from '../words/date.ts';
import { modalityWords, relationLabel, sourcesText, verdictWords } from '../words/relation.ts';

export const citationOf = (statement: Statement): string => {
  const { document } = statement;
  const parts = [
    `${claimText(statement)} (${whenText(statement.valid)}).`,
    `“${statement.quote.text.trim()}”`,
    `${document.publisher?.label ?? 'Publisher unknown'}, “${document.title}”, ${dayText(document.publishedAt)}.`,
    document.url ?? '',
  ];
  return parts.filter((part) => part !== '').join(' ');
};

export const quotationCitation = ({ speaker, text, quote: { document } }: Quotation): string =>
  [
    `${speaker?.label ?? 'Somebody'}: ${withMarks(text)}`,
    `${document.publisher?.label ?? 'Publisher unknown'}, “${document.title}”, ${dayText(document.publishedAt)}.`,
    document.url ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');

export const relationCitation = (relation: Relation, statements: readonly Statement[]): string => {
  const { source, target, relationType, standing } = relation;
  const facts = [
    whenText(standing.valid),
    ...(standing.modality === null || standing.modality === 'FACT' ? [] : [modalityWords[standing.modality]]),
    ...(standing.verdict === null ? [] : [verdictWords[standing.verdict]]),
    ...(standing.evidence === null ? [] : [sourcesText(standing.evidence)]),
  ];
  const head = `${source.label} – ${relationLabel(relationType)} – ${target.label} (${facts.join('; ')}).`;
  return [head, ...statements.map((statement) => `  ${citationOf(statement)}`)].join('\n');
};
