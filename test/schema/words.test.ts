import { describe, expect, test } from '@jest/globals';
import { headline } from '../../schema/graph/words.ts';
import type { RelationType } from '../../src/domain/relation-types.ts';

describe('a headline', () => {
  const of = (type: RelationType, a: readonly string[], b: readonly string[], mode: string | null = null) =>
    headline({ type, mode, role: null }, { a, b }, '', null);

  test('has its verb in the number of those who act', () => {
    expect(of('REJECT', ['Ann'], ['Cem'])).toBe('Ann turns Cem down');
    expect(of('REJECT', ['Ann', 'Ben'], ['Cem'])).toBe('Ann and Ben turn Cem down');
    expect(of('ACCUSE', ['Ann', 'Ben'], [])).toBe('Ann and Ben make an accusation');
    expect(of('SANCTION', ['Ann', 'Ben', 'Cem'], ['Dov'], 'discontinue')).toBe(
      'Ann, Ben and Cem break off or cut back dealings with Dov',
    );
    expect(of('OCCUPIES', ['Ann', 'Ben'], ['Cem'])).toBe('Ann and Ben occupy Cem');
    expect(of('IN_CONFLICT_WITH', ['Ann', 'Ben'], [])).toMatch(
      /^Ann and Ben are in conflict|^Ann is in conflict with Ben/u,
    );
  });

  test('counts those who act, and not those whom it concerns', () => {
    expect(of('SUPPORT', ['Ann'], ['Ben', 'Cem'])).toBe('Ann speaks up for Ben and Cem');
    expect(of('CONSULT', ['Ann', 'Ben'], ['Cem'])).toBe('Ann, Ben and Cem hold talks');
  });
});
