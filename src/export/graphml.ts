/** GraphML, which most graph tools read: entities as nodes, the relations in scope as directed edges. */

import { MUTUAL_TYPES } from '../domain/relation-types.ts';

import type { GraphStore } from '../store/store.ts';
import type { Cut } from './cut.ts';
import { type DrawnEdge, drawnGraph } from './drawn.ts';
import { xmlAttributes, xmlText } from './xml.ts';

const NODE_KEYS = { kind: 'string', label: 'string', wikidata: 'string' };
const EDGE_KEYS = {
  type: 'string',
  mutual: 'boolean',
  role: 'string',
  when: 'string',
  status: 'string',
  verdict: 'string',
  confidence: 'double',
  sources: 'int',
  quote: 'string',
  url: 'string',
};

export async function* graphml(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  yield* keys('node', NODE_KEYS);
  yield* keys('edge', EDGE_KEYS);
  yield '<graph id="entente" edgedefault="directed">';
  for await (const row of drawnGraph(store, cut)) {
    if (row.kind === 'edge') yield edgeElement(row.edge);
    else {
      const { id, kind, label, qids } = row.entity;
      yield `<node${xmlAttributes({ id })}>${data('node', { kind, label, wikidata: qids[0] ?? null })}</node>`;
    }
  }
  yield '</graph>';
  yield '</graphml>';
}

/** Every edge is directed: readers refuse a graph of both kinds. `mutual` says where the direction means nothing. */
function edgeElement({ relation, view, when, best, document }: DrawnEdge): string {
  const { id, source, target, type, role } = relation;
  const attributes = xmlAttributes({ id, source, target });
  const { status, verdict, confidence, independentSources: sources } = view;
  const mutual = String(MUTUAL_TYPES.has(type));
  const about = {
    type,
    mutual,
    role,
    when,
    status,
    verdict,
    confidence,
    sources,
    quote: best.quote,
    url: document.url,
  };
  return `<edge${attributes}>${data('edge', about)}</edge>`;
}

const keys = (element: 'node' | 'edge', types: Readonly<Record<string, string>>): string[] =>
  Object.entries(types).map(
    ([name, type]) =>
      `<key${xmlAttributes({ id: `${element}-${name}`, for: element, 'attr.name': name, 'attr.type': type })}/>`,
  );

const data = (element: 'node' | 'edge', values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${element}-${name}">${xmlText(String(value))}</data>`)
    .join('');
