/**
 * The grades of publishers as of an instant: what their track records propose, unless an editor rated them. Going
 * through the whole graph for it takes long on a large one, so what was found stays with the revision it was found at.
 */
import { LRUCache } from 'lru-cache';
import { recordsOfPublishers, type SourceRecord } from '../../src/analysis/track-records.ts';
import { NOTHING_SAID, type Reliability, reliabilityOf, WEIGHTS } from '../../src/domain/fold/track-record.ts';
import type { Id, Instant } from '../../src/domain/glossary.ts';
import { byTime, type Decision, type RatingDecision } from '../../src/domain/record/decision.ts';
import type { Scope, Weights } from '../../src/domain/scope.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { GRADES, type Grade } from '../../src/domain/vocabulary.ts';
import { pages } from '../../src/store/store.ts';
import type { Traversal } from '../../src/traversal/graph.ts';
import type { Context } from '../context.ts';
import { refuse } from '../errors.ts';

export interface Graded extends Reliability {
  readonly record: SourceRecord;
  /** The rating that stands; its grade replaces the proposed one. */
  readonly rating: RatingDecision | null;
}

const PAGE = 500;
/** Instants of one revision. */
const MOST_KEPT = 20;
const kept = new WeakMap<Traversal, LRUCache<string, ReadonlyMap<Id, Graded>>>();

/** By canonical id, of every publisher that asserted anything or had something taken back. */
export async function gradedPublishers(ctx: Context, asOf: Instant): Promise<ReadonlyMap<Id, Graded>> {
  const cache = kept.get(ctx.traversal) ?? new LRUCache({ max: MOST_KEPT });
  kept.set(ctx.traversal, cache);
  const key = `${await ctx.store.revision({ signal: ctx.signal })} ${asOf}`;
  const known = cache.get(key);
  if (known) return known;
  const [{ revision, records }, retracted] = await Promise.all([
    ctx.ask(async (graph) => ({ revision: graph.revision, records: await recordsOfPublishers(asOf)(graph) })),
    retractedClaims(ctx, asOf),
  ]);
  const sources = [...new Set([...records.keys(), ...retracted.keys()])];
  const ratings = await ratingsOf(ctx, sources);
  const graded = new Map(
    sources.map((id) => [id, gradedBy(records.get(id) ?? SILENT, retracted.get(id) ?? 0, ratings.get(id) ?? null)]),
  );
  // A commit that came meanwhile may show in a part of it.
  if (key === `${revision} ${asOf}`) cache.set(key, graded);
  return graded;
}

export const SILENT: SourceRecord = { ...NOTHING_SAID, denials: [] };

export function gradedBy(record: SourceRecord, retracted: number, rating: RatingDecision | null): Graded {
  const whole = { ...record, asserted: record.asserted + retracted, retracted };
  const reliability = reliabilityOf(whole);
  return { ...reliability, record: whole, rating, grade: rating?.grade ?? reliability.grade };
}

/** The last rating of each that stands, whichever of its members it names. */
export async function ratingsOf(ctx: Context, sources: readonly Id[]): Promise<ReadonlyMap<Id, RatingDecision>> {
  const ratings = new Map<Id, RatingDecision>();
  for (let i = 0; i < sources.length; i += PAGE) {
    const batch = sources.slice(i, i + PAGE);
    const entities = await Promise.all(batch.map((id) => ctx.loaders.entities.load(id)));
    const about = entities.flatMap((entity) => entity?.members ?? []);
    if (about.length === 0) continue;
    const standing: RatingDecision[] = [];
    for await (const page of pages(ctx.store, 'decision', { about }, PAGE)) standing.push(...page.filter(isStanding));
    for (const rating of standing.sort(byTime)) {
      const rated = entities.find((entity) => entity?.members.includes(rating.survivor));
      if (rated) ratings.set(rated.id, rating);
    }
  }
  return ratings;
}

const isStanding = (decision: Decision): decision is RatingDecision =>
  decision.kind === 'RATING' && decision.revertedAt === null;

/** What publishers asserted in documents that they took back, counted: a retraction acts at every instant. */
async function retractedClaims(ctx: Context, asOf: Instant): Promise<ReadonlyMap<Id, number>> {
  const counts = new Map<Id, number>();
  const { store, signal, loaders } = ctx;
  for await (const documents of pages(store, 'document', { retracted: true }, PAGE)) {
    for (const { id, publisher, knownAt } of documents) {
      const source = publisher === null || knownAt > asOf ? null : await loaders.entities.load(publisher);
      if (source === null) continue;
      const asserted = { document: id, polarity: 'ASSERTED', ...ALWAYS, asOf } as const;
      const count = await store.count('statement', asserted, { signal });
      counts.set(source.id, (counts.get(source.id) ?? 0) + count);
    }
  }
  return counts;
}

export const ALWAYS = { from: BEGINNING, to: END, includeUndated: true } as const;

interface Asked {
  readonly minReliability?: string | null | undefined;
  readonly weighReliability?: boolean | null | undefined;
}

/** What a filter by grade comes to: which publishers are admitted, and what their words weigh. */
export async function byReliability(
  ctx: Context,
  { minReliability, weighReliability }: Asked,
  asOf: Instant,
  publishers: Scope['publishers'],
): Promise<Pick<Scope, 'publishers' | 'weights'>> {
  const least = typeof minReliability === 'string' ? gradeOf('minReliability', minReliability) : null;
  const isWeighed = weighReliability ?? false;
  // Everybody has at least an F, those that are not known among them.
  if ((least === null || least === 'F') && !isWeighed) return { publishers, weights: null };
  const graded = await gradedPublishers(ctx, asOf);
  const weights = isWeighed ? weightsOf(graded) : null;
  if (least === null || least === 'F') return { publishers, weights };
  const isGood = ({ grade }: Graded) => GRADES.indexOf(grade) <= GRADES.indexOf(least);
  const good = [...graded].flatMap(([id, one]) => (isGood(one) ? [id] : []));
  return { publishers: new Set(good.filter((id) => publishers === null || publishers.has(id))), weights };
}

const weightsOf = (graded: ReadonlyMap<Id, Graded>): Weights => ({
  byPublisher: new Map([...graded].map(([id, { grade }]) => [id, WEIGHTS[grade]])),
  otherwise: WEIGHTS.F,
});

export function gradeOf(argument: string, text: string): Grade {
  const grade = GRADES.find((letter) => letter === text);
  return grade ?? refuse(`${argument} is ${JSON.stringify(text.slice(0, 20))}; it must be a letter from A to F`);
}
