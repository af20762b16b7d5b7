/** What the oracles expect and what the graph answers, in one form. */
import { type Answers, type Asked, type Data, innerId } from './asked.ts';
import { isEvidence, MUTUAL_TYPES, type Statement, type World } from './evidence.ts';
import type { View } from './fold.ts';
import type { ExpectedGraph } from './graph.ts';
import { dayOf } from './time.ts';

export interface Compared {
  readonly events: readonly Data[];
  readonly relations: readonly Data[];
}

export function expected({ events, relations }: ExpectedGraph): Compared {
  return {
    events: sorted(
      events.map(({ type, participants, ties, evidence, view }) => ({
        ...{ type, participants, ties, evidence, ...shown(view) },
        status: statusShown(view.verdict, view.status),
        mode: view.mode,
        place: view.place,
        when: view.window === null ? fallback(view) : bounds(view.window),
        origin: view.window === null ? 'PUBLICATION_FALLBACK' : view.isInferred ? 'INFERRED' : 'IMPORTED',
      })),
    ),
    relations: sorted(
      relations.map(({ type, subject, role, object, evidence, view }) => ({
        ...{ type, subject, role, object, evidence, ...shown(view) },
        when: view.window === null ? null : bounds(view.window),
      })),
    ),
  };
}

export function answered({ events, relations }: Answers, world: World, { nameOf }: Pick<Asked, 'nameOf'>): Compared {
  const counted = new Set(world.statements.filter(isEvidence).map(({ id }) => id));
  return {
    events: sorted(
      events.map((event) => ({
        type: event.eventType,
        participants: event.participants.edges.map(({ node }: Data) => nameOf(node.id)).sort(),
        ties: event.ties.map((tie: Data) => tieOf(tie, nameOf)).sort(),
        ...shownBy(event, counted),
        status: statusShown(event.verdict, event.status),
        mode: event.mode,
        place: event.place && nameOf(event.place.id),
        when: boundsOf(event.when),
        origin: event.when.origin,
      })),
    ),
    relations: sorted(
      relations
        .filter(({ family }) => family === 'DURABLE')
        .map((relation) => ({
          ...{ type: relation.relationType, subject: nameOf(relation.source.id) },
          ...{ role: relation.role, object: nameOf(relation.target.id) },
          ...shownBy(relation, counted),
          when: relation.valid === null ? null : boundsOf(relation.valid),
        })),
    ),
  };
}

/** Every tie of a listed event is a listed relation, and no other EVENT relation is. */
export function tiesOf({ events, relations }: Answers): { ties: string[]; relations: string[] } {
  const worth = ({ verdict, confidence }: Data, tie: Data) =>
    `${tie.relationType} ${tieOf(tie, (id) => id)} ${verdict} ${rounded(confidence)}`;
  return {
    ties: events.flatMap((event) => event.ties.map((tie: Data) => worth(event, tie))).sort(),
    relations: relations
      .filter(({ family }) => family === 'EVENT')
      .map((relation) => worth(relation, relation))
      .sort(),
  };
}

function tieOf({ relationType, source, target }: Data, nameOf: (id: string) => string): string {
  const ends = [nameOf(source.id), nameOf(target.id)];
  return MUTUAL_TYPES.has(relationType) ? ends.sort().join(' = ') : ends.join(' > ');
}

const shown = (view: View) => ({
  verdict: view.verdict,
  confidence: rounded(view.confidence),
  counts: [view.statements, view.documents, view.publishers, view.independentSources, view.denials],
  known: [view.firstKnown, view.lastKnown].map((instant) => new Date(instant).toISOString()),
  best: placeOf(view.best),
});

function shownBy({ verdict, confidence, evidence, statements }: Data, counted: ReadonlySet<string>) {
  const { documents, publishers, independentSources, denials, firstKnown, lastKnown, best } = evidence;
  return {
    evidence: statements.nodes
      .map(({ id }: Data) => innerId(id))
      .filter((id: string) => counted.has(id))
      .sort(),
    verdict,
    confidence: rounded(confidence),
    counts: [evidence.statements, documents, publishers, independentSources, denials],
    known: [firstKnown, lastKnown].map((instant: string) => new Date(instant).toISOString()),
    best: `${innerId(best.document.id)} ${best.start}`,
  };
}

const placeOf = ({ document, quoteStart }: Statement): string => `${document} ${quoteStart}`;

/** The design leaves open what status is shown for what nobody asserts. */
const statusShown = (verdict: string, status: string | null) => (verdict === 'DENIED_ONLY' ? null : status);

/** Undated, it happened by the day it was first told, or, not having happened, is due from that day. */
function fallback({ reported, best }: View) {
  const day = dayOf(reported);
  return best.modality === 'FACT' ? [null, `${day}T23:59:59.999Z`] : [`${day}T00:00:00.000Z`, null];
}

const bounds = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((instant) => (Number.isFinite(instant) ? new Date(instant).toISOString() : null));
const boundsOf = ({ earliest, latest }: Data) =>
  [earliest, latest].map((instant) => (instant === null ? null : new Date(instant).toISOString()));
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const sorted = (rows: readonly Data[]): Data[] =>
  rows
    .map((row) => ({ key: JSON.stringify([row.type, row.evidence]), row }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
