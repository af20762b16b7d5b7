/** The claim in a question: who does what to whom, where, and which words the evidence must have. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import { PHRASAL, VERB_SENSES } from '../../ingest/lexicon/verbs.ts';
import type { Token } from '../../ingest/text/token.ts';
import type { Intent, Named } from './intent.ts';
import { type Unit, wordAt } from './units.ts';
import { ASKED_KINDS, type Asking, askingOf, FUNCTION, HAPPENINGS, LIGHT, TURNING } from './wording/lexicon.ts';

export type Claim = Pick<
  Intent,
  'acting' | 'affected' | 'asked' | 'types' | 'modes' | 'places' | 'words' | 'kinds' | 'ahead'
> & {
  /** Words that turn the claim round: it is not understood, unless its kind reads them. */
  readonly turning: readonly string[];
};

export const SEVERAL_DEEDS = 'several deeds at once';

/** Where in the row the one who is asked for stands: its place, or null where nobody is. */
export function claimOf(units: readonly Unit[], askedAt: number | null): Claim {
  const read = units.map((unit, i) => readingOf(unit, units.slice(i + 1, i + 4)));
  const tells = read.findIndex(({ asking }) => asking !== null);
  const all = read.flatMap(({ asking }) => asking ?? []);
  const asking = isWithSomebody(units, tells) ? null : mergedAsking(all);
  const isPassive = passiveAt(units, tells);
  const isVisit = asking?.modes?.includes('visit') ?? false;
  const { acting, affected, places, words } = sidesOf(units, tells, isPassive, isVisit);
  // Who visits somebody, or receives him, meets him: reports seldom say more.
  const isCall = (isVisit || asking?.modes?.includes('host') === true) && places.length === 0;
  const isWhoDoes = askedAt !== null && !hasSubject(units, tells);
  return {
    acting,
    affected,
    places,
    types: asking?.types ?? [],
    modes: isCall && affected.some(({ kind }) => kind === 'PERSON') ? ['meet'] : (asking?.modes ?? null),
    asked: askedAt === null ? null : isWhoDoes !== isPassive ? 'acting' : 'affected',
    kinds: kindsAsked(units),
    words: [...read.flatMap(({ word }) => word ?? []), ...words],
    turning: [...read.flatMap(({ turns }) => turns ?? []), ...(all.length > 0 && !asking ? [SEVERAL_DEEDS] : [])],
    ahead: units.some((unit, i) => isAhead(unit, units[i + 1])),
  };
}

/** `going to meet`; what is going on has begun. */
const isAhead = (unit: Unit, next: Unit | undefined): boolean =>
  unit.kind === 'word' &&
  (/^(?:will|would|plans?|planned|due|next|supposed|expected|scheduled|arranged|intended)$/.test(unit.token.lower) ||
    (unit.token.lower === 'going' && next?.kind === 'word' && next.token.lower === 'to'));

interface Reading {
  readonly asking: Asking | null;
  readonly word: string | null;
  readonly turns: string | null;
}

const SILENT: Reading = { asking: null, word: null, turns: null };

/** What a unit says of a claim; `next`: the three units after it. */
export function readingOf(unit: Unit, next: readonly Unit[]): Reading {
  if (unit.kind === 'name') return SILENT;
  if (unit.kind === 'office') return { ...SILENT, word: unit.tokens.map(({ lower }) => lower).join(' ') };
  const { lower, lemma, text } = unit.token;
  if (TURNING.has(lower)) return { ...SILENT, turns: lower };
  if (!/[\p{L}\p{N}]/u.test(text))
    return /^["'“”‘’,.?!:;()«»„&/—–-]+$/.test(text) ? SILENT : { ...SILENT, turns: text };
  if ([FUNCTION, HAPPENINGS].some((set) => set.has(lower) || set.has(lemma)) || ASKED_KINDS.has(lower)) return SILENT;
  // `paid for`, where `paid a visit` only carries it.
  if (/^pa(?:y|ys|id|ying)$/.test(lower) && wordAt(next, 0) === 'for') return { ...SILENT, word: lower };
  const asking = deedOf(unit.token, wordAt(next, 0));
  if (asking === 'other') return { ...SILENT, word: lower };
  if (asking && !isCarrier(lemma, next)) return { ...SILENT, asking };
  if (LIGHT.has(lemma) || LIGHT.has(stemOf(lower))) return SILENT;
  return { ...SILENT, word: lower };
}

/** `called off`: no call; `other` where such a pair asks for nothing that is known. */
function deedOf({ lower, lemma, pos }: Token, next: string): Asking | 'other' | null {
  // Talks with somebody between: only those.
  if (/^mediat/.test(lower)) return 'other';
  const stem = stemOf(lower);
  const phrase = `${stem} ${next}`;
  if (PHRASAL.has(phrase) || VERB_SENSES.has(phrase)) return askingOf(phrase, true) ?? 'other';
  const isVerb = pos === 'VERB';
  return askingOf(lemma, isVerb) ?? askingOf(stem, isVerb) ?? askingOf(`${stem}e`, isVerb);
}

/** `travelled with X`: X is no host. */
const isWithSomebody = (units: readonly Unit[], tells: number): boolean => {
  const [verb, next, name] = units.slice(tells < 0 ? units.length : tells);
  return (
    verb?.kind === 'word' &&
    MOVING.has(verb.token.lemma) &&
    next?.kind === 'word' &&
    /^(?:with|alongside)$/.test(next.token.lower) &&
    name?.kind === 'name' &&
    name.named.kind === 'PERSON'
  );
};
const MOVING: ReadonlySet<string> = new Set(['travel', 'go', 'come', 'fly', 'journey', 'arrive']);

/** `came to an agreement`: not a visit. */
const isCarrier = (lemma: string, next: readonly Unit[]): boolean =>
  ['come', 'go', 'arrive'].includes(lemma) && !next.some(({ kind }) => kind === 'name');

/** What the tagger takes for another word class keeps its ending: `accused`, `met`. */
const IRREGULAR: Readonly<Record<string, string>> = {
  met: 'meet',
  spoke: 'speak',
  spoken: 'speak',
  went: 'go',
  gave: 'give',
  rang: 'ring',
  came: 'come',
  struck: 'strike',
  threw: 'throw',
  told: 'tell',
  flew: 'fly',
  saw: 'see',
  held: 'hold',
};
const stemOf = (lower: string): string =>
  IRREGULAR[lower] ??
  lower
    .replace(/ied$/, 'y')
    .replace(/(?<=[^e])(ed|ing)$/, '')
    .replace(/(?<=[^s])s$/, '');

/** `phone call` and `met by phone` join; `refused to meet` tells of two deeds: null. */
function mergedAsking(all: readonly Asking[]): Asking | null {
  const [first, ...more] = all;
  return more.reduce<Asking | null>((sum, one) => {
    const common = sum?.types.filter((type) => one.types.includes(type)) ?? [];
    const modes = [sum?.modes, one.modes].find((some) => some?.includes('phone')) ?? sum?.modes ?? one.modes;
    return sum && common.length > 0 ? { types: common, modes } : null;
  }, first ?? null);
}

/** `was accused by`, `been asked`. */
function passiveAt(units: readonly Unit[], tells: number): boolean {
  const verb = units[tells];
  if (verb?.kind !== 'word' || !/(ed|en|met|held|seen)$/.test(verb.token.lower)) return false;
  const before = units.slice(Math.max(0, tells - 4), tells);
  return before.some((unit) => unit.kind === 'word' && /^(was|were|been|being|is|are|be|got)$/.test(unit.token.lower));
}

/** Somebody is named between the question word and the verb: `whom did Macron meet`. */
const hasSubject = (units: readonly Unit[], tells: number): boolean =>
  units.slice(0, tells < 0 ? units.length : tells).some(({ kind }) => kind === 'name');

function sidesOf(
  units: readonly Unit[],
  tells: number,
  isPassive: boolean,
  isVisit: boolean,
): { readonly acting: Named[]; readonly affected: Named[]; readonly places: Named[]; readonly words: string[] } {
  const [before, after, places]: [Named[], Named[], Named[]] = [[], [], []];
  const words: string[] = [];
  const sideAt = (at: number): Named[] => {
    if (isAgent(units, at)) return isPassive ? after : before;
    return tells < 0 || at < tells ? before : after;
  };
  units.forEach((unit, at) => {
    if (unit.kind !== 'name') return;
    if (unit.named.kind === 'PLACE') places.push(unit.named);
    else if (tells >= 0 && !isVisit && isWithin(units, at)) words.push(unit.named.label.toLowerCase());
    else sideAt(at).push(unit.named);
  });
  return isPassive
    ? { acting: after, affected: before, places, words }
    : { acting: before, affected: after, places, words };
}

/** `in Belarus`: no place that events are sorted by; then the words must say so. */
function isWithin(units: readonly Unit[], at: number): boolean {
  const [unit, before] = [units[at], units[at - 1]];
  return unit?.kind === 'name' && unit.named.kind === 'STATE' && before?.kind === 'word' && before.token.lower === 'in';
}

/** `… by Putin`. */
function isAgent(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before?.kind === 'word' && before.token.lower === 'by';
}

/** Among the first units of a question: `which minister`. */
export function kindsAsked(units: readonly Unit[]): readonly EntityKind[] | null {
  const first = units.slice(0, 4).find((unit) => unit.kind === 'word' && ASKED_KINDS.has(unit.token.lower));
  return first?.kind === 'word' ? (ASKED_KINDS.get(first.token.lower) ?? null) : null;
}
