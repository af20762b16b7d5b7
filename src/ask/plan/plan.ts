/** An intent as an operation of the API: shown, edited and run like any other. */

import { familyOf, type RelationType } from '../../domain/relation-types.ts';
import { DAY, dayOf, lastDayOf, parseEdtf, parseMoment, toOf } from '../../domain/time.ts';
import { type Intent, isAtPlace, type Named, peopleIn } from '../question/intent.ts';
import { inWords } from './in-words.ts';
import { operationText, type Shape } from './operations.ts';

export interface Scoping {
  /** The scope of the request; the question’s own window narrows it. */
  readonly at: Readonly<Record<string, unknown>>;
  readonly evidence: Readonly<Record<string, unknown>>;
  /** The last day that anything is known of. */
  readonly today: string | null;
}

export interface Plan {
  readonly shape: Shape;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly inWords: string;
}

export function planOf(intent: Intent, scoping: Scoping): Plan {
  const shape = shapeOf(intent);
  return {
    shape,
    operation: operationText(shape, intent.kind),
    variables: VARIABLES[shape](intent, scoping),
    inWords: inWords(intent),
  };
}

/** Relation types that are states of affairs, and so no events. */
const isDurable = (types: readonly RelationType[]): boolean =>
  types.length > 0 && types.some((type) => familyOf(type) === 'DURABLE');

const OWN_SHAPES: Partial<Readonly<Record<Intent['kind'], Shape>>> = {
  Said: 'said',
  Between: 'between',
  Connects: 'connects',
  Changed: 'changed',
};

export function shapeOf({ kind, types, words, acting, affected, places, asked, inTexts, near, also }: Intent): Shape {
  if (also) return 'both';
  if (inTexts) return textShapeOf(acting.length + affected.length + places.length > 0, near !== null);
  const own = OWN_SHAPES[kind];
  if (own) return own;
  if (kind === 'KnownBy') return acting.length > 0 ? 'ties' : 'events';
  if (kind === 'Denied' && (asked === 'affected' || words.length > 0)) return 'statements';
  if (words.length > 0) return 'statements';
  return isDurable(types) && acting.length + affected.length > 0 ? 'ties' : 'events';
}

function textShapeOf(isNamed: boolean, isNear: boolean): Shape {
  if (isNamed) return 'mentions';
  return isNear ? 'worded' : 'texts';
}

const refs = (named: readonly Named[]): string[] => named.map(({ ref }) => ref);

/** The window of the question, else that of the request. A short window takes no undated events in. */
function atOf({ kind, from, to, asOf }: Intent, { at }: Scoping): Readonly<Record<string, unknown>> {
  const known = asOf === null ? {} : { asOf: earlier(asOf, at.asOf) };
  if (from === null && to === null) return { ...at, ...known };
  // Who holds an office is often told without a day.
  const isShort =
    kind !== 'Office' &&
    from !== null &&
    to !== null &&
    toOf(parseEdtf(to)) - (parseEdtf(from).earliest ?? 0) < 4 * DAY;
  return { ...at, validFrom: from, validTo: to, ...(isShort && { includeUndated: false }), ...known };
}

/** `known`: a date, or an instant. */
function earlier(known: string, asOf: unknown): string {
  const own = known.includes('T') ? known : lastDayOf(known);
  return typeof asOf === 'string' && parseMoment(asOf).last < parseMoment(own).last ? asOf : own;
}

/** The last day of a year, month or day. */

const evidenceOf = ({ kind, asked }: Intent, { evidence }: Scoping): Readonly<Record<string, unknown>> =>
  kind === 'Denied' || kind === 'Whether' || kind === 'HowKnown' || (kind === 'KnownBy' && asked === null)
    ? { ...evidence, includeDenied: true }
    : evidence;

type Variables = (intent: Intent, scoping: Scoping) => Readonly<Record<string, unknown>>;

const VARIABLES: Readonly<Record<Shape, Variables>> = {
  texts: ({ words }) => ({ words: words.toSorted((a, b) => b.length - a.length)[0] }),
  worded: ({ words }) => formsOf(rarestOf(words)),
  mentions: ({ acting, affected, places }) => ({ about: [...acting, ...affected, ...places][0]?.ref }),
  events: (intent, scoping) => eventsAsked(intent, scoping),
  both: (intent, scoping) => {
    const { filter, orderBy } = eventsAsked(intent, scoping);
    return { filter, orderBy, other: eventsAsked(intent.also?.intent ?? intent, scoping).filter };
  },
  statements: (intent, scoping) => {
    const { kind, asked, acting, affected, types, words, places } = intent;
    const isBySpeaker = kind === 'Denied' && asked === 'affected';
    const about = refs(isBySpeaker ? affected : peopleIn(intent));
    const at = isBySpeaker ? saidAt(intent, scoping) : atOf(intent, scoping);
    return {
      filter: {
        ...(isBySpeaker && acting[0] && { saidBy: acting[0].ref }),
        ...(about.length > 0 && { aboutAny: about }),
        ...(types.length > 0 && { predicates: types }),
        ...(kind === 'Denied' && { polarity: 'DENIED' }),
        ...(words.length + places.length > 0 && { text: [...words, ...places.map(({ label }) => label)].join(' ') }),
        at,
      },
      at,
      evidence: { ...scoping.evidence, includeDenied: true },
    };
  },
  ties: (intent, scoping) => ({
    ...endsOf(intent),
    types: intent.types.length > 0 ? intent.types : null,
    at: atOf(intent, scoping),
    evidence: evidenceOf(intent, scoping),
    orderBy: { field: intent.kind === 'KnownBy' ? 'KNOWN' : 'CONFIDENCE', direction: 'DESC' },
  }),
  said: (intent, scoping) => {
    const { acting, affected, types, words } = intent;
    const at = saidAt(intent, scoping);
    const text = words.join(' ');
    return {
      speaker: acting[0]?.ref,
      words: text === '' ? null : text,
      claims: {
        saidBy: acting[0]?.ref,
        ...(affected.length > 0 && { aboutAny: refs(affected) }),
        ...(types.length > 0 && { predicates: types }),
        ...(text !== '' && { text }),
        at,
      },
      at,
    };
  },
  between: (intent, scoping) => ({
    ...sidesOf(intent, scoping, { maxDepth: 3, k: 3 }),
    types: intent.types.length > 0 ? intent.types : null,
  }),
  // What is only planned or asked for has joined nobody yet. A state meets others through those who stand for it.
  connects: (intent, scoping) => ({
    ...sidesOf(
      intent,
      { ...scoping, evidence: { ...scoping.evidence, includeUnrealized: false } },
      {
        maxDepth: 2,
        k: 10,
        types: ['CONSULT', 'AGREE', 'COOPERATE'],
      },
    ),
    representatives: peopleIn(intent).every(({ kind }) => kind === 'STATE'),
  }),
  changed: (intent, { at, today }) => {
    const from = intent.from === null ? '0001-01-01' : dayOf((parseEdtf(intent.from).earliest ?? 0) - DAY);
    const end = intent.to === null ? (typeof at.asOf === 'string' ? at.asOf : (today ?? from)) : lastDayOf(intent.to);
    const to = intent.to === null ? end : earlier(end, at.asOf);
    const until = parseMoment(to).last < parseMoment(from).last ? from : to;
    const [people, places] = [refs(peopleIn(intent)), refs(intent.places)];
    const about = [...people, ...places];
    return {
      from,
      to: until,
      about: about.length > 0 ? about : null,
      filter: {
        ...(people.length > 0 && { participants: people }),
        ...(places.length > 0 && { places }),
        at: { asOf: until },
      },
    };
  },
};

/** A number, else the longest. */
const rarestOf = (words: readonly string[]): string =>
  words.find((word) => /\d/.test(word)) ?? words.toSorted((a, b) => b.length - a.length)[0] ?? '';

/** `votes`, `vote`, `voted`, `voting`. Of `voted` and `talked` nobody sees which of them had an `e`. */
function formsOf(word: string): Readonly<Record<string, string>> {
  const stem = word.replace(/(?:ing|ed|es|s|e)$/, '');
  const endings = /(?:ing|ed)$/.test(word)
    ? ['', 'e', 's']
    : /es?$/.test(word)
      ? ['e', 'ed', 'es', 'ing']
      : ['', 's', 'ed', 'ing'];
  const others = endings.map((ending) => `${stem}${ending}`).filter((form) => form !== word);
  const [another = word, other = word, third = word] = others;
  return { words: word, another, other, third };
}

function eventsAsked(intent: Intent, scoping: Scoping) {
  const { types, modes, places, order, kind } = intent;
  const people = refs(peopleIn(intent));
  const isFact = kind === 'Who' || kind === 'HowMany' || kind === 'FirstLast' || kind === 'Where';
  return {
    filter: {
      ...(types.length > 0 && { types: types.filter((type) => familyOf(type) === 'EVENT') }),
      ...(modes && modesAsked(intent, modes)),
      ...(people.length > 0 && { participants: people }),
      ...(places.length > 0 && { places: refs(places) }),
      ...(isFact && { statuses: intent.ahead ? ['PLANNED', 'REQUESTED', 'CANCELLED'] : ['OCCURRED'] }),
      at: atOf(intent, scoping),
      evidence: evidenceOf(intent, scoping),
    },
    orderBy: { field: 'WHEN', direction: order === 'LAST' ? 'DESC' : 'ASC' },
  };
}

/** What is said has no window in the world: what was published by the day after its end. */
function saidAt({ from, to }: Intent, { at }: Scoping): Readonly<Record<string, unknown>> {
  if (from === null && to === null) return at;
  const asOf = to === null ? {} : { asOf: earlier(dayOf(toOf(parseEdtf(to)) + DAY), at.asOf) };
  return at.asOf === undefined ? asOf : { asOf: at.asOf, ...asOf };
}

function modesAsked(intent: Intent, modes: readonly string[]): { readonly modes?: readonly string[] } {
  if (modes.includes('phone')) return { modes: ['phone'] };
  return modes.includes('meet') || isAtPlace(intent) ? {} : { modes: ['visit', 'host'] };
}

/** Whose relations are listed, to whom, and which way they point. */
function endsOf({ acting, affected, kind, asked }: Intent): Readonly<Record<string, unknown>> {
  const [one, other] = [acting[0]?.ref, affected[0]?.ref ?? null];
  if (kind === 'KnownBy') return { entity: one, with: acting[1]?.ref ?? null, direction: 'BOTH' };
  if (kind === 'Counterpart' || one === undefined) return { entity: other, with: null, direction: 'IN' };
  if (other !== null || asked !== 'acting') return { entity: one, with: other, direction: 'OUT' };
  return { entity: one, with: null, direction: 'IN' };
}

function sidesOf(
  intent: Intent,
  scoping: Scoping,
  bounds: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const [a, b] = [intent.acting[0]?.ref, intent.affected[0]?.ref];
  const [at, evidence] = [atOf(intent, scoping), evidenceOf(intent, scoping)];
  return { a, b, at, evidence, paths: { from: a, to: b, ...bounds, at, evidence } };
}
