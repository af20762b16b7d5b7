/** Search by name: candidates from the two name indexes, ranked by how well their best name fits. */
import type { Id } from '../../domain/glossary.ts';
import { allowedErrors, nameTokens, scorerOf } from '../../domain/name.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import { compare, LONGEST_QUERY, MOST_HITS, rankHits } from '../rank-hits.ts';
import type { SearchHit } from '../store.ts';
import { textsIn } from './column.ts';
import { type Connection, jsonList } from './connection.ts';
import { entities, withNames } from './noun/entity.ts';
import { quoted } from './words.ts';

/** Of names that only begin with the words there may be any number; of those near in spelling, in graphs of a million. */
const MOST_BEGUN = 300;
const MOST_NEAR = 5_000;

export function search(
  connection: Connection,
  query: string,
  kinds: readonly EntityKind[] | null,
): readonly SearchHit[] {
  const tokens = nameTokens(query);
  if (tokens.length === 0 || query.length > LONGEST_QUERY) return [];
  const begun = firstHits(query, byWords(connection, tokens, kinds));
  // Names that hold the words come before those that are only near in spelling, so a full list needs none of these.
  const ids =
    begun.length === MOST_HITS ? begun : firstHits(query, byTrigrams(connection, tokens, kinds), new Set(begun));
  return rankHits(query, withNames(connection, entities.byIds(connection, [...ids])));
}

interface NamedEntity {
  readonly id: Id;
  readonly label: string;
  /** Normalized. */
  readonly name: string;
}

/** Entities are read with all their names, so of many candidates only those that will be shown: those known, then the best. */
function firstHits(
  query: string,
  candidates: readonly NamedEntity[],
  known: ReadonlySet<Id> = new Set(),
): readonly Id[] {
  const scoreOf = scorerOf(query);
  const best = new Map<Id, { readonly label: string; readonly score: number }>();
  for (const { id, label, name } of candidates) {
    const score = scoreOf(name);
    if (score > (best.get(id)?.score ?? 0)) best.set(id, { label, score });
  }
  const others = [...best].filter(([id]) => !known.has(id));
  const sorted = others.sort(
    ([a, one], [b, other]) => other.score - one.score || compare(one.label, other.label) || compare(a, b),
  );
  return [...known, ...sorted.map(([id]) => id)].slice(0, MOST_HITS);
}

/** Names that hold all words, the last one perhaps only begun: short names first, since those score best. */
const byWords = (
  connection: Connection,
  tokens: readonly string[],
  kinds: readonly EntityKind[] | null,
): readonly NamedEntity[] =>
  namesIn(connection, 'name_words', `${tokens.map(quoted).join(' AND ')}*`, kinds, {
    order: 'length(n.name), n.name',
    limit: MOST_BEGUN,
  });

/**
 * Names in which every word finds one that is near enough. A wrong letter spoils one of several runs of three letters
 * that do not overlap, so of one run more than there may be wrong letters one stays whole. The space before a word
 * counts as a letter; an initial has no run, and is told by the score.
 */
function byTrigrams(
  connection: Connection,
  tokens: readonly string[],
  kinds: readonly EntityKind[] | null,
): readonly NamedEntity[] {
  const runs = tokens.filter((token) => token.length > 1).map((token) => runsOf(token).map(quoted).join(' OR '));
  if (runs.length === 0) return [];
  const match = runs.map((some) => `(${some})`).join(' AND ');
  return namesIn(connection, 'name_trigrams', match, kinds, { order: 'n.seq', limit: MOST_NEAR });
}

/** The first stands at the beginning of the word, which one that is only begun has too. */
const runsOf = (word: string): readonly string[] =>
  Array.from({ length: allowedErrors(word) + 1 }, (_, i) => ` ${word} `.slice(3 * i, 3 * i + 3));

function namesIn(
  connection: Connection,
  index: 'name_words' | 'name_trigrams',
  match: string,
  kinds: readonly EntityKind[] | null,
  { order, limit }: { readonly order: string; readonly limit: number },
): readonly NamedEntity[] {
  const ofKind = kinds ? `AND e.kind IN ${textsIn('kinds')}` : '';
  return connection.all<NamedEntity>(
    `SELECT lower(hex(e.id)) AS id, e.label, n.name
     FROM ${index} i JOIN entity_name n ON n.seq = i.rowid JOIN entity e ON e.id = n.entity
     WHERE ${index} MATCH @match ${ofKind} ORDER BY ${order} LIMIT @limit`,
    { match, limit, ...(kinds ? { kinds: jsonList(kinds) } : {}) },
  );
}
