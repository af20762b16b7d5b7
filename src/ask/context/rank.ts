/** Statements worth reading for a question: near those it names, in its words, recent; each copy once; within a budget. */

import { normalizeName } from '../../domain/name.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import type { ClaimData } from '../answer/data.ts';
import { dateWords } from '../answer/date-words.ts';
import { speakerOf } from '../answer/told.ts';

export interface Readable extends ClaimData {
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string } | null;
  readonly document: { readonly syndicationCluster: string };
  readonly verdict: string | null;
}

export interface Wanted {
  /** Ids of those whom the question names. */
  readonly named: ReadonlySet<string>;
  /** Words of the question, stemmed, without those that say nothing. */
  readonly words: ReadonlySet<string>;
  readonly types: ReadonlySet<RelationType>;
}

export interface Ranked {
  readonly chosen: readonly Readable[];
  readonly text: string;
  readonly tokens: number;
  readonly truncated: boolean;
}

/** A language model counts some four characters of English as a token. */
const CHARACTERS_PER_TOKEN = 4;
const tokensIn = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

export function ranked(candidates: readonly Readable[], wanted: Wanted, budget: number): Ranked {
  const rarity = rarityOf(candidates);
  const newest = Math.max(...candidates.map(({ knownAt }) => Date.parse(knownAt)));
  const oldest = Math.min(...candidates.map(({ knownAt }) => Date.parse(knownAt)));
  const age = (at: string) => (newest === oldest ? 1 : (Date.parse(at) - oldest) / (newest - oldest));
  const scored = candidates
    .filter(({ quote }) => quote.verified)
    .map((one) => ({ one, score: nearness(one, wanted) + overlap(one, wanted, rarity) + 0.3 * age(one.knownAt) }))
    .sort((a, b) => b.score - a.score || (a.one.id < b.one.id ? -1 : 1));
  return packed(
    scored.map(({ one }) => one),
    budget,
  );
}

/** Both of two whom the question names are nearer than one of them; a speaker counts like a party. */
function nearness({ subject, object, attribution, predicate }: Readable, { named, types }: Wanted): number {
  const met = new Set(
    [subject.id, object?.id, ...attribution.map(({ entity }) => entity?.id)].filter((id) => id && named.has(id)),
  );
  const share = named.size === 0 ? 0 : met.size / Math.min(2, named.size);
  return 3 * Math.min(1, share) + (types.has(predicate) ? 1.5 : 0);
}

const stems = (text: string): Set<string> => new Set(normalizeName(text).split(' ').map(stemOf));
export const stemOf = (word: string): string => word.replace(/(ies|ed|es|s|ing)$/, '').slice(0, 8);

/** How much a word tells apart: 1 for one that stands in one statement alone. */
function rarityOf(candidates: readonly Readable[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { quote } of candidates)
    for (const word of stems(quote.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => 1 / (1 + Math.log(counts.get(word) ?? 1));
}

function overlap({ quote }: Readable, { words }: Wanted, rarity: (word: string) => number): number {
  const own = stems(quote.text);
  return [...words].reduce((sum, word) => sum + (own.has(word) ? 2 * rarity(word) : 0), 0);
}

function packed(order: readonly Readable[], budget: number): Ranked {
  const seen = new Set<string>();
  const chosen: Readable[] = [];
  const lines: string[] = [];
  let tokens = 0;
  let isCut = false;
  for (const one of order) {
    const words = normalizeName(one.quote.text);
    const keys = [`${one.document.syndicationCluster} ${words}`, `${words} ${one.polarity}`];
    if (keys.some((key) => seen.has(key))) continue;
    const line = lineOf(one, lines.length + 1);
    const cost = tokensIn(`${line}\n`);
    if (tokens + cost > budget) {
      isCut = true;
      continue;
    }
    for (const key of keys) seen.add(key);
    tokens += cost;
    lines.push(line);
    chosen.push(one);
  }
  return { chosen, text: lines.join('\n'), tokens, truncated: isCut };
}

/** The document’s words are quoted, so that nothing in them is taken for anything else. */
function lineOf(one: Readable, number: number): string {
  const { quote, attribution, polarity, verdict } = one;
  const { publisher, title, published } = quote.document;
  const details = [
    publisher?.label ?? title,
    published ? dateWords(published.edtf.slice(0, 10)) : null,
    attribution.length > 0 ? `said by ${speakerOf(one)}` : null,
    polarity === 'DENIED' ? 'a denial' : null,
    verdict && verdict !== 'UNDISPUTED' ? verdict.toLowerCase().replace('_', ' ') : null,
  ];
  const words = quote.text.replace(/\s+/g, ' ').replaceAll('"', "'");
  return `[${number}] "${words}" (${details.filter((part) => part !== null).join('; ')})`;
}
