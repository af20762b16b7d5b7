/** The index in a file: what is read from it equals what is read from the store, and in doubt the store is read. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { EVERYTHING, WITH_DENIED } from '../../src/domain/scope.ts';
import type { LogEntry } from '../../src/evidence/log/entry.ts';
import { openIndex } from '../../src/index/graph-index.ts';
import { snapshotAt } from '../../src/index/snapshot.ts';
import type { GraphStore } from '../../src/store/store.ts';
import type { Question } from '../../src/traversal/graph.ts';
import { extractionOf } from '../fixture/dispatch.ts';
import { all, commit, documentIdOf, entriesOf, graphOf } from '../fixture/graph.ts';

const NAMES = ['Ana Brook', 'Bo Castle', 'Cy Dale', 'Di Elm'];
const name = (i: number): string => NAMES[i % NAMES.length] ?? '';
const dispatches = Array.from({ length: 12 }, (_, i): Extraction => {
  const day = `2022-02-${String(i + 1).padStart(2, '0')}`;
  return extractionOf({
    title: `Dispatch ${i}`,
    published: `${day}T09:00:00Z`,
    publisher: `Outlet ${i % 3}`,
    claims: [
      {
        quote: `${name(i)} met ${name(i * 3 + 1)} in Geneva, dispatch ${i} has it.`,
        subject: name(i),
        object: name(i * 3 + 1),
        ...(i % 2 === 0 && { place: 'Geneva' }),
        predicate: i % 4 === 3 ? 'MEMBER_OF' : 'CONSULT',
        ...(i % 3 > 0 && { date: day }),
        ...(i % 5 === 4 && { polarity: 'DENIED' as const }),
      },
    ],
  });
});
const [first, ...later] = dispatches as [Extraction, ...Extraction[]];

const everything: Question<unknown> = async (graph) => {
  const asked = { limit: 5_000, types: null, scope: WITH_DENIED } as const;
  const relations = await graph.relationsAfter(null, asked);
  const events = await graph.eventsAfter(null, asked);
  const ids = [...new Set(relations.flatMap(({ source, target }) => [source, target]))].sort();
  const near = await graph.relationsOf(ids, { types: null, scope: WITH_DENIED });
  return [
    relations.map((one) => [one.id, one.source, one.target, one.role, one.view(EVERYTHING)]),
    relations.map((one) => (one.statementCount === 0 ? null : [one.statementAt(0), one.datingAt(0)])),
    events.map((one) => [one.id, one.participants, one.relations, one.view(EVERYTHING), one.details(EVERYTHING)]),
    [ids, await graph.kinds(ids), near.map((list) => list.map(({ id }) => id))],
  ];
};

let folder: string;
let path: string;
let store: GraphStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-snapshot-'));
  path = join(folder, 'kept', 'embedded.index');
  store = await graphOf(...dispatches.slice(0, 8).map((one) => entriesOf(one)));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

interface Opening {
  readonly program?: string;
  readonly keptFrom?: number;
}

/** Whether the store was read from its beginning, and what was answered. */
async function opened(over: GraphStore = store, { program = '1.0.0', keptFrom = 1 }: Opening = {}) {
  let isRead = false;
  const watched: GraphStore = {
    ...over,
    scan: (options) => {
      isRead = true;
      return over.scan(options);
    },
  };
  const options = { pollEvery: 1_000_000, snapshot: snapshotAt(path, program), keptFrom };
  const index = await openIndex(watched, options);
  const answered = { isRead, revision: index.revision, answer: await index.run(everything) };
  await index.close();
  return answered;
}

async function read(over: GraphStore = store): Promise<unknown> {
  const index = await openIndex(over, { pollEvery: 1_000_000 });
  const answer = await index.run(everything);
  await index.close();
  return answer;
}

describe('an index that is kept in a file', () => {
  it('is read from there when it opens again', async () => {
    const [once, again] = [await opened(), await opened()];
    expect(once).toMatchObject({ isRead: true, revision: 8 });
    expect(again).toEqual({ ...once, isRead: false });
    expect(again.answer).toEqual(await read());
  });

  it('catches up with what was committed since, and with whom a merge has made one', async () => {
    await opened();
    const [survivor, absorbed] = (await all(store, 'entity', {})).filter(({ kind }) => kind === 'PERSON');
    if (!survivor || !absorbed) throw new Error('the dispatches name several');
    const named = { survivor: survivor.id, absorbed: [absorbed.id], absorbedLabels: [absorbed.label] };
    const acts: readonly (readonly LogEntry[])[] = [
      entriesOf(later.at(-1) as Extraction),
      [{ entry: 'retraction', document: documentIdOf(first), retracted: true, reason: 'misheard' }],
      [{ entry: 'decision', decision: { id: 'd'.repeat(32), kind: 'SAME', ...named, reason: 'one' } }],
    ];
    for (const act of acts) {
      await commit(store, act);
      expect(await opened()).toEqual({ isRead: false, revision: await store.revision(), answer: await read() });
    }
  });

  it('is kept anew once more was added than it holds a fourth of', async () => {
    await opened();
    const before = readFileSync(path);
    await commit(store, entriesOf(...dispatches));
    await opened();
    expect(readFileSync(path).equals(before)).toBe(false);
    await expect(opened()).resolves.toMatchObject({ isRead: false, revision: 9, answer: await read() });
  });

  it('is not where the store is read as soon', async () => {
    await opened(store, { keptFrom: 10_000 });
    expect(() => readFileSync(path)).toThrow('ENOENT');
  });

  it('leaves nothing beside it', async () => {
    await opened();
    expect(readdirSync(join(folder, 'kept'))).toEqual(['embedded.index']);
  });

  describe('is not trusted', () => {
    let warned: ReturnType<typeof jest.spyOn>;
    beforeEach(async () => {
      await opened();
      warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    });
    afterEach(() => {
      warned.mockRestore();
    });

    it('by another version of the program', async () => {
      await expect(opened(store, { program: '1.0.1' })).resolves.toMatchObject({ isRead: true, answer: await read() });
      expect(warned).not.toHaveBeenCalled();
    });

    it('after a rebuild, also where a server that saw nothing of it wrote it later', async () => {
      const options = { pollEvery: 1_000_000, snapshot: snapshotAt(path, '1.0.0'), keptFrom: 1 };
      const before = await openIndex(store, options);
      await store.rebuild();
      await expect(opened()).resolves.toMatchObject({ isRead: true, answer: await read() });
      await commit(store, entriesOf(...dispatches));
      await before.catchUp();
      await before.close();
      await expect(opened()).resolves.toMatchObject({ isRead: true });
    });

    it.each([
      ['as long', 8],
      ['that is shorter', 3],
      ['that is longer', 10],
    ])('with a ledger of others %s', async (_, length) => {
      const other = await graphOf(
        ...dispatches
          .toReversed()
          .slice(0, length)
          .map((one) => entriesOf(one)),
      );
      const found = await opened(other);
      expect(found).toMatchObject({ isRead: true, revision: length, answer: await read(other) });
      await other.close();
    });

    it('where the ledger no longer reaches back so far', async () => {
      const forgetful: GraphStore = {
        ...store,
        ledgerAfter: async (revision, limit) =>
          (await store.ledgerAfter(revision, limit)).filter((entry) => entry.revision > 8),
      };
      await expect(opened(forgetful)).resolves.toMatchObject({ isRead: true, answer: await read() });
    });

    it.each<[string, (bytes: Buffer) => Buffer]>([
      ['empty', () => Buffer.alloc(0)],
      ['cut', (bytes) => bytes.subarray(0, bytes.length - 40)],
      ['longer', (bytes) => Buffer.concat([bytes, bytes])],
      ['changed in its head', (bytes) => flipped(bytes, 160)],
      ['changed in its columns', (bytes) => flipped(bytes, bytes.length - 60)],
      ['of another kind', () => Buffer.from('{"what": "a text"}'.repeat(40))],
    ])('where it is %s, and says so', async (_, damage) => {
      writeFileSync(path, damage(readFileSync(path)));
      await expect(opened()).resolves.toMatchObject({ isRead: true, answer: await read() });
      expect(warned).toHaveBeenCalledWith(expect.stringContaining(path));
      await expect(opened()).resolves.toMatchObject({ isRead: false });
    });
  });

  it('opens where the file cannot be written', async () => {
    writeFileSync(join(folder, 'kept'), 'a file where a folder should be');
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    await expect(opened()).resolves.toMatchObject({ isRead: true, answer: await read() });
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}
