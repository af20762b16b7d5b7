/** What of a commit is new: evidence that is there already is not appended again. */

import { Failure, InputError } from '../domain/error.ts';
import type { Id, Instant } from '../domain/glossary.ts';
import type { Decision } from '../domain/record/decision.ts';
import type { Document } from '../domain/record/document.ts';
import type { Note } from '../domain/record/note.ts';
import type { SavedView } from '../domain/record/saved-view.ts';
import type { StandingQuestion } from '../domain/record/standing-question.ts';
import type { ReviewState } from '../domain/vocabulary.ts';
import { MOST_STATEMENTS } from '../evidence/admit.ts';
import { documentOf } from '../evidence/document.ts';
import { isSameReading } from '../evidence/log/body.ts';
import type { LogEntry, SignedEntry } from '../evidence/log/entry.ts';
import type { DatedReading } from '../evidence/readings.ts';
import { type Answers, type Asking, ask } from './ask.ts';

export interface Intake {
  readonly entries: SignedEntry[];
  /** New documents by id. */
  readonly documents: Map<Id, Document>;
  /** By document, in order of the log. */
  readonly newReadings: Map<Id, DatedReading[]>;
  readonly decisions: Decision[];
  readonly reverted: { readonly decision: Decision; readonly at: Instant }[];
  readonly reviews: Map<Id, ReviewState>;
  readonly retractions: Map<Id, boolean>;
  readonly purged: Set<Id>;
  /** `about`: whom a note is about, or was. */
  readonly notes: { readonly written: Map<Id, Note>; readonly deleted: Set<Id>; readonly about: Set<Id> };
  readonly views: { readonly written: Map<Id, SavedView>; readonly deleted: Set<Id> };
  readonly questions: { readonly written: Map<Id, StandingQuestion>; readonly deleted: Set<Id> };
}

type OfKind<Kind extends LogEntry['entry']> = Extract<SignedEntry, { readonly entry: Kind }>;

/** Entries in the order in which they were signed. */
export function* takeIn(entries: readonly SignedEntry[]): Asking<Intake> {
  refuseTooMany(entries);
  const known = yield* whatIsKnown(entries);
  const intake = openIntake();
  for (const entry of entries) if (isNew(entry, intake, known)) intake.entries.push(entry);
  return intake;
}

function refuseTooMany(entries: readonly SignedEntry[]): void {
  const count = entries.reduce((sum, one) => sum + (one.entry === 'reading' ? one.reading.statements.length : 0), 0);
  if (count > MOST_STATEMENTS) {
    throw new InputError(`A commit takes at most ${MOST_STATEMENTS} statements, but got ${count}.`);
  }
}

interface Known {
  readonly documents: ReadonlyMap<Id, Answers['documents'][number]>;
  readonly readings: Answers['readings'];
  readonly decisions: ReadonlyMap<Id, Decision>;
  readonly reviews: ReadonlyMap<Id, ReviewState>;
  readonly notes: ReadonlyMap<Id, Note>;
  readonly views: ReadonlyMap<Id, SavedView>;
  readonly questions: ReadonlyMap<Id, StandingQuestion>;
  readonly slugs: ReadonlyMap<string, Id>;
}

function* whatIsKnown(entries: readonly SignedEntry[]): Asking<Known> {
  const of = <Kind extends LogEntry['entry']>(kind: Kind): OfKind<Kind>[] =>
    entries.filter((entry): entry is OfKind<Kind> => entry.entry === kind);
  const documents = [
    ...of('document').map(({ document }) => document.id),
    ...of('reading').map(({ reading }) => reading.document),
    ...of('retraction').map(({ document }) => document),
    ...of('purge').map(({ document }) => document),
  ];
  const found = yield* ask({
    documents: unique(documents),
    readings: unique(of('reading').map(({ reading }) => reading.document)),
    decisions: unique([
      ...of('decision').map(({ decision }) => decision.id),
      ...of('revert').map((one) => one.decision),
    ]),
    statements: unique(of('review').map((review) => review.statement)),
    notes: unique([...of('note').map(({ note }) => note.id), ...of('note-deleted').map(({ note }) => note)]),
    views: unique([...of('view').map(({ view }) => view.id), ...of('view-deleted').map(({ view }) => view)]),
    questions: unique([
      ...of('question').map(({ question }) => question.id),
      ...of('question-deleted').map(({ question }) => question),
    ]),
    slugs: unique(of('view').map(({ view }) => view.slug)),
  });
  return {
    documents: byId(found.documents),
    readings: found.readings,
    decisions: byId(found.decisions),
    reviews: new Map(found.statements.map(({ statement, review }) => [statement.id, review])),
    notes: byId(found.notes),
    views: byId(found.views),
    questions: byId(found.questions),
    slugs: new Map(found.slugs.map(({ slug, id }) => [slug, id])),
  };
}

const openIntake = (): Intake => ({
  entries: [],
  documents: new Map(),
  newReadings: new Map(),
  decisions: [],
  reverted: [],
  reviews: new Map(),
  retractions: new Map(),
  purged: new Set(),
  notes: { written: new Map(), deleted: new Set(), about: new Set() },
  views: { written: new Map(), deleted: new Set() },
  questions: { written: new Map(), deleted: new Set() },
});

function isNew(entry: SignedEntry, intake: Intake, known: Known): boolean {
  switch (entry.entry) {
    case 'document':
      return takeDocument(entry, intake, known);
    case 'reading':
      return takeReading(entry, intake, known);
    case 'decision':
      return takeDecision(entry, intake, known);
    case 'revert':
      return takeRevert(entry, intake, known);
    case 'review':
      return takeReview(entry, intake, known);
    case 'retraction':
      return takeRetraction(entry, intake, known);
    case 'purge':
      return takePurge(entry, intake, known);
    case 'note':
    case 'note-deleted':
      return takeNote(entry, intake, known);
    case 'view':
    case 'view-deleted':
      return takeView(entry, intake, known);
    case 'question':
    case 'question-deleted':
      return takeQuestion(entry, intake, known);
  }
}

function takeDocument({ document }: OfKind<'document'>, { documents }: Intake, known: Known): boolean {
  if (known.documents.has(document.id) || documents.has(document.id)) return false;
  documents.set(document.id, documentOf(document));
  return true;
}

function takeReading({ reading, at }: OfKind<'reading'>, intake: Intake, known: Known): boolean {
  const isThere = intake.documents.has(reading.document) || known.documents.get(reading.document)?.purged === false;
  if (!isThere) return false;
  const ofDocument = known.readings.filter((one) => one.reading.document === reading.document);
  const fresh = intake.newReadings.get(reading.document) ?? [];
  if ([...ofDocument, ...fresh].some((one) => isSameReading(one.reading, reading))) return false;
  listIn(intake.newReadings, reading.document).push({ reading, at });
  return true;
}

function takeDecision(entry: OfKind<'decision'>, { decisions }: Intake, known: Known): boolean {
  const { decision, author, at } = entry;
  if (known.decisions.has(decision.id) || decisions.some(({ id }) => id === decision.id)) return false;
  decisions.push({ ...decision, decidedBy: author, decidedAt: at, revertedAt: null });
  return true;
}

function takeRevert({ decision: id, at }: OfKind<'revert'>, { decisions, reverted }: Intake, known: Known): boolean {
  const decision = known.decisions.get(id) ?? decisions.find((one) => one.id === id);
  if (!decision || decision.revertedAt !== null || reverted.some((one) => one.decision.id === id)) return false;
  reverted.push({ decision, at });
  return true;
}

/** Of a statement that is there, or that a reading of this commit may bring. */
function takeReview({ statement, state }: OfKind<'review'>, { reviews, newReadings }: Intake, known: Known): boolean {
  if (!known.reviews.has(statement) && newReadings.size === 0) return false;
  const before = reviews.get(statement) ?? known.reviews.get(statement) ?? 'UNREVIEWED';
  if (before === state) return false;
  reviews.set(statement, state);
  return true;
}

function takeRetraction(entry: OfKind<'retraction'>, { documents, retractions }: Intake, known: Known): boolean {
  const { document, retracted } = entry;
  const isThere = documents.has(document) || known.documents.get(document)?.purged === false;
  const before = retractions.get(document) ?? known.documents.get(document)?.retracted ?? false;
  if (!isThere || before === retracted) return false;
  retractions.set(document, retracted);
  return true;
}

function takePurge({ document }: OfKind<'purge'>, { purged }: Intake, known: Known): boolean {
  // One that is not there, as when a log is replayed after it, must not come in later either.
  if (purged.has(document) || known.documents.get(document)?.purged === true) return false;
  purged.add(document);
  return true;
}

function takeNote(entry: OfKind<'note' | 'note-deleted'>, { notes }: Intake, known: Known): boolean {
  const id = entry.entry === 'note' ? entry.note.id : entry.note;
  const before = notes.deleted.has(id) ? undefined : (notes.written.get(id) ?? known.notes.get(id));
  if (entry.entry === 'note-deleted') {
    if (!before) return false;
    for (const entity of before.about) notes.about.add(entity);
    notes.written.delete(id);
    notes.deleted.add(id);
    return true;
  }
  const { about, body } = entry.note;
  if (before?.body === body && before.about.join() === about.join()) return false;
  for (const entity of [...(before?.about ?? []), ...about]) notes.about.add(entity);
  const { author, createdAt } = before ?? { author: entry.author, createdAt: entry.at };
  notes.written.set(id, { id, about, body, author, createdAt });
  notes.deleted.delete(id);
  return true;
}

function takeView(entry: OfKind<'view' | 'view-deleted'>, { views }: Intake, known: Known): boolean {
  const id = entry.entry === 'view' ? entry.view.id : entry.view;
  const before = views.deleted.has(id) ? undefined : (views.written.get(id) ?? known.views.get(id));
  if (entry.entry === 'view-deleted') {
    if (!before) return false;
    views.written.delete(id);
    views.deleted.add(id);
    return true;
  }
  const { author, createdAt } = before ?? { author: entry.author, createdAt: entry.at };
  const view: SavedView = { ...entry.view, author, createdAt };
  if (before && JSON.stringify(before, sortedKeys) === JSON.stringify(view, sortedKeys)) return false;
  const holder = known.slugs.get(view.slug);
  if (holder !== undefined && holder !== id && !views.deleted.has(holder)) {
    throw new Failure('CONFLICT', `There is a saved view ${view.slug} already.`);
  }
  views.written.set(id, view);
  views.deleted.delete(id);
  return true;
}

function takeQuestion(entry: OfKind<'question' | 'question-deleted'>, { questions }: Intake, known: Known): boolean {
  const id = entry.entry === 'question' ? entry.question.id : entry.question;
  const before = questions.deleted.has(id) ? undefined : (questions.written.get(id) ?? known.questions.get(id));
  if (entry.entry === 'question-deleted') {
    if (!before) return false;
    questions.written.delete(id);
    questions.deleted.add(id);
    return true;
  }
  // What is asked, and whom it is told to, does not change: another question is another one.
  if (before) return false;
  questions.written.set(id, { ...entry.question, author: entry.author, createdAt: entry.at });
  questions.deleted.delete(id);
  return true;
}

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
const byId = <Row extends { readonly id: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const sortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
