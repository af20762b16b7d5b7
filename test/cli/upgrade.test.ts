/** A store of the first version becomes one of this version: whole, once, and with the old one beside it, whatever happens on the way. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Connection } from '../../src/store/embedded/connection.ts';
import { openWorkshop, type Workshop } from './run-entente.ts';

const ENTENTE = join(__dirname, '../../dist/src/cli/entente.js');
const OLD = gunzipSync(readFileSync(join(__dirname, '../fixture/version-1.db.gz')));

let workshop: Workshop;
beforeEach(() => {
  workshop = openWorkshop();
  mkdirSync(pathOf());
  writeFileSync(pathOf('entente.db'), OLD);
});
afterEach(() => workshop.remove());

const pathOf = (...names: string[]) => join(workshop.folder, 'data', ...names);

/** Beyond the header, in which whoever opens it leaves a trace. */
const isOld = (name: string) => readFileSync(pathOf(name)).subarray(100).equals(OLD.subarray(100));

async function log(): Promise<string> {
  const { code, out, said } = await workshop.run('export', 'log');
  expect({ code, said }).toEqual({ code: 0, said: '' });
  return out;
}

/** A process of its own over the same data, whose files may grow to so many bytes. */
function start(argv: readonly string[], mostBytes?: number) {
  const limit = mostBytes === undefined ? 'unlimited' : String(mostBytes / 512);
  const child = spawn('/bin/sh', ['-c', `ulimit -f ${limit} && exec "$@"`, 'sh', process.execPath, ENTENTE, ...argv], {
    env: { ...process.env, ENTENTE_STORE: 'embedded', ENTENTE_DATA: pathOf() },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
  return { child, ended };
}

/** Its log, upgraded in peace. */
let whole: string;
beforeAll(async () => {
  workshop = openWorkshop();
  mkdirSync(pathOf());
  writeFileSync(pathOf('entente.db'), OLD);
  whole = await log();
  workshop.remove();
});

describe('a store of the first version', () => {
  it('is upgraded by replaying what it holds, and kept beside', async () => {
    const entries = (await log()).split('\n').map((line) => JSON.parse(line));
    const count = (kind: string) => entries.filter(({ entry }) => entry === kind).length;
    expect(
      Object.fromEntries(['document', 'reading', 'decision', 'revert'].map((kind) => [kind, count(kind)])),
    ).toEqual({
      document: 4,
      reading: 4,
      decision: 2,
      revert: 1,
    });
    expect(entries.find(({ entry }) => entry === 'review')).toMatchObject({
      committer: 'ada',
      body: { state: 'REJECTED' },
    });
    expect(entries.find(({ entry }) => entry === 'note')).toMatchObject({ body: { body: 'Rang twice?' } });
    expect(entries.filter(({ entry }) => entry === 'retraction').map(({ body }) => body.reason)).toEqual([
      'withdrawn by its publisher',
      'it stands after all',
    ]);
    expect(await workshop.run('check')).toMatchObject({ code: 0 });
    expect(isOld('entente.db.v1')).toBe(true);
  });

  it('stays as it was where it cannot be upgraded', async () => {
    // The place where the old one is kept is taken.
    mkdirSync(pathOf('entente.db.v1/taken'), { recursive: true });
    const { code, said } = await workshop.run('export', 'log');
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('stays as it was') });
    expect(isOld('entente.db')).toBe(true);
    expect(existsSync(pathOf('entente.db.upgrading'))).toBe(false);
  });

  it.each([16, 64, 128])('stays as it was where the disk is full after %d KiB', async (kibibytes) => {
    const { code, said } = await start(['export', 'log'], kibibytes * 1024).ended;
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^entente: The store [^\n]*\n$/) });
    expect(isOld('entente.db')).toBe(true);
    expect(await log()).toEqual(whole);
  });

  it('is the old one or the new one, wherever its upgrade is killed', async () => {
    const KILLS = 20;
    for (let kill = 0; kill < KILLS; kill++) {
      for (const name of readdirSync(pathOf())) rmSync(pathOf(name), { recursive: true });
      writeFileSync(pathOf('entente.db'), OLD);
      const { child, ended } = start(['check']);
      let changes = 0;
      const watcher = watch(pathOf(), () => {
        if (changes++ >= kill) child.kill('SIGKILL');
      });
      await ended;
      watcher.close();
      expect({ kill, log: await log() }).toEqual({ kill, log: whole });
      expect(isOld('entente.db.v1')).toBe(true);
      expect(existsSync(pathOf('entente.db.upgrading'))).toBe(false);
    }
  }, 240_000);

  it('is upgraded once where several come at once, and loses nothing of what they bring', async () => {
    const WRITERS = 4;
    const dispatch = (writer: number) => ({
      kind: 'document',
      id: `d${writer}`,
      title: `Dispatch of ${writer}`,
      publisher: 'Sample Wire',
      published: '2022-02-08',
      lang: 'en',
      text: `Nothing was said on day ${writer}.`,
    });
    const writers = Array.from({ length: WRITERS }, (_, writer) => {
      const file = join(workshop.folder, `${writer}.jsonl`);
      writeFileSync(file, `${JSON.stringify(dispatch(writer))}\n`);
      return start(['import', 'statements', file]).ended;
    });
    for (const { code, said } of await Promise.all(writers)) expect({ code, said }).toMatchObject({ code: 0 });
    const titles = (await log()).match(/Dispatch of \d/g) ?? [];
    expect([...new Set(titles)].sort()).toEqual(
      Array.from({ length: WRITERS }, (_, writer) => `Dispatch of ${writer}`),
    );
    expect(isOld('entente.db.v1')).toBe(true);
    expect(await workshop.run('check')).toMatchObject({ code: 0 });
  }, 60_000);

  it('is kept with what a program that was killed had not yet written into its file', async () => {
    // The file and its journal as they are while the program runs.
    const running = new Connection(pathOf('entente.db'), 0);
    running.run("UPDATE note SET body = 'Rang thrice?'");
    for (const end of ['', '-wal']) copyFileSync(pathOf(`entente.db${end}`), pathOf(`copy${end}`));
    running.close();
    for (const end of ['', '-wal']) copyFileSync(pathOf(`copy${end}`), pathOf(`entente.db${end}`));
    expect(await log()).toContain('Rang thrice?');
    const kept = new Connection(pathOf('entente.db.v1'), 0);
    expect(kept.all('SELECT body FROM note')).toEqual([{ body: 'Rang thrice?' }]);
    kept.close();
  });
});
