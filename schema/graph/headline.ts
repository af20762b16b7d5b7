/** An event in one line. Mode and place are those of the best statement alone, whose quote is shown beside the line. */
import type { EventRole, EventStatus } from '../../src/domain/vocabulary.ts';
import type { Context } from '../context.ts';
import { placeAt, presentEntity } from '../entity/present.ts';
import type { EventNode } from './node-values.ts';
import { headline } from './words.ts';

const PREFIXES: Readonly<Record<EventStatus, string>> = {
  OCCURRED: '',
  PLANNED: 'Planned: ',
  REQUESTED: 'Asked for: ',
  HYPOTHETICAL: 'Only supposed: ',
  CANCELLED: 'Called off: ',
};

const ACTING: ReadonlySet<EventRole | null> = new Set<EventRole | null>(['ACTOR', 'VISITOR']);

export const statusOf = ({ view }: EventNode): EventStatus => view?.status ?? 'HYPOTHETICAL';

export async function headlineOf(ctx: Context, event: EventNode): Promise<string> {
  const { found, view, details } = event;
  const { shown, roles } = details;
  const [entities, place] = await Promise.all([
    Promise.all(found.participants.map((id) => presentEntity(ctx, id))),
    placeAt(ctx, shown.place),
  ]);
  const labels = (acting: boolean) =>
    entities.filter((_, i) => isShown(roles[i] ?? null, acting)).map((entity) => entity.label);
  // A retracted event has no statement left to give roles: everybody stands on one side.
  const sides =
    view === null ? { a: entities.map(({ label }) => label), b: [] } : { a: labels(true), b: labels(false) };
  const claim = { type: found.type, mode: shown.mode, role: null };
  const prefix = view?.verdict === 'DENIED_ONLY' ? 'Denied: ' : PREFIXES[statusOf(event)];
  return headline(claim, sides, prefix, place?.label ?? null);
}

const isShown = (role: EventRole | null, acting: boolean): boolean => role !== null && ACTING.has(role) === acting;
