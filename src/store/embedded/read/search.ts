/** Search by name: candidates from the two name indexes, ranked by how well their best name fits. */
import { nameTokens, normalizeName } from '../../../domain/name.ts';
import type { Entity } from '../../../domain/projected.ts';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import { LONGEST_QUERY, rankHits } from '../../rank-hits.ts';
import type { SearchHit } from '../../store.ts';
import { type Connection, jsonList } from '../connection.ts';
import { type BodyRow, bodyOf } from '../rows.ts';
import { quoted } from './words.ts';

const MOST_CANDIDATES = 300;

export function search(
  connection: Connection,
  query: string,
  kinds: readonly EntityKind[] | null,
): readonly SearchHit[] {
  const tokens = nameTokens(query);
  if (tokens.length === 0 || query.length > LONGEST_QUERY) return [];
  const candidates = new Map<string, Entity>();
  for (const row of [...byWords(connection, tokens, kinds), ...byTrigrams(connection, query, kinds)]) {
    if (!candidates.has(row.id)) candidates.set(row.id, bodyOf(row));
  }
  return rankHits(query, candidates.values());
}

/** Names that hold all words, the last one perhaps only begun: short names first, since those score best. */
function byWords(
  connection: Connection,
  tokens: readonly string[],
  kinds: readonly EntityKind[] | null,
): readonly BodyRow[] {
  const words = `${tokens.map(quoted).join(' AND ')}*`;
  return candidatesOf(connection, 'name_words', 'length(n.name), n.name', words, kinds);
}

/**
 * Names that share any three letters in a row, the most telling first: whatever is within the typing errors allowed
 * shares some, since the spaces around a word count as letters.
 */
function byTrigrams(connection: Connection, query: string, kinds: readonly EntityKind[] | null): readonly BodyRow[] {
  const padded = ` ${normalizeName(query)} `;
  const trigrams = new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
  return candidatesOf(connection, 'name_trigrams', 'i.rank, n.seq', [...trigrams].map(quoted).join(' OR '), kinds);
}

function candidatesOf(
  connection: Connection,
  index: 'name_words' | 'name_trigrams',
  order: string,
  match: string,
  kinds: readonly EntityKind[] | null,
): readonly BodyRow[] {
  const ofKind = kinds ? 'AND e.kind IN (SELECT value FROM json_each(@kinds))' : '';
  return connection.all<BodyRow>(
    `SELECT e.id, e.body FROM ${index} i JOIN entity_name n ON n.seq = i.rowid JOIN entity e ON e.id = n.entity
     WHERE ${index} MATCH @match ${ofKind} ORDER BY ${order} LIMIT @limit`,
    { match, limit: MOST_CANDIDATES, ...(kinds ? { kinds: jsonList(kinds) } : {}) },
  );
}
