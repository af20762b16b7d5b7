import { lastDayOf } from '../../domain/time.ts';
import type { Token } from '../../ingest/text/token.ts';
import { isLeading } from '../leading-office.ts';
import { shapeOf } from '../plan/plan.ts';
import { type Exceptions, withExceptions, withoutExceptions } from './exceptions.ts';
import { followUp } from './follow-up.ts';
import { membersOf } from './free/claim-reading.ts';
import type { Facts } from './free/features.ts';
import { passedOver } from './free/passed-over.ts';
import { freeIntents } from './free/reading.ts';
import { factsOf, rowOf, type Spoken } from './free/spoken.ts';
import { type Intent, type Named, NOTHING_ASKED } from './intent.ts';
import { type Form, formOf } from './kinds.ts';
import { capitalsOf, capitalsResolved } from './named/capitals.ts';
import { namesIn } from './named/names.ts';
import { withOffices } from './named/offices.ts';
import { powersResolved } from './named/powers.ts';
import { counterpartsResolved, type OfficeBook, officesResolved } from './named/resolve.ts';
import { counterpartIntent, officeIntent } from './office-intent.ts';
import { plainRead } from './plain/reading.ts';
import { no, type Read } from './read.ts';
import { claimIntent, MEMBERSHIPS } from './readers.ts';
import { anchored } from './time/anchors.ts';
import { asKnown } from './time/as-known.ts';
import { clockIn } from './time/clock.ts';
import { type Times, timesIn } from './time/times.ts';
import { eitherDay, writtenDays } from './time/written-days.ts';
import { namedIn, type Unit, wordAt } from './units.ts';
import { askingOf } from './wording/lexicon.ts';
import { inPlainOrder } from './wording/order.ts';
import { tokensOf } from './wording/tokens.ts';
import { twoDeedsIn } from './wording/two-deeds.ts';
import { dateBehind, worded } from './wording/wording.ts';

interface Refusal {
  /** What would have to be asked otherwise, or be in the evidence. */
  readonly missing: readonly string[];
  /** Whom the question names, for questions near it. */
  readonly named: readonly Named[];
}

/** `looser`: what the words of the question make of it, the likeliest first, to be asked where no form fits it or nothing answers that. */
export type Understood = ({ readonly intent: Intent } | { readonly refusal: Refusal }) & {
  readonly looser: () => Promise<readonly Intent[]>;
};

export interface Asked {
  readonly question: string;
  /** The day that relative expressions count from; null where nothing is dated. */
  readonly today: string | null;
  readonly previous: Intent | null;
}

/** Characters; a question is one sentence. */
const LONGEST = 400;

export async function understand(asked: Asked, book: OfficeBook): Promise<Understood> {
  const unread = unreadable(asked.question);
  if (unread) return refused([unread]);
  const timed = clockIn(writtenDays(await anchored(asked.question, book), asked.today));
  const { question, asOf } = asKnown(worded(timed.question), asked.today);
  const plain = { ...asked, question: worded(inPlainOrder(dateBehind(question))) };
  const understood = (await ofTwoDeeds(plain, book)) ?? (await withoutClauses(plain, book));
  const known = (intent: Intent): readonly Intent[] => asKnownBy(intent, asOf, timed.clock);
  const looser = async () => (await understood.looser()).flatMap(known);
  if (!('intent' in understood)) return { ...understood, looser };
  const [intent] = known(understood.intent);
  return intent ? { intent, looser } : { ...refused(['The time of day is read of what was known by then.']), looser };
}

/** None where a time of day has no day. */
function asKnownBy(intent: Intent, asOf: string | null, clock: string | null): readonly Intent[] {
  const by = asOf ?? intent.asOf;
  if (by === null) return clock === null ? [intent] : [];
  if (by.includes('T')) return [intent];
  const day = lastDayOf(by);
  const known = `${day}${clock ?? ''}`;
  return [
    { ...intent, asOf: known, also: intent.also && { ...intent.also, intent: { ...intent.also.intent, asOf: known } } },
  ];
}

/** Null where the question is of one deed, or one of the two is not understood by itself. */
async function ofTwoDeeds(asked: Asked, book: OfficeBook): Promise<Understood | null> {
  const own = { ...asked, previous: null };
  if (ONLY_BY_PHONE.test(asked.question)) {
    const first = await whoDid(
      await withoutClauses({ ...own, question: asked.question.replace(ONLY_BY_PHONE, ' by phone') }, book),
    );
    if (!first?.modes?.includes('phone')) return null;
    return { intent: { ...first, also: { intent: { ...first, modes: ['meet'] }, isNot: true } }, looser: NOTHING };
  }
  const two = twoDeedsIn(asked.question, asked.today);
  if (!two) return null;
  const [first, second] = await Promise.all(
    [two.first, two.second].map(async (question) => whoDid(await withoutClauses({ ...own, question }, book))),
  );
  if (!first || !second) return null;
  return { intent: { ...first, also: { intent: second, isNot: two.isNot } }, looser: NOTHING };
}

const ONLY_BY_PHONE =
  /,? (?:(?:solely|only|exclusively|just|merely) by (?:tele)?phone|by (?:tele)?phone (?:only|alone))\b/i;

/** What can be told of those who did something: events, and somebody who is asked for. */
async function whoDid(understood: Understood): Promise<Intent | null> {
  const all = [...('intent' in understood ? [understood.intent] : []), ...(await understood.looser())];
  const isWhole = ({ kind, asked, loose }: Intent) => kind === 'Who' && asked !== null && (loose ?? []).length === 0;
  return all.find((intent) => isWhole(intent) && shapeOf(intent) === 'events') ?? null;
}

async function withoutClauses(asked: Asked, book: OfficeBook): Promise<Understood> {
  const linked = await linkedIn(asked, book);
  if ('missing' in linked) return refused(linked.missing, linked.named);
  const { units, held, times, everybody } = linked;
  const again = asked.previous && followUp(linked.spoken, times, asked.previous);
  if (again) return { intent: again, looser: NOTHING };
  const read = await intentOf(units, held, times, book);
  const excepting = (intent: Intent): readonly Intent[] => withExceptions(intent, linked);
  const looser = async () => {
    const free = await freeIntents({ units, held, times }, book);
    return [
      ...('reason' in read ? [] : [...saidAround(read), ...membersInstead(read), ...leadersInstead(read)]),
      ...plainRead(rowOf(held), times),
      ...free.intents,
      ...('reason' in read ? [] : [...saidOfType(read), ...saidInTexts(read)]),
      ...free.near,
    ].flatMap(excepting);
  };
  if ('reason' in read) return { ...refused([read.reason], everybody), looser };
  const [intent] = excepting(read);
  return intent
    ? { intent, looser }
    : {
        ...refused(['Exceptions are understood of who, how many, when, where, first, last and events.'], everybody),
        looser,
      };
}

/** What the words of somebody are about: in some inflection among them, or just before them. */
function saidAround(intent: Intent): readonly Intent[] {
  const { kind, words, topics } = intent;
  if (kind !== 'Said' || words.length + topics.length === 0) return [];
  const inflected = { ...intent, words: [], types: [], modes: null, topics: [...topics, ...passedOver(kind, words)] };
  return [inflected, ...(words.length > 0 ? [{ ...intent, words: [], beside: words }] : [])];
}

/** Who is no member, the list of those who are tells. */
const membersInstead = (intent: Intent): readonly Intent[] =>
  intent.kind === 'Whether' && intent.types.length > 0 && intent.types.every((type) => MEMBERSHIPS.has(type))
    ? membersOf(intent)
    : [];

/** Where nobody elsewhere holds an office of that name, whoever leads is its counterpart. */
const leadersInstead = (intent: Intent): readonly Intent[] =>
  intent.kind === 'Counterpart' && intent.role !== null && isLeading(intent.role)
    ? [{ ...intent, role: 'leader' }]
    : [];

/** Where a deed is the topic, what is of its type is about it, whatever its words. */
const saidOfType = (intent: Intent): readonly Intent[] =>
  intent.kind === 'Said' && intent.types.length > 0 ? [{ ...intent, topics: [] }] : [];

/** Or what a text is on, by its title. */
function saidInTexts({ kind, acting, affected, words, topics, from, to }: Intent): readonly Intent[] {
  const names = affected.flatMap(({ label }) => label.split(' ').at(-1) ?? []);
  const topical = passedOver('Said', [...topics, ...words]);
  const [titled, beside] = topical.length > 0 ? [topical, names] : [names, []];
  // Many a text is on talks: which, somebody or something else must say.
  if (kind !== 'Said' || titled.every((word) => askingOf(word, false)?.types.includes('CONSULT'))) return [];
  return [{ ...NOTHING_ASKED, kind, acting, titled, beside, from, to, inTexts: true }];
}

interface Linked extends Spoken, Exceptions {
  /** Before pronouns and offices were put for whom they mean. */
  readonly spoken: readonly Unit[];
  readonly everybody: readonly Named[];
}

/** The row of a question, with whom its names, offices and places mean; or why it cannot be told. */
async function linkedIn({ question, today, previous }: Asked, book: OfficeBook): Promise<Linked | Refusal> {
  const tokens = tokensOf(question);
  if (isSeveral(tokens)) return { missing: ['Ask one question at a time.'], named: [] };
  const times = timesIn(tokens, today);
  if (times.isUnclear) return { missing: [today === null ? UNDATED : (eitherDay(question) ?? UNCLEAR)], named: [] };
  const { units: named, unknown, ambiguous } = await namesIn(question, tokens, times.read, book);
  const everybody = namedIn(named);
  const doubts = [
    ...unknown.map((name) => `The evidence holds nothing on ${JSON.stringify(name)}.`),
    ...ambiguous.map(
      ({ text, labels }) => `${JSON.stringify(text)} may be ${labels.join(' or ')}: give the full name.`,
    ),
  ];
  if (doubts.length > 0) return { missing: doubts, named: everybody };
  const { units: plain, ...left } = withoutExceptions(trimmed(named));
  const exceptions = { ...left, except: [...left.except, ...(await capitalsOf(left.except, book))] };
  const spoken = withOffices(await powersResolved(await capitalsResolved(plain, book), book));
  const units = withPronouns(spoken, previous);
  return { ...exceptions, spoken, units, held: (await withHolders(units, times, book)) ?? units, times, everybody };
}

const UNCLEAR = 'The time is not clear: name a day, a month, a year, or a range of two.';
const UNDATED =
  'No text of the evidence has a date of publication, so there is no day to count from: name a day with its year, or date the texts.';

/** What tells the kind of a question that stands by itself, for training; null where it cannot be linked. */
export async function factsIn(question: string, today: string | null, book: OfficeBook): Promise<Facts | null> {
  const plain = worded(inPlainOrder(asKnown(worded(writtenDays(question, today)), today).question));
  const linked = await linkedIn({ question: plain, today, previous: null }, book);
  return 'missing' in linked ? null : factsOf(linked, rowOf(linked.held));
}

const NOTHING = async (): Promise<readonly Intent[]> => [];

const refused = (missing: readonly string[], named: readonly Named[] = []): Understood => ({
  refusal: { missing, named },
  looser: NOTHING,
});

function unreadable(question: string): string | null {
  if (!/\p{L}/u.test(question)) return 'The question is empty.';
  if (question.length > LONGEST) return `The question is too long: ask one thing in at most ${LONGEST} characters.`;
  const sign = /[^\p{L}\p{M}\p{N}\s.,;:?!'’‘"“”„«»()&/$€£%…~*=+#–—-]/u.exec(question)?.[0];
  return sign === undefined ? null : `${JSON.stringify(sign)} has no meaning in a question.`;
}

/** Two sentences that ask, or two heads of questions in one. What only leads to a question asks nothing. */
function isSeveral(tokens: readonly Token[]): boolean {
  const begins = tokens.filter(
    ({ text }, i) => /\p{L}/u.test(text) && (i === 0 || /^[?.;!]$/.test(tokens[i - 1]?.text ?? '')),
  );
  if (begins.filter(({ lower }) => HEAD.test(lower)).length > 1) return true;
  const heads = tokens.filter(({ lower }, i) => /^(who|whom|what|which|when|where|why|how)$/.test(lower) && i > 0);
  return heads.some(({ index }) => ['and', 'or'].includes(tokens[index - 1]?.lower ?? ''));
}

const HEAD =
  /^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|has|have|had|is|are|was|were|will|would|can|could|tell|list|name|give|show|call|delete|ignore|write|and|then)$/;

/** Without marks, and without the article of a name. */
function trimmed(units: readonly Unit[]): readonly Unit[] {
  const isMark = (unit: Unit) => unit.kind === 'word' && /^[?.!,;:"“”„«»()]+$/.test(unit.token.text);
  const isArticle = (unit: Unit, next: Unit | undefined) =>
    unit.kind === 'word' && unit.token.lower === 'the' && next?.kind === 'name';
  const plain = units.filter((unit, i) => !isMark(unit) && !isArticle(unit, units[i + 1]));
  // `Israel’s Bennett`: whose he is says nothing more.
  const isOwner = (at: number) =>
    plain[at]?.kind === 'name' && /^['’]s?$/.test(wordAt(plain, at + 1)) && isPerson(plain[at + 2]);
  return plain.filter((_, i) => !isOwner(i) && !isOwner(i - 1));
}

const isPerson = (unit: Unit | undefined): boolean => unit?.kind === 'name' && unit.named.kind === 'PERSON';

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

/** `held`: with the holders of offices in their places. */
async function intentOf(units: readonly Unit[], held: readonly Unit[], times: Times, book: OfficeBook): Promise<Read> {
  const form = officeFormOf(units) ?? formOf(held);
  if (!form)
    return no('The question is not understood. It is read as English; begin with who, what, when, where, how or did.');
  if (form.kind === 'Office') return officeIntent(form, times);
  if (form.kind === 'Counterpart') return counterpartIntent(form, times, book);
  if (form.rest.some((unit) => unit.kind === 'office' && unit.of !== null))
    return no('Nobody in the evidence is said to hold that office.');
  return claimIntent(form, times);
}

/** The form of a question that is about an office itself, and not about who holds it. */
function officeFormOf(units: readonly Unit[]): Form | null {
  const form = formOf(units);
  return form?.kind === 'Office' || form?.kind === 'Counterpart' ? form : null;
}

/** Null where an office has no holder in the evidence. */
async function withHolders(units: readonly Unit[], times: Times, book: OfficeBook): Promise<readonly Unit[] | null> {
  const resolved = await officesResolved(units, times, book);
  return resolved && counterpartsResolved(resolved, times, book);
}
