/** A server whose disk is full says so, goes on answering, and has lost nothing that it acknowledged. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitExtractions } from '../../../src/ingest/commit.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import { numbered } from '../../fixture/numbered.ts';
import { type ServerProcess, startProcess } from '../process.ts';

const WORLD = Array.from({ length: 5 }, (_, i) => numbered(i));
const ADD = 'mutation($body: String!) { addNote(about: ["name:Actor 1"], body: $body) { id } }';
const NOTES = '{ revision ledger { totalCount } entity(name: "Actor 1") { notes(first: 100) { nodes { body } } } }';
/** Each takes a good part of what is left. */
const bodyOf = (i: number) => `Remark ${i}. ${'It goes on. '.repeat(1_500)}`;

let data: string;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'entente-full-'));
  const store = openEmbedded({ path: join(data, 'entente.db') });
  await commitExtractions(store, WORLD, { author: 'test', action: 'ingest', at: 0 });
  await store.close();
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function ask({ post, editor }: ServerProcess, query: string, variables = {}) {
  const response = await post({ query, variables }, { authorization: `Bearer ${editor}` });
  return { response, json: await response.json() };
}

describe('a server whose disk is full', () => {
  it('refuses what it cannot keep, answers what it has, and loses nothing', async () => {
    const server = await startProcess({ data, mostOfAFile: 1024 * 1024 });
    const kept: string[] = [];
    let refused = await ask(server, ADD, { body: bodyOf(0) });
    for (let i = 1; refused.json.errors === undefined; i++) {
      kept.push(bodyOf(i - 1));
      refused = await ask(server, ADD, { body: bodyOf(i) });
    }
    expect(kept.length).toBeGreaterThan(3);
    expect([refused.response.status, refused.json.errors[0].extensions.code]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect((await ask(server, '{ entity(name: "Actor 1") { label } }')).json.data.entity.label).toBe('Actor 1');
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    await server.end();

    const again = await startProcess({ data });
    const { json } = await ask(again, NOTES);
    const bodies = json.data.entity.notes.nodes.map((note: { readonly body: string }) => note.body);
    expect(bodies.sort()).toEqual(kept.sort());
    expect(json.data.ledger.totalCount).toBe(json.data.revision);
    expect((await ask(again, ADD, { body: 'There is room.' })).json.errors).toBeUndefined();
    await again.end();
  }, 120_000);
});
