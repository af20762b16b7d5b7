/** How a claim of a draft stands in the evidence, given what the graph tells of those it names. */

import { normalizeName } from '../../domain/name.ts';
import type { ExtractedStatement } from '../../domain/record/extraction.ts';
import { DAY, parseEdtf } from '../../domain/time.ts';
import { canonicalRole } from '../../ingest/authority/roles.ts';
import type { ClaimData } from '../answer/data.ts';
import { dateWords } from '../answer/date-words.ts';
import { isMutual, isState, speakersOf, type Told } from '../answer/told.ts';
import { isLeading } from '../leading-office.ts';
import type { DraftClaim } from './draft.ts';

/** The worst first: a sentence stands as its weakest part does. */
export const STANDINGS = [
  'MISQUOTED',
  'CONTRADICTED',
  'DENIED',
  'OUT_OF_EVIDENCE',
  'DISPUTED',
  'SUPPORTED',
  'NOT_A_CLAIM',
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Finding {
  readonly standing: Standing;
  readonly reason: string;
  /** Ids of the statements and quotations that say so. */
  readonly statements: readonly string[];
  readonly quotations: readonly string[];
  /** The words that bear it. */
  readonly borne: readonly string[];
}

/** A claim whose ends are entities of the graph. */
export interface HeldClaim {
  readonly claim: DraftClaim;
  readonly subject: string;
  readonly object: string | null;
  readonly place: string | null;
  /** Its words tell of people in one room: a call is none. */
  readonly isInPerson: boolean;
  /** Entities and surfaces of those who are said to say it. */
  readonly speakers: readonly { readonly id: string | null; readonly surface: string }[];
}

/** What happened at another date within so many days is the same event told wrong, rather than another one. */
const SAME_EVENT = 31 * DAY;

export function standingOf(held: HeldClaim, all: readonly Told[]): Finding {
  const alike = all.filter((told) => isBetween(held, told));
  if (alike.length === 0) return finding('OUT_OF_EVIDENCE', 'Nothing in the evidence says this of them.', []);
  const sameRole = alike.filter((told) => hasRole(held.claim, told));
  if (sameRole.length === 0)
    return finding('CONTRADICTED', `The evidence has another role: ${alike[0]?.role ?? 'none'}.`, alike);
  const dated = sameRole.filter((told) => isThen(held.claim, told));
  if (dated.length === 0) return otherDate(held, sameRole);
  const there = dated.filter(({ place }) => held.place === null || place === null || place.id === held.place);
  if (there.length === 0)
    return finding('CONTRADICTED', `The evidence has another place: ${dated[0]?.place?.label}.`, dated);
  return byPolarity(held, there);
}

function isBetween({ claim, subject, object, place, isInPerson }: HeldClaim, told: Told): boolean {
  if (told.type !== claim.predicate || !isOfMode(claim, isInPerson, told)) return false;
  const [acting, affected] = [told.acting, told.affected].map((side) => side.map(({ id }) => id));
  const everybody = [...(acting ?? []), ...(affected ?? [])];
  const isThere = claim.mode === 'visit' && place !== null && told.place?.id === place;
  if (isMutual(told.type))
    return everybody.includes(subject) && (isThere || object === null || everybody.includes(object));
  return (acting ?? []).includes(subject) && (object === null || (affected ?? []).includes(object));
}

/** A call is no meeting, and a meeting no call. */
const isOfMode = ({ mode }: DraftClaim, isInPerson: boolean, told: Told): boolean =>
  told.mode === 'phone' ? !isInPerson && mode !== 'visit' : mode !== 'phone';

function hasRole({ role }: ExtractedStatement, told: Told): boolean {
  if (role === null || told.role === null) return true;
  const [said, held] = [canonicalRole(role), canonicalRole(told.role)];
  // `at the head of NATO` is said of whoever leads it, by whatever title.
  return said === held || (/^(?:leader|head)$/.test(said) && isLeading(held));
}

function isThen({ valid, weekday }: DraftClaim, told: Told): boolean {
  if (weekday !== null) return told.isDated && weekdayOf(told) === weekday;
  if (!valid || told.edtf === null) return true;
  if (!told.isDated && !isState(told)) return false;
  const [own, other] = [parseEdtf(valid.edtf), parseEdtf(told.edtf)];
  const isApart =
    (own.latest !== null && other.earliest !== null && own.latest < other.earliest) ||
    (own.earliest !== null && other.latest !== null && own.earliest > other.latest);
  // A state of affairs goes on after the day that it is told to begin on.
  return !isApart || (isState(told) && !/\/\d/.test(told.edtf) && (own.earliest ?? 0) > (other.latest ?? 0));
}

/** Null for what is not of one day. */
function weekdayOf({ edtf }: Told): number | null {
  const { earliest, latest } = parseEdtf(edtf ?? '../..');
  return earliest === null || latest === null || latest - earliest >= DAY ? null : new Date(earliest).getUTCDay();
}

function otherDate({ claim: { valid } }: HeldClaim, told: readonly Told[]): Finding {
  const own = valid && parseEdtf(valid.edtf);
  const near = told.filter(({ edtf, isDated }) => {
    const other = edtf === null || !isDated ? null : parseEdtf(edtf);
    if (!own || !other) return false;
    const gap = Math.max((other.earliest ?? 0) - (own.latest ?? 0), (own.earliest ?? 0) - (other.latest ?? 0));
    return gap <= SAME_EVENT;
  });
  const [first] = near;
  if (!first?.edtf) {
    const reason = told.some(({ isDated }) => isDated)
      ? 'The evidence has it at other times only.'
      : 'The evidence gives no date.';
    return finding('OUT_OF_EVIDENCE', reason, told);
  }
  return finding('CONTRADICTED', `The evidence has another date: ${dateWords(first.edtf)}.`, near);
}

function byPolarity(held: HeldClaim, told: readonly Told[]): Finding {
  const isDenial = held.claim.polarity === 'DENIED';
  const best = told.toSorted((a, b) => rank(held, b) - rank(held, a));
  const [first] = best;
  if (!first) return finding('OUT_OF_EVIDENCE', 'Nothing in the evidence says this of them.', []);
  if (held.speakers.length > 0) return bySpeaker(held, best, isDenial);
  if (first.verdict === 'DISPUTED')
    return finding('DISPUTED', `Asserted, and denied by ${speakersOf(first.denied)}.`, [first]);
  if (first.verdict === 'DENIED_ONLY')
    return isDenial
      ? finding('SUPPORTED', `Denied by ${speakersOf(first.denied)}; nobody asserts it.`, [first])
      : finding('DENIED', `Only denied: by ${speakersOf(first.denied)}.`, [first]);
  if (isDenial) return finding('CONTRADICTED', 'The evidence asserts what this denies.', [first]);
  return byStatus(held.claim, first);
}

/** What fits comes first, then what is settled: what has no date may be what is disputed elsewhere, and settles nothing. */
const rank = ({ claim }: HeldClaim, told: Told): number =>
  (claim.valid !== null && told.isDated ? 200 : 0) +
  settled(told) +
  ((claim.modality === 'FACT') === (told.status === 'OCCURRED' || told.status === null) ? 100 : 0) +
  Math.min(told.sources, 4);

function settled(told: Told): number {
  if (told.verdict === 'UNDISPUTED') return told.isDated || isState(told) ? 40 : 15;
  return told.verdict === 'DISPUTED' ? 20 : 0;
}

function byStatus({ modality }: ExtractedStatement, told: Told): Finding {
  const { status } = told;
  const isFact = status === null || status === 'OCCURRED';
  if (modality === 'FACT' && status === 'CANCELLED')
    return finding('CONTRADICTED', 'The evidence has it called off.', [told]);
  if (modality === 'FACT' && !isFact)
    return finding('OUT_OF_EVIDENCE', `The evidence has it only ${(status ?? '').toLowerCase()}.`, [told]);
  if (modality === 'CANCELLATION' && status !== 'CANCELLED')
    return finding('CONTRADICTED', 'The evidence does not have it called off.', [told]);
  const says = told.asserted.some((claim) => claim.modality === modality) || isFact;
  return says
    ? supported(told)
    : finding('OUT_OF_EVIDENCE', `The evidence has it only ${(status ?? '').toLowerCase()}.`, [told]);
}

/** Somebody is said to say so: then the evidence must have it from the same mouth. */
function bySpeaker(held: HeldClaim, told: readonly Told[], isDenial: boolean): Finding {
  const claims = told.flatMap((one) => (isDenial ? one.denied : one.asserted));
  const own = claims.filter((claim) => isSaidBy(claim, held));
  const [first] = own;
  if (first) {
    return {
      ...finding('SUPPORTED', 'The evidence has it from the same speaker.', []),
      statements: own.map(({ id }) => id),
      borne: own.map(({ quote }) => quote.text),
    };
  }
  const others = told.flatMap((one) => [...one.asserted, ...one.denied]);
  if (others.some((claim) => isSaidBy(claim, held)))
    return finding('CONTRADICTED', `The evidence has this speaker ${isDenial ? 'say' : 'deny'} it.`, told);
  if (claims.length === 0) return finding('CONTRADICTED', 'The evidence has it with the opposite sign.', told);
  return finding('MISQUOTED', `The evidence has it from ${speakersOf(claims)}.`, told);
}

const isSaidBy = ({ attribution }: ClaimData, { speakers }: HeldClaim): boolean =>
  attribution.some(({ entity, surface }) =>
    speakers.some(
      (one) => (one.id !== null && one.id === entity?.id) || normalizeName(one.surface) === normalizeName(surface),
    ),
  );

const supported = (told: Told): Finding =>
  finding('SUPPORTED', told.sources === 1 ? 'One source says so.' : `${told.sources} independent sources say so.`, [
    told,
  ]);

export function finding(standing: Standing, reason: string, told: readonly Told[]): Finding {
  const claims = told.flatMap(({ asserted, denied }) => [...asserted, ...denied]).slice(0, 12);
  return {
    standing,
    reason,
    statements: claims.map(({ id }) => id),
    quotations: [],
    borne: [...claims.map(({ quote }) => quote.text), ...told.map(({ headline }) => headline)],
  };
}
