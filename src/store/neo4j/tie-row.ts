/** Ties and events as the traversal queries give them, made ready for a walk: the columns folded when it looks. */
import type { Id, RelationId } from '../../domain/glossary.ts';
import type { EventColumns } from '../../domain/projected.ts';
import { type EventType, familyOf, type RelationType } from '../../domain/relation-types.ts';
import { lensOf } from '../../domain/scope.ts';
import { telling } from '../../domain/telling.ts';
import { view } from '../../domain/view.ts';
import type { Happening, StatementPoint, Tie } from '../../traversal/graph.ts';

type WalkColumns = readonly [
  statement: Id[],
  publisher: string[],
  cluster: string[],
  known: number[],
  polarity: number[],
  modality: number[],
  from: number[],
  to: number[],
  confidence: number[],
  place: string[] | null,
];
/** id, type, source, target, role, event. */
export type TieRow = readonly [RelationId, RelationType, Id, Id, string | null, Id | null, ...WalkColumns];
/** id, type, participants, ties; after the columns of a tie those of the telling. */
export type HappeningRow = readonly [
  Id,
  EventType,
  Id[],
  RelationId[],
  ...WalkColumns,
  mode: string[] | null,
  subject: number[] | null,
  object: number[] | null,
];

export function tieOf([id, type, source, target, role, event, ...lists]: TieRow): Tie {
  const columns = columnsOf(lists);
  return {
    id,
    type,
    source,
    target,
    role,
    event,
    see: (scope) => view(columns, 0, columns.statement.length, familyOf(type), lensOf(scope)),
    statementCount: columns.statement.length,
    statementAt: (position) => pointAt(columns, position),
  };
}

export function happeningOf([id, type, participants, ties, ...lists]: HappeningRow): Happening {
  const columns = columnsOf(lists);
  const count = columns.statement.length;
  return {
    id,
    type,
    participants,
    ties,
    see: (scope) => view(columns, 0, count, 'EVENT', lensOf(scope)),
    tell: (scope) => telling(columns, 0, count, participants.length, lensOf(scope)),
    statementCount: count,
    statementAt: (position) => pointAt(columns, position),
  };
}

interface Columns extends EventColumns<string> {
  readonly statement: readonly Id[];
}

function columnsOf(
  lists: WalkColumns | readonly [...WalkColumns, string[] | null, number[] | null, number[] | null],
): Columns {
  const [statement, publisher, cluster, known, polarity, modality, from, to, confidence, place] = lists;
  return {
    statement,
    publisher,
    cluster,
    known,
    polarity,
    modality,
    from,
    to,
    confidence,
    place: place ?? [],
    mode: lists[10] ?? [],
    subject: lists[11] ?? [],
    object: lists[12] ?? [],
  };
}

function pointAt(columns: Columns, position: number): StatementPoint {
  const { statement, known, polarity, modality, from, to, publisher, place } = columns;
  const id = statement[position];
  if (id === undefined) {
    throw new RangeError(`statementAt: expected a position below ${statement.length}, but got ${position}`);
  }
  return {
    id,
    known: known[position] ?? 0,
    polarity: polarity[position] ?? 0,
    modality: modality[position] ?? 0,
    from: from[position] ?? 0,
    to: to[position] ?? 0,
    publisher: publisher[position] || null,
    place: place[position] || null,
  };
}
