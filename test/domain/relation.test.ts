import { expect, it } from '@jest/globals';
import { type Relation, relationsOf, type Sides } from '../../src/domain/record/relation.ts';
import { intensityOf } from '../../src/domain/relation-types.ts';

const sides = (type: Sides['type'], subjects: string[], objects: string[]): Sides => ({
  ...{ founder: 'f'.repeat(32), type, role: null },
  ...{ subjects, objects },
});
const drawn = (...given: Parameters<typeof sides>) =>
  relationsOf(sides(...given)).map(({ source, target }: Relation) => `${source} > ${target}`);

it('of a directed event lead from each actor to each recipient, a pair on both sides as it was first told', () => {
  expect(drawn('THREATEN', ['zoe', 'ada'], ['ben'])).toEqual(['zoe > ben', 'ada > ben']);
  expect(drawn('THREATEN', ['zoe', 'ada'], ['ada', 'zoe'])).toEqual(['zoe > ada']);
});

it('of a mutual event join every two, the founding subject first', () => {
  expect(drawn('CONSULT', ['zoe'], ['ben', 'ada'])).toEqual(['zoe > ben', 'zoe > ada', 'ben > ada']);
});

it('are drawn among eight participants at most', () => {
  const many = Array.from({ length: 9 }, (_, i) => `p${i}`);
  expect(drawn('CONSULT', many.slice(0, 1), many.slice(1, 8))).toHaveLength(28);
  expect(drawn('CONSULT', many.slice(0, 1), many.slice(1))).toEqual([]);
});

it('of a durable type is one, and none where both ends are the same', () => {
  expect(drawn('ALLIED_WITH', ['zoe'], ['ada'])).toEqual(['zoe > ada']);
  expect(drawn('ALLIED_WITH', ['zoe'], ['zoe'])).toEqual([]);
});

it('is as cooperative as its mode says, and as its type where the mode says nothing', () => {
  const [visit, call] = [intensityOf('CONSULT', 'visit'), intensityOf('CONSULT', 'phone')];
  expect(visit).toBeGreaterThan(intensityOf('CONSULT', null));
  expect([call, intensityOf('CONSULT', 'no such mode')]).not.toContain(visit);
  expect(intensityOf('CONSULT', 'no such mode')).toBe(intensityOf('CONSULT', null));
});
