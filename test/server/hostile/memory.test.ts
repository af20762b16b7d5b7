/** Thousands of different texts, sound and unsound, leave the memory where it was: also those of strangers on a closed server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { flood } from '../../endurance/flood.ts';
import { startProcess } from '../process.ts';

const data = mkdtempSync(join(tmpdir(), 'entente-memory-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const EACH = 400;

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
        await flood(server, { from: 0, count: EACH });
        const settled = server.memory();
        await flood(server, { from: EACH, count: EACH });
        expect(server.memory() - settled).toBeLessThan(60);
        expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
      } finally {
        await server.end();
      }
    },
    240_000,
  );
});
