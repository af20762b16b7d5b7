/** `entente import`, `export`, `check` and `rebuild` as a person or a script meets them. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import { claimLines, claimsText } from '../fixture/claims.ts';
import { openWorkshop, type Workshop } from './run-entente.ts';

const FORMATS = ['statements', 'csv-nodes', 'csv-edges', 'csv-evidence', 'graphml', 'gexf', 'jsonld'];

/** The whole file in memory. */
async function readParquet(path: string) {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return parquetReadObjects({ file });
}

let workshop: Workshop;
let claims: string;

beforeEach(() => {
  workshop = openWorkshop();
  claims = join(workshop.folder, 'claims.jsonl');
  writeFileSync(claims, claimsText);
});
afterEach(() => workshop.remove());

describe('entente import statements', () => {
  it('tells what is new, and that a second time nothing is', async () => {
    const first = await workshop.run('import', 'statements', claims);
    expect(first).toEqual({
      code: 0,
      out: '4 documents (4 new), 6 new statements, 3 relations touched',
      said: 'warning: 1 document without a date, known from retrieval',
    });
    const second = await workshop.run('import', 'statements', claims, '--json');
    expect(JSON.parse(second.out)).toMatchObject({
      documents: 4,
      new: 0,
      statements: 0,
      relationsTouched: 0,
      undated: 1,
    });
  });

  it('keeps unreadable lines in the dead letter, takes the rest, and says partial', async () => {
    writeFileSync(
      claims,
      `${claimsText}{"kind":"statement"\n${JSON.stringify({ ...claimLines[4], predicate: 'ADMIRE' })}\n`,
    );
    const { code, said, out } = await workshop.run('import', 'statements', claims);
    expect(code).toBe(2);
    expect(out).toContain('4 documents (4 new), 6 new statements');
    expect(said).toContain(`${claims}:22: the line is no JSON`);
    expect(said).toContain(`${claims}:23: predicate: "ADMIRE" is no relation type`);
    const letters = readFileSync(join(workshop.folder, 'data', 'dead-letter.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(letters.map((letter) => JSON.parse(letter))).toMatchObject([
      { source: claims, line: 22, text: '{"kind":"statement"' },
      { source: claims, line: 23, reason: 'predicate: "ADMIRE" is no relation type' },
    ]);
  });

  it('refuses a quote that is not there with a warning, which is no failure', async () => {
    writeFileSync(claims, `${claimsText}${JSON.stringify({ ...claimLines[4], quote: 'They never spoke.' })}\n`);
    const { code, said, out } = await workshop.run('import', 'statements', claims);
    expect(code).toBe(0);
    expect(said).toContain(`warning: ${claims}:22: the statement is left out, since its quote is not at`);
    expect(out).toContain('1 refused');
  });

  it('stores nothing on a dry run', async () => {
    const { code, out } = await workshop.run('import', 'statements', claims, '--dry-run');
    expect([code, out]).toEqual([0, '4 documents, 6 statements, nothing stored']);
    expect((await workshop.run('export', 'statements')).out).toBe('');
  });

  it('says in one line that a file is missing, or that a folder is no file', async () => {
    const missing = join(workshop.folder, 'none.jsonl');
    expect(await workshop.run('import', 'statements', missing)).toEqual({
      code: 1,
      out: '',
      said: `entente: ${missing}: there is no such file or folder`,
    });
    const folder = await workshop.run('import', 'statements', workshop.folder);
    expect([folder.code, folder.said.split('\n').length]).toEqual([1, 1]);
  });
});

describe('entente export', () => {
  it('gives, imported elsewhere, the same graph in every format, byte for byte', async () => {
    await workshop.run('import', 'statements', claims);
    const elsewhere = openWorkshop();
    const file = join(elsewhere.folder, 'graph.jsonl');
    expect(await workshop.run('export', 'statements', '--out', file)).toMatchObject({ code: 0, out: '' });
    expect(await elsewhere.run('import', 'statements', file)).toMatchObject({ code: 0 });
    for (const format of FORMATS) {
      const first = await workshop.run('export', format);
      expect(first.out.length).toBeGreaterThan(200);
      expect(await elsewhere.run('export', format)).toEqual(first);
    }
    elsewhere.remove();
  });

  it('shows the graph as it was known at an instant', async () => {
    await workshop.run('import', 'statements', claims);
    const verdictAsOf = async (instant: string) => {
      const { out } = await workshop.run('export', 'csv-edges', '--as-of', instant);
      return out
        .split('\n')
        .find((line) => line.startsWith('CONSULT'))
        ?.match(/UNDISPUTED|DISPUTED/)?.[0];
    };
    expect(await verdictAsOf('2021-03-04T09:00:00Z')).toBe('UNDISPUTED');
    expect(await verdictAsOf('2021-03-06T00:00:00Z')).toBe('DISPUTED');
    expect(await workshop.run('export', 'csv-edges', '--as-of', 'yesterday')).toMatchObject({ code: 64 });
  });
});

describe('entente export parquet', () => {
  it('writes relations, statements and documents by month, as a reader of Parquet finds them', async () => {
    await workshop.run('import', 'statements', claims);
    const out = join(workshop.folder, 'parquet');
    expect(await workshop.run('export', 'parquet', '--out', out)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^\d+ relations, \d+ statements, \d+ documents$/),
    });
    const rows = async (table: string) => {
      const months = readdirSync(join(out, table));
      const each = await Promise.all(months.map((month) => readParquet(join(out, table, month, 'part.parquet'))));
      expect(months).toEqual(months.filter((month) => /^month=\d{4}-\d\d$/.test(month)));
      return each.flat();
    };
    expect(await rows('relations')).toContainEqual(
      expect.objectContaining({
        type: 'CONSULT',
        source_label: 'Mara Lindqvist',
        target_label: 'Otto Kern',
        confidence: expect.any(Number),
        role: null,
      }),
    );
    const documents = new Set((await rows('documents')).map(({ id }) => id));
    for (const { document } of await rows('statements')) expect(documents.has(document)).toBe(true);
  });

  it('without a place to write says so', async () =>
    expect(await workshop.run('export', 'parquet')).toMatchObject({ code: 64 }));
});

describe('entente check', () => {
  it('finds nothing wrong in what was imported, also after a rebuild', async () => {
    await workshop.run('import', 'statements', claims);
    const first = await workshop.run('check');
    expect(first).toMatchObject({ code: 0, said: '' });
    expect(first.out).toMatch(/^6 quotes and \d+ rows checked, 0 at fault$/);
    expect(await workshop.run('rebuild')).toMatchObject({ code: 0 });
    expect(await workshop.run('check')).toEqual(first);
  });
});
