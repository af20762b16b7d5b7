/** What an analyst has made of the page: plain data, pure changes. Everything that a permalink or an undo restores is here. */
import type { RelationType } from '../../domain/relation-types.ts';
import type { EntityKind, Modality, Polarity } from '../../domain/vocabulary.ts';

export const MAX_ENTITIES = 500;
export const MAX_EDGES = 2000;
/** Lines that rest on something at least so sure are shown at first; the others are counted, and one press away. */
export const TOP_TIER = 0.8;

export const VIEWS = ['graph', 'matrix', 'map', 'table', 'claims', 'documents', 'changes'] as const;
export type View = (typeof VIEWS)[number];
export type Panel =
  | 'start'
  | 'actor'
  | 'evidence'
  | 'connect'
  | 'reader'
  | 'events'
  | 'saved'
  | 'extract'
  | 'decisions'
  | 'alerts';
export type Connection = 'mediators' | 'paths' | 'common';
export type Position = readonly [x: number, y: number];

/** All relations of one type between two entities. */
export type EdgeKey = { readonly a: string; readonly b: string; readonly relationType: RelationType };
/** What is drawn as one line: one type, or with null all between two. */
export type LineKey = Omit<EdgeKey, 'relationType'> & { readonly relationType: RelationType | null };

export type Time = {
  /** "valid": when it happened. "known": what was known by a moment. Both may be set; this is the one the brush moves. */
  readonly axis: 'valid' | 'known';
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly undated: boolean;
};

export type Filters = {
  readonly hiddenKinds: readonly EntityKind[];
  readonly hiddenTypes: readonly RelationType[];
  /** Modes of events that are left out; '' is of no mode. */
  readonly hiddenModes: readonly string[];
  /** Shows the lines below the top tier too. */
  readonly below: boolean;
  /** Keeps to the top tier also where nothing reaches it. */
  readonly strict: boolean;
  readonly minConfidence: number;
  readonly minSources: number;
  readonly excludePublishers: readonly string[];
  /** Counts documents that name no publisher. */
  readonly unnamed: boolean;
  /** Only relations on which this one is on record. */
  readonly speaker: string | null;
  readonly disputed: boolean;
  readonly denied: boolean;
  readonly unrealized: boolean;
  readonly unconnected: boolean;
};

/** The search for documents; dates are days, months or years. */
export type Documents = {
  readonly text: string;
  /** Its code. */
  readonly lang: string | null;
  readonly publisher: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Only those that nobody has dated. */
  readonly undated: boolean;
};

export type Claims = {
  /** Statements that were read, or words in quotation marks. */
  readonly form: 'statements' | 'quotations';
  readonly text: string;
  readonly saidBy: string | null;
  readonly publisher: string | null;
  readonly polarity: Polarity | null;
  readonly predicate: RelationType | null;
  readonly modality: Modality | null;
  /** Only the surest, from the top tier on. */
  readonly sure: boolean;
  readonly anonymous: boolean;
  readonly inView: boolean;
  /** Also what was rejected, or stands in texts that were taken back. */
  readonly withdrawn: boolean;
  /** Only what no editor has looked at. */
  readonly unreviewed: boolean;
  readonly order: 'KNOWN' | 'VALID' | 'CONFIDENCE';
  readonly descending: boolean;
};

export const SIZES = ['degree', 'relations', 'sources', 'centrality', 'same'] as const;
export const COLORS = ['kind', 'community', 'first', 'sources'] as const;
export const GROUPS = ['none', 'kind', 'state', 'community'] as const;
export type SizeBy = (typeof SIZES)[number];
export type ColorBy = (typeof COLORS)[number];
export type GroupBy = (typeof GROUPS)[number];
/** What size, colour and frames of the drawing tell. */
export type Looks = {
  readonly size: SizeBy;
  readonly color: ColorBy;
  readonly group: GroupBy;
  /** Groups that are drawn as one. */
  readonly folded: readonly string[];
};

export type Connect = {
  readonly kind: Connection;
  readonly ends: readonly string[];
  readonly maxDepth: number;
  readonly timeRespecting: boolean;
  readonly representatives: boolean;
  /** Counts what is planned, asked for or supposed as well. */
  readonly unrealized: boolean;
};

export type ExplorerState = {
  readonly entities: readonly string[];
  readonly positions: Readonly<Record<string, Position>>;
  readonly pins: readonly string[];
  readonly time: Time;
  readonly filters: Filters;
  readonly claims: Claims;
  readonly documents: Documents;
  readonly connect: Connect;
  readonly diff: { readonly from: string | null; readonly to: string | null; readonly axis: 'KNOWN' | 'RECORDED' };
  readonly selected: readonly string[];
  readonly edge: LineKey | null;
  /** Draws every type as a line of its own, not one line a pair. */
  readonly split: boolean;
  readonly looks: Looks;
  /** What is asked in words; empty where nothing is. */
  readonly question: string;
  readonly document: { readonly id: string; readonly statement: string | null } | null;
  readonly view: View;
  readonly panel: Panel;
};

export const initialState: ExplorerState = {
  entities: [],
  positions: {},
  pins: [],
  time: { axis: 'valid', from: null, to: null, asOf: null, undated: true },
  filters: {
    hiddenKinds: [],
    hiddenTypes: [],
    hiddenModes: [],
    below: false,
    strict: false,
    minConfidence: 0,
    minSources: 1,
    excludePublishers: [],
    unnamed: true,
    speaker: null,
    disputed: true,
    denied: false,
    unrealized: true,
    unconnected: true,
  },
  documents: { text: '', lang: null, publisher: null, from: null, to: null, undated: false },
  claims: {
    form: 'statements',
    text: '',
    saidBy: null,
    publisher: null,
    polarity: null,
    predicate: null,
    modality: null,
    sure: false,
    anonymous: false,
    inView: false,
    withdrawn: false,
    unreviewed: false,
    order: 'KNOWN',
    descending: true,
  },
  connect: {
    kind: 'mediators',
    ends: [],
    maxDepth: 3,
    timeRespecting: false,
    representatives: false,
    unrealized: false,
  },
  diff: { from: null, to: null, axis: 'KNOWN' },
  selected: [],
  edge: null,
  split: false,
  looks: { size: 'degree', color: 'kind', group: 'none', folded: [] },
  question: '',
  document: null,
  view: 'graph',
  panel: 'start',
};

export type Change = (state: ExplorerState) => ExplorerState;

/** Adds what is new, up to the cap; what does not fit is left out, and `roomLeft` says so beforehand. */
export const addEntities =
  (ids: readonly string[]): Change =>
  (state) => {
    const known = new Set(state.entities);
    const fresh = [...new Set(ids)].filter((id) => !known.has(id)).slice(0, roomLeft(state));
    return fresh.length === 0 ? state : { ...state, entities: [...state.entities, ...fresh] };
  };

export const roomLeft = (state: ExplorerState): number => MAX_ENTITIES - state.entities.length;

export const removeEntities =
  (ids: readonly string[]): Change =>
  (state) => {
    const gone = new Set(ids);
    const keep = (id: string): boolean => !gone.has(id);
    const edge = state.edge !== null && (gone.has(state.edge.a) || gone.has(state.edge.b)) ? null : state.edge;
    return {
      ...state,
      entities: state.entities.filter(keep),
      pins: state.pins.filter(keep),
      positions: Object.fromEntries(Object.entries(state.positions).filter(([id]) => keep(id))),
      selected: state.selected.filter(keep),
      edge,
    };
  };

/** Only these stay, as when a question is opened afresh. */
export const startWith =
  (ids: readonly string[]): Change =>
  (state) =>
    addEntities(ids)({ ...state, entities: [], positions: {}, pins: [], selected: [], edge: null });

export const moveEntities =
  (positions: Readonly<Record<string, Position>>): Change =>
  (state) => ({
    ...state,
    positions: { ...state.positions, ...positions },
  });

export const togglePin =
  (id: string): Change =>
  (state) => ({
    ...state,
    pins: state.pins.includes(id) ? state.pins.filter((pin) => pin !== id) : [...state.pins, id],
  });

/** Selecting shows what belongs to it: one entity its card, several what connects them. */
export const select =
  (ids: readonly string[]): Change =>
  (state) => ({
    ...state,
    selected: ids,
    edge: null,
    panel: ids.length === 1 ? 'actor' : ids.length > 1 ? 'connect' : state.panel === 'actor' ? 'start' : state.panel,
    connect: ids.length > 1 ? { ...state.connect, ends: ids } : state.connect,
  });

export const toggleSelected =
  (id: string): Change =>
  (state) =>
    select(state.selected.includes(id) ? state.selected.filter((one) => one !== id) : [...state.selected, id])(state);

export const openEdge =
  (edge: LineKey): Change =>
  (state) => ({ ...state, edge: keyOf(edge), selected: [], panel: 'evidence' });

/** Only what names the line. */
const keyOf = ({ a, b, relationType }: LineKey): LineKey => ({ a, b, relationType });

export const openDocument =
  (id: string, statement: string | null = null): Change =>
  (state) => ({
    ...state,
    document: { id, statement },
    panel: 'reader',
  });

/** As many characters as the API takes. */
export const MOST_ASKED = 400;

/** What is asked stands in the first panel, with its answer. */
export const setQuestion =
  (question: string): Change =>
  (state) => ({ ...state, question: question.slice(0, MOST_ASKED), panel: 'start' });

export const setPanel =
  (panel: Panel): Change =>
  (state) => ({ ...state, panel });
export const setView =
  (view: View): Change =>
  (state) => ({ ...state, view });
export const setTime =
  (time: Partial<Time>): Change =>
  (state) => ({ ...state, time: { ...state.time, ...time } });
export const setFilters =
  (filters: Partial<Filters>): Change =>
  (state) => ({
    ...state,
    filters: { ...state.filters, ...filters },
  });
export const setClaims =
  (claims: Partial<Claims>): Change =>
  (state) => ({
    ...state,
    claims: { ...state.claims, ...claims },
  });
export const setDocuments =
  (documents: Partial<Documents>): Change =>
  (state) => ({ ...state, documents: { ...state.documents, ...documents } });
export const setConnect =
  (connect: Partial<Connect>): Change =>
  (state) => ({
    ...state,
    connect: { ...state.connect, ...connect },
  });

export const setLooks =
  (looks: Partial<Looks>): Change =>
  (state) => ({ ...state, looks: { ...state.looks, ...looks } });

export const toggleFolded =
  (group: string): Change =>
  (state) => {
    const { folded } = state.looks;
    const now = folded.includes(group) ? folded.filter((one) => one !== group) : [...folded, group];
    return setLooks({ folded: now })(state);
  };

export const filterCount = (filters: Filters): number =>
  Object.entries(filters).filter(([name, value]) => {
    const initial = initialState.filters[name as keyof Filters];
    return Array.isArray(value) ? value.length > 0 : value !== initial;
  }).length;
