/** Random small worlds as drafts, and the lines of the `statements` format that a draft stands for. */
import fc from 'fast-check';
import type { Scope } from './evidence.ts';

const PEOPLE = ['Ada Berg', 'Ben Carter', 'Cleo Duval', 'Dan Eriksen', 'Eva Falk'];
const PUBLISHERS = ['North Wire', 'South Post', 'West Times', 'East Mail'];
const PLACES = ['Oslo', 'Quito'];
const MODES = ['visit', 'phone', 'third-party'];
const EVENTS = ['CONSULT', 'CONSULT', 'CONSULT', 'THREATEN', 'AGREE'];
const MUTUAL = ['CONSULT', 'AGREE'];
const DURABLES = ['MEMBER_OF', 'HOLDS_POSITION'];
const DATES = [
  '2022-02-07',
  '2022-02-08',
  '2022-02-10',
  '2022-02-06/2022-02-08',
  '2022-02-20',
  '2022-02',
  '2022-01',
  '2022',
];
const VALIDITIES = ['2021', '2022-01/..', '2019/2020', '2020-06/2021-02', '../2022-02'];
const MODALITIES = [
  'FACT',
  'FACT',
  'FACT',
  'PLAN',
  'PLAN',
  'CANCELLATION',
  'REQUEST',
  'HYPOTHESIS',
  'OPINION',
] as const;
const BEGINNING = Date.parse('2022-02-01T00:00:00Z');
const HOUR = 3_600_000;

/** Null in one of so many cases. */
const orNull = <Value>(value: fc.Arbitrary<Value>, freq: number) => fc.option(value, { nil: null, freq });

type Ends = readonly [subject: string, object: string | null];

/** One of those named in the same words; most are of one pair, so that many tellings meet. */
const member = fc.record({
  ends: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<Ends>(['Ada Berg', 'Ben Carter'], ['Ben Carter', 'Ada Berg']) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PEOPLE), orNull(fc.constantFrom(...PEOPLE), 9)) },
  ),
  polarity: fc.constantFrom('ASSERTED', 'ASSERTED', 'ASSERTED', 'DENIED'),
  modality: fc.constantFrom(...MODALITIES),
  confidence: fc.constantFrom(0.3, 0.5, 0.7, 0.9),
});

/** What one sentence tells: an event of all that it names, events of each, or one durable relation. */
const claim = fc.record({
  predicate: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...EVENTS) },
    { weight: 1, arbitrary: fc.constantFrom(...DURABLES) },
  ),
  mode: orNull(fc.constantFrom(...MODES), 2),
  role: orNull(fc.constantFrom('chair'), 2),
  place: orNull(fc.constantFrom(...PLACES), 2),
  date: orNull(fc.nat(1_000), 3),
  joint: fc.boolean(),
  members: fc.oneof(
    { weight: 4, arbitrary: fc.array(member, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(member, { minLength: 2, maxLength: 3 }) },
  ),
  /** Words around the core that belong to the quote. */
  isQuotedWider: fc.boolean(),
});
type Claim = typeof claim extends fc.Arbitrary<infer T> ? T : never;

/** Words that other documents carry too: a slice of one of two stories, and words of its own. */
const copy = fc.record({
  story: fc.nat(1),
  from: fc.nat(30),
  length: fc.nat(45),
  own: fc.nat(25),
  /** In overlapping pieces of 11 words: the same shingles, and no run of 12. */
  isInPieces: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const dispatch = fc.record({
  publisher: orNull(fc.constantFrom(...PUBLISHERS), 6),
  isDatedToTheDay: fc.boolean(),
  copy,
  claims: fc.array(claim, { minLength: 0, maxLength: 3 }),
  /** Repeats an earlier document to the word, claims and all, in another spelling. */
  reprints: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(9) }),
});
type Dispatch = typeof dispatch extends fc.Arbitrary<infer T> ? T : never;

export interface Draft {
  readonly dispatches: readonly Dispatch[];
  readonly hours: readonly number[];
}

const MOST = 9;
export const drafts: fc.Arbitrary<Draft> = fc.record({
  dispatches: fc.array(dispatch, { minLength: 1, maxLength: MOST }),
  hours: fc.uniqueArray(fc.integer({ min: 0, max: 24 * 40 }), { minLength: MOST, maxLength: MOST }),
});

/** A line of the `statements` format. */
export type Line = Readonly<Record<string, unknown>> & { readonly kind: string };

/** All lines of each document. */
export function linesOf({ dispatches, hours }: Draft): Line[][] {
  return dispatches.map((own, i) => {
    const model = own.reprints === null ? i : own.reprints % (i + 1);
    const source = dispatches[model] ?? own;
    return documentLines(model === i ? own : { ...source, publisher: own.publisher }, {
      name: `d${i}`,
      words: `d${model}`,
      isShouted: model !== i,
      hour: hours[i] ?? 0,
      isDatedToTheDay: own.isDatedToTheDay,
    });
  });
}

interface Making {
  readonly name: string;
  /** What makes its words its own. */
  readonly words: string;
  readonly isShouted: boolean;
  readonly hour: number;
  readonly isDatedToTheDay: boolean;
}

function documentLines({ publisher, copy: copied, claims }: Dispatch, making: Making): Line[] {
  const spelt = (text: string): string => (making.isShouted ? text.toUpperCase() : text);
  let text = spelt(`${copiedWords(copied, making.words)}.`);
  const statements: Line[] = [];
  for (const [i, one] of claims.entries()) {
    const core = spelt(`${making.words}c${i}a ${making.words}c${i}b`);
    const quote = one.isQuotedWider ? spelt(`${making.words}c${i}x `) + core : core;
    const start = text.length + 1;
    const end = start + quote.length;
    statements.push(...statementLines(one, { doc: making.name, quote, start, end, coreStart: end - core.length }));
    text += ` ${quote}${making.isShouted ? '!' : '.'}`;
  }
  const named = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
  const published = new Date(BEGINNING + making.hour * HOUR).toISOString();
  return [
    {
      kind: 'document',
      id: making.name,
      title: making.name,
      publisher,
      published: making.isDatedToTheDay ? published.slice(0, 10) : published,
      url: urlOf(making.name),
      lang: 'en',
      text,
    },
    ...PEOPLE.filter((label) => named.has(label)).map(
      (label): Line => ({ kind: 'actor', doc: making.name, label, actorKind: 'PERSON', qid: null, mentions: [] }),
    ),
    ...statements,
  ];
}

export const urlOf = (name: unknown): string => `https://example.org/${name}`;

function copiedWords({ story, from, length, own, isInPieces }: Dispatch['copy'], words: string): string {
  const whole = Array.from({ length }, (_, i) => `story${story}w${from + i}`);
  const pieces = whole.flatMap((_, i) => (i % 7 === 0 ? [...whole.slice(i, i + 11), `${words}p${i}`] : []));
  return (
    [...(isInPieces ? pieces : whole), ...Array.from({ length: own }, (_, i) => `${words}o${i}`)].join(' ') || words
  );
}

type Place = { doc: string; quote: string; start: number; end: number; coreStart: number };

/**
 * Each pair once; only the first of them, where the claim is a durable relation. Of a directed event all have one
 * subject, since the design leaves open which way a pair points that stands on both sides.
 */
function statementLines(one: Claim, { doc, quote, start, end, coreStart }: Place): Line[] {
  const isDurable = DURABLES.includes(one.predicate);
  const dates = isDurable ? VALIDITIES : DATES;
  const shared = MUTUAL.includes(one.predicate) ? undefined : one.members[0]?.ends[0];
  const named = one.members.map(({ ends: [subject, object], ...said }) => ({
    ...{ subject: shared ?? subject, object },
    ...said,
  }));
  const pairs = new Map(named.map((each) => [`${each.subject} ${each.object}`, each]));
  const members = [...pairs.values()].filter(({ subject, object }) => subject !== object);
  return members.slice(0, isDurable ? 1 : 3).map(
    (each): Line => ({
      kind: 'statement',
      doc,
      ...each,
      predicate: one.predicate,
      mode: isDurable ? null : one.mode,
      role: isDurable ? one.role : null,
      place: isDurable ? null : one.place,
      date: one.date === null ? null : dates[one.date % dates.length],
      joint: one.joint,
      reportedAs: 'NARRATION',
      attribution: [],
      quote,
      start,
      end,
      ...(coreStart > start && { core: { start: coreStart, end } }),
    }),
  );
}

/** Scopes that a reader may ask in. */
export const scopes: fc.Arbitrary<Scope> = fc
  .record(
    {
      asOf: fc.integer({ min: 0, max: 24 * 40 }).chain((hour) => {
        const instant = new Date(BEGINNING + hour * HOUR).toISOString();
        return fc.constantFrom(instant, `${instant.slice(0, 10)}T23:59:59.999Z`);
      }),
      window: fc.constantFrom(
        { validFrom: '2022-02-08' },
        { validTo: '2022-02-07' },
        { validFrom: '2022-02-08', validTo: '2022-02-10' },
        { validFrom: '2021', validTo: '2022-01' },
      ),
      includeUndated: fc.boolean(),
      publishers: fc.uniqueArray(fc.constantFrom(...PUBLISHERS), { minLength: 1 }),
      excludePublishers: fc.uniqueArray(fc.constantFrom(...PUBLISHERS), { minLength: 1, maxLength: 2 }),
      minIndependentSources: fc.constant(2),
      maxIndependentSources: fc.constant(1),
      minConfidence: fc.constantFrom(0.4, 0.6),
      includeDisputed: fc.boolean(),
      includeDenied: fc.boolean(),
      includeUnrealized: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map(({ window, ...rest }): Scope => ({ ...window, ...rest }));
