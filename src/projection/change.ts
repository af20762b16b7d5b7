/** What a commit changed in the rows it touched: what to write, what is gone, and whose verdict is another now. */
import type { Id } from '../domain/id.ts';
import type { Relation } from '../domain/projected.ts';
import { lensOf, WITH_DENIED } from '../domain/scope.ts';
import { view } from '../domain/view.ts';
import { familyOf, POLARITIES, type Verdict } from '../domain/vocabulary.ts';
import type { Projection, RelationChange } from './ask.ts';
import type { Rows } from './row.ts';

const EVERYTHING = lensOf(WITH_DENIED);
const DENIED = POLARITIES.indexOf('DENIED');

export function compareRows(
  before: Rows,
  after: Rows,
): Pick<Projection, 'relations' | 'events' | 'changes'> & {
  readonly goneRelations: readonly string[];
  readonly goneEvents: readonly Id[];
} {
  const relations = changed(before.relations, after.relations);
  const events = changed(before.events, after.events);
  const gone = missing(before.relations, after.relations);
  const heirs = heirsOf(gone, after.relations, new Set(before.relations.map((relation) => relation.id)));
  const previous = new Map([
    ...before.relations.map((relation): [string, Relation] => [relation.id, relation]),
    ...heirs,
  ]);
  const inherited = new Set([...heirs.values()].map((relation) => relation.id));
  const dissolved = gone.filter((relation) => !inherited.has(relation.id));
  return {
    relations,
    events,
    goneRelations: gone.map((relation) => relation.id),
    goneEvents: missing(before.events, after.events).map((event) => event.id),
    changes: [
      ...relations.flatMap((relation) => changeOf(previous.get(relation.id) ?? null, relation)),
      ...dissolved.map((relation) => ({ id: relation.id, before: verdictOf(relation), after: null, causedBy: [] })),
    ],
  };
}

function verdictOf(relation: Relation): Verdict {
  const { evidence } = relation;
  return view(evidence, 0, evidence.statement.length, familyOf(relation.type), EVERYTHING)?.verdict ?? 'RETRACTED';
}

function changeOf(before: Relation | null, after: Relation): RelationChange[] {
  const [was, is] = [before && verdictOf(before), verdictOf(after)];
  return was === is ? [] : [{ id: after.id, before: was, after: is, causedBy: causesOf(before, after, was, is) }];
}

/** The statements that came or went, on the side that made the difference where one did. */
function causesOf(before: Relation | null, after: Relation, was: Verdict | null, is: Verdict): Id[] {
  const came = exclusive(after, before);
  const went = before ? exclusive(before, after) : [];
  const side = was === 'UNDISPUTED' && is !== 'RETRACTED' ? DENIED : was === 'DENIED_ONLY' ? 1 - DENIED : null;
  const telling = came.filter(({ polarity }) => side === null || polarity === side);
  return [...(telling.length > 0 ? telling : came), ...went].map(({ statement }) => statement);
}

function exclusive(relation: Relation, other: Relation | null): { statement: Id; polarity: number | undefined }[] {
  const known = new Set(other?.evidence.statement);
  const { statement, polarity } = relation.evidence;
  return statement
    .map((id, i) => ({ statement: id, polarity: polarity[i] }))
    .filter((row) => !known.has(row.statement));
}

/**
 * A relation under a new id that goes on where one that is gone left off: an earlier report was found and founds it
 * now, or one of its ends was merged. By new id, the relation that is gone.
 */
function heirsOf(
  gone: readonly Relation[],
  after: readonly Relation[],
  known: ReadonlySet<string>,
): Map<string, Relation> {
  const heirs = new Map<string, Relation>();
  const free = new Set(gone);
  for (const relation of after) {
    if (known.has(relation.id)) continue;
    const statements = new Set(relation.evidence.statement);
    const left = [...free].find(
      (old) => old.type === relation.type && old.evidence.statement.some((id) => statements.has(id)),
    );
    if (!left) continue;
    heirs.set(relation.id, left);
    free.delete(left);
  }
  return heirs;
}

function changed<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[]): Row[] {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row, sortedKeys)]));
  return after.filter((row) => known.get(row.id) !== JSON.stringify(row, sortedKeys));
}

const missing = <Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[]): Row[] => {
  const kept = new Set(after.map((row) => row.id));
  return before.filter((row) => !kept.has(row.id));
};

/** Stores may give the fields of a row in another order. */
const sortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
