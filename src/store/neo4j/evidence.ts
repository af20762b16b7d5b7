/** What groups rest on: their live statements, with whoever is named as canonical as the graph is now. */
import type { Id } from '../../domain/glossary.ts';
import type { Sides } from '../../domain/record/relation.ts';
import { END } from '../../domain/time.ts';
import type { EvidenceRow, GroupRow } from '../graph-row.ts';
import { inBatches } from './batches.ts';
import type { Reader } from './connection.ts';
import { canonicalOf } from './noun/entity.ts';
import { groupsByFounders } from './noun/group.ts';
import { queries } from './query/queries.ts';

/** Of each only what was recorded after revision `since` and was known by `asOf`. */
export interface EvidenceAsked {
  readonly since?: number;
  readonly asOf?: number;
}

/** In order of the sides given. */
export async function groupRowsOf(
  reader: Reader,
  found: readonly Sides[],
  { since = 0, asOf = END }: EvidenceAsked = {},
): Promise<readonly GroupRow[]> {
  const founders = inBatches(found.map(({ founder }) => founder));
  const answers = await Promise.all(
    founders.map((founders) => reader.run(queries.evidence, { founders, since, asOf })),
  );
  const evidence = new Map(answers.flat().map(({ founder, rows }) => [founder, rows.map(evidenceOf).sort(byKnown)]));
  const canonical = new Map(await canonicalOf(reader, [...namedIn(evidence.values())]));
  const of = <Named extends Id | null>(id: Named): Named => (id === null ? id : ((canonical.get(id) ?? id) as Named));
  return found.map(({ founder, type, role, subjects, objects }) => ({
    founder,
    type,
    role,
    subjects,
    objects,
    evidence: (evidence.get(founder) ?? []).map((row) => ({
      ...row,
      publisher: of(row.publisher),
      place: of(row.place),
      subject: of(row.subject),
      object: of(row.object),
    })),
  }));
}

/** By founder, in the order asked; null for a group that is no more. */
export async function groupRowsByFounders(
  reader: Reader,
  founders: readonly Id[],
  asked: EvidenceAsked = {},
): Promise<readonly (GroupRow | null)[]> {
  const rows = await groupRowsOf(reader, await groupsByFounders(reader, founders), asked);
  const byFounder = new Map(rows.map((row) => [row.founder, row]));
  return founders.map((founder) => byFounder.get(founder) ?? null);
}

function evidenceOf(row: readonly unknown[]): EvidenceRow {
  const [statement, document, known, publisher, cluster, polarity, modality, from, to, date, ...rest] = row;
  const [dateOrigin, confidence, mode, place, subject, object] = rest;
  const named = { statement, document, known, publisher, cluster, polarity, modality, from, to, date, dateOrigin };
  // The query names its columns in this order.
  return { ...named, confidence, mode, place, subject, object } as EvidenceRow;
}

function namedIn(lists: Iterable<readonly EvidenceRow[]>): ReadonlySet<Id> {
  const named = new Set<Id>();
  for (const rows of lists) {
    for (const { publisher, place, subject, object } of rows) {
      for (const id of [publisher, place, subject, object]) if (id !== null) named.add(id);
    }
  }
  return named;
}

const byKnown = (a: EvidenceRow, b: EvidenceRow): number =>
  a.known - b.known || (a.statement < b.statement ? -1 : Number(a.statement > b.statement));
