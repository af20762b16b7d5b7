/** A request may do so much, for so long; what fails once fails for all of it. */
import { describe, expect, it } from '@jest/globals';
import { openBudget, TooComplex } from '../../src/domain/budget.ts';

/** A budget whose clock is told. */
function opened(units = 10, milliseconds = 100) {
  let time = 1_000;
  const told: string[] = [];
  const isOver = ({ code }: { readonly code: string }) => void told.push(code);
  const budget = openBudget({ units, milliseconds, now: () => time, pause: () => null, isOver });
  const pass = (more: number) => {
    time += more;
  };
  return { budget, told, pass };
}
const COMPLEX = expect.objectContaining({ code: 'TOO_COMPLEX' });
const LATE = expect.objectContaining({ code: 'DEADLINE_EXCEEDED' });

describe('a budget', () => {
  it('lets all of it be spent, and nothing more', () => {
    const { budget, told } = opened(10);
    budget.spend(4);
    budget.spend(6);
    expect([budget.spent, told]).toEqual([10, []]);
    expect(() => budget.spend(1)).toThrow(COMPLEX);
    expect(() => budget.spend(0)).toThrow(COMPLEX);
    expect(told).toEqual(['TOO_COMPLEX']);
  });

  it('tells what was asked for and what there was', () => {
    const { budget } = opened(10);
    try {
      budget.spend(12);
    } catch (error) {
      expect(error).toBeInstanceOf(TooComplex);
      expect(error).toMatchObject({ cost: 12, limit: 10, message: expect.stringContaining('10 units') });
    }
    expect(budget.spent).toBe(12);
  });

  it('lasts until its time is over, and not beyond', () => {
    const { budget, told, pass } = opened(10, 100);
    pass(100);
    budget.spend(1);
    pass(1);
    expect(() => budget.spend(1)).toThrow(LATE);
    expect(() => budget.spend(100)).toThrow(LATE);
    expect(told).toEqual(['DEADLINE_EXCEEDED']);
  });

  it('that is renewed has all of it again, time too', () => {
    const { budget, told, pass } = opened(10, 100);
    expect(() => budget.spend(11)).toThrow(COMPLEX);
    budget.renew();
    expect(budget.spent).toBe(0);
    budget.spend(10);
    pass(150);
    budget.renew();
    budget.spend(10);
    expect(() => budget.spend(1)).toThrow(COMPLEX);
    expect(told).toEqual(['TOO_COMPLEX', 'TOO_COMPLEX']);
  });
});
