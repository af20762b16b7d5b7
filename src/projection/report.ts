/**
 * Reports: what one document tells of one event. Statements of a document with the same event predicate, date and core
 * are one report, and all whom they name take part in it, unless they say `joint: false`: then each is a report of its
 * own. A statement of a durable relation is a report by itself.
 */
import type { Id, Instant } from '../domain/glossary.ts';
import { contentId } from '../domain/id.ts';
import { isEventType, MUTUAL_TYPES, type RelationType } from '../domain/relation-types.ts';
import { fromOf, toOf } from '../domain/time.ts';
import { isEvidence } from '../domain/vocabulary.ts';
import type { StatementState } from './ask.ts';
import type { Canonical } from './identity.ts';

export interface Report {
  readonly key: string;
  readonly type: RelationType;
  readonly role: string | null;
  /** In order of id; the first one founds, where the report founds a group. */
  readonly statements: readonly StatementState[];
  /** Id of its first statement. */
  readonly founder: Id;
  /** Canonical, in order of the statements, each once. */
  readonly subjects: readonly Id[];
  readonly objects: readonly Id[];
  readonly places: readonly Id[];
  readonly modes: readonly string[];
  readonly known: Instant;
  /** Window with sentinels, of the date that all its statements give. */
  readonly from: number;
  readonly to: number;
  readonly dated: boolean;
}

/** Reports of the statements that are evidence, in no special order. Whole documents must be given. */
export function reportsOf(states: readonly StatementState[], canonical: Canonical): readonly Report[] {
  const telling = new Map<string, StatementState[]>();
  for (const state of states) {
    const { statement, withdrawn } = state;
    if (withdrawn || !isEvidence(statement.modality)) continue;
    const isEvent = isEventType(statement.predicate);
    if (!isEvent && statement.object === null) continue;
    const { document, predicate, valid, core, id, joint } = statement;
    const place = isEvent && joint ? [document, predicate, valid?.edtf ?? '', core.start, core.end].join(' ') : id;
    const list = telling.get(place);
    if (list) list.push(state);
    else telling.set(place, [state]);
  }
  return [...telling.values()].map((list) => reportOf(list, canonical));
}

/** The order in which the world learnt of it. */
export const byKnown = (a: Pick<Report, 'known' | 'founder'>, b: Pick<Report, 'known' | 'founder'>): number =>
  a.known - b.known || (a.founder < b.founder ? -1 : Number(a.founder > b.founder));

function reportOf(states: readonly StatementState[], canonical: Canonical): Report {
  const statements =
    states.length === 1 ? states : [...states].sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1));
  const first = statements[0]?.statement;
  if (!first) throw new TypeError('reportOf: expected at least one statement, but got none');
  const canonicals = (ids: readonly (Id | null)[]) => [
    ...new Set(ids.flatMap((id) => (id === null ? [] : [canonical(id)]))),
  ];
  const subjects = canonicals(statements.map(({ statement }) => statement.subject));
  const objects = canonicals(statements.map(({ statement }) => statement.object));
  const valid = first.valid ?? { earliest: null, latest: null };
  const role = isEventType(first.predicate) ? null : first.role;
  return {
    key: keyOf(first.predicate, role, subjects, objects),
    type: first.predicate,
    role,
    statements,
    founder: first.id,
    subjects,
    objects,
    places: canonicals(statements.map(({ statement }) => statement.place)),
    modes: [...new Set(statements.flatMap(({ statement }) => (statement.mode === null ? [] : [statement.mode])))],
    known: first.knownAt,
    from: fromOf(valid),
    to: toOf(valid),
    dated: first.valid !== null,
  };
}

/** Event: type and participants, by side unless the type is mutual. Durable: subject, type, role, object. */
function keyOf(type: RelationType, role: string | null, subjects: readonly Id[], objects: readonly Id[]): string {
  if (!isEventType(type)) return contentId('durable', type, ...subjects, role, ...objects);
  if (MUTUAL_TYPES.has(type)) return contentId('event', type, ...new Set([...subjects, ...objects].sort()));
  return contentId('event', type, ...[...subjects].sort(), '>', ...[...objects].sort());
}
