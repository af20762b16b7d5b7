/** The operations that plans run: ordinary queries of this API, with variables. */

const WORDS = `fragment Words on Quote { text before after start end verified document { id title published { edtf } retractedAt publisher { label } } }`;

const CLAIM = `fragment Claim on Statement {
  id predicate polarity modality reportedAs knownAt retractedAt review
  attribution { surface entity { id label } }
  quote { ...Words }
}`;

const EVIDENCE = `evidence { statements independentSources denials best { ...Words } }
  asserted: statements(polarity: ASSERTED, first: 20) { nodes { ...Claim } }
  denied: statements(polarity: DENIED, first: 10) { nodes { ...Claim } }`;

const HAPPENING = `fragment Happening on Event {
  id eventType mode status headline verdict when { edtf origin } place { id label }
  participants(first: 12) { edges { role node { id label kind } } }
  ${EVIDENCE}
}`;

const TIE = `fragment Tie on Relation {
  id relationType role verdict valid { edtf }
  source { id label kind } target { id label kind }
  event { ...Happening }
  ${EVIDENCE}
}`;

const EVENTS = [HAPPENING, CLAIM, WORDS];
const TIES = [TIE, ...EVENTS];

const text = (operation: string, fragments: readonly string[]): string => [operation, ...fragments].join('\n\n');

const TEXT = `fragment Text on Document {
  id title text published { edtf } publishedAt retractedAt publisher { label } mentions { start end entity { id kind } }
}`;

export type Shape =
  | 'texts'
  | 'worded'
  | 'mentions'
  | 'events'
  | 'both'
  | 'statements'
  | 'ties'
  | 'said'
  | 'between'
  | 'connects'
  | 'changed';

const BODIES: Readonly<Record<Shape, (name: string) => string>> = {
  texts: (name) =>
    text(`query ${name}($words: String!) {\n  documents(query: $words, first: 20) { nodes { ...Text } }\n}`, [TEXT]),
  // Texts are found by words as they stand there: these are forms of one.
  worded: (name) =>
    text(
      `query ${name}($words: String!, $another: String!, $other: String!, $third: String!) {
  documents(query: $words, first: 10) { nodes { ...Text } }
  another: documents(query: $another, first: 10) { nodes { ...Text } }
  other: documents(query: $other, first: 10) { nodes { ...Text } }
  third: documents(query: $third, first: 10) { nodes { ...Text } }
}`,
      [TEXT],
    ),
  mentions: (name) =>
    text(
      `query ${name}($about: ID!) {\n  entity(id: $about) { id label documents(first: 50) { nodes { ...Text } } }\n}`,
      [TEXT],
    ),
  events: (name) =>
    text(
      `query ${name}($filter: EventFilter!, $orderBy: EventOrder) {
  events(filter: $filter, orderBy: $orderBy, first: 50) { nodes { ...Happening } pageInfo { hasNextPage } }
}`,
      EVENTS,
    ),
  both: (name) =>
    text(
      `query ${name}($filter: EventFilter!, $other: EventFilter!, $orderBy: EventOrder) {
  events(filter: $filter, orderBy: $orderBy, first: 50) { nodes { ...Happening } pageInfo { hasNextPage } }
  others: events(filter: $other, orderBy: $orderBy, first: 50) { nodes { ...Happening } pageInfo { hasNextPage } }
}`,
      EVENTS,
    ),
  statements: (name) =>
    text(
      `query ${name}($filter: StatementFilter!, $at: TimeScope, $evidence: EvidenceFilter) {
  statements(filter: $filter, first: 50) {
    nodes {
      ...Claim
      event { ...Happening standing(at: $at, evidence: $evidence) { verdict } }
      relation { ...Tie standing(at: $at, evidence: $evidence) { verdict } }
    }
    pageInfo { hasNextPage }
  }
}`,
      TIES,
    ),
  ties: (name) =>
    text(
      `query ${name}(
  $entity: ID!, $with: ID, $direction: Direction, $types: [RelationType!], $at: TimeScope, $evidence: EvidenceFilter
  $orderBy: RelationOrder
) {
  entity(id: $entity) {
    id label
    relations(with: $with, direction: $direction, types: $types, at: $at, evidence: $evidence, orderBy: $orderBy, first: 50) {
      nodes { ...Tie }
      pageInfo { hasNextPage }
    }
  }
}`,
      TIES,
    ),
  said: (name) =>
    text(
      `query ${name}($speaker: ID!, $words: String, $claims: StatementFilter!, $at: TimeScope) {
  statements(filter: $claims, first: 50) { nodes { ...Claim } }
  quotations(speaker: $speaker, query: $words, at: $at, first: 50) {
    nodes { id text speaker { id label } addressee { id } quote { ...Words mentions { entity { id } } } }
  }
}`,
      [CLAIM, WORDS],
    ),
  between: (name) =>
    text(
      `query ${name}(
  $a: ID!, $b: ID!, $types: [RelationType!], $at: TimeScope, $evidence: EvidenceFilter, $paths: PathsInput!
) {
  entity(id: $a) { id label relations(with: $b, types: $types, at: $at, evidence: $evidence, first: 25) { nodes { ...Tie } } }
  paths(input: $paths) { paths { entities { id label } hops { relation { ...Tie } } } }
}`,
      TIES,
    ),
  connects: (name) =>
    text(
      `query ${name}($a: ID!, $b: ID!, $representatives: Boolean, $at: TimeScope, $evidence: EvidenceFilter, $paths: PathsInput!) {
  mediators(a: $a, b: $b, includeRepresentatives: $representatives, at: $at, evidence: $evidence, first: 10) {
    entity { id label kind }
    shuttles { first { ...Happening } second { ...Happening } }
  }
  paths(input: $paths) { paths { entities { id label kind } hops { relation { ...Tie } } } }
}`,
      TIES,
    ),
  changed: (name) =>
    text(
      `query ${name}($from: DateTime!, $to: DateTime!, $about: [ID!], $filter: EventFilter!) {
  diff(from: $from, to: $to, about: $about, first: 20) {
    relationsAdded { ...Tie }
    verdictChanges { before after relation { ...Tie } causedBy { ...Claim } }
    truncated
  }
  events(filter: $filter, first: 50) {
    nodes { ...Happening statusChanges { status since because { ...Claim } } } pageInfo { hasNextPage }
  }
}`,
      TIES,
    ),
};

export const operationText = (shape: Shape, name: string): string => BODIES[shape](name);
