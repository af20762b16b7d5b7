/** What stands behind Relation, Event and Statement: a stored row together with the scope it was reached by. */
import type { Event, Relation, StoredColumns } from '../../src/domain/projected.ts';
import { lensOf, type Scope } from '../../src/domain/scope.ts';
import { type Telling, telling } from '../../src/domain/telling.ts';
import { type View, view } from '../../src/domain/view.ts';
import { familyOf } from '../../src/domain/vocabulary.ts';
import type { StoredStatement } from '../../src/store/store.ts';

interface Seen<Noun extends string, Row> {
  readonly noun: Noun;
  readonly row: Row;
  readonly scope: Scope;
}

/** A relation or event carries its view: the fold of its statements in the scope, null where none is in scope. */
export interface RelationSeen extends Seen<'Relation', Relation> {
  readonly view: View | null;
}
export interface EventSeen extends Seen<'Event', Event> {
  readonly view: View | null;
}
export type StatementSeen = Seen<'Statement', StoredStatement>;

/** What has evidence of its own. */
export type Evidenced = RelationSeen | EventSeen;

export const seeRelation = (row: Relation, scope: Scope): RelationSeen => ({
  noun: 'Relation',
  row,
  scope,
  view: viewIn(row, scope),
});

export const seeEvent = (row: Event, scope: Scope): EventSeen => ({
  noun: 'Event',
  row,
  scope,
  view: viewIn(row, scope),
});

export const seeStatement = (row: StoredStatement, scope: Scope): StatementSeen => ({ noun: 'Statement', row, scope });

/** The same relation or event in another scope. */
export const seeAgain = (seen: Evidenced, scope: Scope): Evidenced =>
  seen.noun === 'Relation' ? seeRelation(seen.row, scope) : seeEvent(seen.row, scope);

export const told = ({ row, scope }: EventSeen): Telling<string> =>
  telling(row.evidence, 0, row.evidence.statement.length, row.participants.length, lensOf(scope));

/** Every statement behind it was retracted or rejected: kept for audit. */
export const isRetracted = ({ row }: Evidenced): boolean => row.evidence.statement.length === 0;

const viewIn = (row: Relation | Event, scope: Scope): View | null =>
  view<string>(
    row.evidence satisfies StoredColumns,
    0,
    row.evidence.statement.length,
    familyOf(row.type),
    lensOf(scope),
  );
