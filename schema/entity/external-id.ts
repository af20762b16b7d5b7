/** Ids of an entity in authority files outside. */
import type { Entity } from '../../src/domain/record/entity.ts';
import { builder } from '../builder.ts';

interface ExternalIdValue {
  readonly scheme: string;
  readonly value: string;
  readonly url: string | null;
}

export const ExternalId = builder.objectRef<ExternalIdValue>('ExternalId').implement({
  description: 'An id in an authority file outside.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'Which file: `wikidata`.' }),
    value: t.exposeString('value', { description: 'The id there: `Q7747`.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where to read on.' }),
  }),
});

export const externalIdsOf = (entity: Entity): ExternalIdValue[] =>
  entity.qids.map((qid) => ({ scheme: 'wikidata', value: qid, url: `https://www.wikidata.org/wiki/${qid}` }));
