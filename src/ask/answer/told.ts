/** Events and relations alike, as answers tell them: what is said, when, where, by how many, and who denies it. */
import { familyOf, MUTUAL_TYPES, type RelationType, wordingOf } from '../../domain/relation-types.ts';
import { DAY, parseEdtf } from '../../domain/time.ts';
import type { EventStatus, Verdict } from '../../domain/vocabulary.ts';
import type { ClaimData, EntityData, Happening, Sentence, Tie } from './data.ts';
import { dateWords } from './date-words.ts';

export interface Told {
  readonly id: string;
  readonly type: RelationType;
  readonly role: string | null;
  readonly mode: string | null;
  readonly headline: string;
  readonly verdict: Verdict;
  /** Null for a state of affairs. */
  readonly status: EventStatus | null;
  readonly edtf: string | null;
  /** False where the only date is that of the first report. */
  readonly isDated: boolean;
  /** Whether anybody knows when the first report appeared: a text without a date is known from its retrieval on. */
  readonly isReportDated: boolean;
  readonly place: { readonly id: string; readonly label: string } | null;
  readonly acting: readonly EntityData[];
  readonly affected: readonly EntityData[];
  readonly sources: number;
  /** The claim that the headline is worded after comes first. */
  readonly asserted: readonly ClaimData[];
  readonly denied: readonly ClaimData[];
}

export function toldEvent(event: Happening): Told {
  const { edges } = event.participants;
  const side = (isActing: boolean) =>
    edges.filter(({ role }) => (role === 'ACTOR' || role === 'VISITOR') === isActing).map(({ node }) => node);
  return {
    ...evidenceOf(event),
    type: event.eventType,
    role: null,
    mode: event.mode,
    headline: event.headline,
    status: event.status,
    edtf: event.when.edtf,
    isDated: event.when.origin !== 'PUBLICATION_FALLBACK',
    place: event.place,
    acting: side(true),
    affected: side(false),
  };
}

export function toldTie(tie: Tie): Told {
  if (tie.event) return toldEvent(tie.event);
  const { says } = wordingOf(tie.relationType, null);
  const sides = { a: tie.source.label, b: tie.target.label, role: tie.role ?? 'an office holder' };
  const words = says.replace(/\{(a|b|role)\}/g, (_, key: keyof typeof sides) => sides[key]);
  return {
    ...evidenceOf(tie),
    type: tie.relationType,
    role: tie.role,
    mode: null,
    headline: tie.verdict === 'DENIED_ONLY' ? `Denied: ${words}` : words,
    status: null,
    edtf: tie.valid?.edtf ?? null,
    isDated: tie.valid !== null,
    place: null,
    acting: [tie.source],
    affected: [tie.target],
  };
}

function evidenceOf({ id, verdict, evidence, asserted, denied }: Happening | Tie) {
  const { best } = evidence;
  const verified = (claims: readonly ClaimData[]) => claims.filter(({ quote }) => quote.verified);
  const isBest = ({ quote }: ClaimData) => quote.text === best.text && quote.document.id === best.document.id;
  return {
    id,
    verdict,
    sources: evidence.independentSources,
    isReportDated: [...asserted.nodes, ...denied.nodes].some(({ quote }) => quote.document.published !== null),
    asserted: verified(asserted.nodes).toSorted((a, b) => Number(isBest(b)) - Number(isBest(a))),
    denied: verified(denied.nodes),
  };
}

/** One of each, in the order given; two relations may tell of one event. */
export function distinct(all: readonly Told[]): Told[] {
  const seen = new Set<string>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}

export const isMutual = (type: RelationType): boolean => MUTUAL_TYPES.has(type);
export const isSettled = ({ verdict }: Told): boolean => verdict === 'UNDISPUTED';
export const isState = ({ type }: Told): boolean => familyOf(type) === 'DURABLE';

/** Null where no quote carries it. */
export function sentenceOf(told: Told, lead = ''): Sentence | null {
  const claims =
    told.verdict === 'DENIED_ONLY'
      ? told.denied.slice(0, 2)
      : [...told.asserted.slice(0, 1), ...told.denied.slice(0, 2)];
  if (claims.length === 0 || (told.verdict !== 'DENIED_ONLY' && told.asserted.length === 0)) return null;
  const details = [whenWords(told), told.verdict === 'DENIED_ONLY' ? null : sourceWords(told)].filter(
    (part) => part !== null,
  );
  const denial = told.verdict === 'DISPUTED' ? ` Disputed: denied by ${speakersOf(told.denied)}.` : '';
  const by = told.verdict === 'DENIED_ONLY' ? ` Denied by ${speakersOf(told.denied)}; nobody asserts it.` : '';
  return {
    text: `${lead}${told.headline}${details.length > 0 ? ` (${details.join('; ')})` : ''}.${denial}${by}`,
    verdict: told.verdict,
    statements: claims.map(({ id }) => id),
    quotations: [],
    entities: [...told.acting, ...told.affected].map(({ id }) => id),
  };
}

export function whenWords({ edtf, isDated, isReportDated }: Told): string | null {
  if (edtf === null) return null;
  if (isDated) return dateWords(edtf);
  return isReportDated ? `no date is given; reported by ${dateWords(lastOf(edtf))}` : 'no date is given';
}

/** The end of an interval, else its beginning. */
const lastOf = (edtf: string): string => edtf.split('/').findLast((end) => end !== '' && end !== '..') ?? edtf;

const sourceWords = ({ sources }: Told): string => (sources === 1 ? 'one source' : `${sources} independent sources`);

/** Who says so: the innermost speaker, else who published it. */
export function speakerOf({ attribution, quote }: ClaimData): string {
  const [first] = attribution;
  return first?.entity?.label ?? first?.surface ?? quote.document.publisher?.label ?? quote.document.title;
}

export const speakersOf = (claims: readonly ClaimData[]): string => listed([...new Set(claims.map(speakerOf))]);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'somebody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The beginning of what is known of its time, and whether that is good to a few days. */
export function startOf({ edtf }: Told): number | null {
  if (edtf === null) return null;
  const { earliest, latest } = parseEdtf(edtf);
  return earliest !== null && latest !== null && latest - earliest < 4 * DAY ? earliest : null;
}
