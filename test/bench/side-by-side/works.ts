/** The works that are measured side by side: each as the server asks for it, and as a plain one over the same graph does. */

/** Whom the works are about, in one graph. */
export interface Cast {
  /** Better known first. */
  readonly ids: readonly string[];
  readonly labels: readonly string[];
}

/** As a client sends it: the same document each time, with other variables. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Work {
  readonly name: string;
  /** `turn`: so that no two requests of a run are the same. */
  readonly own: (cast: Cast, turn: number) => Asked;
  /** Null where a plain server has nothing like it. */
  readonly plain: ((cast: Cast, turn: number) => Asked) | null;
}

const at = (list: readonly string[], turn: number): string => list[turn % list.length] ?? '';
const WINDOW = { from: '2021-03-01', to: '2021-08-31' };

const OF_ONE = 'query($id: ID!)';
const one = (query: string) => (id: string) => ({ query: `${OF_ONE} ${query}`, variables: { id } });

const entity = one('{ entity(id: $id) { id label kind degree } }');
const listed = {
  own: '{ entities(first: 50) { nodes { id label relations(first: 10) { edges { node { id relationType confidence valid { edtf } } other { id label } } } } } }',
  plain:
    '{ entities(first: 50) { id label relations(first: 10) { id relationType confidence valid other { id label } } } }',
};
const hub = {
  own: one(
    `{ entity(id: $id) { relations(types: [CONSULT, AID], at: { validFrom: "${WINDOW.from}", validTo: "${WINDOW.to}" }, first: 25) { totalCount edges { cursor node { id relationType confidence } other { id label } } } } }`,
  ),
  plain: one(
    `{ hub(id: $id, types: ["CONSULT", "AID"], from: "${WINDOW.from}", to: "${WINDOW.to}", first: 25) { totalCount relations { id relationType confidence other { id label } } } }`,
  ),
};
const nested = {
  own: one(
    '{ entity(id: $id) { relations(first: 20) { edges { other { id label relations(first: 10) { edges { node { id relationType } other { id label } } } } } } } }',
  ),
  plain: one('{ nested(id: $id) { id label relations { id relationType other { id label } } } }'),
};
const paths = {
  own: `query($from: ID!, $to: ID!) { paths(input: { from: $from, to: $to, k: 5, maxDepth: 4, at: { validFrom: "${WINDOW.from}", validTo: "${WINDOW.to}" } }) { paths { length hops { from { label } to { label } } } } }`,
  plain: `query($from: ID!, $to: ID!) { paths(from: $from, to: $to, since: "${WINDOW.from}", until: "${WINDOW.to}") }`,
};
const ends = ({ ids }: Cast, turn: number) => ({ from: at(ids, turn + 100), to: at(ids, turn * 7 + 300) });
const search = {
  own: 'query($name: String!) { search(query: $name, first: 10) { edges { score node { id label } } } }',
  plain: 'query($name: String!) { search(query: $name) { score entity { id label } } }',
};
const begun = ({ labels }: Cast, turn: number) => ({ name: at(labels, turn).slice(0, -1) });
const ego = one(
  '{ egoNetwork(input: { centers: [$id], depth: 2, limit: 200 }) { entities { id label } relations { id relationType confidence source { id } target { id } } } }',
);

export const WORKS: readonly Work[] = [
  {
    name: 'W1 entity by id, with degree',
    own: ({ ids }, turn) => entity(at(ids, turn)),
    plain: ({ ids }, turn) => entity(at(ids, turn)),
  },
  {
    name: 'W2 50 entities × 10 relations, labels and dates',
    own: () => ({ query: listed.own, variables: {} }),
    plain: () => ({ query: listed.plain, variables: {} }),
  },
  {
    name: 'W3 page of 25 of a hub: types, window, count',
    own: ({ ids }, turn) => hub.own(at(ids.slice(0, 3), turn)),
    plain: ({ ids }, turn) => hub.plain(at(ids.slice(0, 3), turn)),
  },
  {
    name: 'W4n 20 × 10 nested',
    own: ({ ids }, turn) => nested.own(at(ids.slice(20, 60), turn)),
    plain: ({ ids }, turn) => nested.plain(at(ids.slice(20, 60), turn)),
  },
  {
    name: 'W5 5 paths of at most 4 hops, in a window',
    own: (cast, turn) => ({ query: paths.own, variables: ends(cast, turn) }),
    plain: (cast, turn) => ({ query: paths.plain, variables: ends(cast, turn) }),
  },
  {
    name: 'W6 search by name',
    own: (cast, turn) => ({ query: search.own, variables: begun(cast, turn) }),
    plain: (cast, turn) => ({ query: search.plain, variables: begun(cast, turn) }),
  },
  {
    name: 'ego of 200, two steps, with relations',
    own: ({ ids }, turn) => ego(at(ids.slice(20, 60), turn)),
    plain: null,
  },
];
