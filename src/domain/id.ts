/** Ids come from content, so the same evidence has the same ids in any order, on any store. */
import { hash } from 'node:crypto';
import type { Id, RelationId } from './glossary.ts';
import { normalizeName } from './name.ts';
import type { RelationType } from './relation-types.ts';
import type { EntityKind } from './vocabulary.ts';

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Parts are joined as JSON, so that no two lists of parts give one text. */
export const contentId = (...parts: readonly (string | number | null)[]): Id =>
  sha256(JSON.stringify(parts)).slice(0, 32);

/** What stands for an id where only sameness counts: its first 52 bits, which a number holds exactly. */
export const idKey = (id: Id): number => Number.parseInt(id.slice(0, 13), 16);

/** By authority id where there is one, else by kind and normalized name. */
export const entityId = (kind: EntityKind, name: string, qid: string | null): Id =>
  qid === null ? contentId('entity', kind, normalizeName(name)) : contentId('entity', `wikidata:${qid}`);

export const durableRelationId = (type: RelationType, founder: Id): RelationId => `${type}:${founder}`;

/** The pair is unordered: a relation of a mutual event is found from both ends. */
export const eventRelationId = (type: RelationType, event: Id, a: Id, b: Id): RelationId =>
  `${type}:${event}:${contentId('pair', ...(a < b ? [a, b] : [b, a])).slice(0, 16)}`;

export interface RelationIdParts {
  readonly type: string;
  /** The founding statement: the event, for an event relation. */
  readonly founder: Id;
  readonly pair: string | null;
}

export function relationIdParts(id: RelationId): RelationIdParts | null {
  const match = /^([A-Z_]+):([0-9a-f]{32})(?::([0-9a-f]{16}))?$/.exec(id);
  return match ? { type: match[1] ?? '', founder: match[2] ?? '', pair: match[3] ?? null } : null;
}

/** Relations and other things are named in the same lists: what is gone, what was touched. */
export const isRelationId = (id: string): boolean => id.includes(':');
