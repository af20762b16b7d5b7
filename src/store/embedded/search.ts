/** Search by name: candidates from the two name indexes, ranked by how well their best name fits. */
import type { Id } from '../../domain/glossary.ts';
import { nameTokens, normalizeName } from '../../domain/name.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import { LONGEST_QUERY, rankHits } from '../rank-hits.ts';
import type { SearchHit } from '../store.ts';
import { textsIn } from './column.ts';
import { type Connection, jsonList } from './connection.ts';
import { entities, withNames } from './noun/entity.ts';
import { quoted } from './words.ts';

const MOST_CANDIDATES = 300;

export function search(
  connection: Connection,
  query: string,
  kinds: readonly EntityKind[] | null,
): readonly SearchHit[] {
  const tokens = nameTokens(query);
  if (tokens.length === 0 || query.length > LONGEST_QUERY) return [];
  const candidates = new Set([...byWords(connection, tokens, kinds), ...byTrigrams(connection, query, kinds)]);
  return rankHits(query, withNames(connection, entities.byIds(connection, [...candidates])));
}

/** Names that hold all words, the last one perhaps only begun: short names first, since those score best. */
const byWords = (
  connection: Connection,
  tokens: readonly string[],
  kinds: readonly EntityKind[] | null,
): readonly Id[] =>
  candidatesOf(connection, 'name_words', 'length(n.name), n.name', `${tokens.map(quoted).join(' AND ')}*`, kinds);

/**
 * Names that share any three letters in a row, the most telling first: whatever is within the typing errors allowed
 * shares some, since the spaces around a word count as letters.
 */
function byTrigrams(connection: Connection, query: string, kinds: readonly EntityKind[] | null): readonly Id[] {
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
): readonly Id[] {
  const ofKind = kinds ? `AND e.kind IN ${textsIn('kinds')}` : '';
  const rows = connection.all<{ id: Id }>(
    `SELECT lower(hex(e.id)) AS id FROM ${index} i JOIN entity_name n ON n.seq = i.rowid JOIN entity e ON e.id = n.entity
     WHERE ${index} MATCH @match ${ofKind} ORDER BY ${order} LIMIT @limit`,
    { match, limit: MOST_CANDIDATES, ...(kinds ? { kinds: jsonList(kinds) } : {}) },
  );
  return rows.map(({ id }) => id);
}
