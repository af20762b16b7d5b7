/** Whom a question names: in any spelling, by nationality, or by a surname alone; never by a guess between two. */
import { normalizeName } from '../../../domain/name.ts';
import type { Authority, AuthorityEntry } from '../../../ingest/authority/authority.ts';
import { OFFICES } from '../../../ingest/lexicon/offices.ts';
import { isAllCapitals, isCapitalised, type Token } from '../../../ingest/text/token.ts';
import type { Named } from '../intent.ts';
import type { Unit } from '../units.ts';
import { ASKED_KINDS, askingOf, FUNCTION, HAPPENINGS, LIGHT, TURNING } from '../wording/lexicon.ts';

export interface Candidate {
  readonly named: Named;
  /** Every form that documents use. */
  readonly names: readonly string[];
}

/** What the graph knows by name. One answer per key, in key order, null for a missing one. */
export interface NameBook {
  readonly authority: Authority;
  exact(texts: readonly string[]): Promise<readonly (Candidate | null)[]>;
  byQid(qids: readonly string[]): Promise<readonly (Candidate | null)[]>;
  /** Tolerant of typing errors; the best first. */
  search(text: string): Promise<readonly (Candidate & { readonly score: number })[]>;
}

export interface NamesFound {
  readonly units: readonly Unit[];
  /** Names that nobody in the graph bears, or several do. */
  readonly unknown: readonly string[];
  readonly ambiguous: readonly { readonly text: string; readonly labels: readonly string[] }[];
}

const LONGEST_NAME = 6;

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** `read`: tokens that belong to a time already; they leave the row. */
export async function namesIn(
  question: string,
  tokens: readonly Token[],
  read: ReadonlySet<number>,
  book: NameBook,
): Promise<NamesFound> {
  const isShouted = isAllCapitals(question.replace(/[^\p{L}]/gu, ''));
  const isPlain = isShouted || !tokens.some((token, i) => i > 0 && !read.has(i) && isNameLike(token.text));
  const mayBegin = (token: Token) =>
    isPlain
      ? !isCommon(token) || (!isShouted && isAllCapitals(token.text))
      : (isCapitalised(token.text) && !isStart(token)) || isParticle(token, tokens);
  const spans = spansOf(question, tokens, read, mayBegin);
  const found = await known(spans, tokens, isPlain, book);
  const chosen = longestFirst(spans, found);
  const rest = await guessed(question, tokens, read, chosen, mayBegin, book);
  const all = [...chosen, ...rest.chosen];
  return { ...rest, units: unitsOf(tokens, read, all) };
}

/** `von` of `von der Leyen`. */
function isParticle({ lower, index }: Token, tokens: readonly Token[]): boolean {
  if (!PARTICLE.test(lower)) return false;
  const next = tokens.slice(index + 1).find((token) => !PARTICLE.test(token.lower));
  return next !== undefined && isCapitalised(next.text);
}
const PARTICLE = /^(?:von|van|der|den|zu|de|du|di|da|dos|el|al|bin|ben)$/;

/** An abbreviation says nothing of how the rest is written. */
const isNameLike = (text: string): boolean => isCapitalised(text) && !isAllCapitals(text);

interface Choice extends Span {
  /** Null: the authority knows the name, the graph does not. */
  readonly named: Named | null;
}

const isCommon = ({ lower, lemma, pos }: Token): boolean =>
  FUNCTION.has(lower) ||
  TURNING.has(lower) ||
  ASKED_KINDS.has(lower) ||
  HAPPENINGS.has(lower) ||
  LIGHT.has(lemma) ||
  STARTERS.has(lower) ||
  askingOf(lemma, pos === 'VERB') !== null ||
  !/\p{L}/u.test(lower);

const OFFICE_WORDS: ReadonlySet<string> = new Set(Object.keys(OFFICES).flatMap((office) => office.split(' ')));

const STARTERS: ReadonlySet<string> = new Set(
  'quote name list show tell give say said says know known connected counterpart office first last latest since most recent'.split(
    ' ',
  ),
);

/** The first word is written with a capital, whatever it is. */
const isStart = (token: Token): boolean => token.index === 0 && isCommon(token) && !isAllCapitals(token.text);

function spansOf(
  question: string,
  tokens: readonly Token[],
  read: ReadonlySet<number>,
  mayBegin: (token: Token) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (const [from, first] of tokens.entries()) {
    if (read.has(from) || !mayBegin(first)) continue;
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_NAME) && !read.has(to - 1); to++) {
      const last = tokens[to - 1];
      if (last && /[\p{L}\p{N}]/u.test(last.text))
        spans.push({ from, to, text: question.slice(first.start, last.end) });
    }
  }
  return spans;
}

/** What happens in a city happens in no other place of its state. */
const LOCATIVE = /^(?:in|at|to|from|near|around|through|via|into)$/;

async function known(
  spans: readonly Span[],
  tokens: readonly Token[],
  isPlain: boolean,
  book: NameBook,
): Promise<Map<Span, Named | null>> {
  const inGraph = await book.exact(spans.map(({ text }) => text));
  const listed = spans.map(({ text }) => entriesFor(text, isPlain, book.authority));
  const entries = [...new Set(listed.flat())];
  const byQid = await book.byQid(entries.map(({ qid }) => qid ?? 'Q0'));
  const byLabel = await book.exact(entries.map(({ label }) => label));
  const parts = await Promise.all(entries.map(({ label }) => partOf(label, book)));
  const ofPart = new Map(entries.map((entry, i) => [entry, parts[i] ?? null] as const));
  const seats = await book.exact(entries.map(({ label }) => book.authority.capital(label)?.label ?? ''));
  const ofEntry = new Map(entries.map((entry, i) => [entry, byQid[i] ?? sameKind(byLabel[i], entry)] as const));
  const ofSeat = new Map(entries.map((entry, i) => [entry, seats[i] ?? null] as const));
  const found = new Map<Span, Named | null>();
  spans.forEach((span, i) => {
    const exact = inGraph[i];
    const candidates = (listed[i] ?? []).map((entry) => ofEntry.get(entry) ?? null);
    const isSite = LOCATIVE.test(tokens[span.from - 1]?.lower ?? '');
    // `from London`: from the state, where nothing is known of the city.
    const isFrom = tokens[span.from - 1]?.lower === 'from' || tokens.some(({ lower }) => /^counterparts?$/.test(lower));
    const standIn = (entry: AuthorityEntry) => ofPart.get(entry) ?? (isSite && !isFrom ? null : ofSeat.get(entry));
    const fromAuthority =
      candidates.find((candidate) => candidate !== null) ?? (listed[i] ?? []).map(standIn).find(Boolean);
    if (exact && isProper(exact, span.text)) found.set(span, exact.named);
    else if (fromAuthority) found.set(span, fromAuthority.named);
    else if (candidates.length > 0 && (isPlain || isName(span.text))) found.set(span, null);
  });
  return found;
}

/** `Russian troops` are whose they are: written as a name, each word but the small ones has its capital. */
const isName = (text: string): boolean => text.split(/\s+/).every((word) => !/^\p{Ll}{4}/u.test(word));

const CALLED_BY_PART: ReadonlySet<Named['kind']> = new Set(['AGREEMENT', 'FORMAT', 'STATE', 'IGO', 'ARMED_GROUP']);

/** `Minsk` for the agreements, `Donetsk` for the republic, `UN` for its assembly: the one thing known that is called after it. */
async function partOf(label: string, book: NameBook): Promise<Candidate | null> {
  const first = `${normalizeName(label)} `;
  const hits = (await book.search(label)).filter(
    ({ named }) => CALLED_BY_PART.has(named.kind) && normalizeName(named.label).startsWith(first),
  );
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

/** A city or building may name the power that sits there; a question that names it means itself. */
function entriesFor(text: string, isPlain: boolean, authority: Authority): readonly AuthorityEntry[] {
  const entries = authority.byAlias(text);
  if (entries.length > 0) return entries;
  const state = isPlain || isCapitalised(text) ? authority.demonym(text) : undefined;
  return state ? [state] : [];
}

const sameKind = (candidate: Candidate | null | undefined, entry: AuthorityEntry): Candidate | null =>
  candidate && candidate.named.kind === entry.kind ? candidate : null;

/** Documents call people `ministers` and `sides`, too: those are no names. */
function isProper({ named, names }: Candidate, text: string): boolean {
  const asked = normalizeName(text);
  return [named.label, ...names].some((name) => isProperForm(name) && normalizeName(name) === asked);
}

const isProperForm = (name: string): boolean => /^[\p{Lu}\p{N}]/u.test(name) && !/^The \p{Ll}/u.test(name);

function longestFirst(spans: readonly Span[], found: ReadonlyMap<Span, Named | null>): Choice[] {
  const taken = new Set<number>();
  const chosen: Choice[] = [];
  const order = spans
    .filter((span) => found.has(span))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const span of order) {
    const places = Array.from({ length: span.to - span.from }, (_, i) => span.from + i);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    chosen.push({ ...span, named: found.get(span) ?? null });
  }
  return chosen;
}

/** Rows of words that look like names and are none so far: a surname alone, or a spelling that nobody has used yet. */
async function guessed(
  question: string,
  tokens: readonly Token[],
  read: ReadonlySet<number>,
  chosen: readonly Choice[],
  mayBegin: (token: Token) => boolean,
  book: NameBook,
): Promise<Omit<NamesFound, 'units'> & { readonly chosen: readonly Choice[] }> {
  const taken = new Set(chosen.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const isOpen = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || read.has(at) || taken.has(at) || !mayBegin(token) || !/\p{L}{2}/u.test(token.text))
      return false;
    return isAllCapitals(token.text) || !(isCommon(token) || OFFICE_WORDS.has(token.lower));
  };
  const guesses: Choice[] = [];
  const unknown = chosen.filter(({ named }) => named === null).map(({ text }) => text);
  const ambiguous: { text: string; labels: string[] }[] = [];
  for (const span of openSpans(question, tokens, isOpen)) {
    const [best, next] = isJoined(span, chosen)
      ? []
      : (await book.search(span.text)).filter((hit) => isLike(hit, span.text));
    if (best && next && next.score > best.score - 0.05)
      ambiguous.push({ text: span.text, labels: [best.named.label, next.named.label] });
    else if (best) guesses.push({ ...span, named: best.named });
    // The first word has its capital for the place it stands in.
    else if (isCapitalised(span.text) && (span.from > 0 || span.to > 1 || isAllCapitals(span.text)))
      unknown.push(span.text);
  }
  return { chosen: guesses, unknown, ambiguous };
}

/** `Jill Biden`: the surname of somebody known makes no acquaintance of her. */
const isJoined = ({ from, to }: Span, chosen: readonly Choice[]): boolean =>
  chosen.some((one) => one.named?.kind === 'PERSON' && (one.to === from || one.from === to));

function openSpans(question: string, tokens: readonly Token[], isOpen: (at: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isOpen(from)) continue;
    let to = from + 1;
    while (isOpen(to)) to++;
    spans.push({ from, to, text: question.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0) });
    from = to - 1;
  }
  return spans;
}

/** Only people go by any part of their name, and only their names are spelled in many ways; pacts go by their first word. */
function isLike({ named, score }: Candidate & { readonly score: number }, text: string): boolean {
  const words = normalizeName(text).split(' ');
  const own = new Set(normalizeName(named.label).split(' '));
  if (named.kind === 'FORMAT' || named.kind === 'AGREEMENT')
    return normalizeName(named.label).startsWith(`${words.join(' ')} `);
  return named.kind === 'PERSON' && score >= 0.35 && words.every((word) => own.has(word) || word.length >= 5);
}

function unitsOf(tokens: readonly Token[], read: ReadonlySet<number>, choices: readonly Choice[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const choice = choices.find(({ from, named }) => from === at && named !== null);
    if (choice?.named) {
      units.push({ kind: 'name', named: choice.named, tokens: tokens.slice(choice.from, choice.to) });
      at = choice.to - 1;
    } else if (token && !read.has(at)) units.push({ kind: 'word', token });
  }
  return units;
}
