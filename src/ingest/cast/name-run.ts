/** Finds the rows of capitalised words that may be names: particles, initials and suffixes belong to them. */
import { NOUN_SENSES } from '../lexicon/event-nouns.ts';
import { COLLECTIVES, GROUPS, REPRESENTING } from '../lexicon/groups.ts';
import { FIELDS, NAME_PARTICLES, NO_NAMES, OFFICIAL_ADJECTIVES, ORGANIZATION_WORDS, STORMS } from '../lexicon/names.ts';
import { HONORIFICS, TITLE_ADJECTIVES } from '../lexicon/offices.ts';
import { isAllCapitals, isCapitalised, singular, type Token, type TokenRange } from '../text/token.ts';

const HYPHEN = /^[-–]$/;

/** The longest row of capitalised words from a token on, particles between them included; a known name reaches `surelyTo`. */
export function runFrom(
  tokens: readonly Token[],
  from: number,
  roleTokens: ReadonlySet<number>,
  surelyTo = from,
): TokenRange | undefined {
  if (STORMS.has(tokens[from]?.lower ?? '') || STORMS.has(tokens[from - 1]?.lower ?? '')) return undefined;
  const opened = withAdjective(tokens, from, roleTokens);
  if (opened) return opened;
  const to = endOf(tokens, from, roleTokens, surelyTo);
  const end = pastSuffix(tokens, to);
  return to > from && !isInitial(tokens[from]?.text ?? '', to - from) ? { from, to: end } : undefined;
}

function endOf(tokens: readonly Token[], from: number, roleTokens: ReadonlySet<number>, surelyTo: number): number {
  let to = surelyTo;
  for (let at = surelyTo; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || roleTokens.has(at)) break;
    const whole = bodyOfPeople(tokens, at);
    if (whole > at) return whole;
    if (isNameWord(token, at === from) || isCalledSo(tokens, at)) to = at + 1;
    else if (!isJoint(tokens, at, from)) break;
  }
  return to;
}

/** Past the body whose name goes on behind `'s`: `the Uganda People's Defence Forces`, `the Teachers' Union`; `at` itself where there is none. */
function bodyOfPeople(tokens: readonly Token[], at: number): number {
  const [people, mark] = [tokens[at], tokens[at + 1]];
  const isMark = /^['’]s?$/.test(mark?.text ?? '') && mark?.start === people?.end;
  if (!isMark || !isCapitalised(people?.text ?? '') || !isPeople(people?.lower ?? '')) return at;
  let end = at;
  for (let next = at + 2; next < at + 7 && isCapitalised(tokens[next]?.text ?? ''); next += 1)
    if (ORGANIZATION_WORDS.has(tokens[next]?.lower ?? '')) end = next + 1;
  return end;
}

const isPeople = (word: string): boolean =>
  /^(people|women|men|children)$/.test(word) || (/s$/.test(word) && GROUPS.has(singular(word)));

/** `Foreign Relations Committee`: an adjective that is no name by itself opens the name of an organization. */
function withAdjective(
  tokens: readonly Token[],
  from: number,
  roleTokens: ReadonlySet<number>,
): TokenRange | undefined {
  const token = tokens[from];
  if (!token || !isCapitalised(token.text) || !OFFICIAL_ADJECTIVES.has(token.lower) || roleTokens.has(from))
    return undefined;
  const rest = runFrom(tokens, from + 1, roleTokens);
  const last = rest && tokens[rest.to - 1]?.lower;
  return rest && ORGANIZATION_WORDS.has(last ?? '') ? { from, to: rest.to } : undefined;
}

/** Past `, Jr.` and `III` behind a name of two and more words. */
function pastSuffix(tokens: readonly Token[], to: number): number {
  const comma = tokens[to]?.text === ',' ? 1 : 0;
  return SUFFIXES.has(tokens[to + comma]?.lower ?? '') && isCapitalised(tokens[to + comma]?.text ?? '')
    ? to + comma + 1
    : to;
}

/** `R.` or `S.` alone is a piece of something. */
const isInitial = (word: string, length: number): boolean => length === 1 && /^(\p{Lu}\.?|[Ii]['’]\p{L}+)$/u.test(word);

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** `Sun Weidong`, `Jan Lipavský`: before another name the short form of a day or a month is a name, too. */
function isCalledSo(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isShort = /^(Sun|Jan|May|Mar)$/.test(tokens[at]?.text ?? '');
  return isShort && next?.pos === 'PROPN' && isCapitalised(next.text) && !NO_NAMES.has(next.lower);
}

/** `F-16s`, `S-400`: what a weapon is called. */
const isWeapon = (word: string): boolean => /^\p{Lu}\p{L}{0,3}-\d+\p{L}*$/u.test(word);

function isNameWord(token: Token, first: boolean): boolean {
  if (isWeapon(token.text)) return false;
  if (/^([\p{N}]+|[IVX]+)$/u.test(token.text)) return !first && token.text.length < 3;
  if (token.index === 0 && isCommonWord(token)) return false;
  if (first && (SUFFIXES.has(token.lower) || TITLE_ADJECTIVES.has(token.lower))) return false;
  if (!isCapitalised(token.text) || NO_NAMES.has(token.lower.replace(/\.$/, '')) || HONORIFICS.has(token.lower))
    return false;
  return (
    token.pos === 'PROPN' || (!first && ['NOUN', 'ADJ', 'X', 'VERB'].includes(token.pos)) || isAllCapitals(token.text)
  );
}

/** A word of the lexicon, or a plural, is capitalised only because it opens its sentence. */
function isCommonWord({ lower, lemma, text }: Token): boolean {
  const word = singular(lower);
  const known = GROUPS.has(word) || REPRESENTING.has(word) || NOUN_SENSES.has(word) || COLLECTIVES.has(word);
  return !isAllCapitals(text) && (known || lower === 'news' || (lower.endsWith('s') && lemma !== lower));
}

/** The `and` of `Organization for Security and Cooperation`: between two fields of one body. */
function isField(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens.slice(from, at).map(({ lower }) => lower);
  const behind = before.findLastIndex((word) => ['of', 'for', 'on'].includes(word));
  const next = tokens[at + 1];
  return (
    behind > 0 &&
    ORGANIZATION_WORDS.has(before[behind - 1] ?? '') &&
    next !== undefined &&
    isCapitalised(next.text) &&
    FIELDS.has(next.lower)
  );
}

/** `van den`, `al-`, a hyphen, or `of` within a name; never at its begin, and only before another word of the name. */
function isJoint(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (!token || at === from) return false;
  const next = tokens[at + 1];
  const hyphen = HYPHEN.test(token.text) && tokens[at - 1]?.end === token.start && next?.start === token.end;
  const particle = NAME_PARTICLES.has(token.lower);
  const hyphenated = particle && HYPHEN.test(next?.text ?? '') && next?.start === token.end;
  const organizationOf =
    ['of', 'for', '&'].includes(token.lower) && ORGANIZATION_WORDS.has(tokens[at - 1]?.lower ?? '');
  if (token.lower === 'and') return isField(tokens, at, from);
  const reaches =
    next !== undefined && (isCapitalised(next.text) || NAME_PARTICLES.has(next.lower) || hyphen || hyphenated);
  return (hyphen || particle || organizationOf) && reaches && !NO_NAMES.has(next?.lower ?? '');
}
