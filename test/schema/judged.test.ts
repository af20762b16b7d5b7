/** Whatever an editor says of evidence can be read back: who, when and why. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

const signed = { author: 'tester', at: expect.stringMatching(/^2022-03-02T/) };

describe('what was said of evidence', () => {
  it('stands beside a statement, the last first', async () => {
    const find = '{ statements(filter: { predicates: [HOLDS_POSITION] }) { nodes { id } } }';
    const [{ id }] = (await world.ask(find)).data.statements.nodes;
    const review = `mutation($id: ID!, $state: ReviewState!, $note: String) {
      reviewStatement(id: $id, state: $state, note: $note) { reviews { state note author at } } }`;
    await world.ask(review, { id, state: 'REJECTED', note: 'She left in January.' });
    const { data } = await world.ask(review, { id, state: 'ACCEPTED' });
    expect(data.reviewStatement.reviews).toEqual([
      { ...signed, state: 'ACCEPTED', note: null },
      { ...signed, state: 'REJECTED', note: 'She left in January.' },
    ]);
  });

  it('stands beside a document, the last first', async () => {
    const [{ id }] = (await world.ask('{ documents(publisher: "name:South Post") { nodes { id } } }')).data.documents
      .nodes;
    const judge = (name: string, reason: string) =>
      world.ask(
        `mutation($id: ID!, $reason: String!) { judged: ${name}(id: $id, reason: $reason) { retractions { retracted reason author at } } }`,
        { id, reason },
      );
    await judge('retractDocument', 'It was withdrawn.');
    const { data } = await judge('restoreDocument', 'It was printed again.');
    expect(data.judged.retractions).toEqual([
      { ...signed, retracted: false, reason: 'It was printed again.' },
      { ...signed, retracted: true, reason: 'It was withdrawn.' },
    ]);
  });

  it('is in the ledger, with what it is about', async () => {
    await world.ask(
      'mutation { mergeEntities(survivor: "name:Ada Berg", absorbed: ["name:Ben Carter"], reason: "One and the same.") { __typename } }',
    );
    const ledger = (about: string | null) =>
      world.ask(
        `query($about: ID) { ledger(first: 100, about: $about) { totalCount nodes { revision action author at reason
          entities { label } documents { title } statements { predicate } truncated } } }`,
        { about },
      );
    const { nodes, totalCount } = (await ledger(null)).data.ledger;
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ action, reason }: { action: string; reason: string }) => [action, reason])).toEqual([
      ['merge', 'One and the same.'],
      ['restore', 'It was printed again.'],
      ['retract', 'It was withdrawn.'],
      ['review', null],
      ['review', 'She left in January.'],
      ['ingest', null],
    ]);
    expect(nodes[0]).toMatchObject({ ...signed, entities: [{ label: 'Ada Berg' }], truncated: false });
    expect(nodes[1]).toMatchObject({ documents: [{ title: 'Carter denies it' }] });
    expect(nodes[4]).toMatchObject({ statements: [{ predicate: 'HOLDS_POSITION' }] });
    const ofAda = (await ledger('name:Ada Berg')).data.ledger.nodes;
    expect(ofAda.map(({ action }: { action: string }) => action)).toContain('merge');
    expect(ofAda.length).toBeLessThan(nodes.length);
  });
});
