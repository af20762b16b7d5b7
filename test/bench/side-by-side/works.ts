/** The works that are measured side by side: each as the server asks for it, and as a plain one over the same graph does. */

/** Whom the works are about, in one graph. */
export interface Cast {
  /** Better known first. */
  readonly ids: readonly string[];
  readonly labels: readonly string[];
}

export interface Work {
  readonly name: string;
  /** `turn`: so that no two requests of a run are the same. */
  readonly own: (cast: Cast, turn: number) => string;
  /** Null where a plain server has nothing like it. */
  readonly plain: ((cast: Cast, turn: number) => string) | null;
}

const at = (list: readonly string[], turn: number): string => list[turn % list.length] ?? '';
const WINDOW = { from: '2021-03-01', to: '2021-08-31' };

export const WORKS: readonly Work[] = [
  {
    name: 'W1 entity by id, with degree',
    own: ({ ids }, turn) => `{ entity(id: "${at(ids, turn)}") { id label kind degree } }`,
    plain: ({ ids }, turn) => `{ entity(id: "${at(ids, turn)}") { id label kind degree } }`,
  },
  {
    name: 'W2 50 entities × 10 relations, labels and dates',
    own: () =>
      '{ entities(first: 50) { nodes { id label relations(first: 10) { edges { node { id relationType confidence valid { edtf } } other { id label } } } } } }',
    plain: () =>
      '{ entities(first: 50) { id label relations(first: 10) { id relationType confidence valid other { id label } } } }',
  },
  {
    name: 'W3 page of 25 of a hub: types, window, count',
    own: ({ ids }, turn) =>
      `{ entity(id: "${at(ids.slice(0, 3), turn)}") { relations(types: [CONSULT, AID], at: { validFrom: "${WINDOW.from}", validTo: "${WINDOW.to}" }, first: 25) { totalCount edges { cursor node { id relationType confidence } other { id label } } } } }`,
    plain: ({ ids }, turn) =>
      `{ hub(id: "${at(ids.slice(0, 3), turn)}", types: ["CONSULT", "AID"], from: "${WINDOW.from}", to: "${WINDOW.to}", first: 25) { totalCount relations { id relationType confidence other { id label } } } }`,
  },
  {
    name: 'W4n 20 × 10 nested',
    own: ({ ids }, turn) =>
      `{ entity(id: "${at(ids.slice(20, 60), turn)}") { relations(first: 20) { edges { other { id label relations(first: 10) { edges { node { id relationType } other { id label } } } } } } } }`,
    plain: ({ ids }, turn) =>
      `{ nested(id: "${at(ids.slice(20, 60), turn)}") { id label relations { id relationType other { id label } } } }`,
  },
  {
    name: 'W5 5 paths of at most 4 hops, in a window',
    own: ({ ids }, turn) =>
      `{ paths(input: { from: "${at(ids, turn + 100)}", to: "${at(ids, turn * 7 + 300)}", k: 5, maxDepth: 4, at: { validFrom: "${WINDOW.from}", validTo: "${WINDOW.to}" } }) { paths { length hops { from { label } to { label } } } } }`,
    plain: ({ ids }, turn) =>
      `{ paths(from: "${at(ids, turn + 100)}", to: "${at(ids, turn * 7 + 300)}", since: "${WINDOW.from}", until: "${WINDOW.to}") }`,
  },
  {
    name: 'W6 search by name',
    own: ({ labels }, turn) =>
      `{ search(query: "${at(labels, turn).slice(0, -1)}", first: 10) { edges { score node { id label } } } }`,
    plain: ({ labels }, turn) => `{ search(query: "${at(labels, turn).slice(0, -1)}") { score entity { id label } } }`,
  },
  {
    name: 'ego of 200, two steps, with relations',
    own: ({ ids }, turn) =>
      `{ egoNetwork(input: { centers: ["${at(ids.slice(20, 60), turn)}"], depth: 2, limit: 200 }) { entities { id label } relations { id relationType confidence source { id } target { id } } } }`,
    plain: null,
  },
];
