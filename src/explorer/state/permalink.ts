/** The whole state as named words of a URL fragment and back. Whatever a link holds, reading it gives a usable state. */
import { RELATION_TYPES, type RelationType } from '../../domain/relation-types.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/vocabulary.ts';
import {
  type Connection,
  type ExplorerState,
  initialState,
  MAX_ENTITIES,
  type Panel,
  type Position,
  VIEWS,
} from './state.ts';

/** Every word of a link; one that is not here is ignored. */
export const LINK_KEYS = [
  'e',
  'xy',
  'pin',
  'sel',
  'edge',
  'lines',
  'view',
  'panel',
  'doc',
  'from',
  'to',
  'asof',
  'axis',
  'undated',
  'kinds',
  'types',
  'conf',
  'src',
  'xpub',
  'show',
  'claims',
  'docs',
  'connect',
  'diff',
] as const;
export type LinkKey = (typeof LINK_KEYS)[number];
export type Link = Readonly<Partial<Record<LinkKey, string>>>;
export type Reading = { readonly state: ExplorerState; readonly problems: readonly string[] };

const PANELS: readonly Panel[] = [
  'start',
  'actor',
  'evidence',
  'connect',
  'reader',
  'events',
  'saved',
  'extract',
  'decisions',
];
const CONNECTIONS: readonly Connection[] = ['mediators', 'paths', 'common'];
/** In place of a type: all types between the two. */
const EVERY = '*';
const SWITCHES = ['disputed', 'denied', 'unrealized', 'unconnected', 'below'] as const;

export const writeLink = (state: ExplorerState): Link => {
  const words: Record<LinkKey, string> = { ...graphWords(state), ...scopeWords(state), ...panelWords(state) };
  return Object.fromEntries(LINK_KEYS.flatMap((key) => (words[key] === '' ? [] : [[key, words[key]]])));
};

const graphWords = ({ entities, positions, pins, selected, edge, split }: ExplorerState) => ({
  lines: split ? 'split' : '',
  e: entities.join(' '),
  xy: entities.some((id) => positions[id]) ? entities.map((id) => place(positions[id])).join(' ') : '',
  pin: pins.map((id) => String(entities.indexOf(id))).join(' '),
  sel: selected.join(' '),
  edge: edge === null ? '' : `${edge.a} ${edge.b} ${edge.relationType ?? EVERY}`,
});

const scopeWords = ({ time, filters }: ExplorerState) => ({
  from: time.from ?? '',
  to: time.to ?? '',
  asof: time.asOf ?? '',
  axis: unless(time.axis, 'valid'),
  undated: time.undated ? '' : 'no',
  kinds: filters.hiddenKinds.join(' '),
  types: filters.hiddenTypes.join(' '),
  conf: unless(String(filters.minConfidence), '0'),
  src: unless(String(filters.minSources), '1'),
  xpub: filters.excludePublishers.join(' '),
  show: SWITCHES.filter((name) => filters[name] !== initialState.filters[name]).join(' '),
});

const panelWords = ({ view, panel, document, claims, documents, connect, diff }: ExplorerState) => ({
  docs: unless(JSON.stringify(documents), JSON.stringify(initialState.documents)),
  view: unless(view, 'graph'),
  panel: unless(panel, 'start'),
  doc: document === null ? '' : [document.id, document.statement ?? ''].join(' ').trim(),
  claims: unless(JSON.stringify(claims), JSON.stringify(initialState.claims)),
  connect: connect.ends.length === 0 ? '' : writeConnect(connect),
  diff: diff.from === null && diff.to === null ? '' : `${diff.from ?? '-'} ${diff.to ?? '-'} ${diff.axis}`,
});

/** What equals the beginning is not worth a word. */
const unless = (text: string, initial: string): string => (text === initial ? '' : text);

export const readLink = (link: Link): Reading => {
  const problems: string[] = [];
  const entities = ids(link.e, 'e', problems);
  if (entities.length > MAX_ENTITIES) problems.push(`the link names more than ${MAX_ENTITIES} entities`);
  const kept = entities.slice(0, MAX_ENTITIES);
  const state: ExplorerState = {
    ...initialState,
    entities: kept,
    positions: readPositions(link.xy, kept, problems),
    pins: words(link.pin).flatMap((index) => kept[Number(index)] ?? []),
    selected: ids(link.sel, 'sel', problems),
    edge: readEdge(link.edge, problems),
    split: link.lines === 'split',
    view: oneOf(link.view, VIEWS, 'graph', 'view', problems),
    panel: oneOf(link.panel, PANELS, 'start', 'panel', problems),
    document: readDocument(link.doc, problems),
    time: {
      axis: link.axis === 'known' ? 'known' : 'valid',
      from: date(link.from, 'from', problems),
      to: date(link.to, 'to', problems),
      asOf: instant(link.asof, 'asof', problems),
      undated: link.undated !== 'no',
    },
    filters: readFilters(link, problems),
    claims: readClaims(link.claims, problems),
    documents: readDocuments(link.docs, problems),
    connect: readConnect(link.connect, problems),
    diff: readDiff(link.diff, problems),
  };
  return { state, problems };
};

/** Whatever JSON a client saved: only known words that are text are taken. */
export const linkIn = (state: unknown): Link => {
  const told: Record<string, unknown> = Object(state);
  return Object.fromEntries(LINK_KEYS.flatMap((key) => (typeof told[key] === 'string' ? [[key, told[key]]] : [])));
};

const words = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter((word) => word !== '');
const place = (position: Position | undefined): string =>
  position === undefined ? '-' : `${Math.round(position[0])},${Math.round(position[1])}`;

/** Ids are opaque; this only keeps out what no server gave. */
const ids = (text: string | undefined, key: string, problems: string[]): readonly string[] => {
  const all = words(text);
  const good = all.filter((id) => /^[\w=:+/.~-]{1,200}$/u.test(id));
  if (good.length < all.length) problems.push(`“${key}” held something that is no id`);
  return [...new Set(good)];
};

const readPositions = (text: string | undefined, entities: readonly string[], problems: string[]) => {
  const places = words(text);
  if (places.length > 0 && places.length !== entities.length) problems.push('some positions are missing');
  const pairs = places.flatMap((word, index): readonly (readonly [string, Position])[] => {
    const [x, y] = word.split(',').map(Number);
    const id = entities[index];
    const inside = (value: number | undefined): value is number => Number.isFinite(value) && Math.abs(value ?? 0) < 1e6;
    return id !== undefined && inside(x) && inside(y) ? [[id, [x, y]]] : [];
  });
  return Object.fromEntries(pairs);
};

const readEdge = (text: string | undefined, problems: string[]): ExplorerState['edge'] => {
  const [a, b, type] = words(text);
  if (text === undefined || text === '') return null;
  const relationType = RELATION_TYPES.find((one) => one === type);
  if (a !== undefined && b !== undefined && (relationType !== undefined || type === EVERY))
    return { a, b, relationType: relationType ?? null };
  problems.push('the selected relation is cut');
  return null;
};

const readDocument = (text: string | undefined, problems: string[]): ExplorerState['document'] => {
  const [id, statement] = ids(text, 'doc', problems);
  return id === undefined ? null : { id, statement: statement ?? null };
};

const readFilters = (link: Link, problems: string[]): ExplorerState['filters'] => {
  const flipped = words(link.show);
  const flip = (name: (typeof SWITCHES)[number]): boolean => initialState.filters[name] !== flipped.includes(name);
  return {
    hiddenKinds: words(link.kinds).filter((kind): kind is EntityKind => ENTITY_KINDS.includes(kind as EntityKind)),
    hiddenTypes: words(link.types).filter((type): type is RelationType =>
      RELATION_TYPES.includes(type as RelationType),
    ),
    minConfidence: within(link.conf, 0, 1, 0),
    minSources: Math.round(within(link.src, 1, 20, 1)),
    excludePublishers: ids(link.xpub, 'xpub', problems),
    disputed: flip('disputed'),
    denied: flip('denied'),
    unrealized: flip('unrealized'),
    unconnected: flip('unconnected'),
    below: flip('below'),
  };
};

/** Words of a search as JSON; what cannot be read is said, and the search is empty then. */
const readSearch = (
  text: string | undefined,
  what: string,
  problems: string[],
): { readonly told: Readonly<Record<string, unknown>>; readonly string: (key: string) => string | null } | null => {
  if (text === undefined || text === '') return null;
  try {
    const told: Record<string, unknown> = Object(JSON.parse(text));
    return { told, string: (key) => (typeof told[key] === 'string' ? String(told[key]).slice(0, 400) : null) };
  } catch (cause) {
    problems.push(`the ${what} search is cut (${cause instanceof Error ? cause.name : 'unreadable'})`);
    return null;
  }
};

const readDocuments = (text: string | undefined, problems: string[]): ExplorerState['documents'] => {
  const search = readSearch(text, 'document', problems);
  if (search === null) return initialState.documents;
  return {
    text: search.string('text') ?? '',
    publisher: search.string('publisher'),
    from: date(search.string('from') ?? undefined, 'docs', problems),
    to: date(search.string('to') ?? undefined, 'docs', problems),
  };
};

const readClaims = (text: string | undefined, problems: string[]): ExplorerState['claims'] => {
  const search = readSearch(text, 'claim', problems);
  if (search === null) return initialState.claims;
  const { told, string } = search;
  const polarity = string('polarity');
  const order = string('order');
  return {
    form: string('form') === 'quotations' ? 'quotations' : 'statements',
    text: string('text') ?? '',
    saidBy: string('saidBy'),
    publisher: string('publisher'),
    polarity: polarity === 'ASSERTED' || polarity === 'DENIED' ? polarity : null,
    anonymous: told.anonymous === true,
    inView: told.inView === true,
    order: order === 'VALID' || order === 'CONFIDENCE' ? order : 'KNOWN',
    descending: told.descending !== false,
  };
};

const writeConnect = (connect: ExplorerState['connect']): string =>
  [
    connect.kind,
    connect.maxDepth,
    `${connect.timeRespecting ? 't' : ''}${connect.representatives ? 'r' : ''}` || '-',
    ...connect.ends,
  ].join(' ');

const readConnect = (text: string | undefined, problems: string[]): ExplorerState['connect'] => {
  const [kind, depth, flags, ...ends] = words(text);
  if (kind === undefined) return initialState.connect;
  return {
    kind: oneOf(kind, CONNECTIONS, 'mediators', 'connect', problems),
    maxDepth: Math.round(within(depth, 1, 6, 3)),
    timeRespecting: flags?.includes('t') ?? false,
    representatives: flags?.includes('r') ?? false,
    ends: ids(ends.join(' '), 'connect', problems).slice(0, 20),
  };
};

const readDiff = (text: string | undefined, problems: string[]): ExplorerState['diff'] => {
  const [from, to, axis] = words(text);
  const side = (word: string | undefined): string | null => (word === '-' ? null : instant(word, 'diff', problems));
  return { from: side(from), to: side(to), axis: axis === 'RECORDED' ? 'RECORDED' : 'KNOWN' };
};

const oneOf = <Word extends string>(
  text: string | undefined,
  list: readonly Word[],
  otherwise: Word,
  key: string,
  problems: string[],
): Word => {
  const found = list.find((word) => word === text);
  if (found === undefined && text !== undefined && text !== '') problems.push(`“${key}” is not understood`);
  return found ?? otherwise;
};

const within = (text: string | undefined, low: number, high: number, otherwise: number): number => {
  const value = Number(text ?? otherwise);
  return Number.isFinite(value) && value >= low && value <= high ? value : otherwise;
};

const date = (text: string | undefined, key: string, problems: string[]): string | null =>
  matching(text, /^\d{4}(-\d{2}(-\d{2})?)?$/u, key, problems);
/** A moment, or a day, whose end counts. */
const instant = (text: string | undefined, key: string, problems: string[]): string | null =>
  matching(text, /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z)?$/u, key, problems);

const matching = (text: string | undefined, form: RegExp, key: string, problems: string[]): string | null => {
  if (text === undefined || text === '') return null;
  if (form.test(text) && !Number.isNaN(Date.parse(text))) return text;
  problems.push(`“${key}” is no date`);
  return null;
};
