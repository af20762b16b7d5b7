/** A date as far as it is known, with where it comes from. */
import type { When as WhenValue } from '../../src/domain/time.ts';
import { DateOrigin } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';

export const When = builder.objectRef<WhenValue>('When').implement({
  description: 'A date or window of world time. A month stays a month: nothing is made more precise than it was told.',
  fields: (t) => ({
    edtf: t.expose('edtf', {
      type: 'EDTF',
      description: 'The date as written: `2022-02-07`, `2022-02`, `2014-06/..`.',
    }),
    earliest: t.expose('earliest', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant that it covers; null where its beginning is open.',
    }),
    latest: t.expose('latest', {
      type: 'DateTime',
      nullable: true,
      description: 'The last instant that it covers; null where its end is open.',
    }),
    precision: t.exposeString('precision', { description: '`instant`, `day`, `month`, `year` or `interval`.' }),
    origin: t.expose('origin', { type: DateOrigin, description: 'Where it comes from.' }),
    rawText: t.exposeString('rawText', {
      nullable: true,
      description: 'The words of the document that were read as this date.',
    }),
  }),
});
