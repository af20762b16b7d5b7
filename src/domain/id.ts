/** Ids come from content, so the same evidence has the same ids in any order, on any store. */
import { createHash } from 'node:crypto';
import { normalizeName } from './name.ts';
import type { EntityKind, RelationType } from './vocabulary.ts';

/** 32 hexadecimal digits. */
export type Id = string;
/** `TYPE:founder` for a durable relation, `TYPE:founder:pair` for one of the ties of an event. */
export type RelationId = string;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Parts are joined as JSON, so that no two lists of parts give one text. */
export const contentId = (...parts: readonly (string | number | null)[]): Id =>
  sha256(JSON.stringify(parts)).slice(0, 32);

/** By authority id where there is one, else by kind and normalized name. */
export const entityId = (kind: EntityKind, name: string, qid: string | null): Id =>
  qid === null ? contentId('entity', kind, normalizeName(name)) : contentId('entity', `wikidata:${qid}`);

export const durableId = (type: RelationType, founder: Id): RelationId => `${type}:${founder}`;

/** The pair is unordered: a tie of a mutual event is found from both ends. */
export const tieId = (type: RelationType, event: Id, a: Id, b: Id): RelationId =>
  `${type}:${event}:${contentId('pair', ...[a, b].sort()).slice(0, 16)}`;

export interface RelationIdParts {
  readonly type: string;
  readonly founder: Id;
  readonly pair: string | null;
}

export function relationIdParts(id: RelationId): RelationIdParts | null {
  const match = /^([A-Z_]+):([0-9a-f]{32})(?::([0-9a-f]{16}))?$/.exec(id);
  return match ? { type: match[1] ?? '', founder: match[2] ?? '', pair: match[3] ?? null } : null;
}
