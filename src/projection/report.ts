/**
 * Reports: what one document tells of one event. Statements of a document with the same event predicate, date and span
 * are one report, and all their subjects and objects take part in it; so one sentence can tell of a meeting of four.
 */
import type { Statement } from '../domain/evidence.ts';
import { contentId, type Id } from '../domain/id.ts';
import { fromOf, toOf } from '../domain/time.ts';
import { isEventType, isEvidence, MUTUAL_TYPES } from '../domain/vocabulary.ts';
import type { StatementState } from './ask.ts';
import type { Identity } from './identity.ts';

export interface Report {
  /** In order of id; the first one founds, where the report founds an event. */
  readonly statements: readonly StatementState[];
  /** Canonical, in order of the statements, each once. */
  readonly subjects: readonly Id[];
  readonly objects: readonly Id[];
  readonly places: readonly Id[];
  readonly knownAt: number;
  /** Window with sentinels, of the date that all its statements give. */
  readonly from: number;
  readonly to: number;
  readonly dated: boolean;
}

/** Event reports by grouping key and, for durable relations, single statements by theirs, each list in no special order. */
export function reportsByKey(states: readonly StatementState[], identity: Identity): Map<string, Report[]> {
  const reports = new Map<string, StatementState[]>();
  for (const state of states) {
    const { statement } = state;
    if (!isEvidence(statement.modality)) continue;
    const isEvent = isEventType(statement.predicate);
    if (!isEvent && statement.object === null) continue;
    const { document, predicate, valid, start, end, id } = statement;
    const place = isEvent ? [document, predicate, valid?.edtf ?? '', start, end].join(' ') : id;
    push(reports, place, state);
  }
  const byKey = new Map<string, Report[]>();
  for (const list of reports.values()) {
    const report = reportOf(list, identity);
    push(byKey, keyOf(report), report);
  }
  return byKey;
}

/** In order of (knownAt, founding statement): the order in which the world learnt of it. */
export const byKnown = (a: Report, b: Report): number =>
  a.knownAt - b.knownAt || (founderOf(a) < founderOf(b) ? -1 : 1);

export const founderOf = (report: Report): Id => report.statements[0]?.statement.id ?? '';

function reportOf(states: readonly StatementState[], identity: Identity): Report {
  const statements = [...states].sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1));
  const first = firstOf(statements);
  const valid = first.valid ?? { earliest: null, latest: null };
  const canonicals = (ids: readonly (Id | null)[]) => [
    ...new Set(ids.flatMap((id) => (id === null ? [] : [identity.canonical(id)]))),
  ];
  return {
    statements,
    subjects: canonicals(statements.map(({ statement }) => statement.subject)),
    objects: canonicals(statements.map(({ statement }) => statement.object)),
    places: canonicals(statements.map(({ statement }) => statement.place)),
    knownAt: first.knownAt,
    from: fromOf(valid),
    to: toOf(valid),
    dated: first.valid !== null,
  };
}

/** Event: type and participants, by side unless the type is mutual. Durable: subject, type, role, object. */
function keyOf({ statements, subjects, objects }: Report): string {
  const { predicate, role } = firstOf(statements);
  if (!isEventType(predicate)) return `${predicate}:${contentId('durable', ...subjects, role, ...objects)}`;
  const sides = MUTUAL_TYPES.has(predicate)
    ? [...new Set([...subjects, ...objects])].sort()
    : [...[...subjects].sort(), '>', ...[...objects].sort()];
  return `${predicate}:${contentId('event', ...sides)}`;
}

function firstOf(states: readonly StatementState[]): Statement {
  const [first] = states;
  if (!first) throw new TypeError('firstOf: expected a report of at least one statement, but got none');
  return first.statement;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
