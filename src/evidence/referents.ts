/** The referents of one reading: the entity that each of its labels stands for. */

import type { Id } from '../domain/glossary.ts';
import { entityId } from '../domain/id.ts';
import type { ActorReference, ExtractedActor } from '../domain/record/extraction.ts';

export interface Referents {
  id(reference: ActorReference): Id;
  /** By label alone, as attributions name their speakers. */
  byLabel(label: string): Id | null;
  place(label: string): Id;
}

export function referentsOf(actors: readonly ExtractedActor[]): Referents {
  const known = actors.map((actor) => ({ ...actor, id: actorId(actor) }));
  const byReference = new Map(known.map((actor) => [referenceKey(actor), actor.id]));
  const byLabel = new Map(known.map(({ label, id }) => [label, id]));
  const places = new Map(known.filter(({ kind }) => kind === 'PLACE').map(({ label, id }) => [label, id]));
  return {
    id: (reference) =>
      byReference.get(referenceKey(reference)) ??
      byLabel.get(reference.label) ??
      entityId('UNKNOWN', reference.label, reference.qid),
    byLabel: (label) => byLabel.get(label) ?? null,
    place: (label) => places.get(label) ?? entityId('PLACE', label, null),
  };
}

export const publisherId = (name: string): Id => entityId('MEDIA', name, null);
export const actorId = ({ kind, label, qid, entity }: ExtractedActor): Id => entity ?? entityId(kind, label, qid);

export const referenceKey = ({ label, qid, entity }: ActorReference): string => JSON.stringify([label, qid, entity]);
