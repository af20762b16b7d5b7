import { describe, expect, it } from '@jest/globals';
import { nameForms } from '../../src/domain/record/entity.ts';

describe('the names of an entity', () => {
  it('come label forms first, then the most frequent, then in code-point order', () => {
    const counted = [
      { text: 'the chancellor', form: 'mention', count: 9 },
      { text: 'Scholz', form: 'mention', count: 4 },
      { text: 'Herr Scholz', form: 'mention', count: 4 },
      { text: 'Olaf Scholz', form: 'label', count: 1 },
      { text: 'O. Scholz', form: 'label', count: 3 },
    ] as const;
    expect(nameForms(counted, []).map(({ text }) => text)).toEqual([
      'O. Scholz',
      'Olaf Scholz',
      'the chancellor',
      'Herr Scholz',
      'Scholz',
    ]);
  });

  it('are counted once, and are labels where any document or editor has them as one', () => {
    const counted = [
      { text: 'Scholz', form: 'mention', count: 2 },
      { text: 'Scholz', form: 'label', count: 1 },
      { text: 'Chancellor', form: 'mention', count: 5 },
    ] as const;
    expect(nameForms(counted, ['Chancellor'])).toEqual([
      { text: 'Chancellor', form: 'label', count: 5 },
      { text: 'Scholz', form: 'label', count: 3 },
    ]);
  });
});
