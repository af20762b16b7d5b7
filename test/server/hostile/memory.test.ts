/** Thousands of different texts, sound and unsound, leave the memory where it was: also those of strangers on a closed server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type ServerProcess, startProcess } from '../process.ts';

const data = mkdtempSync(join(tmpdir(), 'entente-memory-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** Some 8 kB each, no two alike. */
const TEXTS = {
  'unknown fields': (i: number) => `{ ${times(700, (k) => `z${i}x${k}`)} }`,
  'inline fragments': (i: number) =>
    `query Q${i} { entity(name: "x") { ${times(200, () => '... on Person { label id kind summary }')} } }`,
  'aliases of a sound query': (i: number) =>
    `query Q${i} { ${times(25, (k) => `a${k}: entity(name: "x${i}") { id label kind summary degree names { text lang script kind } }`)} }`,
} as const;
const EACH = 200;
const TOGETHER = 8;

async function send({ post }: ServerProcess, text: (i: number) => string): Promise<void> {
  for (let i = 0; i < EACH; i += TOGETHER) {
    const answers = Array.from({ length: TOGETHER }, (_, k) => post({ query: text(i + k) }));
    for (const answer of await Promise.all(answers)) await answer.arrayBuffer();
  }
}

describe('on a heap of 160 MB', () => {
  it.each(['reader', 'none'])(
    'with strangers as %s, a flood of texts ends nothing',
    async (anonymous) => {
      const server = await startProcess({
        data,
        environment: { ENTENTE_ANONYMOUS: anonymous },
        nodeOptions: ['--max-old-space-size=160'],
      });
      try {
        for (const text of Object.values(TEXTS)) await send(server, text);
        const settled = server.memory();
        for (const text of Object.values(TEXTS)) await send(server, (i) => text(i + EACH));
        expect(server.memory() - settled).toBeLessThan(60);
        expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
      } finally {
        await server.end();
      }
    },
    240_000,
  );
});
