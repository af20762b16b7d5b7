/** A statement or relation as a line for a footnote: claim, words, outlet, title, date, address, and where it stands in this graph. */
import type { Quotation, Relation, Statement } from '../api/fragments.ts';
import { claimText, withMarks } from '../words/claim.ts';
import { dayText, whenText } from '../words/date.ts';
import { modalityWords, relationLabel, sourcesText, verdictWords } from '../words/relation.ts';

export const citationOf = (statement: Statement): string => {
  const claim = `${claimText(statement)} (${whenText(statement.valid)}).`;
  return `${claim} “${statement.quote.text.trim()}” ${documentCitation(statement.document)} Entente: ${statement.permalink}`;
};

/** Outlet, title, day and address, as far as they are known. */
export const documentCitation = ({ publisher, title, publishedAt, url }: Cited): string => {
  const parts = [publisher?.label, `“${title}”`, publishedAt === null ? null : dayText(publishedAt)];
  return `${parts.filter(Boolean).join(', ')}.${url === null ? '' : ` ${url}`}`;
};
type Cited = Pick<Statement['document'], 'publisher' | 'title' | 'publishedAt' | 'url'>;

export const quotationCitation = ({ speaker, text, permalink, quote: { document } }: Quotation): string =>
  `${speaker?.label ?? 'Somebody'}: ${withMarks(text)} ${documentCitation(document)} Entente: ${permalink}`;

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
