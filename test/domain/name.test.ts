import { describe, expect, it } from '@jest/globals';
import { nameScore, normalizeName, soundOf } from '../../src/domain/name.ts';

describe('a name', () => {
  it.each([
    ['Émile Dürrenfels', 'emile durrenfels'],
    ['  Vladimir   PUTIN ', 'vladimir putin'],
    ['Зеленський', 'zelenskiy'],
    ["Côte d'Ivoire", 'cote d ivoire'],
  ])('%s is compared as %s', (name, normal) => {
    expect(normalizeName(name)).toBe(normal);
  });

  it('sounds alike in the spellings that alphabets are brought over with', () => {
    expect(soundOf('alexander')).toBe('aleksander');
    expect(soundOf('mikhaylov')).toBe(soundOf('mikhailow'));
  });
});

describe('a search', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Volodymyr Zelenskyy', 1, 1],
    ['Zelensky', 'Volodymyr Zelenskyy', 0.5, 0.95],
    ['Zelenskiy', 'Volodymyr Zelenskyy', 0.4, 0.9],
    ['Зеленский', 'Volodymyr Zelenskyy', 0.4, 0.9],
    ['A. Lukashenka', 'Alexander Lukashenko', 0.4, 0.9],
    ['Vladmir Putin', 'Vladimir Putin', 0.5, 0.99],
    ['Xqzwvut', 'Vladimir Putin', 0, 0],
    ['Putin Macron', 'Vladimir Putin', 0, 0],
    ['', 'Vladimir Putin', 0, 0],
  ])('for %j scores %j between %d and %d', (query, name, least, most) => {
    expect(nameScore(query, name)).toBeGreaterThanOrEqual(least);
    expect(nameScore(query, name)).toBeLessThanOrEqual(most);
  });

  it('scores less with each letter that is wrong, and nothing with too many', () => {
    const scores = ['Lukashenko', 'Lukashenka', 'Lukaschenka', 'Lvkaschenka'].map((name) =>
      nameScore(name, 'Lukashenko'),
    );
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => b - a));
    expect(scores.at(-1)).toBe(0);
  });
});
