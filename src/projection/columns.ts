/** The parallel lists of a relation or event, from its statements. */
import type { Id } from '../domain/id.ts';
import type { StoredColumns } from '../domain/projected.ts';
import { fromOf, toOf } from '../domain/time.ts';
import { DATE_ORIGINS, isEventType, MODALITIES, POLARITIES } from '../domain/vocabulary.ts';
import type { DocumentState, StatementState } from './ask.ts';
import type { Identity } from './identity.ts';

export interface ColumnContext {
  readonly identity: Identity;
  /** Every document of the statements, with its cluster as it is now. */
  readonly documents: ReadonlyMap<Id, DocumentState>;
  /** Canonical participants of the event; empty for a durable relation. */
  readonly participants: readonly Id[];
}

const UNDATED = { earliest: null, latest: null };

/** Live statements only, ordered by (known, id). */
export function columnsOf(states: readonly StatementState[], context: ColumnContext): StoredColumns {
  const { identity, documents, participants } = context;
  const isLive = ({ statement, rejected }: StatementState) =>
    !rejected && documents.get(statement.document)?.retracted === false;
  const live = states
    .filter(isLive)
    .map((state) => state.statement)
    .sort((a, b) => a.knownAt - b.knownAt || (a.id < b.id ? -1 : 1));
  const canonical = (id: Id | null | undefined) => (id ? identity.canonical(id) : '');
  const position = (id: Id | null) => (id === null ? -1 : participants.indexOf(identity.canonical(id)));
  const ofEvents = live.filter((statement) => isEventType(statement.predicate));
  return {
    statement: live.map((statement) => statement.id),
    document: live.map((statement) => statement.document),
    publisher: live.map((statement) => canonical(documents.get(statement.document)?.publisher)),
    cluster: live.map((statement) => documents.get(statement.document)?.cluster ?? statement.document),
    known: live.map((statement) => statement.knownAt),
    polarity: live.map((statement) => POLARITIES.indexOf(statement.polarity)),
    modality: live.map((statement) => MODALITIES.indexOf(statement.modality)),
    from: live.map((statement) => fromOf(statement.valid ?? UNDATED)),
    to: live.map((statement) => toOf(statement.valid ?? UNDATED)),
    confidence: live.map((statement) => statement.confidence),
    edtf: live.map((statement) => statement.valid?.edtf ?? ''),
    origin: live.map((statement) => (statement.valid ? DATE_ORIGINS.indexOf(statement.valid.origin) : -1)),
    mode: ofEvents.map((statement) => statement.mode ?? ''),
    place: ofEvents.map((statement) => canonical(statement.place)),
    subject: ofEvents.map((statement) => position(statement.subject)),
    object: ofEvents.map((statement) => position(statement.object)),
  };
}
