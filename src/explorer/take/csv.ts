/** Tables for a spreadsheet, in which no cell can become a formula. */
import type { Quotation, Statement } from '../api/fragments.ts';
import type { QuotedRelation } from '../api/sources.ts';
import { directedRows } from '../graph/directed.ts';
import type { GraphModel } from '../graph/model.ts';
import { claimText } from '../words/claim.ts';
import { relationLabel } from '../words/relation.ts';
import { toldAs } from '../words/told.ts';

type Cell = string | number | null;

/** RFC 4180. A cell that a spreadsheet would run begins with an apostrophe instead. */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');

const cell = (value: Cell): string => {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[\s]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const entitiesCsv = (graph: GraphModel): string =>
  csvOf(
    ['id', 'name', 'kind', 'summary', 'neighbors_not_shown'],
    graph.mapNodes((id, { label, kind, summary, hiddenCount }) => [id, label, kind, summary, hiddenCount]),
  );

/** A row for each line and way, with how many relations it stands for. */
export const linesCsv = (graph: GraphModel): string =>
  csvOf(
    [
      'source',
      'target',
      'source_name',
      'target_name',
      'type',
      'relation',
      'directed',
      'count',
      'told_as',
      'disputed',
      'denied',
      'confidence',
      'independent_sources',
      'earliest',
      'latest',
    ],
    directedRows(graph).map(({ source, target, directed, count, edge }) => [
      source,
      target,
      graph.getNodeAttribute(source, 'label'),
      graph.getNodeAttribute(target, 'label'),
      edge.relationType,
      relationLabel(edge.relationType),
      directed ? 'yes' : 'no',
      count,
      toldAs(edge, edge.count),
      edge.disputed,
      edge.deniedOnly,
      edge.confidence,
      edge.sources,
      edge.earliest,
      edge.latest,
    ]),
  );

/** A row for each quote, as it is pasted into a report: who did what to whom, in whose words, printed where and when. */
export const quotesCsv = (relations: readonly QuotedRelation[]): string =>
  csvOf(
    [
      'source_name',
      'relation',
      'target_name',
      'role',
      'claim',
      'when',
      'quote',
      'said_by',
      'publisher',
      'published',
      'document',
      'url',
      'polarity',
      'modality',
      'verdict',
      'confidence',
      'independent_sources',
      'permalink',
      'source',
      'target',
      'type',
      'statement',
    ],
    relations.flatMap(({ source, target, relationType, role, standing }) =>
      standing.statements.nodes.map((statement): readonly Cell[] => [
        source.label,
        relationLabel(relationType),
        target.label,
        role,
        claimText(statement),
        statement.valid?.edtf ?? null,
        statement.quote.text,
        statement.attribution.map(({ surface }) => surface).join('; '),
        statement.document.publisher?.label ?? null,
        statement.document.published?.edtf ?? statement.document.publishedAt,
        statement.document.title,
        statement.document.url,
        statement.polarity,
        statement.modality,
        standing.verdict,
        standing.confidence,
        standing.evidence?.independentSources ?? null,
        statement.permalink,
        source.id,
        target.id,
        relationType,
        statement.id,
      ]),
    ),
  );

export const claimsCsv = (statements: readonly Statement[]): string =>
  csvOf(
    [
      'claim',
      'polarity',
      'modality',
      'said_by',
      'when',
      'known',
      'publisher',
      'title',
      'url',
      'quote',
      'confidence',
      'statement',
      'permalink',
    ],
    statements.map((statement) => [
      claimText(statement),
      statement.polarity,
      statement.modality,
      statement.attribution.map(({ surface }) => surface).join('; '),
      statement.valid?.edtf ?? null,
      statement.knownAt,
      statement.document.publisher?.label ?? null,
      statement.document.title,
      statement.document.url,
      statement.quote.text,
      statement.confidence,
      statement.id,
      statement.permalink,
    ]),
  );

export const quotationsCsv = (quotations: readonly Quotation[]): string =>
  csvOf(
    ['speaker', 'addressee', 'words', 'published', 'publisher', 'title', 'url', 'quotation', 'permalink'],
    quotations.map(({ id, speaker, addressee, text, permalink, quote: { document } }) => [
      speaker?.label ?? null,
      addressee?.label ?? null,
      text,
      document.published?.edtf ?? document.publishedAt,
      document.publisher?.label ?? null,
      document.title,
      document.url,
      id,
      permalink,
    ]),
  );
