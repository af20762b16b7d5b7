/**
 * Everything that a client can see of a graph in a scope, ids and orders included. Two graphs with one portrait answer
 * alike. Left out is what does not follow the evidence: when it was recorded, by whom, and in which wording.
 */
import type { Data, Project } from './project.ts';

const EVIDENCE = `verdict confidence
  evidence { statements documents publishers independentSources denials firstKnown lastKnown best { text document { id } } }
  statements(first: 100) { totalCount nodes { id } }`;
const SCOPE = 'at: $at, evidence: { includeDenied: true }';
const PAGE = 'pageInfo { hasNextPage endCursor }';

/** Lists that are walked page by page; each names the connection. */
const LISTS = {
  entities: `query($after: String) { entities(first: 100, after: $after) { totalCount ${PAGE} nodes { id kind } } }`,
  relations: `query($at: TimeScope, $after: String) { relations(${SCOPE}, first: 100, after: $after) { totalCount ${PAGE} nodes {
    id relationType role family valid { edtf earliest latest origin } source { id } target { id } event { id } ${EVIDENCE} } } }`,
  events: `query($at: TimeScope, $after: String) { events(filter: { ${SCOPE} }, first: 100, after: $after) { totalCount ${PAGE} nodes {
    id eventType mode status when { edtf earliest latest origin } place { id } statusChanges { status since because { id } }
    ties { id } participants(first: 100) { edges { role node { id } } } ${EVIDENCE} } } }`,
  statements: `query($at: TimeScope, $after: String) { statements(filter: { at: $at }, first: 100, after: $after) { totalCount ${PAGE}
    nodes { id knownAt relation { id verdict } event { id status } contradictedBy { kind a { id } b { id } } } } }`,
  contradictions: `query($at: TimeScope, $after: String) { contradictions(at: $at, first: 100, after: $after) { totalCount ${PAGE}
    nodes { kind a { id } b { id } } } }`,
  quotations: `query($at: TimeScope, $after: String) { quotations(at: $at, first: 100, after: $after) { totalCount ${PAGE} nodes { id } } }`,
} as const;

const OF_ONE = `query($id: ID!, $at: TimeScope) {
  entity(id: $id) { degree(at: $at) neighborFacets(at: $at) { relationType kind count earliest latest }
    relations(${SCOPE}, first: 100) { edges { other { id } node { id } } }
    events(${SCOPE}, first: 100) { edges { roles node { id } } }
    said(at: $at, first: 100) { nodes { id } } }
  egoNetwork(input: { centers: [$id], depth: 2, at: $at }) {
    entities { id } relations { id } bundles { relationType count disputed strongest { id } } } }`;
const OF_TWO = `query($a: ID!, $b: ID!, $at: TimeScope) {
  mediators(a: $a, b: $b, includeRepresentatives: true, at: $at) {
    entity { id } score contactsWithA contactsWithB shuttles { gapHours first { id } second { id } } }
  paths(input: { from: $a, to: $b, maxDepth: 3, at: $at }) { paths {
    weakestConfidence minIndependentSources disputed timeRespecting entities { id } hops { forward relation { id } quote { text } } } }
  commonNeighbors(entities: [$a, $b], at: $at) { entities { id } relations { id } } }`;
const OF_ALL = `query($at: TimeScope) {
  centrality(at: $at, first: 100) { entity { id } degree pagerank betweenness }
  communities(at: $at, first: 100) { size members { id } } }`;

export interface Portrait {
  readonly [question: string]: Data;
}

/** `entities` restricts the questions about one or two entities to those that another graph knows. */
export async function portraitOf(
  project: Project,
  asOf: string | null = null,
  entities?: readonly string[],
): Promise<Portrait> {
  const at = asOf === null ? {} : { asOf };
  const portrait: Record<string, Data> = {};
  for (const [list, query] of Object.entries(LISTS)) portrait[list] = await walked(project, list, query, at);
  const known = entities ?? portrait.entities.map(({ id }: Data) => id);
  portrait.entities = known;
  for (const id of known) portrait[`of ${id}`] = await project.ask(OF_ONE, { id, at });
  for (const [a, b] of pairsOf(known)) portrait[`between ${a} and ${b}`] = await project.ask(OF_TWO, { a, b, at });
  portrait.all = await project.ask(OF_ALL, { at });
  return rounded(portrait);
}

async function walked(project: Project, list: string, query: string, at: object): Promise<Data[]> {
  const nodes: Data[] = [];
  for (let after: string | null = null; ; ) {
    const page: Data = (await project.ask(query, { at, after }))[list];
    nodes.push(...page.nodes);
    if (page.totalCount === undefined || nodes.length > page.totalCount)
      throw new Error(`${list}: more than its totalCount`);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

/** Every thirteenth pair: enough to see each entity several times. */
function pairsOf(ids: readonly string[]): [string, string][] {
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
  return pairs.filter((_, i) => i % 13 === 0);
}

/** Sums in another order may differ in the last digit. */
const rounded = (portrait: Portrait): Portrait =>
  JSON.parse(
    JSON.stringify(portrait, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value)),
  );
