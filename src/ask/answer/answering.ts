/** Of what a plan gave back, what answers the question: those who act and those it is done to stand as it asks. */

import { BEGINNING, DAY, END, parseEdtf } from '../../domain/time.ts';
import { canonicalRole } from '../../ingest/authority/roles.ts';
import { isLeading } from '../leading-office.ts';
import { type Intent, isAtPlace, type Named } from '../question/intent.ts';
import type { ClaimData, EntityData, PlanData, Words } from './data.ts';
import { isNamedIn } from './named-in.ts';
import { hasWordIn } from './same-words.ts';
import { distinct, isMutual, isState, type Told, toldEvent, toldTie } from './told.ts';

interface Answering {
  readonly told: readonly Told[];
  readonly isCut: boolean;
  /** How many were left out since nobody says where they were, and a place is excepted. */
  readonly unsited: number;
}

export function answering(intent: Intent, data: PlanData): Answering {
  const all = distinct(toldIn(data)).map((told) => asAsked(intent, told));
  const lists = [data.events, data.statements, data.entity?.relations];
  const isCut = lists.some((list) => list?.pageInfo?.hasNextPage === true);
  const fitting = all.filter((told) => fits(intent, told)).map((told) => bearingFirst(intent, told));
  const isSomewhere = intent.except.some(({ kind }) => kind === 'PLACE');
  const sited = isSomewhere ? fitting.filter(({ place }) => place !== null) : fitting;
  return {
    told: sited.filter((told) => !isExcepted(intent, told)),
    isCut,
    unsited: fitting.length - sited.length,
  };
}

function toldIn({ events, statements, entity }: PlanData): Told[] {
  const claimed = (statements?.nodes ?? []).flatMap((claim) => {
    const told = claim.event ? toldEvent(claim.event) : claim.relation ? toldTie(claim.relation) : null;
    const isAdmitted = (claim.event ?? claim.relation)?.standing.verdict !== null;
    if (!told || !isAdmitted || !claim.quote.verified) return [];
    // The words that were asked for stand in this claim: it carries the sentence, beside the one of the headline.
    const [best, ...others] = told.asserted.filter(({ id }) => id !== claim.id);
    return [
      {
        ...told,
        asserted: claim.polarity === 'ASSERTED' ? [...(best ? [best] : []), claim, ...others] : told.asserted,
      },
    ];
  });
  return [...(events?.nodes ?? []).map(toldEvent), ...claimed, ...(entity?.relations.nodes ?? []).map(toldTie)];
}

/** Whoever is visited receives: of a visit told, a question about hosts asks from the other side. */
function asAsked({ modes }: Intent, told: Told): Told {
  const isTurned = told.mode === 'visit' ? modes?.[0] === 'host' : told.mode === 'host' && modes?.[0] === 'visit';
  return isTurned ? { ...told, acting: told.affected, affected: told.acting } : told;
}

function fits(intent: Intent, told: Told): boolean {
  if (intent.kind === 'KnownBy')
    return (
      carries(intent, told) && (intent.places.length === 0 || intent.places.some(({ id }) => told.place?.id === id))
    );
  const isOneSided = intent.modes?.some((mode) => mode === 'visit' || mode === 'host') && !isAtPlace(intent);
  const isEither = isMutual(told.type) && !isOneSided;
  const everybody = [...told.acting, ...told.affected];
  const stand = (named: readonly Named[], side: readonly EntityData[]) =>
    named.every(({ id }) => (isEither ? everybody : side).some((one) => one.id === id));
  const isCounterpart = intent.kind === 'Counterpart';
  return (
    (isCounterpart || stand(intent.acting, actingOf(intent, told))) &&
    stand(intent.affected, told.affected) &&
    hasRole(intent, told) &&
    !(told.mode === 'phone' && intent.modes !== null && !intent.modes.includes('phone')) &&
    hasKind(intent, told) &&
    isInWindow(intent, told) &&
    isSited(intent, told) &&
    carries(intent, told) &&
    (intent.kind === 'EventsAt' || intent.types.length === 0 || intent.types.includes(told.type))
  );
}

/** Done so, or there, or by nobody else. */
function isExcepted(intent: Intent, told: Told): boolean {
  const ids = new Set(intent.except.map(({ id }) => id));
  const people = intent.asked === null ? [...told.acting, ...told.affected] : askedFor(intent, told);
  const out = people.filter(({ id }) => ids.has(id)).length;
  return (
    intent.exceptModes.includes(told.mode ?? '') ||
    ids.has(told.place?.id ?? '') ||
    (out > 0 && (intent.asked === null || out === people.length))
  );
}

/** A state of affairs has no place of its own: where one is asked for, its words must have it. */
const isSited = ({ places, kind }: Intent, told: Told): boolean =>
  !isState(told) ||
  kind === 'Counterpart' ||
  places.every(({ label }) => told.asserted.some(({ quote }) => isNamedIn(quote.text, label)));

/** Of events at a place, and of what is told in words, whoever takes part will do. */
const actingOf = ({ kind, asked, modes }: Intent, { acting, affected, type }: Told): readonly EntityData[] =>
  kind === 'EventsAt' || (isMutual(type) && asked === null && modes !== null) ? [...acting, ...affected] : acting;

/** Half of the words that the reading passed over stand in one of its quotes. */
export const carries = ({ loose, beside }: Intent, { asserted, denied }: Told): boolean =>
  [...asserted, ...denied].some(({ quote }) => isCarried(loose, sentenceAround(quote)) && isBesideBorne(beside, quote));

/** The quote with the rest of its sentence. */
const sentenceAround = ({ before, text, after }: Words): string =>
  `${/[^.!?\n]*$/.exec(before)?.[0]}${text}${/^[^.!?\n]*/.exec(after)?.[0]}`;

/** What bears the clauses beside the deed carries the sentence. */
function bearingFirst({ beside }: Intent, told: Told): Told {
  if (beside.length === 0) return told;
  const bears = ({ quote }: ClaimData) => Number(isBesideBorne(beside, quote));
  return { ...told, asserted: told.asserted.toSorted((a, b) => bears(b) - bears(a)) };
}

/** All that the question says beside its deed stands in their sentence, or in those that it goes on from. */
export function isBesideBorne(beside: readonly string[], { before, text, after }: Words): boolean {
  const around = `${before} ${text} ${/^.*?(?=[.!?](?:\s|$)|\n|$)/.exec(after)?.[0]}`;
  const has = hasWordIn(around);
  return beside.every((word) => has(word) || around.includes(word));
}

export function isCarried(loose: readonly string[] | null, text: string): boolean {
  if (loose === null || loose.length === 0) return true;
  const has = hasWordIn(text);
  return loose.filter(has).length * 2 >= loose.length;
}

function hasRole({ role }: Intent, told: Told): boolean {
  if (role === null) return true;
  const held = canonicalRole(told.role ?? '');
  return role === 'leader' ? isLeading(held) : held === canonicalRole(role);
}

/** Somebody of the kind asked for stands on the side asked for. */
const hasKind = (intent: Intent, told: Told): boolean => intent.kinds === null || askedFor(intent, told).length > 0;

/** What is undated happened by the day of its first report: it answers for a window in which that day lies. */
function isInWindow({ from, to }: Intent, told: Told): boolean {
  if ((from === null && to === null) || told.isDated) return true;
  if (told.status === null) return told.asserted.some(({ knownAt }) => isNear(Date.parse(knownAt), from, to));
  const reported = told.edtf && parseEdtf(told.edtf).latest;
  if (typeof reported !== 'number') return true;
  const [begin, end] = boundsOf(from, to);
  return reported >= begin && reported <= end;
}

/** An office without dates is held when it is spoken of. */
const MONTH = 31 * DAY;
function isNear(at: number, from: string | null, to: string | null): boolean {
  const [begin, end] = boundsOf(from, to);
  return at >= begin - MONTH && at <= end + MONTH;
}

const boundsOf = (from: string | null, to: string | null): readonly [number, number] => [
  (from === null ? null : parseEdtf(from).earliest) ?? BEGINNING,
  (to === null ? null : parseEdtf(to).latest) ?? END,
];

/** Who answers: those on the side asked for, whom the question does not name. */
export function askedFor({ asked, acting, affected, kinds }: Intent, told: Told): readonly EntityData[] {
  const known = new Set([...acting, ...affected].map(({ id }) => id));
  const side = isMutual(told.type)
    ? [...told.acting, ...told.affected]
    : asked === 'affected'
      ? told.affected
      : told.acting;
  return side.filter(({ id, kind }) => !known.has(id) && (kinds === null || kinds.includes(kind)));
}
