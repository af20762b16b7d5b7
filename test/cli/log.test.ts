/** The evidence log carries all that people and extractors brought: out, in again, and as a backup. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/server/config.ts';
import { openGraph } from '../../src/server/store.ts';
import { claimsText } from '../fixture/claims.ts';
import { overHandler } from '../fixture/served.ts';
import { openWorkshop, type Workshop } from './run-entente.ts';

const FORMATS = ['log', 'statements', 'csv-nodes', 'csv-edges', 'csv-evidence', 'graphml', 'gexf', 'jsonld'];
const ENTENTE = join(__dirname, '../../dist/src/cli/entente.js');

let workshop: Workshop;
let elsewhere: Workshop;
beforeEach(() => {
  [workshop, elsewhere] = [openWorkshop(), openWorkshop()];
});
afterEach(() => {
  workshop.remove();
  elsewhere.remove();
});

const pathIn = ({ folder }: Workshop, name: string) => join(folder, name);
const dataOf = (at: Workshop) => pathIn(at, 'data');

async function exported(at: Workshop, format: string): Promise<string> {
  const { code, out, said } = await at.run('export', format);
  expect({ code, said }).toEqual({ code: 0, said: '' });
  return out;
}

/** Every kind of entry, each at least once, and what was undone. */
async function work(at: Workshop): Promise<void> {
  writeFileSync(pathIn(at, 'claims.jsonl'), claimsText);
  await at.run('import', 'statements', pathIn(at, 'claims.jsonl'));
  const graph = await openGraph(readConfig({ ENTENTE_STORE: 'embedded', ENTENTE_DATA: dataOf(at) }));
  const { ask } = overHandler(graph);
  const done = async (fields: string) => {
    const { data, errors } = await ask(`mutation { ${fields} }`, {}, 'editor');
    expect(errors).toBeUndefined();
    return data;
  };
  try {
    const { data } = await ask(
      '{ documents { nodes { id title } } statements { nodes { id document { title } predicate } } }',
    );
    const documentOf = (name: string) =>
      data.documents.nodes.find(({ title }: { title: string }) => title === `Dispatch ${name}`).id;
    const statementOf = (name: string) =>
      data.statements.nodes.find(
        ({ document }: { document: { title: string } }) => document.title === `Dispatch ${name}`,
      ).id;
    const decision = '__typename ... on MergeSuccess { decision { id } }';
    const { apart } = await done(
      `mergeEntities(survivor: "name:Sample Wire", absorbed: ["name:The Example Courier"], reason: "one house") { ${decision} }
       apart: declareDistinct(a: "name:Otto Kern", b: "name:Emil Brandt", reason: "two men") { ${decision} }`,
    );
    await done(`revertDecision(decision: "${apart.decision.id}", reason: "nobody thought so") { __typename }
      describeEntity(entity: "name:Otto Kern", label: "Dr Otto Kern", aliases: ["O. Kern"], reason: "as he signs") { __typename }
      rateSource(source: "name:Sample Wire", grade: "B", reason: "mostly right") { __typename }
      splitEntity(entity: "name:Mara Lindqvist", documents: ["${documentOf('note')}"], label: "Mara Lindqvist (envoy)", reason: "a namesake") { __typename }`);
    await done(`reviewStatement(id: "${statementOf('note')}", state: REJECTED, note: "a guess") { id }
      reviewStatements(ids: ["${statementOf('denial')}", "${statementOf('call')}"], state: ACCEPTED) { id }
      gone: retractDocument(id: "${documentOf('reprint')}", reason: "withdrawn") { id }
      retractDocument(id: "${documentOf('note')}", reason: "withdrawn") { id }`);
    await done(`restoreDocument(id: "${documentOf('note')}", reason: "it stands") { id }
      addStatement(document: "${documentOf('denial')}", input: { subject: "name:Emil Brandt", predicate: REPRESENTS,
        object: "name:Otto Kern", quote: "his spokesman Emil Brandt said" }) { __typename }`);
    const { kept, gone } = await done(`kept: addNote(about: ["name:Otto Kern"], body: "Rang twice?") { id }
      gone: addNote(about: ["name:Norway"], body: "A slip") { id }`);
    await done(`changeNote(id: "${kept.id}", body: "Rang once.") { id } deleteNote(id: "${gone.id}") { id }`);
    await done(
      `saveView(title: "Who is here", operation: "query Q { entities(first: 3) { nodes { label } } }", variables: {}) { slug }`,
    );
    await done(`purgeDocument(id: "${documentOf('reprint')}", reason: "asked for by its author") { __typename }`);
  } finally {
    await graph.traversal.close();
    await graph.store.close();
  }
}

describe('an evidence log', () => {
  it('makes, in an empty store, the same store: the same log and exports, byte for byte', async () => {
    await work(workshop);
    const log = pathIn(workshop, 'log.jsonl');
    expect(await workshop.run('export', 'log', '--out', log)).toMatchObject({ code: 0 });
    const kinds = new Set(linesOf(log).map(({ entry }) => entry));
    for (const kind of ['document', 'reading', 'decision', 'revert', 'review', 'retraction', 'note', 'view', 'purge'])
      expect(kinds).toContain(kind);
    expect(await elsewhere.run('import', 'log', log)).toMatchObject({ code: 0 });
    for (const format of FORMATS) expect(await exported(elsewhere, format)).toEqual(await exported(workshop, format));
    expect(await elsewhere.run('check')).toMatchObject({ code: 0 });
  });

  it('leaves out the words of what was purged', async () => {
    await work(workshop);
    const log = await exported(workshop, 'log');
    expect(log).not.toContain('Dispatch reprint');
    expect(log).toContain('asked for by its author');
  });

  it('adds, to a filled store, what is new as recorded now, and keeps who did it and when', async () => {
    await work(workshop);
    const log = pathIn(workshop, 'log.jsonl');
    await workshop.run('export', 'log', '--out', log);
    writeFileSync(pathIn(elsewhere, 'one.jsonl'), claimsText.split('\n').slice(0, 6).join('\n'));
    await elsewhere.run('import', 'statements', pathIn(elsewhere, 'one.jsonl'));
    expect(await elsewhere.run('import', 'log', log)).toMatchObject({ code: 0 });
    const before = linesOf(log).filter(({ entry }) => entry === 'decision');
    const after = (await exported(elsewhere, 'log')).split('\n').map((line) => JSON.parse(line));
    const decisions = after.filter(({ entry }) => entry === 'decision');
    expect(decisions.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
    for (const [i, { at, author }] of decisions.entries()) {
      expect(at).toBe(before[i]?.at ?? before[i]?.recorded);
      expect(author).toBe(before[i]?.author ?? before[i]?.committer);
    }
    expect(await exported(elsewhere, 'csv-edges')).toEqual(await exported(workshop, 'csv-edges'));
    expect(await elsewhere.run('import', 'log', log)).toMatchObject({ code: 0 });
    expect((await exported(elsewhere, 'log')).split('\n')).toHaveLength(after.length);
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ['cut', (lines) => lines.slice(0, -1), /:\d+: .*cut/],
    ['cut in a line', (lines) => [...lines.slice(0, 3), lines[3]?.slice(0, 40) ?? ''], /:4: /],
    ['edited', (lines) => lines.with(2, lines[2]?.replace('"subject"', '"subjekt"') ?? ''), /:3: /],
    ['reordered', (lines) => [lines[0], lines[2], lines[1], ...lines.slice(3)] as string[], /:2: /],
    [
      'of a later version',
      (lines) => lines.with(0, lines[0]?.replace('"version":1', '"version":99') ?? ''),
      /:1: .*99/,
    ],
    ['going on after its end', (lines) => [...lines, lines[1] ?? ''], /:\d+: .*after its end/],
  ])('that is %s is refused with its line, and nothing of it is taken', async (_, spoil, said) => {
    writeFileSync(pathIn(workshop, 'claims.jsonl'), claimsText);
    await workshop.run('import', 'statements', pathIn(workshop, 'claims.jsonl'));
    const lines = (await exported(workshop, 'log')).split('\n');
    const spoiled = pathIn(elsewhere, 'spoiled.jsonl');
    writeFileSync(spoiled, `${spoil(lines).join('\n')}\n`);
    const { code, said: message } = await elsewhere.run('import', 'log', spoiled);
    expect({ code, message }).toEqual({ code: 1, message: expect.stringMatching(said) });
    expect((await exported(elsewhere, 'log')).split('\n')).toHaveLength(2);
  });
});

describe('a backup', () => {
  it.each(['graph.log', 'graph.log.gz'])(
    'as %s is restored whole into an empty store, and into no other',
    async (name) => {
      await work(workshop);
      const file = pathIn(workshop, name);
      expect(await workshop.run('backup', file)).toMatchObject({ code: 0 });
      expect(await elsewhere.run('restore', file)).toMatchObject({ code: 0 });
      for (const format of FORMATS) expect(await exported(elsewhere, format)).toEqual(await exported(workshop, format));
      expect(await elsewhere.run('restore', file)).toMatchObject({
        code: 1,
        said: expect.stringContaining('not empty'),
      });
      expect(readdirSync(dataOf(elsewhere)).filter((file) => /restor|unfinished/.test(file))).toEqual([]);
    },
  );

  it('whose restoring is killed leaves an empty store, into which it is restored then', async () => {
    await work(workshop);
    const file = pathIn(workshop, 'graph.log');
    await workshop.run('backup', file);
    for (let turn = 0; turn < 4; turn++) {
      const restoring = spawn(process.execPath, [ENTENTE, 'restore', file], {
        env: { ...process.env, ENTENTE_STORE: 'embedded', ENTENTE_DATA: dataOf(elsewhere) },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      await killedAfter(restoring, turn);
      const log = await exported(elsewhere, 'log');
      if (log.split('\n').length > 2) expect(log).toEqual(await exported(workshop, 'log'));
    }
    const left = (await exported(elsewhere, 'log')).split('\n').length;
    if (left === 2) expect(await elsewhere.run('restore', file)).toMatchObject({ code: 0 });
    expect(await exported(elsewhere, 'log')).toEqual(await exported(workshop, 'log'));
  });
});

// biome-ignore lint/suspicious/noExplicitAny: a line has the shape that its kind gives it
const linesOf = (path: string): any[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Killed with its first message, its second, …, or done before. */
async function killedAfter(process: ChildProcess, messages: number): Promise<void> {
  const ended = once(process, 'exit');
  let heard = 0;
  process.stderr?.on('data', () => {
    if (heard++ === messages) process.kill('SIGKILL');
  });
  if (messages === 0) process.kill('SIGKILL');
  await ended;
}
