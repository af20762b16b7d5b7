/** The rows of one group: an event with its ties, or one durable relation. */
import { durableId, type Id, tieId } from '../domain/id.ts';
import type { Event, Relation } from '../domain/projected.ts';
import { isEventType, MUTUAL_TYPES } from '../domain/vocabulary.ts';
import { type ColumnContext, columnsOf } from './columns.ts';
import type { Group } from './group.ts';
import { founderOf } from './report.ts';

export interface Rows {
  readonly relations: readonly Relation[];
  readonly events: readonly Event[];
}

/** Events of more participants have no ties, or a summit of twenty would draw 190 of them. */
const MOST_TIED = 8;

export function rowsOf(key: string, group: Group, context: Omit<ColumnContext, 'participants'>): Rows {
  const [founding] = group;
  const founder = founding?.statements[0]?.statement;
  if (!founding || !founder)
    throw new TypeError(`rowsOf: expected a group of at least one report, but got none (${key})`);
  const states = group.flatMap((report) => report.statements);
  const { predicate: type, role } = founder;
  const [source, target] = [founding.subjects[0], founding.objects[0]];
  if (!isEventType(type)) {
    if (source === undefined || target === undefined || source === target) return { relations: [], events: [] };
    const evidence = columnsOf(states, { ...context, participants: [] });
    return {
      relations: [{ id: durableId(type, founder.id), type, source, target, role, event: null, key, evidence }],
      events: [],
    };
  }
  const participants = [...new Set([...founding.subjects, ...founding.objects])];
  const evidence = columnsOf(states, { ...context, participants });
  const event = founderOf(founding);
  const pairs = participants.length > MOST_TIED ? [] : pairsOf(founding, participants, MUTUAL_TYPES.has(type));
  const relations = pairs.map(
    ([from, to]): Relation => ({
      id: tieId(type, event, from, to),
      type,
      source: from,
      target: to,
      role: null,
      event,
      key,
      evidence,
    }),
  );
  return {
    relations,
    events: [{ id: event, type, participants, key, ties: relations.map((tie) => tie.id), evidence }],
  };
}

/** Mutual: every two participants, the founding subject first. Otherwise from each actor to each recipient. */
function pairsOf({ subjects, objects }: Group[number], participants: readonly Id[], isMutual: boolean): [Id, Id][] {
  if (isMutual) return participants.flatMap((a, i) => participants.slice(i + 1).map((b): [Id, Id] => [a, b]));
  const directed = subjects.flatMap((a) => objects.filter((b) => b !== a).map((b): [Id, Id] => [a, b]));
  // A pair that stands on both sides is one tie: its id knows no direction.
  return directed.filter(
    ([a, b], i) => directed.findIndex(([x, y]) => (x === a && y === b) || (x === b && y === a)) === i,
  );
}
