/** The whole state as named words of a URL fragment and back. Whatever a link holds, reading it gives a usable state. */
import { RELATION_TYPES, type RelationType } from '../../domain/relation-types.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/vocabulary.ts';
import {
  date,
  fromPlace,
  ids,
  instant,
  oneOf,
  placeWord,
  readList,
  readPlace,
  readSearch,
  toPlace,
  within,
  words,
} from './link-words.ts';
import { packIds, unpackIds } from './short-id.ts';
import {
  COLORS,
  type Connection,
  type ExplorerState,
  GROUPS,
  initialState,
  MAX_ENTITIES,
  type Panel,
  type Position,
  SIZES,
  VIEWS,
} from './state.ts';

/** Every word of a link; one that is not here is ignored. */
export const LINK_KEYS = [
  'e',
  's',
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
  'modes',
  'looks',
  'folded',
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
  'alerts',
];
const CONNECTIONS: readonly Connection[] = ['mediators', 'paths', 'common'];
/** Who is compared at once; a link names no more. */
const MOST_ENDS = 20;
/** In place of a type: all types between the two. */
const EVERY = '*';
/** In place of a mode: none is told. */
const NO_MODE = '-';
const SWITCHES = ['disputed', 'denied', 'unrealized', 'unconnected', 'below'] as const;

export const writeLink = (state: ExplorerState): Link => {
  const words: Record<LinkKey, string> = { ...graphWords(state), ...scopeWords(state), ...panelWords(state) };
  return Object.fromEntries(LINK_KEYS.flatMap((key) => (words[key] === '' ? [] : [[key, words[key]]])));
};

/** In a larger view the layout finds the places again; where somebody pinned an actor is kept. */
const MOST_PLACES = 60;

const graphWords = ({ entities, positions, pins, selected, edge, split, looks }: ExplorerState) => {
  const packed = packIds(entities);
  const placed = entities.length <= MOST_PLACES ? entities : pins.filter((id) => entities.includes(id));
  return {
    lines: split ? 'split' : '',
    e: packed === null ? entities.join(' ') : '',
    s: packed ?? '',
    xy: placed.some((id) => positions[id]) ? placed.map((id) => placeWord(positions[id])).join(' ') : '',
    pin: pins.map((id) => String(entities.indexOf(id))).join(' '),
    sel: selected.map((id) => toPlace(id, entities)).join(' '),
    edge:
      edge === null ? '' : `${toPlace(edge.a, entities)} ${toPlace(edge.b, entities)} ${edge.relationType ?? EVERY}`,
    looks: unless(`${looks.size} ${looks.color} ${looks.group}`, 'degree kind none'),
    folded: looks.folded.length === 0 ? '' : JSON.stringify(looks.folded),
  };
};

const scopeWords = ({ time, filters }: ExplorerState) => ({
  from: time.from ?? '',
  to: time.to ?? '',
  asof: time.asOf ?? '',
  axis: unless(time.axis, 'valid'),
  undated: time.undated ? '' : 'no',
  kinds: filters.hiddenKinds.join(' '),
  types: filters.hiddenTypes.join(' '),
  modes: filters.hiddenModes.map((mode) => mode || NO_MODE).join(' '),
  conf: unless(String(filters.minConfidence), '0'),
  src: unless(String(filters.minSources), '1'),
  xpub: packedOrPlain(filters.excludePublishers),
  show: SWITCHES.filter((name) => filters[name] !== initialState.filters[name]).join(' '),
});

const packedOrPlain = (all: readonly string[]): string => {
  const packed = packIds(all);
  return packed === null || packed === '' ? all.join(' ') : `.${packed}`;
};

const panelWords = ({ entities, view, panel, document, claims, documents, connect, diff }: ExplorerState) => ({
  docs: unless(JSON.stringify(documents), JSON.stringify(initialState.documents)),
  view: unless(view, 'graph'),
  panel: unless(panel, 'start'),
  doc: document === null ? '' : [document.id, document.statement ?? ''].join(' ').trim(),
  claims: unless(JSON.stringify(claims), JSON.stringify(initialState.claims)),
  connect: connect.ends.length === 0 ? '' : writeConnect(connect, entities),
  diff: diff.from === null && diff.to === null ? '' : `${diff.from ?? '-'} ${diff.to ?? '-'} ${diff.axis}`,
});

/** What equals the beginning is not worth a word. */
const unless = (text: string, initial: string): string => (text === initial ? '' : text);

export const readLink = (link: Link): Reading => {
  const problems: string[] = [];
  const entities = readEntities(link, problems);
  if (entities.length > MAX_ENTITIES) problems.push(`the link names more than ${MAX_ENTITIES} entities`);
  const kept = entities.slice(0, MAX_ENTITIES);
  const pins = words(link.pin).flatMap((index) => kept[Number(index)] ?? []);
  const state: ExplorerState = {
    ...initialState,
    entities: kept,
    positions: readPositions(link.xy, kept.length <= MOST_PLACES ? kept : pins, problems),
    pins,
    selected: ids(link.sel, 'sel', problems).flatMap((word) => fromPlace(word, kept) || []),
    edge: readEdge(link.edge, kept, problems),
    split: link.lines === 'split',
    looks: readLooks(link, problems),
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
    connect: readConnect(link.connect, kept, problems),
    diff: readDiff(link.diff, problems),
  };
  return { state, problems };
};

/** Whatever JSON a client saved: only known words that are text are taken. */
export const linkIn = (state: unknown): Link => {
  const told: Record<string, unknown> = Object(state);
  return Object.fromEntries(LINK_KEYS.flatMap((key) => (typeof told[key] === 'string' ? [[key, told[key]]] : [])));
};

const readEntities = (link: Link, problems: string[]): readonly string[] => {
  if (link.s === undefined) return ids(link.e, 'e', problems);
  const unpacked = unpackIds(link.s);
  if (unpacked === null) problems.push('“s” is cut: its actors cannot be told');
  return [...new Set(unpacked ?? [])];
};

const readLooks = ({ looks, folded }: Link, problems: string[]): ExplorerState['looks'] => {
  const [size, color, group] = words(looks);
  return {
    size: oneOf(size, SIZES, 'degree', 'looks', problems),
    color: oneOf(color, COLORS, 'kind', 'looks', problems),
    group: oneOf(group, GROUPS, 'none', 'looks', problems),
    folded: readList(folded, problems),
  };
};

const readPositions = (text: string | undefined, entities: readonly string[], problems: string[]) => {
  const places = words(text);
  if (places.length > 0 && places.length !== entities.length) problems.push('some positions are missing');
  const pairs = places.flatMap((word, index): readonly (readonly [string, Position])[] => {
    const id = entities[index];
    const place = readPlace(word);
    return id !== undefined && place !== null ? [[id, place]] : [];
  });
  return Object.fromEntries(pairs);
};

const readEdge = (text: string | undefined, entities: readonly string[], problems: string[]): ExplorerState['edge'] => {
  const [first = '', second = '', type] = words(text);
  if (text === undefined || text === '') return null;
  const [a, b] = [fromPlace(first, entities), fromPlace(second, entities)];
  const relationType = RELATION_TYPES.find((one) => one === type);
  if (a !== '' && b !== '' && (relationType !== undefined || type === EVERY))
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
    hiddenModes: words(link.modes).map((mode) => (mode === NO_MODE ? '' : mode)),
    minConfidence: within(link.conf, 0, 1, 0),
    minSources: Math.round(within(link.src, 1, 20, 1)),
    excludePublishers:
      (link.xpub?.startsWith('.') ? unpackIds(link.xpub.slice(1)) : null) ?? ids(link.xpub, 'xpub', problems),
    disputed: flip('disputed'),
    denied: flip('denied'),
    unrealized: flip('unrealized'),
    unconnected: flip('unconnected'),
    below: flip('below'),
  };
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

const writeConnect = (connect: ExplorerState['connect'], entities: readonly string[]): string =>
  [
    connect.kind,
    connect.maxDepth,
    `${connect.timeRespecting ? 't' : ''}${connect.representatives ? 'r' : ''}` || '-',
    ...connect.ends.map((id) => toPlace(id, entities)),
  ].join(' ');

const readConnect = (
  text: string | undefined,
  entities: readonly string[],
  problems: string[],
): ExplorerState['connect'] => {
  const [kind, depth, flags, ...ends] = words(text);
  if (kind === undefined) return initialState.connect;
  return {
    kind: oneOf(kind, CONNECTIONS, 'mediators', 'connect', problems),
    maxDepth: Math.round(within(depth, 1, 6, 3)),
    timeRespecting: flags?.includes('t') ?? false,
    representatives: flags?.includes('r') ?? false,
    ends: ids(ends.join(' '), 'connect', problems)
      .flatMap((word) => fromPlace(word, entities) || [])
      .slice(0, MOST_ENDS),
  };
};

const readDiff = (text: string | undefined, problems: string[]): ExplorerState['diff'] => {
  const [from, to, axis] = words(text);
  const side = (word: string | undefined): string | null => (word === '-' ? null : instant(word, 'diff', problems));
  return { from: side(from), to: side(to), axis: axis === 'RECORDED' ? 'RECORDED' : 'KNOWN' };
};
