/** How one reading of a document names its actors and places, and who published it, counted. */
import type { NameCount } from '../domain/record/document.ts';
import type { ActorReference, ExtractedActor } from '../domain/record/extraction.ts';
import type { Reading } from './log/entry.ts';
import { actorId, publisherId, type Referents } from './referents.ts';

export const namesIn = (reading: Reading, referents: Referents): readonly NameCount[] =>
  summed([
    ...reading.actors.flatMap(namesOfActor),
    ...namesOfUnlisted(reading, referents),
    ...namesOfPlaces(reading, referents),
  ]);

export const publisherNames = (publisher: string | null): readonly NameCount[] =>
  publisher === null ? [] : [label(publisherId(publisher), 'MEDIA', null, publisher, 1)];

/** The label weighs as much as its mentions, so that the name most used becomes the entity's. */
function namesOfActor(actor: ExtractedActor): NameCount[] {
  const { kind, qid, mentions } = actor;
  const entity = actorId(actor);
  return [
    label(entity, kind, qid, actor.label, Math.max(1, mentions.length)),
    ...mentions
      .filter(({ surface }) => surface !== actor.label)
      .map(({ surface }): NameCount => ({ entity, kind, qid, form: 'mention', text: surface, count: 1 })),
  ];
}

/** Whom a statement or quotation names without an actor of the reading: of unknown kind. */
function namesOfUnlisted({ actors, statements, quotations }: Reading, referents: Referents): NameCount[] {
  const listed = new Set(actors.map((actor) => actor.label));
  const references: (ActorReference | null)[] = [
    ...statements.flatMap(({ subject, object }) => [subject, object]),
    ...quotations.flatMap(({ speaker, addressee }) => [speaker, addressee]),
  ];
  return references.flatMap((reference) =>
    !reference || listed.has(reference.label)
      ? []
      : [label(referents.id(reference), 'UNKNOWN', reference.qid, reference.label, 1)],
  );
}

function namesOfPlaces({ actors, statements }: Reading, referents: Referents): NameCount[] {
  const listed = new Set(actors.filter(({ kind }) => kind === 'PLACE').map((actor) => actor.label));
  const places = new Set(statements.flatMap(({ place }) => (place === null || listed.has(place) ? [] : [place])));
  return [...places].map((text) => label(referents.place(text), 'PLACE', null, text, 1));
}

const label = (
  entity: NameCount['entity'],
  kind: NameCount['kind'],
  qid: string | null,
  text: string,
  count: number,
): NameCount => ({ entity, kind, qid, form: 'label', text, count });

export const nameKey = ({ entity, kind, qid, form, text }: NameCount): string =>
  JSON.stringify([entity, kind, qid, form, text]);

/** One row per entity, kind, form and text. */
function summed(names: readonly NameCount[]): readonly NameCount[] {
  const sums = new Map<string, NameCount>();
  for (const name of names) {
    const key = nameKey(name);
    sums.set(key, { ...name, count: name.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

/** Several readings of one document: each name as often as the reading that has it most. */
export function most(lists: readonly (readonly NameCount[])[]): readonly NameCount[] {
  const [only = []] = lists;
  if (lists.length <= 1) return only;
  const found = new Map<string, NameCount>();
  for (const name of lists.flat()) {
    const known = found.get(nameKey(name));
    if (!known || name.count > known.count) found.set(nameKey(name), name);
  }
  return [...found.values()];
}
