import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readDispatch } from '../../../src/ingest/read/text/front-matter.ts';
import { sampleFolder } from '../../../src/ingest/sample/folder.ts';

const dispatches = readdirSync(sampleFolder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readDispatch(readFileSync(join(sampleFolder, name), 'utf8')).document);

const shingles = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
};

describe('the sample dispatches', () => {
  test('are at least 18, dated, in English, each with a page of its own', () => {
    expect(dispatches.length).toBeGreaterThanOrEqual(18);
    expect(new Set(dispatches.map(({ url }) => url)).size).toBe(dispatches.length);
    for (const { lang, published } of dispatches) {
      expect(lang).toBe('en');
      expect(published).toMatch(/^2022-0[1-3]-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });

  test('are credited to outlets that plainly do not exist', () => {
    for (const { publisher, url } of dispatches) {
      expect(['Sample Wire', 'The Example Courier', 'Demo Gazette']).toContain(publisher);
      expect(new URL(url ?? '').hostname).toMatch(/\.example$/);
    }
  });

  test('hold a reprint of another outlet’s story', () => {
    const copies = dispatches.filter((copy) =>
      dispatches.some((original) => {
        if (original.publisher === copy.publisher || shingles(copy.text).size > shingles(original.text).size)
          return false;
        const shared = [...shingles(copy.text)].filter((shingle) => shingles(original.text).has(shingle));
        return shingles(copy.text).size >= 20 && shared.length >= 0.6 * shingles(copy.text).size;
      }),
    );
    expect(copies.map(({ title }) => title)).toEqual(['Long night in Moscow for Macron']);
  });
});
