/** How a document names its actors, its places and who published it, counted. */
import type { NameCount } from '../domain/evidence.ts';
import type { ActorReference, ExtractedActor, Extraction } from '../domain/extraction.ts';
import { idOf, type Referents } from './referents.ts';

export function namesOf(extraction: Extraction, referents: Referents): NameCount[] {
  return summed([
    ...extraction.actors.flatMap(namesOfActor),
    ...namesOfUnlisted(extraction, referents),
    ...namesOfPlaces(extraction, referents),
    ...nameOfPublisher(extraction, referents),
  ]);
}

/** The label weighs as much as its mentions, so that the name most used becomes the entity's. */
function namesOfActor(actor: ExtractedActor): NameCount[] {
  const { kind, qid, label, mentions } = actor;
  const entity = idOf(actor);
  return [
    { entity, kind, qid, form: 'label', text: label, count: Math.max(1, mentions.length) },
    ...mentions
      .filter(({ surface }) => surface !== label)
      .map(({ surface }): NameCount => ({ entity, kind, qid, form: 'mention', text: surface, count: 1 })),
  ];
}

/** Whom a statement or quotation names without an actor of the document: of unknown kind. */
function namesOfUnlisted({ actors, statements, quotations }: Extraction, referents: Referents): NameCount[] {
  const listed = new Set(actors.map((actor) => actor.label));
  const references: (ActorReference | null)[] = [
    ...statements.flatMap(({ subject, object }) => [subject, object]),
    ...quotations.flatMap(({ speaker, addressee }) => [speaker, addressee]),
  ];
  return references.flatMap((reference) => {
    if (!reference || listed.has(reference.label)) return [];
    const { label, qid } = reference;
    return {
      entity: referents.id(reference),
      kind: 'UNKNOWN' as const,
      qid,
      form: 'label' as const,
      text: label,
      count: 1,
    };
  });
}

function namesOfPlaces({ actors, statements }: Extraction, referents: Referents): NameCount[] {
  const listed = new Set(actors.filter(({ kind }) => kind === 'PLACE').map(({ label }) => label));
  const places = new Set(statements.flatMap(({ place }) => (place === null || listed.has(place) ? [] : [place])));
  return [...places].map((text) => ({
    entity: referents.place(text),
    kind: 'PLACE',
    qid: null,
    form: 'label',
    text,
    count: 1,
  }));
}

function nameOfPublisher({ document: { publisher } }: Extraction, referents: Referents): NameCount[] {
  if (publisher === null || referents.publisher === null) return [];
  return [{ entity: referents.publisher, kind: 'MEDIA', qid: null, form: 'label', text: publisher, count: 1 }];
}

/** One row per entity, kind, form and text, in the order of these. */
function summed(names: readonly NameCount[]): NameCount[] {
  const sums = new Map<string, NameCount>();
  for (const name of names) {
    const key = [name.entity, name.kind, name.form, name.text].join('\n');
    sums.set(key, { ...name, count: name.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}
