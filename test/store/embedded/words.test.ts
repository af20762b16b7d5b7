import { describe, expect, it } from '@jest/globals';
import { allWords } from '../../../src/store/embedded/words.ts';

describe('words as an FTS5 query', () => {
  it('quotes every word and asks for all', () => {
    expect(allWords('Élysée "AND" foo*')).toBe('"Élysée" AND "AND" AND "foo"');
  });

  it('asks for nothing where there is no word', () => {
    expect(allWords(' -- ')).toBeNull();
    expect(allWords(undefined)).toBeNull();
  });

  it('refuses more words than anybody types', () => {
    expect(() => allWords('word '.repeat(101))).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
