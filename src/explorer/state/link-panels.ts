/** What the columns show, as words of a link: view and panel, claims, documents, what is connected or compared. */
import { RELATION_TYPES } from '../../domain/relation-types.ts';
import { MODALITIES } from '../../domain/vocabulary.ts';
import {
  date,
  fromPlace,
  ids,
  instant,
  type Link,
  oneOf,
  readSearch,
  toPlace,
  unless,
  within,
  words,
} from './link-words.ts';
import { type Connection, type ExplorerState, initialState, MOST_ASKED, type Panel, VIEWS } from './state.ts';

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
/** Where an editor works, or one's own things are kept: who opens a link sees what the work was about. */
const OWN_PANELS: readonly Panel[] = ['extract', 'decisions', 'saved'];

export const panelWords = (state: ExplorerState) => {
  const { entities, view, question, document, claims, documents, connect, diff } = state;
  return {
    q: question,
    docs: unless(JSON.stringify(documents), JSON.stringify(initialState.documents)),
    view: unless(view, 'graph'),
    panel: unless(sharedPanel(state), 'start'),
    doc: document === null ? '' : [document.id, document.statement ?? ''].join(' ').trim(),
    claims: unless(JSON.stringify(claims), JSON.stringify(initialState.claims)),
    connect: connect.ends.length === 0 ? '' : writeConnect(connect, entities),
    diff: diff.from === null && diff.to === null ? '' : `${diff.from ?? '-'} ${diff.to ?? '-'} ${diff.axis}`,
  };
};

/** What is looked at, where the panel itself is nobody else's. */
const sharedPanel = ({ panel, edge, selected, document }: ExplorerState): Panel => {
  if (!OWN_PANELS.includes(panel)) return panel;
  if (edge !== null) return 'evidence';
  if (selected.length > 0) return selected.length === 1 ? 'actor' : 'connect';
  return document === null ? 'start' : 'reader';
};

/** `entities`: those of the graph, whose places stand for them. */
export const readPanels = (link: Link, entities: readonly string[], problems: string[]) => ({
  view: oneOf(link.view, VIEWS, 'graph', 'view', problems),
  panel: oneOf(link.panel, PANELS, 'start', 'panel', problems),
  question: (link.q ?? '').slice(0, MOST_ASKED),
  document: readDocument(link.doc, problems),
  claims: readClaims(link.claims, problems),
  documents: readDocuments(link.docs, problems),
  connect: readConnect(link.connect, entities, problems),
  diff: readDiff(link.diff, problems),
});

const readDocument = (text: string | undefined, problems: string[]): ExplorerState['document'] => {
  const [id, statement] = ids(text, 'doc', problems);
  return id === undefined ? null : { id, statement: statement ?? null };
};

const readDocuments = (text: string | undefined, problems: string[]): ExplorerState['documents'] => {
  const search = readSearch(text, 'document', problems);
  if (search === null) return initialState.documents;
  return {
    text: search.string('text') ?? '',
    lang: search.string('lang'),
    publisher: search.string('publisher'),
    from: date(search.string('from') ?? undefined, 'docs', problems),
    to: date(search.string('to') ?? undefined, 'docs', problems),
    undated: search.told.undated === true,
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
    predicate: RELATION_TYPES.find((type) => type === string('predicate')) ?? null,
    modality: MODALITIES.find((one) => one === string('modality')) ?? null,
    sure: told.sure === true,
    anonymous: told.anonymous === true,
    inView: told.inView === true,
    withdrawn: told.withdrawn === true,
    unreviewed: told.unreviewed === true,
    order: order === 'VALID' || order === 'CONFIDENCE' ? order : 'KNOWN',
    descending: told.descending !== false,
  };
};

const writeConnect = (connect: ExplorerState['connect'], entities: readonly string[]): string =>
  [
    connect.kind,
    connect.maxDepth,
    `${connect.timeRespecting ? 't' : ''}${connect.representatives ? 'r' : ''}${connect.unrealized ? 'u' : ''}` || '-',
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
    unrealized: flags?.includes('u') ?? false,
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
