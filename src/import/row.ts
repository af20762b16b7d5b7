/**
 * What one row of a table, or one object of a graph, says: a document of its own, with the row as it is written as its
 * text and as the quote of every statement. The same row twice is the same document, so an import can be repeated.
 */
import { InputError } from '../domain/error.ts';
import { normalizeName } from '../domain/name.ts';
import type { ActorReference, ExtractedActor, ExtractedStatement, Extraction } from '../domain/record/extraction.ts';
import { isStorable } from '../domain/record/storable.ts';
import { isEventType, type RelationType } from '../domain/relation-types.ts';
import { when } from '../domain/time.ts';
import type { DateOrigin, EntityKind, Modality, Polarity } from '../domain/vocabulary.ts';
import type { Authority } from '../ingest/authority/authority.ts';
import { readPublication } from '../ingest/read/publication.ts';

/** Whom a row names. */
export interface RowActor {
  readonly label: string;
  /** Null where the row does not say: then what an authority knows of the name, else UNKNOWN. */
  readonly kind: EntityKind | null;
  readonly qid: string | null;
  /** The words of the row, where they are not the label. */
  readonly surface?: string;
}

export interface RowClaim {
  readonly subject: RowActor;
  readonly predicate: RelationType;
  readonly object: RowActor | null;
  readonly mode?: string | null;
  readonly role?: string | null;
  readonly place?: string | null;
  /** EDTF. */
  readonly date?: string | null;
  readonly quantity?: string | null;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly confidence?: number;
  readonly joint?: boolean;
}

export interface Row {
  /** Of the file, counted from 1. */
  readonly line: number;
  /** As it is written. */
  readonly text: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published?: { readonly text: string; readonly origin: DateOrigin } | null;
  readonly url?: string | null;
  readonly author?: string | null;
  /** Actors that take part in no claim. */
  readonly actors?: readonly RowActor[];
  readonly claims: readonly RowClaim[];
}

/** A row that cannot be used. */
export interface RejectedRow {
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

export type RowResult = Row | RejectedRow;

export interface RowContext {
  /** `import:csv`: who read it. */
  readonly extractor: string;
  readonly authority: Authority;
}

const MOST_TEXT = 200_000;
/** What a coded row says somebody read, and nobody here has seen the words. */
const USUAL_CONFIDENCE = 0.8;

/** Throws InputError for a row that cannot be used. */
export function extractionOf(row: Row, { extractor, authority }: RowContext): Extraction {
  const text = row.text.slice(0, MOST_TEXT);
  if (text.trim() === '') throw new InputError('the row is empty');
  if (!isStorable(text)) throw new InputError('the row holds a NUL or half a character');
  const known = new Map<string, ExtractedActor>();
  const reference = (actor: RowActor): ActorReference => {
    const found = knownAs(actor, authority);
    const key = JSON.stringify([found.label, found.qid]);
    const start = text.indexOf(actor.surface ?? actor.label);
    const surface = actor.surface ?? actor.label;
    const mentions = start < 0 ? [] : [{ start, end: start + surface.length, surface }];
    if (!known.has(key)) known.set(key, { ...found, mentions });
    return { label: found.label, qid: found.qid };
  };
  for (const actor of row.actors ?? []) reference(actor);
  const statements = row.claims.map((claim) => statementOf(claim, text, { reference, extractor }));
  const published = row.published ?? null;
  return {
    document: {
      title: row.title,
      publisher: row.publisher,
      published: published?.text ?? null,
      ...(published !== null && published.origin !== 'STATED' && { publishedOrigin: published.origin }),
      url: addressIn(row.url),
      lang: 'en',
      text,
      ...(row.author && { author: row.author }),
    },
    actors: [...known.values()],
    statements,
    quotations: [],
    warnings: [],
    extractors: [extractor],
  };
}

interface Stating {
  readonly reference: (actor: RowActor) => ActorReference;
  readonly extractor: string;
}

function statementOf(claim: RowClaim, text: string, { reference, extractor }: Stating): ExtractedStatement {
  const { predicate, mode, role, place, date, quantity, polarity, modality, confidence, joint } = claim;
  return {
    subject: reference(claim.subject),
    predicate,
    object: claim.object === null ? null : reference(claim.object),
    mode: mode || null,
    role: role || null,
    place: place && normalizeName(place) !== '' ? place : null,
    quantity: quantity || null,
    valid: date ? when(date, 'IMPORTED') : null,
    polarity: polarity ?? 'ASSERTED',
    modality: modality ?? 'FACT',
    reportedAs: 'NARRATION',
    attribution: [],
    joint: joint ?? true,
    quote: text,
    start: 0,
    end: text.length,
    core: { start: 0, end: text.length },
    confidence: confidence ?? USUAL_CONFIDENCE,
    extractors: [extractor],
  };
}

/** The authority's word for a name that can mean one entry alone: the row's `France` is everybody's France. */
function knownAs({ label, kind, qid }: RowActor, authority: Authority): Omit<ExtractedActor, 'mentions'> {
  const name = label.replace(/\s+/g, ' ').trim();
  if (normalizeName(name) === '') throw new InputError(`${JSON.stringify(label)} has no letter or digit to know it by`);
  if (qid !== null)
    return { label: authority.byQid(qid)?.label ?? name, kind: kind ?? authority.byQid(qid)?.kind ?? 'UNKNOWN', qid };
  const entries = authority.byAlias(name).filter((entry) => kind === null || kind === 'UNKNOWN' || entry.kind === kind);
  const [only] = entries;
  if (only !== undefined && entries.length === 1) return { label: only.label, kind: only.kind, qid: only.qid };
  return { label: name, kind: kind ?? 'UNKNOWN', qid: null };
}

const addressIn = (url: string | null | undefined): string | null =>
  url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;

/** EDTF as it is, and the forms of a day that tables have; null for an empty cell. Throws InputError for any other. */
export function dateIn(cell: string | null | undefined): string | null {
  const text = cell?.trim() ?? '';
  if (text === '') return null;
  const day = readPublication(text)?.slice(0, 10) ?? text;
  when(day, 'IMPORTED');
  return day;
}

/** An event has its day; what lasts holds from one day to another, and either may be missing. */
export function spanOf(type: RelationType, from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  if (from === to || from?.includes('/') || (to === null && isEventType(type))) return from;
  const span = `${from ?? '..'}/${to ?? '..'}`;
  when(span, 'IMPORTED');
  return span;
}
