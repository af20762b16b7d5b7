/** The referents of one document: the entity that each of its labels stands for. */
import type { ActorReference, ExtractedActor, Extraction } from '../domain/extraction.ts';
import { entityId, type Id } from '../domain/id.ts';

export interface Referents {
  id(reference: ActorReference): Id;
  /** By label alone, as attributions name their speakers. */
  byLabel(label: string): Id | null;
  place(label: string): Id;
  readonly publisher: Id | null;
}

export function referentsOf({ document, actors }: Extraction): Referents {
  const byReference = new Map(actors.map((actor) => [referenceKey(actor), idOf(actor)]));
  const byLabel = new Map(actors.map((actor) => [actor.label, idOf(actor)]));
  const places = new Map(actors.filter(({ kind }) => kind === 'PLACE').map((actor) => [actor.label, idOf(actor)]));
  return {
    id: (reference) =>
      byReference.get(referenceKey(reference)) ??
      byLabel.get(reference.label) ??
      entityId('UNKNOWN', reference.label, reference.qid),
    byLabel: (label) => byLabel.get(label) ?? null,
    place: (label) => places.get(label) ?? entityId('PLACE', label, null),
    publisher: document.publisher === null ? null : entityId('MEDIA', document.publisher, null),
  };
}

export const idOf = ({ kind, label, qid }: ExtractedActor): Id => entityId(kind, label, qid);

const referenceKey = ({ label, qid }: ActorReference): string => `${qid ?? ''} ${label}`;
