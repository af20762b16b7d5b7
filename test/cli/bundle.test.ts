/** A bundle is checked without the store, and whatever was changed in it is named. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSealer } from '../../src/export/bundle/seal.ts';
import { claimsText } from '../fixture/claims.ts';
import { openWorkshop, type Workshop } from './run-entente.ts';

let workshop: Workshop;
let bundle = '';
beforeAll(async () => {
  workshop = openWorkshop();
  const claims = join(workshop.folder, 'claims.jsonl');
  writeFileSync(claims, claimsText);
  await workshop.run('import', 'statements', claims);
  const file = join(workshop.folder, 'all.bundle');
  await workshop.run('export', 'bundle', '--as-of', '2021-12-31', '--out', file);
  bundle = readFileSync(file, 'utf8');
});
afterAll(() => workshop.remove());

async function verified(text: string) {
  const file = join(workshop.folder, 'given.bundle');
  writeFileSync(file, text);
  // No store is there to ask.
  const { code, out } = await workshop.runWith(
    { ENTENTE_DATA: join(workshop.folder, 'nowhere') },
    'verify',
    file,
    '--json',
  );
  return { code, ...(JSON.parse(out) as { relations: number; faults: { line: number; reason: string }[] }) };
}

describe('a bundle', () => {
  it('as it was written is sound', async () => {
    const { code, relations, faults } = await verified(bundle);
    expect([code, faults]).toEqual([0, []]);
    expect(relations).toBeGreaterThan(1);
  });

  it('holds only what its scope knows', async () => {
    const known = [...bundle.matchAll(/"known":(\d+)/g)].map(([, at]) => Number(at));
    expect(known.length).toBeGreaterThan(0);
    expect(Math.max(...known)).toBeLessThanOrEqual(Date.parse('2021-12-31T23:59:59.999Z'));
  });

  it('in which any byte was changed is not, and the line is named', async () => {
    for (let at = 10; at < bundle.length; at += Math.ceil(bundle.length / 25)) {
      const line = bundle.slice(0, at).split('\n').length;
      const changed = `${bundle.slice(0, at)}${bundle[at] === 'x' ? 'y' : 'x'}${bundle.slice(at + 1)}`;
      const { code, faults } = await verified(changed);
      expect([code, faults.length > 0 && Math.abs((faults[0]?.line ?? 0) - line) <= 1]).toEqual([1, true]);
    }
  });

  it.each([
    ['without one of its lines', (lines: string[]) => lines.toSpliced(3, 1)],
    ['with two lines changed about', (lines: string[]) => [lines[0], lines[2], lines[1], ...lines.slice(3)]],
    ['cut off', (lines: string[]) => lines.slice(0, -2)],
    ['that goes on', (lines: string[]) => [...lines, lines[0]]],
  ])('%s is not', async (_, change) => expect((await verified(change(bundle.split('\n')).join('\n'))).code).toBe(1));

  it.each([
    [
      'a verdict',
      (line: Line) => ({ ...line, ...(line.answer && { answer: { ...line.answer, verdict: 'RETRACTED' } }) }),
      /does not come to the answer/,
    ],
    [
      'a confidence',
      (line: Line) => ({ ...line, ...(line.answer && { answer: { ...line.answer, confidence: 0.5 } }) }),
      /does not come to the answer/,
    ],
    [
      'words',
      (line: Line) => ({ ...line, ...(line.quote && { quote: line.quote.replace(/\w/, '_') }) }),
      /not what its hash says/,
    ],
    [
      'an address',
      (line: Line) => ({ ...line, ...(line.url && { url: `${line.url}/other` }) }),
      /is not of the text, address/,
    ],
  ])('forged and sealed anew shows it by %s', async (_, forge, reason) => {
    const { seal } = openSealer();
    const lines = bundle
      .trimEnd()
      .split('\n')
      .map((text) => {
        const { seal: _, ...line } = JSON.parse(text) as Line;
        return seal(forge(line));
      });
    const { faults } = await verified(lines.join('\n'));
    expect(faults[0]?.reason).toMatch(reason);
  });

  it('that is none is said to be none', async () => {
    expect((await verified('{"a":1}')).faults).toEqual([{ line: 1, reason: 'is no sealed line' }]);
    expect((await verified('')).faults).toEqual([{ line: 1, reason: expect.stringContaining('cut') }]);
  });
});

interface Line {
  readonly seal?: string;
  readonly answer?: object;
  readonly quote?: string;
  readonly url?: string | null;
}
