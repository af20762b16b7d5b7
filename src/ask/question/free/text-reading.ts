/** A question put to the texts themselves: which words and names a sentence must have to answer it. */
import { PHRASAL } from '../../../ingest/lexicon/verbs.ts';
import type { Token } from '../../../ingest/text/token.ts';
import { claimOf, readingOf } from '../claim.ts';
import { type Intent, type Named, NOTHING_ASKED, type QuestionKind } from '../intent.ts';
import { gapOf } from '../plain/statement.ts';
import type { Times } from '../time/times.ts';
import { masked, namedIn, type Unit, wordAt } from '../units.ts';
import { LIGHT, TURNING } from '../wording/lexicon.ts';
import { asksThing, passedOver } from './passed-over.ts';
import { clauseIn, type Deed, type Row, wordOf } from './spoken.ts';

/** The texts are asked for all the words of the question; then a clause that says what is meant may stand around them. */
export function textRead(kind: QuestionKind, spoken: Row, times: Times): readonly Intent[] {
  const { row, deeds } = spoken;
  const occasion = row.findIndex(
    (unit, i) => i > 1 && wordOf(unit).some((word) => /^(?:in|at)$/.test(word)) && isOccasion(row, i),
  );
  const at = Math.min(clauseIn(row), occasion < 0 ? row.length : occasion);
  const whole = wholeRead(kind, spoken, times);
  if (at === row.length || row.some((unit) => isTurned(unit) || isNegation(unit))) return whole;
  const [main, clause] = [row.slice(0, at), row.slice(at)];
  const around = [
    ...passedOver(kind, clause.flatMap(sayingOf)),
    ...namedIn(clause).flatMap(({ label }) => label.split(' ').at(-1) ?? []),
  ];
  const own = { ...spoken, row: main, deeds: deeds.filter(({ unit }) => main.includes(unit)) };
  return [
    ...whole,
    ...wholeRead(kind, own, times, around.length).map((one) => ({ ...one, beside: [...one.beside, ...around] })),
  ];
}

/** `around`: how many words must stand around the sentence. */
function wholeRead(kind: QuestionKind, { row, order, deeds }: Row, times: Times, around = 0): readonly Intent[] {
  const text = masked(row);
  if (
    order !== null ||
    isWhichThing(text, kind) ||
    row.some((unit, i) => isTurned(unit) || (isNegation(unit) && !isToldOf(row, i, kind)))
  )
    return [];
  const { wanted, gap } = wantedOf(kind, row);
  const isTold = ({ unit }: Deed) => wordOf(unit).some((word) => wanted.includes(word));
  const more = wanted.length - deeds.filter(isTold).length;
  const measure = measureOf(text);
  const named = namedIn(row);
  const { people, ...sides } = sidesIn(row, gap);
  const { kinds, ahead } = claimOf(row, null);
  // Who does what to whom is for the graph to say, unless a verb tells the sides apart.
  const isOpen =
    gap !== null ||
    OF_WHAT_IS_NEAR.has(kind) ||
    (wanted.length > 0 && (measure !== null || kind === 'Where' || (people.length < 2 && OF_WHERE.has(kind))));
  if (
    wanted.length > MOST_WANTED ||
    (more === 0 && !isOpen) ||
    named.length + wanted.length === 0 ||
    (named.length + around === 0 && wanted.length < 2)
  )
    return [];
  return [
    {
      ...NOTHING_ASKED,
      kind,
      ...sides,
      words: wanted,
      kinds,
      ahead,
      from: kind === 'KnownBy' ? null : times.from,
      to: kind === 'KnownBy' ? null : times.to,
      asOf: kind === 'KnownBy' ? times.to : null,
      inTexts: true,
      gap,
      measure,
    },
  ];
}

/** `in the UN vote`, `at the talks`: a noun of a deed ends it. */
function isOccasion(row: readonly Unit[], at: number): boolean {
  const end = row.findIndex((unit, i) => i > at && unit.kind === 'word' && unit.token.pos === 'NOUN');
  const noun = row[end];
  const between = row.slice(at + 1, Math.max(at + 1, end));
  const isPlain = between.every(
    (unit) => unit.kind === 'name' || /^(?:DET|ADJ|PROPN)$/.test(unit.kind === 'word' ? unit.token.pos : ''),
  );
  return (
    end > at &&
    end - at < 5 &&
    isPlain &&
    noun !== undefined &&
    (row[end - 1]?.kind === 'name' || readingOf(noun, []).asking !== null)
  );
}

/** Who stands where; `beside`: words for whose something is. */
function sidesIn(row: readonly Unit[], gap: Intent['gap']) {
  const places = row.flatMap((unit, at) => (isSite(unit, at, row) ? [unit.named] : []));
  const isVerb = (unit: Unit | undefined) => unit !== undefined && gap !== null && wordOf(unit).includes(gap.verb);
  const mayBeWhose = (unit: Unit) => gap !== null || (unit.kind === 'name' && unit.named.kind !== 'STATE');
  const whose = row.flatMap((unit, at) =>
    mayBeWhose(unit) && isWhose(unit, row[at + 1]) && !isVerb(row[at + 1]) ? [unit.named] : [],
  );
  const people = namedIn(row).filter((one) => !places.includes(one) && !whose.includes(one));
  const acting = gap?.side === 'NONE' ? people.filter((one) => isBefore(row, one, gap.verb)) : people.slice(0, 1);
  const affected = people.filter((one) => !acting.includes(one));
  return { people, acting, affected, places, beside: whose.map(({ label }) => label.split(' ').at(-1) ?? label) };
}

export const isBefore = (row: readonly Unit[], one: Named, verb: string): boolean =>
  row.findIndex((unit) => unit.kind === 'name' && unit.named === one) <
  row.findIndex((unit) => wordOf(unit).includes(verb));

export function wantedOf(
  kind: QuestionKind,
  row: readonly Unit[],
): { readonly wanted: readonly string[]; readonly gap: Intent['gap'] } {
  const found = kind === 'Who' || kind === 'Whether' ? gapOf(row) : null;
  const words = wantedIn(kind, row, found !== null);
  const wanted = words.every((word) => CONDITION.test(word)) ? [] : words;
  // A verb that says little, as `went`, need not stand in the sentence, and so tells no sides.
  return { wanted, gap: found && wanted.includes(found.verb) ? found : null };
}

/** Says when, and of nothing what: by itself no sentence is asked for it. */
const CONDITION = /^(?:before|after|until|since|while|during)$/;

/** `who handed over a report`: what something is done with is none of the words that say how somebody asks. */
function wantedIn(kind: QuestionKind, row: readonly Unit[], hasGap: boolean): readonly string[] {
  const said = row.flatMap(sayingOf);
  const nouns = row.flatMap((unit) => (unit.kind === 'word' && unit.token.pos === 'NOUN' ? wordOf(unit) : []));
  const kept = hasGap ? said.filter((word) => nouns.includes(word)) : [];
  return [...new Set([...passedOver(kind, said), ...kept])].filter((word) => !OF_MEASURE.test(word));
}

/** Where something was; of `about Nord Stream` the sentence itself must have it, as it must have a person. */
const isSite = (unit: Unit, at: number, row: readonly Unit[]): unit is Extract<Unit, { kind: 'name' }> =>
  unit.kind === 'name' &&
  unit.named.kind === 'PLACE' &&
  (isOfTalks(row[at + 1]) ||
    !row
      .slice(Math.max(0, at - (wordAt(row, at - 1) === 'and' ? 4 : 2)), at)
      .some((before) => wordOf(before).some((word) => OF_TOPIC.has(word))));

/** `about the Istanbul talks`: where they were. */
const isOfTalks = (next: Unit | undefined): boolean =>
  next?.kind === 'word' && readingOf(next, []).asking?.types.includes('CONSULT') === true;

/** `the American document`, `the UN resolution`: whose it is may be told before. */
const isWhose = (unit: Unit, next: Unit | undefined): unit is Extract<Unit, { kind: 'name' }> =>
  unit.kind === 'name' &&
  unit.named.kind !== 'PERSON' &&
  unit.named.kind !== 'PLACE' &&
  next?.kind === 'word' &&
  /^(?:NOUN|ADJ)$/.test(next.token.pos);

const OF_TOPIC: ReadonlySet<string> = new Set(['about', 'on', 'regarding', 'concerning', 're']);

/** `paid`, `launched`: a verb that carries a noun elsewhere is what is asked about here. */
function isCarrier({ pos, lemma, lower }: Token): boolean {
  const verb = LIGHT.has(lemma) ? lemma : lower.replace(/id$/, 'y');
  return pos !== 'NOUN' && LIGHT.has(verb) && !SAYS_NOTHING.has(verb);
}
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  'hold have take make give reach come get do be go put begin start place conduct express issue announce'.split(' '),
);

/** The words that a sentence must have for the unit; `row`: where it stands. */
export function sayingOf(unit: Unit, at: number, row: readonly Unit[]): readonly string[] {
  if (unit.kind === 'name') return [];
  if (unit.kind === 'office') return unit.tokens.map(({ lower }) => lower);
  if (isNegation(unit) || isVote(unit, row[at - 1])) return wordOf(unit);
  if (wordOf(unit).some((word) => PARTICLE.test(word)) && !isPhrase(row[at - 1], unit)) return [];
  const { asking, word } = readingOf(unit, row.slice(at + 1, at + 4));
  if (isCarrier(unit.token)) return [unit.token.lower];
  return asking || word !== null ? [unit.token.lower] : [];
}

/** `voted against`: not for. */
const isVote = (unit: Unit, before: Unit | undefined): boolean =>
  wordOf(unit).some((word) => /^(?:for|against)$/.test(word)) &&
  before !== undefined &&
  wordOf(before).some((word) => /^vot/.test(word));
/** `out of Mariupol`, but `called off`. */
const PARTICLE = /^(?:out|up|off|away|back|down|over)$/;
const isPhrase = (verb: Unit | undefined, particle: Unit): boolean =>
  verb?.kind === 'word' && PHRASAL.has(`${verb.token.lemma} ${wordOf(particle)[0]}`);

const OF_WHERE: ReadonlySet<QuestionKind> = new Set(['HowKnown', 'Where']);
const MOST_WANTED = 6;
/** Whatever is said of those who are named may answer these. */
const OF_WHAT_IS_NEAR: ReadonlySet<QuestionKind> = new Set(['Said', 'Changed', 'KnownBy', 'EventsAt', 'Between']);
/** `which banks`: a sentence that has the word need not say which. */
const isWhichThing = (text: string, kind: QuestionKind): boolean =>
  kind !== 'HowMany' && kind !== 'HowKnown' && asksThing(text);
export const isTurned = (unit: Unit): boolean => wordOf(unit).some((word) => TURNED.has(word));
export const isNegation = (unit: Unit): boolean => wordOf(unit).some((word) => NEGATIONS.has(word));
/** `who said that X is not …`, `how do we know that there were no …`: what is told says no, and so do its words. */
const isToldOf = (row: readonly Unit[], at: number, kind: QuestionKind): boolean =>
  kind === 'HowKnown' || row.slice(0, at).some((unit) => wordOf(unit).includes('that'));
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'no', 'never']);
const TURNED: ReadonlySet<string> = new Set([
  ...[...TURNING].filter((word) => !NEGATIONS.has(word)),
  'will',
  'shall',
  'want',
  'wants',
  'hopes',
  'intends',
]);
const OF_MEASURE = /^(?:long|last(?:ed|s)?|took|take|taken|duration|size|sum|amount|figure|much|many|spent|money)$/;

export function measureOf(text: string): Intent['measure'] {
  if (/\bhow long\b|\b(?:hours|minutes|weeks|duration)\b/.test(text)) return 'TIME';
  return /\bhow much\b|\b(?:money|sum|amount|loan|price|cost)\b/.test(text) ? 'MONEY' : null;
}
