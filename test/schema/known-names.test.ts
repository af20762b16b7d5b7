import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractionOf } from '../fixture/dispatch.ts';
import { openServed } from '../fixture/served.ts';

const talks = extractionOf(
  {
    title: 'Talks',
    published: '2022-02-08',
    claims: [
      { quote: 'Russia met Germany.', subject: 'Russia', predicate: 'CONSULT', object: 'Germany' },
      { quote: 'Zelenskyy met NATO.', subject: 'Volodymyr Zelenskyy', predicate: 'CONSULT', object: 'NATO' },
      { quote: 'The United States met NATO.', subject: 'United States', predicate: 'CONSULT', object: 'NATO' },
    ],
  },
  {
    Russia: ['STATE', 'Q159'],
    Germany: ['STATE', 'Q183'],
    NATO: ['IGO', 'Q7184'],
    'United States': ['STATE', 'Q30'],
    'Volodymyr Zelenskyy': ['PERSON', 'Q3874799'],
  },
);

describe('a name that no document used', () => {
  let world: Awaited<ReturnType<typeof openServed>>;
  beforeAll(async () => {
    world = await openServed({ documents: [talks] });
  });
  afterAll(() => world.close());

  it.each([
    ['USA', 'United States'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['North Atlantic Treaty Organization', 'NATO'],
    ['Россия', 'Russia'],
    ['Deutschland', 'Germany'],
    ['Allemagne', 'Germany'],
    ['Alemania', 'Germany'],
    ['俄罗斯', 'Russia'],
    ['روسيا', 'Russia'],
    ['Владимир Зеленский', 'Volodymyr Zelenskyy'],
    ['OTAN', 'NATO'],
    ['北约', 'NATO'],
  ])('%s finds %s', async (name, label) => {
    const query = '($name: String!) { entity(name: $name) { label } search(query: $name) { nodes { label } } }';
    const { data, errors } = await world.ask(`query${query}`, { name });
    expect(errors).toBeUndefined();
    expect(data.entity).toEqual({ label });
    expect(data.search.nodes[0]).toEqual({ label });
  });

  it('brings nobody into the graph who is not in it', async () => {
    const { data } = await world.ask(
      '{ entity(name: "Франция") { label } search(query: "Франция") { nodes { label } } }',
    );
    expect(data).toEqual({ entity: null, search: { nodes: [] } });
  });

  it('is looked for among the kinds that were asked for', async () => {
    const { data } = await world.ask('{ search(query: "Россия", kinds: [PERSON]) { nodes { label } } }');
    expect(data.search.nodes).toEqual([]);
  });
});
