/** The typed client example, run against a server over the sample. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { whoMet } from '../../src/client/typescript/who-met.ts';
import { openWorkshop, type Workshop } from '../cli/run-entente.ts';
import { openServing, type Served } from '../fixture/serving.ts';

let workshop: Workshop;
let served: Served;
beforeAll(async () => {
  workshop = openWorkshop();
  await workshop.run('ingest', join(__dirname, '../../src/ingest/sample/dispatches'));
  served = await openServing({ ENTENTE_DATA: join(workshop.folder, 'data') });
}, 60_000);
afterAll(async () => {
  await served.close();
  workshop.remove();
});

test('the typed client says who met, in whose words, and what was known by a day', async () => {
  const both = ['Emmanuel Macron', 'Vladimir Putin'];
  const today = await whoMet(served.url, both, '2022-12-31');
  expect(today).toContainEqual(
    '2022-02-06/2022-02-07: Emmanuel Macron holds talks with Vladimir Putin in Moscow (UNDISPUTED): “French President Emmanuel Macron met Russian President Vladimir Putin in Moscow on Monday”, Sample Wire',
  );
  const before = await whoMet(served.url, both, '2022-01-31');
  expect(before.length).toBeLessThan(today.length);
});

test('the typed client says what the server refuses', async () => {
  await expect(whoMet(served.url, ['Emmanuel Macron'], 'soon')).rejects.toThrow(/soon/);
});
