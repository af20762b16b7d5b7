/** The view as GEXF and GraphML, with its scope and sources in the file: what Gephi and most graph tools read. */
import { xmlAttributes, xmlText } from '../../export/xml.ts';
import { type DirectedRow, directedRows } from '../graph/directed.ts';
import type { GraphModel } from '../graph/model.ts';
import type { Position } from '../state/state.ts';
import { toldAs } from '../words/told.ts';
import type { ViewFacts } from './view-facts.ts';

type Places = Readonly<Record<string, Position>>;
type Value = string | number | null;

/** Every edge is directed: readers refuse a graph of both kinds. `mutual` says where the direction means nothing. */
const edgeValues = ({ edge, directed, count }: DirectedRow): Readonly<Record<string, Value>> => ({
  type: edge.relationType,
  mutual: String(!directed),
  count,
  told_as: toldAs(edge, edge.count),
  disputed: edge.disputed,
  denied: edge.deniedOnly,
  confidence: edge.confidence,
  sources: edge.sources,
});
const EDGE_TYPES = {
  type: 'string',
  mutual: 'boolean',
  count: 'int',
  told_as: 'string',
  disputed: 'int',
  denied: 'int',
  confidence: 'double',
  sources: 'int',
} as const;
const NODE_TYPES = { kind: 'string', summary: 'string' } as const;

const remarks = (facts: ViewFacts): string =>
  [facts.title, facts.scope, facts.sources, facts.made].filter((part) => part !== '').join('. ');

const dayOf = (instant: string | null): string | null => instant?.slice(0, 10) ?? null;

export const gexfOf = (graph: GraphModel, places: Places, facts: ViewFacts): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>Entente</creator><description>${xmlText(remarks(facts))}</description></meta>`,
    '<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed">',
    declared('node', NODE_TYPES),
    declared('edge', EDGE_TYPES),
    '<nodes>',
    ...graph.mapNodes((id, { label, kind, summary }) => {
      const [x, y] = places[id] ?? [0, 0];
      return `<node${xmlAttributes({ id, label })}>${gexfValues({ kind, summary })}<viz:position${xmlAttributes({ x, y: -y, z: 0 })}/></node>`;
    }),
    '</nodes>',
    '<edges>',
    ...directedRows(graph).map((row, index) => {
      const { source, target, edge } = row;
      const [start, end] = [dayOf(edge.earliest), dayOf(edge.latest)];
      const attributes = { id: index, source, target, label: edge.relationType, weight: row.count, start, end };
      return `<edge${xmlAttributes(attributes)}>${gexfValues(edgeValues(row))}</edge>`;
    }),
    '</edges>',
    '</graph>',
    '</gexf>',
  ].join('\n');

const declared = (of: 'node' | 'edge', types: Readonly<Record<string, string>>): string => {
  const rows = Object.entries(types).map(
    ([id, type]) => `<attribute${xmlAttributes({ id, title: id, type: type === 'int' ? 'integer' : type })}/>`,
  );
  return `<attributes class="${of}">${rows.join('')}</attributes>`;
};

const gexfValues = (values: Readonly<Record<string, Value>>): string => {
  const rows = given(values).map(([name, value]) => `<attvalue${xmlAttributes({ for: name, value })}/>`);
  return `<attvalues>${rows.join('')}</attvalues>`;
};

export const graphmlOf = (graph: GraphModel, facts: ViewFacts): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${xmlText(remarks(facts))}</desc>`,
    ...keys('node', { label: 'string', ...NODE_TYPES }),
    ...keys('edge', { ...EDGE_TYPES, earliest: 'string', latest: 'string' }),
    '<graph id="view" edgedefault="directed">',
    ...graph.mapNodes(
      (id, { label, kind, summary }) =>
        `<node${xmlAttributes({ id })}>${data('node', { label, kind, summary })}</node>`,
    ),
    ...directedRows(graph).map((row, index) => {
      const { source, target, edge } = row;
      const dates = { earliest: dayOf(edge.earliest), latest: dayOf(edge.latest) };
      return `<edge${xmlAttributes({ id: `e${index}`, source, target })}>${data('edge', { ...edgeValues(row), ...dates })}</edge>`;
    }),
    '</graph>',
    '</graphml>',
  ].join('\n');

const keys = (of: 'node' | 'edge', types: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(types).map(
    ([name, type]) => `<key${xmlAttributes({ id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type })}/>`,
  );

const data = (of: 'node' | 'edge', values: Readonly<Record<string, Value>>): string =>
  given(values)
    .map(([name, value]) => `<data key="${of}-${name}">${xmlText(String(value))}</data>`)
    .join('');

const given = (values: Readonly<Record<string, Value>>): readonly (readonly [string, string | number])[] =>
  Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
