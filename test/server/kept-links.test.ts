/** Short links are bounded in number, and a full server still answers for what it keeps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openKeptLinks } from '../../src/server/pages/kept-links.ts';

test.each(['a folder', 'memory'])(
  'kept in %s, the third of two is refused and the same words are one',
  async (where) => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-links-'));
    try {
      const links = openKeptLinks(where === 'memory' ? ':memory:' : folder, 2);
      const [first, second] = [await links.keep({ e: 'a', view: 'map' }), await links.keep({ e: 'b' })];
      expect(await links.keep({ e: 'c' })).toBeNull();
      expect(await links.keep({ view: 'map', e: 'a' })).toBe(first);
      expect(await links.find(second ?? '')).toEqual({ e: 'b' });
      expect(await links.find('x'.repeat(16))).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
