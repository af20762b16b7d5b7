/** The relation types as GraphQL enums, with the words of their one table. */
import {
  DURABLE_TYPES,
  EVENT_TYPES,
  type EventType as EventTypeCode,
  RELATION_TYPE_ROWS,
  type RelationType as RelationTypeCode,
} from '../../src/domain/relation-types.ts';
import { enumOf } from './vocabulary.ts';

const meanings = <Code extends RelationTypeCode>(types: readonly Code[]): Readonly<Record<Code, string>> =>
  Object.fromEntries(types.map((type) => [type, RELATION_TYPE_ROWS[type].meaning])) as Record<Code, string>;

export const RelationType = enumOf<RelationTypeCode>(
  'RelationType',
  'What stands between two entities: a durable state of affairs, or an event that the two took part in.',
  { ...meanings(DURABLE_TYPES), ...meanings(EVENT_TYPES) },
);

export const EventType = enumOf<EventTypeCode>(
  'EventType',
  'What happens, by the PLOVER scheme.',
  meanings(EVENT_TYPES),
);
