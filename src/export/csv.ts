/** CSV tables for spreadsheets: nodes, edges, and the statements behind the edges. RFC 4180, with a heading. */
import type { Id } from '../domain/glossary.ts';
import { MUTUAL_TYPES } from '../domain/relation-types.ts';
import { EVERYTHING } from '../domain/scope.ts';
import { type GraphStore, type Noun, type Nouns, pages } from '../store/store.ts';
import { type Cut, isOfWhom } from './cut.ts';
import { drawnGraph } from './drawn.ts';

type Cell = string | number | boolean | null;

const PAGE = 500;

/** In order of label. */
export async function* csvNodes(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  yield csvLine(['id', 'kind', 'label', 'wikidata', 'names']);
  const shown = isOfWhom(cut) ? await shownNodes(store, cut) : null;
  for await (const { id, kind, label, qids, names } of all(store, 'entity', {})) {
    if (shown !== null && !shown.has(id)) continue;
    const others = [...new Set(names.map(({ text }) => text))].filter((text) => text !== label);
    yield csvLine([id, kind, label, qids.join(' '), others.join(' | ')]);
  }
}

async function shownNodes(store: GraphStore, cut: Cut): Promise<ReadonlySet<Id>> {
  const ids = new Set<Id>();
  for await (const row of drawnGraph(store, cut)) if (row.kind === 'node') ids.add(row.entity.id);
  return ids;
}

export async function* csvEdges(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  const ends = ['id', 'type', 'source', 'source_label', 'target', 'target_label', 'mutual', 'role', 'event'];
  const counts = ['verdict', 'confidence', 'independent_sources', 'statements', 'denials'];
  yield csvLine([...ends, 'when', 'status', ...counts, 'first_known', 'quote', 'title', 'url']);
  const labels = new Map<Id, string>();
  for await (const row of drawnGraph(store, cut)) {
    if (row.kind === 'node') {
      labels.set(row.entity.id, row.entity.label);
      continue;
    }
    const { relation, view, when, best, document } = row.edge;
    const { id, type, source, target, role, event } = relation;
    yield csvLine([
      ...[id, type, source, labels.get(source) ?? null, target, labels.get(target) ?? null],
      ...[MUTUAL_TYPES.has(type), role, event, when, view.status],
      ...[view.verdict, view.confidence, view.independentSources, view.statements, view.denials],
      ...[new Date(view.firstKnown).toISOString(), best.quote, document.title, document.url],
    ]);
  }
}

/** The latest known first. */
export async function* csvEvidence(store: GraphStore): AsyncGenerator<string> {
  const claim = ['id', 'subject', 'predicate', 'object', 'mode', 'role', 'place', 'when', 'date_origin', 'quantity'];
  const stance = ['polarity', 'modality', 'reported_as', 'attribution', 'joint', 'confidence'];
  yield csvLine([...claim, ...stance, 'quote', 'start', 'end', 'document', 'title', 'url', 'known_at', 'extractors']);
  const { asOf, from, to, includeUndated } = EVERYTHING;
  for await (const statement of all(store, 'statement', { asOf, from, to, includeUndated })) {
    const [document] = await store.byIds('document', [statement.document]);
    const { id, subject, predicate, object, mode, role, place, valid, quantity, quote, start, end } = statement;
    const said = statement.attribution.map(({ surface }) => surface).join(' < ');
    yield csvLine([
      ...[id, subject, predicate, object, mode, role, place, valid?.edtf ?? null, valid?.origin ?? null, quantity],
      ...[statement.polarity, statement.modality, statement.reportedAs, said, statement.joint, statement.confidence],
      ...[quote, start, end, statement.document, document?.title ?? null, document?.url ?? null],
      ...[new Date(statement.knownAt).toISOString(), statement.extractors.join(' ')],
    ]);
  }
}

async function* all<N extends Noun>(
  store: GraphStore,
  noun: N,
  filter: Nouns[N]['filter'],
): AsyncGenerator<Nouns[N]['row']> {
  for await (const page of pages(store, noun, filter, PAGE)) yield* page;
}

export const csvLine = (cells: readonly Cell[]): string => cells.map(csvCell).join(',');

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const harmless = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
