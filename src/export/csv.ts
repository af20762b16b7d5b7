/** CSV tables for spreadsheets: nodes, edges, and the statements behind the edges. RFC 4180, with a heading. */

import type { DocumentEvidence } from '../domain/evidence.ts';
import { EVERYTHING, type Scope } from '../domain/scope.ts';
import type { GraphStore } from '../store/store.ts';
import { drawnGraph } from './drawn.ts';

type Cell = string | number | boolean | null;

export async function* csvNodes(store: GraphStore): AsyncGenerator<string> {
  yield csvLine(['id', 'kind', 'label', 'wikidata', 'names']);
  for await (const row of drawnGraph(store, EVERYTHING)) {
    if (row.kind !== 'node') continue;
    const { id, kind, label, qids, names } = row.entity;
    const others = [...new Set(names.map(({ text }) => text))].filter((text) => text !== label);
    yield csvLine([id, kind, label, qids.join(' '), others.join(' | ')]);
  }
}

export async function* csvEdges(store: GraphStore, scope: Scope): AsyncGenerator<string> {
  const counts = ['verdict', 'confidence', 'independent_sources', 'statements', 'denials'];
  const ends = ['id', 'type', 'source', 'target', 'role', 'event', 'when', 'status'];
  yield csvLine([...ends, ...counts, 'first_known', 'quote', 'title', 'url']);
  for await (const row of drawnGraph(store, scope)) {
    if (row.kind !== 'edge') continue;
    const { relation, seen, when, best, document } = row.edge;
    const { id, type, source, target, role, event } = relation;
    yield csvLine([
      ...[id, type, source, target, role, event, when, seen.status],
      ...[seen.verdict, seen.confidence, seen.independentSources, seen.statements, seen.denials],
      ...[new Date(seen.firstKnown).toISOString(), best.quote, document.title, document.url],
    ]);
  }
}

export async function* csvEvidence(evidence: AsyncIterable<DocumentEvidence>): AsyncGenerator<string> {
  const claim = ['id', 'subject', 'predicate', 'object', 'mode', 'role', 'place', 'when', 'date_origin', 'quantity'];
  const stance = ['polarity', 'modality', 'reported_as', 'attribution', 'confidence'];
  yield csvLine([...claim, ...stance, 'quote', 'start', 'end', 'document', 'title', 'url', 'known_at', 'extractors']);
  for await (const { document, statements } of evidence) {
    for (const statement of statements) {
      const { id, subject, predicate, object, mode, role, place, valid, quantity, quote, start, end } = statement;
      const said = statement.attribution.map(({ surface }) => surface).join(' < ');
      yield csvLine([
        ...[id, subject, predicate, object, mode, role, place, valid?.edtf ?? null, valid?.origin ?? null, quantity],
        ...[statement.polarity, statement.modality, statement.reportedAs, said, statement.confidence],
        ...[quote, start, end, document.id, document.title, document.url],
        ...[new Date(statement.knownAt).toISOString(), statement.extractors.join(' ')],
      ]);
    }
  }
}

export const csvLine = (cells: readonly Cell[]): string => cells.map(csvCell).join(',');

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const harmless = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
