/** The last way to read a question: whom and what it names, in whatever order, for texts that have all of it together. */
import { MUTUAL_TYPES } from '../../../domain/relation-types.ts';
import { readingOf } from '../claim.ts';
import { type Intent, type Named, NOTHING_ASKED, type QuestionKind } from '../intent.ts';
import type { Times } from '../time/times.ts';
import { masked, namedIn, type Unit, wordAt } from '../units.ts';
import { askingOf, FUNCTION } from '../wording/lexicon.ts';
import { type Group, groupsOf } from './groups.ts';
import { asksThing, isDenial, passedOver } from './passed-over.ts';
import { clauseIn, type Row, wordOf } from './spoken.ts';
import { isBefore, isNegation, isTurned, measureOf, sayingOf, wantedOf } from './text-reading.ts';

export function nearRead(kind: QuestionKind, { row, order }: Row, times: Times): readonly Intent[] {
  if (order !== null || row.some((unit) => isTurned(unit) || isNegation(unit))) return [];
  const end = clauseIn(row);
  const [main, clause] = [row.slice(0, end), row.slice(end)];
  const asked = askedIn(kind, masked(main));
  // A list of members is told by who is one, and by no other word of membership.
  if (kind === 'Members' && passedOver(kind, main.flatMap(wordOf).filter(isContent)).length === 0) return [];
  const told = toldIn(asked, main, times.from !== null || times.to !== null);
  if (!told) return [];
  const isKnownBy = asked === 'KnownBy';
  const intent: Intent = {
    ...NOTHING_ASKED,
    ...told,
    kind: asked,
    ...(isKnownBy ? { asOf: times.to } : { from: times.from, to: times.to }),
    loose: clause.flatMap((unit, i) => sayingOf(unit, i, clause)),
    beside: namedIn(clause).flatMap(({ label }) => label.split(' ').at(-1) ?? []),
    inTexts: true,
  };
  // Whether anybody denies it: the claim, and that no denial stands with it.
  const isWhether = asked === 'Denied' && /^(?:does|do|did|has|have|had|is|was|were|are)$/.test(wordAt(row, 0));
  return isWhether
    ? [intent, { ...intent, kind: 'Whether', near: { deed: null, thing: null, isDenial: true } }]
    : [intent];
}

type Told = Pick<Intent, 'acting' | 'affected' | 'places' | 'words' | 'gap' | 'measure' | 'near'>;

/** Null where sentences near each other would tell too little of it. */
function toldIn(asked: QuestionKind, row: readonly Unit[], isTimed: boolean): Told | null {
  const text = masked(row);
  const thing = thingAsked(text);
  const { wanted, gap: side } = wantedOf(asked, row);
  const words = wanted.filter((word) => side !== null || !groupsOf(word).some((group) => OF_ASKING.has(group)));
  if (!ASKS.test(text) || !(thing === null || words.includes(thing))) return null;
  const measure = measureOf(text);
  const deed = deedIn(row, words);
  const gap = side ?? gapOfMeasure(measure, deed);
  const named = namedIn(row);
  const people = named.filter(({ kind }) => kind !== 'PLACE');
  const all = asked === 'Between' && !isTimed && isOfBoth(words, named) ? ['talks'] : words;
  const isNear = OF_WHAT_IS_NEAR.has(asked);
  // Events are counted by the graph alone, and it tells who did what to whom, or a verb with its sides.
  const isOfEvents = asked === 'HowMany' && deed !== null && measure === null;
  const isOfGraph = isOfEvents || (!isNear && gap === null && people.length > 1 && tellsOfSides(row));
  if (isOfGraph || !isEnough(all, named, text)) return null;
  const acting = gap?.side === 'NONE' ? people.filter((one) => isBefore(row, one, gap.verb)) : people.slice(0, 1);
  return {
    acting,
    affected: people.filter((one) => !acting.includes(one)),
    places: named.filter(({ kind }) => kind === 'PLACE'),
    words: all,
    gap,
    measure,
    near: { deed: (isNear && asked !== 'HowKnown') || asked === 'Denied' ? null : deed, thing, isDenial: false },
  };
}

/** Who pays whom stands on both sides of the verb. */
const gapOfMeasure = (measure: Intent['measure'], deed: string | null): Intent['gap'] =>
  measure !== null && deed !== null ? { verb: deed, side: 'NONE' } : null;

/** What is done, of one side to another or by a verb that the graph has a type for, among the words that a sentence must have. */
function deedIn(row: readonly Unit[], words: readonly string[]): string | null {
  const told = (is: (unit: Unit, next: readonly Unit[]) => boolean) =>
    row
      .flatMap((unit, i) => (is(unit, row.slice(i + 1, i + 4)) ? wordOf(unit) : []))
      .find((word) => words.includes(word));
  return told(isDeed) ?? told(isOfDeed) ?? null;
}

const isContent = (word: string): boolean => /\p{L}/u.test(word) && !FUNCTION.has(word);

/** Who was where the other was: words of talks stand with them. */
const isOfBoth = (words: readonly string[], named: readonly Named[]): boolean =>
  words.length === 0 && named.length === 2 && named.every(({ kind }) => kind === 'PERSON');

const isEnough = (words: readonly string[], named: readonly Named[], text: string): boolean =>
  words.length === 0
    ? named.length === 1 && WHATEVER.test(text)
    : words.length <= MOST && words.length + named.length > 1;

/** A verb that the graph has a type for. */
const isDeed = (unit: Unit, next: readonly Unit[]): boolean =>
  unit.kind === 'word' && unit.token.pos === 'VERB' && !isDenial(unit) && readingOf(unit, next).asking !== null;

const tellsOfSides = (row: readonly Unit[]): boolean =>
  row.some((unit, i) => isDirected(unit, row.slice(i + 1, i + 4)));

/** Told by a noun: a promise, a demand; talks are had by everybody. */
function isOfDeed(unit: Unit, next: readonly Unit[]): boolean {
  const { asking } = readingOf(unit, next);
  return asking !== null && !isDenial(unit) && !asking.types.includes('CONSULT');
}

/** Of one side to another, whether a verb or a noun tells it. */
function isDirected(unit: Unit, next: readonly Unit[]): boolean {
  const { asking } = readingOf(unit, next);
  return asking !== null && !isDenial(unit) && !asking.types.every((type) => MUTUAL_TYPES.has(type));
}

/** `meet Putin` asks nothing; a noun by itself asks for what there is. */
const ASKS =
  /\b(?:who|whom|whose|which|what|when|where|how|any|anything|anybody|anyone)\b|^(?:did|does|do|has|have|had|was|were|is|are)\b|^(?!\w+ @\d+$)/;
const WHATEVER = /\b(?:anything|something|everything|whatever|any (?:news|word|events?)|what happened)\b/;

/** `which banks`: a sentence that has the word must say which. Of what happens, it tells; of what is no noun, nothing does. */
function thingAsked(text: string): string | null {
  const noun = /\b(?:which|what) (?:@\d+ )?(\p{L}+)/u.exec(text)?.[1] ?? '';
  const isThing =
    asksThing(text) && !/\bhow (?:much|long)\b/.test(text) && askingOf(noun.replace(/s$/, ''), false) === null;
  return isThing ? noun : null;
}

/** By the question word where it tells, else as its words look. */
function askedIn(kind: QuestionKind, text: string): QuestionKind {
  if (/\bhow (?:many|much|long)\b/.test(text)) return 'HowMany';
  if (OF_WHAT_IS_NEAR.has(kind) || kind === 'Denied') return kind;
  if (/\bwhere\b/.test(text)) return 'Where';
  return /\b(?:who|whom|whose)\b/.test(text) ? 'Who' : 'Whether';
}

/** Say how somebody asks, whatever the kind. */
const OF_ASKING: ReadonlySet<Group> = new Set(['evidence', 'knowledge', 'person', 'day', 'happening']);
const OF_WHAT_IS_NEAR: ReadonlySet<QuestionKind> = new Set(['Said', 'Changed', 'KnownBy', 'HowKnown', 'Between']);
const MOST = 8;
