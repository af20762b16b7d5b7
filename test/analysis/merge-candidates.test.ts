import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mergeCandidates } from '../../src/analysis/merge-candidates.ts';
import { commit } from '../fixture/graph.ts';
import { met, type OpenWorld, openWorld } from './fixture.ts';

const cast = {
  'Илья Морозов': ['PERSON', null],
  'Ilya Morozov': ['PERSON', 'Q900101'],
  'Lena Vogt': ['PERSON', 'Q900102'],
  'Lena Voigt': ['PERSON', 'Q900103'],
  'Harbour Unions': ['PLACE', null],
  'Pilar Ruis': ['UNKNOWN', null],
  'Harbour Union': ['ORGANIZATION', null],
  'Harbor Union': ['ORGANIZATION', null],
  'Tom Kessel': ['PERSON', null],
  'Thomas J. Kessel': ['PERSON', null],
  'Theo Kessel': ['PERSON', null],
} as const;
const envoy = (subject: string) =>
  ({ quote: `${subject}, envoy`, subject, predicate: 'REPRESENTS', role: 'envoy', object: 'Harbour Union' }) as const;
const days = [
  [met('Mara Lindqvist', 'Otto Kern', '2021-02-01'), met('M. Lindqvist', 'Otto Kern', '2021-02-20')],
  [met('Маша', 'Илья Морозов', '2021-02-03'), met('Otto Kern', 'Ilya Morozov', '2021-02-04')],
  [met('Lena Vogt', 'Otto Kern', '2021-02-05'), met('Lena Voigt', 'Harbour Unions', '2021-02-06')],
  [met('Harbour Union', 'Otto Kern', '2021-02-07'), met('Harbor Union', 'Lena Vogt', '2021-02-08')],
  [met('Pilar Ana Ruiz', 'Otto Kern', '2021-02-10'), met('Pilar Ruiz', 'Mara Lindqvist', '2021-02-11')],
  [met('Pilar Ruis', 'Maša', '2021-02-12')],
  [envoy('Tom Kessel'), envoy('Thomas J. Kessel'), met('Theo Kessel', 'Otto Kern', '2021-02-09')],
];

describe('merge candidates', () => {
  let world: OpenWorld;
  beforeAll(async () => {
    world = await openWorld(days, cast);
  });
  afterAll(() => world.close());

  const ask = async (minScore = 0.1) =>
    (await mergeCandidates(world.store, world.index, { minScore, first: 50 })).map(({ a, b, score, reasons }) => ({
      names: [world.nameOf(a), world.nameOf(b)].sort().join(' = '),
      score,
      reasons,
    }));
  const of = async (names: string) => (await ask()).find((pair) => pair.names === names);

  it('bring an initial and the name it may begin, the more so with a neighbor in common', async () => {
    const found = await of('M. Lindqvist = Mara Lindqvist');
    expect(found?.score).toBeGreaterThanOrEqual(0.8);
    expect(found?.reasons).toEqual(['“M. Lindqvist” has the initials of “Mara Lindqvist”.', 'They share a neighbor.']);
  });

  it('lead with one name in two scripts, of which one has an authority id', async () => {
    const [first] = await ask();
    expect(first?.names).toBe('Ilya Morozov = Илья Морозов');
    expect(first?.reasons).toContain('Only one of them has a Wikidata id.');
  });

  it('doubt two that are known under different ids', async () => {
    const found = await of('Lena Vogt = Lena Voigt');
    expect(found?.score).toBeLessThan(0.5);
    expect(found?.reasons).toContain('But their Wikidata ids differ.');
  });

  it('bring two spellings', async () => {
    expect((await of('Harbor Union = Harbour Union'))?.reasons).toContain(
      '“Harbor Union” and “Harbour Union” are spelled almost alike.',
    );
  });

  it('bring two of one surname and office, and nobody else of that surname', async () => {
    const found = await of('Thomas J. Kessel = Tom Kessel');
    expect(found?.score).toBeGreaterThanOrEqual(0.7);
    expect(found?.reasons).toContain('They hold the same office.');
    expect(await of('Theo Kessel = Tom Kessel')).toBeUndefined();
  });

  it('bring a name and a shorter form of it', async () => {
    expect((await of('Pilar Ana Ruiz = Pilar Ruiz'))?.reasons).toEqual([
      '“Pilar Ruiz” could be short for “Pilar Ana Ruiz”.',
    ]);
  });

  it('name the two of a pair in the order of their ids', async () => {
    const found = await mergeCandidates(world.store, world.index, { minScore: 0.1, first: 50 });
    expect(found.length).toBeGreaterThan(4);
    expect(found.every(({ a, b }) => a < b)).toBe(true);
  });

  it('do not compare a place with an organization', async () => {
    expect(await of('Harbor Union = Harbour Unions')).toBeUndefined();
    expect(await of('Harbour Union = Harbour Unions')).toBeUndefined();
  });

  it('compare a person with one of whom nobody knows what it is', async () => {
    expect((await of('Pilar Ruis = Pilar Ruiz'))?.reasons).toEqual([
      '“Pilar Ruis” and “Pilar Ruiz” are spelled almost alike.',
    ]);
  });

  it('keep to the bar, best first', async () => {
    const scores = (await ask(0.8)).map(({ score }) => score);
    expect(scores.every((score) => score >= 0.8)).toBe(true);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('leave out those who were declared distinct, until that is reverted', async () => {
    const id = 'e'.repeat(32);
    const [survivor, other] = [world.id('Mara Lindqvist'), world.id('M. Lindqvist')];
    const apart = { id, kind: 'DIFFERENT', survivor, absorbed: [other], absorbedLabels: [], reason: 'two' } as const;
    await commit(world.store, [{ entry: 'decision', decision: apart }]);
    expect(await of('M. Lindqvist = Mara Lindqvist')).toBeUndefined();
    await commit(world.store, [{ entry: 'revert', decision: id, reason: null }]);
    expect(await of('M. Lindqvist = Mara Lindqvist')).toBeDefined();
  });
});
