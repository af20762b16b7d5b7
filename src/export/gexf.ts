/** GEXF 1.3 with time: each edge begins and ends with its window, so that a timeline can play the graph. */

import { MUTUAL_TYPES } from '../domain/relation-types.ts';

import { BEGINNING, dayOf, END } from '../domain/time.ts';
import type { GraphStore } from '../store/store.ts';
import type { Cut } from './cut.ts';
import { type DrawnEdge, drawnGraph } from './drawn.ts';
import { xmlAttributes } from './xml.ts';

const NODE_ATTRIBUTES = { kind: 'string', wikidata: 'string' };
const EDGE_ATTRIBUTES = {
  type: 'string',
  mutual: 'boolean',
  status: 'string',
  verdict: 'string',
  confidence: 'double',
  sources: 'integer',
  quote: 'string',
};

/** Nodes come before edges, as the format wants them and as the graph gives them. */
export async function* gexf(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">';
  yield '<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed">';
  yield* declared('node', NODE_ATTRIBUTES);
  yield* declared('edge', EDGE_ATTRIBUTES);
  yield '<nodes>';
  let isAtEdges = false;
  for await (const row of drawnGraph(store, cut)) {
    if (row.kind === 'edge' && !isAtEdges) {
      isAtEdges = true;
      yield '</nodes>';
      yield '<edges>';
    }
    if (row.kind === 'edge') yield edgeElement(row.edge);
    else {
      const { id, label, kind, qids } = row.entity;
      yield `<node${xmlAttributes({ id, label })}>${values({ kind, wikidata: qids[0] ?? null })}</node>`;
    }
  }
  yield isAtEdges ? '</edges>' : '</nodes>';
  yield '</graph>';
  yield '</gexf>';
}

/** Every edge is directed: readers refuse a graph of both kinds. `mutual` says where the direction means nothing. */
function edgeElement({ relation, view, best }: DrawnEdge): string {
  const { id, source, target, type, role } = relation;
  const { status, verdict, confidence, independentSources: sources, from, to } = view;
  const mutual = String(MUTUAL_TYPES.has(type));
  const attributes = xmlAttributes({
    id,
    source,
    target,
    kind: type,
    label: role ?? type,
    weight: confidence,
    start: from === BEGINNING ? null : dayOf(from),
    end: to === END ? null : dayOf(to),
  });
  return `<edge${attributes}>${values({ type, mutual, status, verdict, confidence, sources, quote: best.quote })}</edge>`;
}

function* declared(element: 'node' | 'edge', types: Readonly<Record<string, string>>): Generator<string> {
  yield `<attributes class="${element}">`;
  for (const [name, type] of Object.entries(types))
    yield `<attribute${xmlAttributes({ id: name, title: name, type })}/>`;
  yield '</attributes>';
}

function values(given: Readonly<Record<string, string | number | null>>): string {
  const each = Object.entries(given).flatMap(([name, value]) =>
    value === null ? [] : [`<attvalue${xmlAttributes({ for: name, value })}/>`],
  );
  return `<attvalues>${each.join('')}</attvalues>`;
}
