import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MAX_BYTES } from '../../../src/ingest/read/bytes/decode.ts';
import { linesOf } from '../../../src/ingest/read/bytes/lines.ts';
import { appendDeadLetters, describeFailure } from '../../../src/ingest/read/dead-letter.ts';
import { type ReadOptions, readInputs } from '../../../src/ingest/read/read-inputs.ts';
import type { Reading } from '../../../src/ingest/read/reading.ts';
import { watchFolder } from '../../../src/ingest/read/watch-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
async function read(paths: readonly string[], options?: ReadOptions): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readInputs(paths, options)) readings.push(reading);
  return readings;
}
const brief = (readings: readonly Reading[]) =>
  readings.map((reading) =>
    'failure' in reading ? describeFailure(reading.failure).replace(`${folder}/`, '') : reading.document.title,
  );
async function* bytes(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part);
}

describe('inputs', () => {
  test('of a folder come in order, subfolders and all, and files of other kinds are told', async () => {
    mkdirSync(join(folder, 'b'));
    put('c.txt', 'Third.');
    put('a.txt', 'First.');
    put('b/inner.md', 'Second.');
    put('.hidden.txt', 'x');
    put('notes.pdf', 'x');
    symlinkSync(folder, join(folder, 'b', 'loop'));
    expect(brief(await read([folder]))).toEqual(['a', 'inner', 'c', 'notes.pdf: is no PDF, or a damaged one']);
  });

  test('are read to the end although some are bad, each with its reason', async () => {
    put('a.txt', 'Good.');
    put('b.txt', '---\ntitle: x\npublished: never\n---\nText.');
    put('c.txt', Buffer.from([0x61, 0xff]));
    put('d.txt', '  \n');
    put('e.txt', Buffer.alloc(MAX_BYTES + 1, 0x61));
    put('f.jsonl', '{"title":"one","text":"Words."}\n\n{"text":\n{"title":"two","text":"Words."}');
    put('g.xml', '<nothing/>');
    put('h.html', '<html><body></body></html>');
    expect(brief(await read([folder, join(folder, 'gone.txt')]))).toEqual([
      'a',
      expect.stringMatching(/^b\.txt:3: published: /),
      'c',
      'd.txt: text is empty',
      `e.txt: has ${MAX_BYTES + 1} bytes; the limit is ${MAX_BYTES}`,
      'one',
      expect.stringMatching(/^f\.jsonl:3: is no JSON/),
      'two',
      'g.xml: is no feed in RSS, Atom or RDF',
      'h.html: holds no article that can be told from the rest of the page',
      'gone.txt: no such file or folder',
    ]);
  });

  test('of standard input are text, JSON lines or HTML as they begin', async () => {
    expect(await read(['-'], { stdin: bytes('The envoy ', 'arrived.') })).toMatchObject([
      { document: { text: 'The envoy arrived.' } },
    ]);
    expect(await read(['-'], { stdin: bytes('{"text":"One."}\n{"te', 'xt":"Two."}\n') })).toMatchObject([
      { document: { text: 'One.' } },
      { document: { text: 'Two.' } },
    ]);
  });

  test('in a language that is not read are kept, or refused if asked', async () => {
    const path = put('f.txt', '---\nlang: pl\n---\nMinister wyjechał.');
    expect(await read([path])).toMatchObject([{ document: { lang: 'pl' }, warnings: [] }]);
    expect(await read([path], { otherLanguages: 'refuse' })).toMatchObject([
      { failure: { reason: expect.stringContaining('is in Polish (pl), which is not read') } },
    ]);
  });

  test('tell where the text begins, so that offsets can be those of the file', async () => {
    const file = '---\ntitle: x\n---\nWords.';
    const [reading] = await read([put('a.txt', file)]);
    expect(reading).toMatchObject({ offset: file.indexOf('Words.') });
  });

  test('that failed can be kept for later, one a line', async () => {
    const file = join(folder, 'dead.jsonl');
    await appendDeadLetters(file, [{ source: 'a.txt', line: 3, reason: 'bad' }]);
    await appendDeadLetters(file, []);
    expect(readFileSync(file, 'utf8')).toBe('{"source":"a.txt","line":3,"reason":"bad"}\n');
  });
});

test('lines are cut across chunks, and one that is too long is skipped alone', async () => {
  const lines = [];
  for await (const { number, bytes: line } of linesOf(bytes('ab', 'c\nlong', 'er than that\n', '\nend'), 6)) {
    lines.push([number, line && Buffer.from(line).toString()]);
  }
  expect(lines).toEqual([
    [1, 'abc'],
    [2, null],
    [3, ''],
    [4, 'end'],
  ]);
});

test('a watched folder gives its files, then those that come', async () => {
  put('a.txt', 'First.');
  const stop = new AbortController();
  const seen: string[] = [];
  for await (const path of watchFolder(folder, { signal: stop.signal, settleMs: 1 })) {
    seen.push(path.replace(`${folder}/`, ''));
    if (seen.length === 1) {
      put('note.pdf', 'x');
      put('b.txt', 'Second.');
    }
    if (seen.includes('b.txt')) stop.abort();
  }
  expect([...new Set(seen)].filter((name) => name !== 'note.pdf')).toEqual(['a.txt', 'b.txt']);
});
