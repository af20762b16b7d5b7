/** Who was borne out and who was not, as far as it was known at an instant: a pass over the claims of the graph. */
import { ASSERTED, BY_STRENGTH, DENIED, FACT } from '../domain/fold/columns.ts';
import { sourcesOf } from '../domain/fold/independent-source.ts';
import { NOTHING_SAID, type Tally } from '../domain/fold/track-record.ts';
import { disputes } from '../domain/fold/view.ts';
import type { Id, Instant } from '../domain/glossary.ts';
import { durableRelationId } from '../domain/id.ts';
import { DURABLE_TYPES, isEventType, type RelationType } from '../domain/relation-types.ts';
import { EVERYTHING } from '../domain/scope.ts';
import { MODALITIES, type Modality } from '../domain/vocabulary.ts';
import type { Evidence, Graph, Question, StatementPoint } from '../traversal/graph.ts';
import { pagesOfEvents, unfoldedRelations } from '../traversal/walk.ts';

export interface SourceRecord extends Tally {
  /** Statements that deny what it said; the latest known first, at most `MOST_DENIALS`. */
  readonly denials: readonly Id[];
}

/** A claim that somebody made: the group that it belongs to, and the statements of it that are theirs. */
export interface OwnClaim {
  readonly group: Id;
  readonly predicate: RelationType;
  readonly statements: ReadonlySet<Id>;
}

const MOST_DENIALS = 20;
const BATCH = 500;

/** Of every publisher that asserts anything. Retractions are not known to the graph: those counts are 0. */
export const recordsOfPublishers =
  (asOf: Instant): Question<ReadonlyMap<Id, SourceRecord>> =>
  async (graph) => {
    const tallies = new Map<Id, OpenTally>();
    for await (const group of groupsOf(graph, asOf)) {
      const told = pointsOf(group, asOf);
      for (const [publisher, own] of byPublisher(told)) {
        const open = tallies.get(publisher) ?? new OpenTally();
        tallies.set(publisher, open);
        open.count(told, own);
      }
      await graph.pause(told.length);
    }
    return new Map([...tallies].map(([id, open]) => [id, open.close()]));
  };

/** Of whoever made these claims. */
export const recordOfClaims =
  (claims: readonly OwnClaim[], asOf: Instant): Question<SourceRecord> =>
  async (graph) => {
    const open = new OpenTally();
    for (let i = 0; i < claims.length; i += BATCH) {
      const batch = claims.slice(i, i + BATCH);
      const found = await foundIn(graph, batch);
      for (const [n, group] of found.entries()) {
        if (group === null) continue;
        const told = pointsOf(group, asOf);
        const isOwn = (row: number) => batch[n]?.statements.has(told[row]?.id ?? '') ?? false;
        const own = assertingIn(told).filter(isOwn);
        if (own.length > 0) open.count(told, own);
        await graph.pause(told.length);
      }
    }
    return open.close();
  };

async function foundIn(graph: Graph, claims: readonly OwnClaim[]): Promise<readonly (Evidence | null)[]> {
  const isEvent = ({ predicate }: OwnClaim) => isEventType(predicate);
  const [events, relations] = await Promise.all([
    graph.events(claims.filter(isEvent).map(({ group }) => group)),
    graph.relations(
      claims.filter((one) => !isEvent(one)).map(({ predicate, group }) => durableRelationId(predicate, group)),
    ),
  ]);
  let [event, relation] = [0, 0];
  return claims.map((claim) => (isEvent(claim) ? events[event++] : relations[relation++]) ?? null);
}

/** Every event, then every durable relation: each claim once. */
async function* groupsOf(graph: Graph, asOf: Instant): AsyncGenerator<Evidence> {
  const scope = { ...EVERYTHING, asOf };
  for await (const page of pagesOfEvents(graph, { scope, types: null })) yield* page;
  for await (const page of unfoldedRelations(graph, { scope, types: DURABLE_TYPES })) yield* page;
}

function pointsOf(group: Evidence, asOf: Instant): readonly StatementPoint[] {
  const told: StatementPoint[] = [];
  for (let i = 0; i < group.statementCount; i++) {
    const point = group.statementAt(i);
    if (point.known > asOf) break;
    told.push(point);
  }
  return told;
}

const assertingIn = (told: readonly StatementPoint[]): readonly number[] =>
  told.flatMap(({ polarity }, row) => (polarity === ASSERTED ? [row] : []));

function byPublisher(told: readonly StatementPoint[]): ReadonlyMap<Id, readonly number[]> {
  const rows = new Map<Id, number[]>();
  for (const row of assertingIn(told)) {
    const publisher = told[row]?.publisher ?? null;
    if (publisher === null) continue;
    const own = rows.get(publisher);
    if (own) own.push(row);
    else rows.set(publisher, [row]);
  }
  return rows;
}

class OpenTally {
  private tally: Tally = NOTHING_SAID;
  private readonly denials: StatementPoint[] = [];

  /** `own`: the rows with which the source asserts this claim, in order; at least one. */
  count(told: readonly StatementPoint[], own: readonly number[]): void {
    const { corroboratedBy, denials } = judged(told, own);
    const first = told[own[0] ?? 0] as StatementPoint;
    const isCorroborated = corroboratedBy.length > 0;
    const isFirst = isCorroborated && corroboratedBy.every(({ known }) => first.known < known);
    const { asserted, corroborated, laterDenied, contested, retracted, firstToReport } = this.tally;
    this.tally = {
      asserted: asserted + 1,
      corroborated: corroborated + Number(isCorroborated),
      laterDenied: laterDenied + Number(denials.length > 0),
      contested: contested + Number(isCorroborated && denials.length > 0),
      retracted,
      firstToReport: firstToReport + Number(isFirst),
    };
    this.denials.push(...denials);
  }

  close(): SourceRecord {
    const latest = [...this.denials].sort((a, b) => b.known - a.known || (a.id < b.id ? -1 : 1));
    const ids = [...new Set(latest.map(({ id }) => id))];
    return { ...this.tally, denials: ids.slice(0, MOST_DENIALS) };
  }
}

/** Who else asserts it, independently and no less strongly; and which other documents deny it, from then on. */
function judged(told: readonly StatementPoint[], own: readonly number[]) {
  if (told.length === own.length) return { corroboratedBy: [], denials: [] };
  const points = own.map((row) => told[row] as StatementPoint);
  const modality = strongestOf(points);
  const documents = new Set(points.map(({ document }) => document));
  const [first] = points;
  const denials = told.filter(
    (one) =>
      one.polarity === DENIED &&
      one.known >= (first?.known ?? 0) &&
      !documents.has(one.document) &&
      disputes(wordOf(one.modality), wordOf(modality)),
  );
  return { corroboratedBy: others(told, own).filter((one) => bearsOut(one.modality, modality)), denials };
}

function others(told: readonly StatementPoint[], own: readonly number[]): readonly StatementPoint[] {
  const asserting = assertingIn(told);
  const columns = {
    cluster: told.map(({ cluster }) => cluster),
    publisher: told.map(({ publisher }) => publisher ?? ''),
  };
  const sourceOf = sourcesOf<string | number>(columns, asserting);
  const sources = new Set(own.map((row) => sourceOf[asserting.indexOf(row)]));
  return asserting.flatMap((row, n) => (sources.has(sourceOf[n]) ? [] : [told[row] as StatementPoint]));
}

const wordOf = (modality: number): Modality => MODALITIES[modality] as Modality;

const strongestOf = (points: readonly StatementPoint[]): number =>
  BY_STRENGTH.find((modality) => points.some((one) => one.modality === modality)) ?? FACT;

/** The same is said, or that what was only planned came about; not that what was called off did. */
const bearsOut = (said: number, modality: number): boolean =>
  said === modality || (said === FACT && wordOf(modality) !== 'CANCELLATION');
