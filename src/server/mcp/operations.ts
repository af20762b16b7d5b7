/** What the tools ask of the API: one operation each. They are known to the server, so that it runs them for anybody. */

const QUOTE =
  'fragment Words on Quote { quoted: text verified start end document { id title url publishedAt publisher { label } } }';
const STATEMENT = `fragment Claim on Statement { id predicate polarity modality reportedAs knownAt valid { edtf }
  subject { id label } object { id label } attribution { surface verb anonymous } quote { ...Words } }`;
const RELATION = `fragment Tie on Relation { id relationType role verdict confidence valid { edtf } source { id label } target { id label }
  evidence { statements independentSources denials best { ...Words } }
  against: statements(polarity: DENIED, first: 2) { nodes { attribution { surface } quote { ...Words } } } }`;
const EVENT = `fragment Happening on Event { id eventType status headline mode verdict confidence when { edtf } place { label }
  participants(first: 10) { edges { role node { id label } } }
  evidence { statements independentSources denials best { ...Words } }
  against: statements(polarity: DENIED, first: 2) { nodes { attribution { surface } quote { ...Words } } } }`;
const SCOPE = '$at: TimeScope, $evidence: EvidenceFilter';
const IN_SCOPE = 'at: $at, evidence: $evidence';
const PAGE = 'pageInfo { hasNextPage }';

export const SEARCH = `query Search($query: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) { ${PAGE} edges { cursor score matchedName
    node { id label kind summary externalIds { scheme value } relations(first: 1, orderBy: { field: CONFIDENCE }) { nodes { ...Tie } } } } } }
  ${RELATION} ${QUOTE}`;

export const ENTITY = `query Entity($id: ID!, ${SCOPE}, $first: Int!, $after: String) {
  entity(id: $id) { id label kind summary names { text } externalIds { scheme value url } degree(${IN_SCOPE})
    neighborFacets(${IN_SCOPE}) { relationType kind count }
    relations(${IN_SCOPE}, orderBy: { field: CONFIDENCE }, first: $first, after: $after) { ${PAGE} edges { cursor node { ...Tie } } } } }
  ${RELATION} ${QUOTE}`;

export const RELATIONS = `query Relations($id: ID!, $with: ID, $types: [RelationType!], $direction: Direction, ${SCOPE}, $first: Int!, $after: String) {
  entity(id: $id) { id label relations(with: $with, types: $types, direction: $direction, ${IN_SCOPE}, first: $first, after: $after) {
    ${PAGE} edges { cursor node { ...Tie } } } } } ${RELATION} ${QUOTE}`;

export const EVENTS = `query Events($filter: EventFilter!, $first: Int!, $after: String) {
  events(filter: $filter, first: $first, after: $after) { ${PAGE} edges { cursor node { ...Happening } } } } ${EVENT} ${QUOTE}`;

export const STATEMENTS = `query Statements($filter: StatementFilter!, $first: Int!, $after: String) {
  statements(filter: $filter, first: $first, after: $after) { ${PAGE} edges { cursor node { ...Claim relation { verdict } event { verdict } } } } }
  ${STATEMENT} ${QUOTE}`;

export const PATHS = `query Paths($input: PathsInput!) { paths(input: $input) { from { id label } to { id label } stats { truncated }
  paths { length explanation weakestConfidence disputed entities { id label }
    hops { from { label } to { label } relation { id relationType verdict } quote { ...Words } } } } } ${QUOTE}`;

export const MEDIATORS = `query Mediators($a: ID!, $b: ID!, $maxGapHours: Float, $includeRepresentatives: Boolean, ${SCOPE}, $first: Int!) {
  mediators(a: $a, b: $b, maxGapHours: $maxGapHours, includeRepresentatives: $includeRepresentatives, ${IN_SCOPE}, first: $first) {
    entity { id label } score contactsWithA contactsWithB
    shuttles { gapHours first { headline verdict evidence { best { ...Words } } } second { headline verdict evidence { best { ...Words } } } } } }
  ${QUOTE}`;

export const CHANGES = `query Changes($from: DateTime!, $to: DateTime!, $axis: DiffAxis, $about: [ID!], $first: Int!) {
  diff(from: $from, to: $to, axis: $axis, about: $about, first: $first) { truncated
    relationsAdded { ...Tie } relationsRetracted { id relationType verdict source { id label } target { id label } }
    verdictChanges { before after relation { id relationType source { id label } target { id label } } causedBy { ...Claim } } } }
  ${RELATION} ${STATEMENT} ${QUOTE}`;

export const WOULD_CHANGE = `query WouldChange($relation: ID!, ${SCOPE}) {
  whatWouldChange(relation: $relation, ${IN_SCOPE}) { verdict status inWords without { id
    ... on Statement { quote { ...Words } } ... on Document { title } ... on Entity { label } } } } ${QUOTE}`;

export const DOCUMENT = `query Document($id: ID!) { node(id: $id) { id ... on Document { title url lang publishedAt retractedAt text publisher { id label } } } }`;

export const VIEW = `query View($slug: String!) { savedView(slug: $slug) { slug title operation variables createdAt snapshot current permalink } }`;

export const VIEWS = 'query Views { savedViews(first: 25) { nodes { slug title } } }';

export const DOCUMENTS = 'query Documents { documents(first: 25) { nodes { id title } } }';

export const ASK = `query Ask($question: String!, ${SCOPE}, $context: ID) { ask(question: $question, ${IN_SCOPE}, context: $context) {
  id question refused missing suggestions plan { operation variables inWords }
  sentences { text verdict quotes { ...Words } entities { id label } } } } ${QUOTE}`;

export const VERIFY = `query Verify($text: String!, ${SCOPE}) { verify(text: $text, ${IN_SCOPE}) {
  sentences { text start end standing reason quotes { ...Words } } } } ${QUOTE}`;

export const REVIEW = `mutation Review($id: ID!, $state: ReviewState!, $note: String) { reviewStatement(id: $id, state: $state, note: $note) { id review } }`;

export const NOTE = 'mutation Note($about: [ID!]!, $body: String!) { addNote(about: $about, body: $body) { id } }';

export const RATE = `mutation Rate($source: ID!, $grade: String!, $reason: String!) { rateSource(source: $source, grade: $grade, reason: $reason) {
  ... on MergeSuccess { decision { id } } ... on Error { message } } }`;

export const OPERATIONS: ReadonlySet<string> = new Set([
  SEARCH,
  ENTITY,
  RELATIONS,
  EVENTS,
  STATEMENTS,
  PATHS,
  MEDIATORS,
  CHANGES,
  WOULD_CHANGE,
  DOCUMENT,
  VIEW,
  VIEWS,
  DOCUMENTS,
  ASK,
  VERIFY,
  REVIEW,
  NOTE,
  RATE,
]);
