import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractionOf } from '../fixture/dispatch.ts';
import { openServed, type Served } from '../fixture/served.ts';

const claim = { subject: 'Ada Berg', predicate: 'CONSULT', object: 'Ben Carter', date: '2022-02-20' } as const;
const told = (published: string, quote: string, more: object) =>
  extractionOf({ title: quote, published, claims: [{ ...claim, quote, ...more }] });

let world: Served;
beforeAll(async () => {
  world = await openServed({
    documents: [
      told('2022-02-10T09:00:00Z', 'Ada Berg is not to see Clara Dietz.', {
        object: 'Clara Dietz',
        polarity: 'DENIED',
      }),
      told('2022-02-10T09:00:00Z', 'The visit of Ada Berg to Ben Carter is off.', { modality: 'CANCELLATION' }),
      told('2022-02-11T09:00:00Z', 'Ada Berg never met Ben Carter.', { polarity: 'DENIED' }),
      told('2022-02-21T09:00:00Z', 'Ada Berg met Ben Carter.', {}),
    ],
  });
});
afterAll(() => world.close());

const changes = async (from: string, to: string, axis: string) =>
  (
    await world.ask(
      `{ diff(from: "${from}", to: "${to}", axis: ${axis}) { relationsAdded { target { label } }
         verdictChanges { before after relation { target { label } } causedBy { quote { text } } } } }`,
    )
  ).data.diff;

describe('a difference', () => {
  it.each(['KNOWN', 'RECORDED'])('shows a new denial as a verdict, not as a relation that came: %s', async (axis) => {
    const { relationsAdded, verdictChanges } = await changes('2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z', axis);
    expect(relationsAdded).toEqual([{ target: { label: 'Ben Carter' } }]);
    expect(verdictChanges).toEqual([
      {
        before: null,
        after: 'DENIED_ONLY',
        relation: { target: { label: 'Clara Dietz' } },
        causedBy: [{ quote: { text: 'Ada Berg is not to see Clara Dietz.' } }],
      },
    ]);
  });

  it('names the assertion that an earlier denial disputes', async () => {
    const { verdictChanges } = await changes('2022-02-12T00:00:00Z', '2022-02-22T00:00:00Z', 'KNOWN');
    expect(verdictChanges).toEqual([
      {
        before: 'UNDISPUTED',
        after: 'DISPUTED',
        relation: { target: { label: 'Ben Carter' } },
        causedBy: [{ quote: { text: 'Ada Berg met Ben Carter.' } }],
      },
    ]);
  });
});
