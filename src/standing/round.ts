/**
 * One question after one commit: what is new in its answer becomes alerts. How far it is answered and the alerts are kept
 * together or not at all, so that of two servers one tells it, and a restart tells nothing twice.
 */
import type { Id } from '../domain/glossary.ts';
import { contentId } from '../domain/id.ts';
import { type Keeping, keptId } from '../domain/record/kept.ts';
import type { StandingQuestion } from '../domain/record/standing-question.ts';
import type { LedgerEntry } from '../store/ledger-entry.ts';
import type { GraphStore } from '../store/store.ts';
import type { Traversal } from '../traversal/graph.ts';
import type { Alert, Finding } from './alert.ts';
import { type Asked, namedBy, readAsked, type WalkAsked } from './asked.ts';
import { findClaims } from './claims.ts';
import { isTouchedBy } from './touch.ts';
import { type Walked, walkFor } from './walks.ts';

export interface Answering {
  readonly store: GraphStore;
  readonly traversal: Traversal;
  /** The hash of the answer that a saved view has now; null where it has none. */
  readonly answerOfView: (view: Id) => Promise<string | null>;
}

/** How far a question is answered. */
interface State {
  readonly revision: number;
  /** Mediators and paths that were there before or were told of, each as its entities. */
  readonly known: readonly string[];
  /** Of a saved view: the hash of its last answer. */
  readonly sha256: string | null;
}

interface PlacedState extends State {
  readonly seq: number;
}

interface Answered {
  readonly state: State;
  readonly findings: readonly Finding[];
}

/** From now on: what holds already is no news. Without effect where it has begun. */
export async function begin(answering: Answering, question: Pick<StandingQuestion, 'id' | 'asked'>): Promise<void> {
  const asked = await present(answering.store, readAsked(question.asked));
  const state = await stateNow(answering, asked);
  await answering.store.keep([stateRow(question.id, state, 0)]);
}

/** Throws where the question cannot be answered; the others can. */
export async function answerAfter(
  answering: Answering,
  question: StandingQuestion,
  entry: LedgerEntry,
): Promise<readonly Alert[]> {
  const { store } = answering;
  const asked = await present(store, readAsked(question.asked));
  if (!isTouchedBy(asked, namedBy(asked), entry)) return [];
  for (;;) {
    const [row] = await store.byIds('kept', [keptId('standing', question.id)]);
    if (!row) {
      await begin(answering, question);
      return [];
    }
    const before: PlacedState = { ...(JSON.parse(row.value) as State), seq: row.seq };
    if (before.revision >= entry.revision) return [];
    const { state, findings } = await answered(answering, asked, before, entry);
    const alerts = findings.map((finding) => alertFor(question, asked, finding));
    const rows = alerts.flatMap((alert) => rowsOf(question, alert));
    if (await store.keep([stateRow(question.id, state, before.seq), ...rows])) return alerts;
    // Another server answered meanwhile: what it found is known now.
  }
}

async function answered(answering: Answering, asked: Asked, before: State, entry: LedgerEntry): Promise<Answered> {
  const { store } = answering;
  if (asked.kind === 'VERDICT' || asked.kind === 'DENIAL') {
    return { state: { ...before, revision: entry.revision }, findings: await findClaims(store, asked, entry) };
  }
  if (asked.kind === 'VIEW') {
    const sha256 = await answering.answerOfView(asked.view);
    const state = { ...before, revision: entry.revision, sha256: sha256 ?? before.sha256 };
    if (sha256 === null || sha256 === before.sha256) return { state, findings: [] };
    return { state, findings: [{ ...NOTHING, ...of(entry), key: [entry.revision, sha256] }] };
  }
  return answeredByWalk(answering, asked, before, entry);
}

async function answeredByWalk(
  { store, traversal }: Answering,
  asked: WalkAsked,
  before: State,
  entry: LedgerEntry,
): Promise<Answered> {
  const { revision, found } = await traversal.run(walkFor(asked));
  const known = new Set(await presentKeys(store, before.known));
  const fresh = found.filter(({ entities }) => !known.has(keyOf(entities)));
  // The graph may be further than this commit: the later one that brought it is its cause.
  const later = revision > entry.revision ? await store.ledgerAfter(entry.revision, MOST_LATER) : [];
  const commits = [entry, ...later.filter((one) => one.revision <= revision)];
  const state = {
    revision: Math.max(revision, entry.revision),
    known: [...known, ...fresh.map(({ entities }) => keyOf(entities))].slice(-MOST_KNOWN),
    sha256: null,
  };
  return { state, findings: fresh.map((walked) => findingOf(walked, commits)) };
}

const MOST_LATER = 1_000;
const MOST_KNOWN = 5_000;

/** Caused by the commit that brought the last of what is behind it; by the first of them where all was there before. */
function findingOf({ entities, relations, statements, best }: Walked, commits: readonly LedgerEntry[]): Finding {
  const behind = new Set(statements);
  const bringing = (commit: LedgerEntry) => commit.statements.filter((id) => behind.has(id));
  const cause = commits.findLast((commit) => bringing(commit).length > 0) ?? commits[0];
  if (!cause) throw new TypeError('findingOf: expected at least one commit');
  const causedBy = bringing(cause);
  const shown = best.filter((id) => !causedBy.includes(id));
  return { ...NOTHING, ...of(cause), key: [keyOf(entities)], entities, relations, causedBy, shown };
}

const NOTHING = {
  entities: [],
  relations: [],
  type: null,
  role: null,
  before: null,
  after: null,
  causedBy: [],
  shown: [],
} as const;
const of = ({ revision, at }: LedgerEntry) => ({ revision, at });

async function stateNow({ traversal, store, answerOfView }: Answering, asked: Asked): Promise<State> {
  if (asked.kind === 'MEDIATOR' || asked.kind === 'PATH') {
    const { revision, found } = await traversal.run(walkFor(asked));
    return { revision, known: found.map(({ entities }) => keyOf(entities)), sha256: null };
  }
  const revision = await store.revision();
  const sha256 = asked.kind === 'VIEW' ? await answerOfView(asked.view) : null;
  return { revision, known: [], sha256 };
}

const keyOf = (entities: readonly Id[]): string => entities.join(' ');

/** Ids under which entities stand now: a merge is no news of its own. */
async function presentIds(store: GraphStore, ids: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
  const distinct = [...new Set(ids)];
  const found = await store.byIds('entity', distinct);
  return new Map(distinct.map((id, i) => [id, found[i]?.id ?? id]));
}

async function presentKeys(store: GraphStore, keys: readonly string[]): Promise<readonly string[]> {
  const present = await presentIds(
    store,
    keys.flatMap((key) => key.split(' ')),
  );
  return keys.map((key) => keyOf(key.split(' ').map((id) => present.get(id) ?? id)));
}

async function present(store: GraphStore, asked: Asked): Promise<Asked> {
  const ids = await presentIds(store, namedBy(asked));
  const now = (id: Id) => ids.get(id) ?? id;
  switch (asked.kind) {
    case 'MEDIATOR':
      return { ...asked, a: now(asked.a), b: now(asked.b) };
    case 'PATH':
      return { ...asked, from: now(asked.from), to: now(asked.to) };
    case 'VIEW':
      return asked;
    default:
      return { ...asked, about: asked.about.map(now) };
  }
}

/** Beyond these, statements are left out of an alert; its commit names them all. */
const MOST_STATEMENTS = 20;
const MOST_RELATIONS = 50;

function alertFor({ id: question, title }: StandingQuestion, asked: Asked, { key, ...finding }: Finding): Alert {
  return {
    id: contentId('alert', question, ...key),
    question,
    title,
    kind: asked.kind,
    named: namedBy(asked),
    ...finding,
    relations: finding.relations.slice(0, MOST_RELATIONS),
    causedBy: finding.causedBy.slice(0, MOST_STATEMENTS),
    shown: finding.shown.slice(0, MOST_STATEMENTS),
  };
}

const stateRow = (question: Id, state: State, after: number): Keeping => ({
  shelf: 'standing',
  key: question,
  about: null,
  value: JSON.stringify(state),
  after,
});

/** The alert and, where it is to be sent to somebody, that it is due. */
function rowsOf(question: StandingQuestion, alert: Alert): readonly Keeping[] {
  const row: Keeping = { shelf: 'alert', key: alert.id, about: question.id, value: JSON.stringify(alert) };
  if (question.webhook === null) return [row];
  return [row, { shelf: 'delivery', key: alert.id, about: 'due', value: JSON.stringify({ tries: 0, nextAt: 0 }) }];
}
