/** What a question of each kind makes of its claim. */
import { familyOf } from '../../domain/relation-types.ts';
import { type Claim, claimOf, readingOf, SEVERAL_DEEDS } from './claim.ts';
import { type Intent, NOTHING_ASKED } from './intent.ts';
import type { Form } from './kinds.ts';
import { no, notRead, type Read } from './read.ts';
import type { Times } from './time/times.ts';
import type { Unit } from './units.ts';

function windowOf(form: Form, times: Times): Pick<Intent, 'from' | 'to' | 'asOf'> {
  if (form.kind === 'KnownBy') return { from: null, to: null, asOf: times.to };
  return { from: times.from, to: times.to, asOf: null };
}

export function claimIntent(form: Form, times: Times): Read {
  const isSpeech = form.about === 'speaker';
  const rest = isSpeech ? form.rest.filter((unit) => unit.kind !== 'word' || !isSaying(unit.token.lower)) : form.rest;
  const read = intentFor(form, claimOf(rest, form.askedAt), times);
  return 'reason' in read || read.kind !== 'Said' ? read : { ...read, topics: deedsIn(rest) };
}

const deedsIn = (units: readonly Unit[]): readonly string[] =>
  units.flatMap((unit, i) =>
    unit.kind === 'word' && readingOf(unit, units.slice(i + 1, i + 4)).asking !== null ? unit.token.lower : [],
  );

export function intentFor(form: Form, claim: Claim, times: Times): Read {
  const turning = claim.turning.filter((word) => !(form.isDenial && NEGATION.test(word)) && !isTopics(form, word));
  if (turning.length > 0)
    return no(`${JSON.stringify(turning[0])} turns the question in a way that is not understood.`);
  const intent: Intent = {
    ...NOTHING_ASKED,
    ...withoutTurning(claim),
    kind: form.kind,
    order: form.order,
    ...windowOf(form, times),
  };
  return READERS[form.kind]?.(intent, form) ?? happening(intent);
}

const NEGATION = /^(?:not|n't|never|no)$/;
/** Words may be about several deeds. */
const isTopics = ({ kind }: Form, word: string): boolean => kind === 'Said' && word === SEVERAL_DEEDS;

const withoutTurning = ({ turning: _, ...claim }: Claim) => claim;

type Reader = (intent: Intent, form: Form) => Read;

/** `talks with both`: the words of the form itself are none of the claim. */
const twoSides: Reader = (intent) => {
  const people = [...intent.acting, ...intent.affected];
  // `between X and Y in Z`: where it was, the words must say.
  const beside = people.length === 2 ? intent.places.map(({ label }) => label) : [];
  const [a, b, ...more] = beside.length > 0 ? people : [...people, ...intent.places];
  if (!a || !b || a.id === b.id || more.length > 0) return no('Name two entities.');
  if (intent.words.filter((word) => !RELATING.has(word)).length > 0) return notRead(intent.words);
  return {
    ...intent,
    acting: [a],
    affected: [b],
    places: [],
    types: [],
    modes: null,
    words: [],
    asked: null,
    kinds: intent.kinds,
    beside,
  };
};
const RELATING: ReadonlySet<string> = new Set(
  'connected related linked tied contact touch both going path shortest ties links relations relationship connection connections mediate mediated go-between intermediary'.split(
    ' ',
  ),
);

const READERS: Partial<Readonly<Record<Intent['kind'], Reader>>> = {
  Between: twoSides,
  Connects: twoSides,
  Said: (intent) => said(intent),
  Denied: (intent, form) => {
    if (form.about === 'speaker') return deniedBy(intent);
    const isOfNobody = intent.acting.length + intent.affected.length + intent.places.length + intent.words.length === 0;
    const isBound = intent.types.length > 0 || intent.from !== null || intent.to !== null;
    // `list denials from March`, `who denies an invasion`: whoever denies whatever.
    return isOfNobody && isBound ? { ...intent, asked: 'affected' } : happening(intent);
  },
  Changed: (intent) => {
    if (intent.from === null && intent.to === null) return no('Say between which days, or since when.');
    return unless(
      intent.words.filter((word) => !/^(regarding|concerning|regard|concern|news|changed|new)$/.test(word)),
      { ...intent, types: [], words: [] },
    );
  },
  KnownBy: (intent) => {
    if (intent.asOf === null) return no('Say by which day.');
    const people = [...intent.acting, ...intent.affected];
    const [about, places] = people.length > 0 ? [people, intent.places] : [intent.places, []];
    if (about.length === 0 && intent.types.length === 0)
      return unless(intent.words, { ...intent, kind: 'Changed', to: intent.asOf, asOf: null });
    const isOfEvents = intent.types.some((type) => familyOf(type) === 'EVENT');
    if (about.length > 2 || (about.length === 0 && !isOfEvents)) return no('Name one entity, or two.');
    return unless(intent.words, { ...intent, acting: about, affected: [], places, types: intent.types });
  },
  Who: (intent, form) =>
    isOfContent(form) && intent.types.every((type) => type === 'CONSULT')
      ? no('What was done or said at a meeting is not kept: ask who, when or where, or what somebody said.')
      : happening(intent),
  Members: (intent, form) => members(intent, form),
  EventsAt: (intent) => {
    if (
      intent.places.length + intent.acting.length + intent.affected.length === 0 &&
      intent.from === null &&
      intent.to === null
    )
      return no('Name a place, an actor or a day.');
    return unless(intent.words, {
      ...intent,
      acting: [...intent.acting, ...intent.affected],
      affected: [],
      asked: null,
    });
  },
};

/** `what did they …`: no actor is asked for. */
const isOfContent = ({ text }: Form): boolean => /^what (?:did|do|does|was|were|is|are|has|have|had)$/.test(text);

const unless = (words: readonly string[], read: Intent): Read => (words.length > 0 ? notRead(words) : read);

function said(intent: Intent): Read {
  const [speaker, ...topics] = [...intent.acting, ...intent.affected, ...intent.places];
  if (!speaker) return no('Say whose words are asked for.');
  return { ...intent, acting: [speaker], affected: topics, places: [], asked: null };
}
const isSaying = (word: string): boolean => SAYING.has(word) || /^(den(y|ies|ied)|disput)/.test(word);
const SAYING: ReadonlySet<string> = new Set(
  'say said says tell told state stated declare declared announce announced think write written claim claimed words word statement statements remark remarks comment comments position view concerning regarding quote quoted'.split(
    ' ',
  ),
);

function deniedBy(intent: Intent): Read {
  const [speaker, ...topics] = [...intent.acting, ...intent.affected, ...intent.places];
  if (!speaker) return no('Say who is said to deny it.');
  return { ...intent, acting: [speaker], affected: topics, places: [], asked: 'affected' };
}

const MEMBERSHIP_WORDS = [
  [/guarant/, 'GUARANTOR_OF'],
  [/sign|parties|party|ratif/, 'PARTY_TO'],
  [/member|belong|part(?!y|ies)|join/, 'MEMBER_OF'],
] as const;
export const MEMBERSHIPS: ReadonlySet<string> = new Set(['MEMBER_OF', 'PARTY_TO', 'GUARANTOR_OF', 'PART_OF']);

function members(intent: Intent, form: Form): Read {
  const people = [...intent.acting, ...intent.affected, ...intent.places];
  const worded = MEMBERSHIP_WORDS.filter(([wording]) => wording.test(form.text)).map(([, type]) => type);
  const types = [...intent.types.filter((type) => MEMBERSHIPS.has(type)), ...worded];
  const words = intent.words.filter((word) => !/^(part|participants?|belongs?|joined|signed|guarantees?)$/.test(word));
  if (words.length > 0) return notRead(words);
  const [one, two] = people;
  if (!one) return no('Name a format, an organization or an agreement.');
  const all = types.length > 0 ? types : (['MEMBER_OF', 'PARTY_TO'] as const);
  if (two)
    return {
      ...intent,
      kind: 'Whether',
      acting: [one],
      affected: [two],
      types: all,
      words: [],
      modes: null,
      asked: null,
    };
  const isOf = form.about === 'person';
  return {
    ...intent,
    acting: isOf ? [one] : [],
    affected: isOf ? [] : [one],
    types: all,
    words: [],
    modes: null,
    asked: isOf ? 'affected' : 'acting',
    places: [],
  };
}

/** `that X was in Y`: whoever was at a place has been there for talks, as far as reports tell. */
const isPresence = ({ kind, types, words, places, acting, affected }: Intent): boolean =>
  kind === 'HowKnown' &&
  types.length + words.length === 0 &&
  places.length > 0 &&
  [...acting, ...affected].some((one) => one.kind === 'PERSON');

/** What happens between actors. */
function happening(asked: Intent): Read {
  const intent = isPresence(asked) ? { ...asked, types: ['CONSULT'] as const, modes: ['visit'] } : asked;
  if (intent.types.length === 0)
    return intent.words.length > 0 ? notRead(intent.words) : no('What is asked about is not understood.');
  if (intent.words.length > 3) return notRead(intent.words);
  const count = intent.acting.length + intent.affected.length + intent.places.length;
  if (count === 0 && intent.from === null && intent.to === null) return no('Name somebody, a place or a day.');
  if (intent.types.every((type) => familyOf(type) === 'DURABLE') && intent.acting.length + intent.affected.length === 0)
    return no('Name somebody, a state or a body.');
  if (intent.kind === 'HowMany' && intent.words.length > 0)
    return no(`What is counted are events and those in them; ${JSON.stringify(intent.words[0])} are neither.`);
  return intent;
}
