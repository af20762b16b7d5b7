/** What the verbs of a French sentence tell of its actors. */
import { type EventType, MUTUAL_TYPES } from '../../../domain/relation-types.ts';
import type { Modality, Polarity } from '../../../domain/vocabulary.ts';
import type { Phrase } from './phrases.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';
import { FORMS, FRAMES, type Frame } from './verbs.ts';
import type { Word } from './words.ts';

export interface FrenchEvent {
  readonly type: EventType;
  readonly mode: string | null;
  readonly subject: Phrase;
  readonly object: Phrase | null;
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** Words of the sentence that tell it: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Both ends are the nearest to the verb. */
  readonly isClose: boolean;
}

export interface FrenchReading {
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  /** Whom `il` and `elle` stand for: the subject before. */
  readonly known: Phrase | null;
}

interface Told {
  readonly at: number;
  readonly subjects: readonly Phrase[];
}

export function verbEvents(reading: FrenchReading): FrenchEvent[] {
  const { words } = reading;
  const events: FrenchEvent[] = [];
  let last: Told | null = null;
  for (const { index, lower } of words) {
    for (const form of FORMS.get(lower) ?? []) {
      const group = verbGroup(words, index, form);
      if (!group) continue;
      const subjects = subjectsOf(reading, group, last);
      const frames = FRAMES.filter(({ verb }) => verb === form.verb);
      const found = frames.flatMap((frame) => eventsIn(reading, group, frame, subjects));
      if (found.length > 0 || subjects.length > 0) last = { at: index, subjects };
      events.push(...found);
      if (found.length > 0) break;
    }
  }
  return events;
}

/** Words that open another clause. */
const BOUNDS: ReadonlySet<string> = new Set([
  'que',
  "qu'",
  ';',
  ':',
  '«',
  '»',
  'mais',
  'tandis',
  'lorsque',
  'alors',
  'si',
  'car',
  'où',
  'quand',
]);

function clauseStart(words: readonly Word[], before: number): number {
  for (let i = before - 1; i >= 0; i -= 1) if (BOUNDS.has(words[i]?.lower ?? '')) return i + 1;
  return 0;
}

function clauseEnd(words: readonly Word[], from: number): number {
  const at = words.findIndex(({ lower }, i) => i >= from && (BOUNDS.has(lower) || /^(?:qui|dont|[.!?])$/.test(lower)));
  return at < 0 ? words.length : at;
}

function subjectsOf(reading: FrenchReading, group: VerbGroup, last: Told | null): readonly Phrase[] {
  const { words, phrases, known } = reading;
  if (group.subject === 'asked') return phrases.filter(({ to }) => to <= group.from).slice(-1);
  const start = clauseStart(words, group.from);
  const before = last && last.at >= start ? last : null;
  if (group.subject === 'governor' && before) return before.subjects;
  const near = words[group.from - 1]?.lower ?? '';
  if (near === 'qui') return phrases.filter(({ to }) => to <= group.from - 1).slice(-1);
  if (/^(?:il|elle|ils|elles)$/.test(near)) return last?.subjects ?? (known ? [known] : []);
  return namedSubjects(reading, group, start, before);
}

/** The row right before the verb; else who did what came before; else the first of the clause that can be a subject. */
function namedSubjects(
  reading: FrenchReading,
  group: VerbGroup,
  start: number,
  before: Told | null,
): readonly Phrase[] {
  const inside = reading.phrases.filter(
    ({ from, to, preposition }) => from >= start && to <= group.from && preposition === null,
  );
  const adjacent = inside.find(({ to }) => to === group.from);
  if (before && !adjacent) return before.subjects;
  const first = adjacent ? rowBefore(reading, adjacent) : inside[0];
  return first ? rowFrom(reading, first, group.from) : [];
}

const isJoint = (words: readonly Word[], from: number, to: number): boolean =>
  /^(?:,|et|, et|ainsi que|comme|puis|, puis)?(?: ?(?:le|la|les|l'|à|au|aux|en|avec|de|du))*$/.test(
    words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  ) && to > from;

/** `A, B et C` from A on. */
function rowFrom({ words, phrases }: FrenchReading, first: Phrase, end: number): Phrase[] {
  const row = [first];
  for (const next of phrases.slice(phrases.indexOf(first) + 1)) {
    const before = row.at(-1) ?? first;
    const isLike = next.preposition === first.preposition || next.preposition === null;
    if (next.to > end || !isLike || !isJoint(words, before.to, next.from)) break;
    row.push(next);
  }
  return row;
}

/** The first of the row that ends with the phrase. */
function rowBefore({ words, phrases }: FrenchReading, end: Phrase): Phrase {
  let first = end;
  for (const before of phrases.slice(0, phrases.indexOf(end)).toReversed()) {
    if (before.preposition !== null || !isJoint(words, before.to, first.from)) break;
    first = before;
  }
  return first;
}

const REACH = 9; // words from the verb to the other side

function eventsIn(reading: FrenchReading, group: VerbGroup, frame: Frame, subjects: readonly Phrase[]): FrenchEvent[] {
  const { words } = reading;
  const end = clauseEnd(words, group.to);
  const tail = words
    .slice(group.to, end)
    .map(({ lower }) => lower)
    .join(' ');
  const isMutual = group.isReflexive && !frame.isReflexive && MUTUAL_TYPES.has(frame.type);
  if ((group.isReflexive !== frame.isReflexive && !isMutual) || (frame.needs && !frame.needs.test(tail))) return [];
  const [doers, others] = group.isPassive
    ? [after(reading, group, end, ['par']), subjects]
    : [subjects, isMutual ? [] : objectsOf(reading, group, end, frame)];
  return pairsOf(doers, others, frame, group).map(([a, b]) => eventOf(a, b, { frame, group, tail, words }));
}

type Pair = readonly [Phrase, Phrase | null];

function pairsOf(doers: readonly Phrase[], others: readonly Phrase[], frame: Frame, group: VerbGroup): readonly Pair[] {
  const [first, ...rest] = doers;
  if (!first) return [];
  if (others.length > 0) {
    const pairs = doers.flatMap((doer) => others.map((other) => [doer, other] as const));
    return pairs.filter(([a, b]) => a.actor.label !== b.actor.label);
  }
  if (MUTUAL_TYPES.has(frame.type) && frame.mode !== 'visit') return rest.map((other) => [first, other] as const);
  return frame.mayBeAlone && group.subject === 'own' ? doers.map((doer) => [doer, null] as const) : [];
}

function objectsOf(reading: FrenchReading, group: VerbGroup, end: number, { object, mode, type }: Frame): Phrase[] {
  const wanted = object === 'direct' ? [null] : object.map((word) => (word === 'direct' ? null : word));
  const row = after(reading, group, end, wanted);
  if (mode === 'visit')
    return row.filter(({ actor, isCapital }) => isCapital || actor.kind === 'STATE' || actor.kind === 'PLACE');
  // `a parlé à Paris` tells where, `a demandé à Paris` whom
  const tellsWhere = ({ isCapital, preposition }: Phrase): boolean =>
    isCapital && (preposition === 'en' || (preposition === 'à' && type === 'CONSULT'));
  return row.filter((phrase) => !tellsWhere(phrase));
}

/** The first phrase behind the verb with one of the prepositions, and those in a row with it. */
function after(reading: FrenchReading, group: VerbGroup, end: number, wanted: readonly (string | null)[]): Phrase[] {
  const inside = reading.phrases.filter(({ from, to }) => from >= group.to && to <= end && from - group.to <= REACH);
  const first = inside.find(({ preposition }) => wanted.includes(preposition));
  return first ? rowFrom(reading, first, end) : [];
}

interface Telling {
  readonly frame: Frame;
  readonly group: VerbGroup;
  readonly tail: string;
  readonly words: readonly Word[];
}

function eventOf(subject: Phrase, object: Phrase | null, { frame, group, tail, words }: Telling): FrenchEvent {
  const isPhone = frame.type === 'CONSULT' && /téléphon|visioconférence/.test(tail);
  const isCondition = words.slice(0, group.from).some(({ lower }) => lower === 'si');
  const ends = [subject, ...(object ? [object] : [])];
  return {
    type: frame.type,
    mode: isPhone ? 'phone' : frame.mode,
    subject,
    object,
    modality: isCondition ? 'HYPOTHESIS' : group.modality,
    polarity: group.isDenied ? 'DENIED' : 'ASSERTED',
    from: Math.min(group.from, ...ends.map(({ from }) => from)),
    to: Math.max(group.to, ...ends.map(({ to }) => to)),
    isClose: ends.every(({ from, to }) => group.from - to <= 1 && from - group.to <= 3),
  };
}
