/** From the words of a question to what it asks; or why it is not understood. Every word must be accounted for. */
import type { Token } from '../../ingest/text/token.ts';
import { type Claim, claimOf } from './claim.ts';
import { followUp } from './follow-up.ts';
import { type Intent, type Named, NOTHING_ASKED } from './intent.ts';
import { type Form, formOf } from './kinds.ts';
import { FUNCTION } from './lexicon.ts';
import { namesIn } from './names.ts';
import { withOffices } from './offices.ts';
import { counterpartsResolved, type OfficeBook, officesResolved } from './resolve.ts';
import { type Times, timesIn } from './times.ts';
import { tokensOf } from './tokens.ts';
import type { Unit } from './units.ts';

export interface Refusal {
  /** What would have to be asked otherwise, or be in the evidence. */
  readonly missing: readonly string[];
  /** Whom the question names, for questions near it. */
  readonly named: readonly Named[];
}

export type Understood = { readonly intent: Intent } | { readonly refusal: Refusal };

export interface Asked {
  readonly question: string;
  /** The day that relative expressions count from; null where nothing is dated. */
  readonly today: string | null;
  readonly previous: Intent | null;
}

/** Characters; a question is one sentence. */
const LONGEST = 400;

export async function understand({ question, today, previous }: Asked, book: OfficeBook): Promise<Understood> {
  const unread = unreadable(question);
  if (unread) return refused([unread]);
  const tokens = tokensOf(question);
  if (isSeveral(tokens)) return refused(['Ask one question at a time.']);
  const times = timesIn(tokens, today);
  if (times.isUnclear) return refused(['The time is not clear: name a day, a month, a year, or a range of two.']);
  const { units: named, unknown, ambiguous } = await namesIn(question, tokens, times.read, book);
  const everybody = named.flatMap((unit) => (unit.kind === 'name' ? [unit.named] : []));
  const doubts = [
    ...unknown.map((name) => `The evidence holds nothing on ${JSON.stringify(name)}.`),
    ...ambiguous.map(
      ({ text, labels }) => `${JSON.stringify(text)} may be ${labels.join(' or ')}: give the full name.`,
    ),
  ];
  if (doubts.length > 0) return refused(doubts, everybody);
  const spoken = withOffices(trimmed(named));
  const again = previous && followUp(spoken, times, previous);
  if (again) return { intent: again };
  const read = await intentOf(withPronouns(spoken, previous), times, book);
  return 'reason' in read ? refused([read.reason], everybody) : { intent: read };
}

const refused = (missing: readonly string[], named: readonly Named[] = []): Understood => ({
  refusal: { missing, named },
});

function unreadable(question: string): string | null {
  if (!/\p{L}/u.test(question)) return 'The question is empty.';
  if (question.length > LONGEST) return `The question is too long: ask one thing in at most ${LONGEST} characters.`;
  const sign = /[^\p{L}\p{M}\p{N}\s.,;:?!'’‘"“”„«»()&/–—-]/u.exec(question)?.[0];
  return sign === undefined ? null : `${JSON.stringify(sign)} has no meaning in a question.`;
}

/** A second question mark, or a sentence after the first. */
function isSeveral(tokens: readonly Token[]): boolean {
  const ends = tokens.findIndex(({ text }) => text === '?' || text === '.' || text === ';' || text === '!');
  if (ends >= 0 && tokens.slice(ends).some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return true;
  const heads = tokens.filter(({ lower }, i) => /^(who|whom|when|where|why|how)$/.test(lower) && i > 0);
  return heads.some(({ index }) => ['and', 'or'].includes(tokens[index - 1]?.lower ?? ''));
}

/** Without marks, and without the article of a name. */
function trimmed(units: readonly Unit[]): readonly Unit[] {
  const isMark = (unit: Unit) => unit.kind === 'word' && /^[?.!,;:"“”„«»()]+$/.test(unit.token.text);
  const isArticle = (unit: Unit, next: Unit | undefined) =>
    unit.kind === 'word' && unit.token.lower === 'the' && next?.kind === 'name' && next.named.kind !== 'STATE';
  return units.filter((unit, i) => !isMark(unit) && !isArticle(unit, units[i + 1]));
}

/** `he`, where the question before was about one person. */
function withPronouns(units: readonly Unit[], previous: Intent | null): readonly Unit[] {
  const people = previous ? [...previous.acting, ...previous.affected].filter(({ kind }) => kind === 'PERSON') : [];
  const [person, ...others] = people;
  if (!person || others.length > 0) return units;
  return units.map((unit) =>
    unit.kind === 'word' && /^(he|she|him|her|they|them)$/.test(unit.token.lower)
      ? { kind: 'name', named: person, tokens: [unit.token] }
      : unit,
  );
}

type Read = Intent | { readonly reason: string };
const no = (reason: string): { readonly reason: string } => ({ reason });

async function intentOf(units: readonly Unit[], times: Times, book: OfficeBook): Promise<Read> {
  const form = formOf(units);
  if (!form)
    return no('The question is not understood. It is read as English; begin with who, what, when, where, how or did.');
  if (form.kind === 'Office') return officeIntent(form, times);
  if (form.kind === 'Counterpart') return counterpartIntent(form, times, book);
  const resolved = await officesResolved(await counterpartsResolved(form.rest, times, book), times, book);
  if (!resolved) return no('Nobody in the evidence is said to hold that office.');
  return claimIntent({ ...form, rest: resolved }, times);
}

function windowOf(form: Form, times: Times): Pick<Intent, 'from' | 'to' | 'asOf'> {
  if (form.kind === 'KnownBy') return { from: null, to: null, asOf: times.to };
  return { from: times.from, to: times.to, asOf: null };
}

function claimIntent(form: Form, times: Times): Read {
  const isSpeech = form.about === 'speaker';
  const rest = isSpeech ? form.rest.filter((unit) => unit.kind !== 'word' || !isSaying(unit.token.lower)) : form.rest;
  const claim = claimOf(rest, form.askedAt);
  const turning = form.isDenial ? claim.turning.filter((word) => !/^(not|n't|never|no)$/.test(word)) : claim.turning;
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

const withoutTurning = ({ turning: _, ...claim }: Claim) => claim;

type Reader = (intent: Intent, form: Form) => Read;

/** `talks with both`: the words of the form itself are none of the claim. */
const twoSides: Reader = (intent) => {
  const [a, b, ...more] = [...intent.acting, ...intent.affected, ...intent.places];
  if (!a || !b || more.length > 0) return no('Name two entities.');
  if (intent.words.filter((word) => !RELATING.has(word)).length > 0) return notRead(intent);
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
  Denied: (intent, form) => (form.about === 'speaker' ? deniedBy(intent) : happening(intent)),
  Changed: (intent) => {
    if (intent.from === null && intent.to === null) return no('Say between which days, or since when.');
    return unless(
      intent.words.filter((word) => !/^(regarding|concerning|regard|concern|news|changed|new)$/.test(word)),
      intent,
      { ...intent, types: [], words: [] },
    );
  },
  KnownBy: (intent) => {
    if (intent.asOf === null) return no('Say by which day.');
    const people = [...intent.acting, ...intent.affected, ...intent.places];
    if (people.length === 0 || people.length > 2) return no('Name one entity, or two.');
    return unless(intent.words, intent, { ...intent, acting: people, affected: [], places: [], types: intent.types });
  },
  Members: (intent, form) => members(intent, form),
  EventsAt: (intent) => {
    if (
      intent.places.length + intent.acting.length + intent.affected.length === 0 &&
      intent.from === null &&
      intent.to === null
    )
      return no('Name a place, an actor or a day.');
    return unless(intent.words, intent, {
      ...intent,
      acting: [...intent.acting, ...intent.affected],
      affected: [],
      asked: null,
    });
  },
};

const notRead = ({ words }: Intent) => no(`${JSON.stringify(words[0])} is not understood here.`);
const unless = (words: readonly string[], intent: Intent, read: Intent): Read =>
  words.length > 0 ? notRead({ ...intent, words }) : read;

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
const MEMBERSHIPS: ReadonlySet<string> = new Set(['MEMBER_OF', 'PARTY_TO', 'GUARANTOR_OF', 'PART_OF']);

function members(intent: Intent, form: Form): Read {
  const people = [...intent.acting, ...intent.affected, ...intent.places];
  const worded = MEMBERSHIP_WORDS.filter(([wording]) => wording.test(form.text)).map(([, type]) => type);
  const types = [...intent.types.filter((type) => MEMBERSHIPS.has(type)), ...worded];
  const words = intent.words.filter((word) => !/^(part|participants?|belongs?|joined|signed|guarantees?)$/.test(word));
  if (words.length > 0) return notRead({ ...intent, words });
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

/** What happens between actors. */
function happening(intent: Intent): Read {
  if (intent.types.length === 0)
    return intent.words.length > 0 ? notRead(intent) : no('What is asked about is not understood.');
  if (intent.words.length > 3) return notRead(intent);
  const count = intent.acting.length + intent.affected.length + intent.places.length;
  if (count === 0 && intent.from === null && intent.to === null) return no('Name somebody, a place or a day.');
  return intent;
}

/** `who is #0`, `what office does @0 hold`. */
function officeIntent(form: Form, times: Times): Read {
  const base: Intent = { ...NOTHING_ASKED, kind: 'Office', from: times.from, to: times.to };
  const names = form.rest.flatMap((unit) => (unit.kind === 'name' ? [unit.named] : []));
  const office = form.rest.find((unit) => unit.kind === 'office');
  const [one, more] = names;
  if (more) return no('Ask about one person or one body.');
  const said = form.rest.flatMap((unit) => (unit.kind === 'word' ? [unit.token.lower] : []));
  const left = said.filter(
    (word) => !FUNCTION.has(word) && !/^(hold|held|had|office|post|position|succeed|currently|now)$/.test(word),
  );
  if (left[0] !== undefined) return notRead({ ...base, words: left });
  if (form.about === 'office' && office?.kind === 'office') {
    return office.of
      ? { ...base, affected: [office.of], role: office.role, types: ['HOLDS_POSITION', 'REPRESENTS'], asked: 'acting' }
      : no('Say of which state or body.');
  }
  if (!one) return no('Say whose office is asked for.');
  const isSuccession = said.includes('succeed') || /succe|replac|follow/.test(form.text);
  if (isSuccession)
    return form.about === 'person'
      ? { ...base, acting: [one], types: ['SUCCEEDED'], asked: 'affected' }
      : { ...base, affected: [one], types: ['SUCCEEDED'], asked: 'acting' };
  if (form.about === 'person')
    return {
      ...base,
      acting: [one],
      role: office?.kind === 'office' ? office.role : null,
      types: ['HOLDS_POSITION', 'REPRESENTS', 'EMPLOYED_BY'],
      asked: 'affected',
    };
  const isVoice = /\bspeaks?|spoke\b/.test(form.text);
  return {
    ...base,
    affected: [one],
    role: isVoice ? null : 'leader',
    types: isVoice ? ['REPRESENTS'] : ['HOLDS_POSITION'],
    asked: 'acting',
  };
}

async function counterpartIntent(form: Form, times: Times, book: OfficeBook): Promise<Read> {
  const names = form.rest.flatMap((unit) => (unit.kind === 'name' ? [unit.named] : []));
  const person = names.find(({ kind }) => kind === 'PERSON');
  const state = names.find(({ kind }) => kind !== 'PERSON' && kind !== 'PLACE');
  if (!person || !state || names.length > 2) return no('Name a person, and the state or body of the counterpart.');
  const role = await book.roleOf(person, times);
  if (role === null) return no(`The evidence does not say which office ${person.label} holds.`);
  return {
    ...NOTHING_ASKED,
    kind: 'Counterpart',
    acting: [person],
    affected: [state],
    role,
    types: ['HOLDS_POSITION', 'REPRESENTS'],
    asked: 'acting',
    from: times.from,
    to: times.to,
  };
}
