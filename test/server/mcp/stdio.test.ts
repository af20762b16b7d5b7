/** `entente mcp` as the programs that start it meet it; and the transcript of the README. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { ingestSample } from '../../../src/cli/intake/sample.ts';
import { readConfig } from '../../../src/server/config.ts';
import { openGraph } from '../../../src/server/store.ts';
import { openWorkshop, type Workshop } from '../../cli/run-entente.ts';
import { type Connected, type Data, overStdio } from './client.ts';

jest.setTimeout(120_000);

let workshop: Workshop;
let program: Connected;
beforeAll(async () => {
  workshop = openWorkshop();
  const data = join(workshop.folder, 'data');
  const graph = await openGraph(readConfig({ ENTENTE_DATA: data }));
  await ingestSample(graph.store);
  await graph.traversal.close();
  await graph.store.close();
  program = await overStdio(data);
});
afterAll(async () => {
  await program.client.close();
  workshop.remove();
});

it('answers over standard input and output, and offers no tool that changes anything', async () => {
  const { tools } = await program.client.listTools();
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  const { items } = await program.call('mediators', { a: 'name:Vladimir Putin', b: 'name:Volodymyr Zelenskyy' });
  expect(items[0].label).toBe('Emmanuel Macron');
  expect(await program.call('entity', { entity: 'name:Nobody At All' })).toMatch(/^NOT_FOUND/);
});

it('answers as the README shows', async () => {
  const [, transcript = ''] = /^```mcp\n([\s\S]*?)^```$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const calls = [...transcript.matchAll(/^> (\w+) (\{.*\})$/gm)];
  expect(calls.length).toBeGreaterThan(0);
  const shown: string[] = [];
  for (const [line, name = '', args = ''] of calls) {
    const { items } = await program.call(name, JSON.parse(args));
    shown.push(line, ...items.flatMap(inLines));
  }
  expect(transcript.trimEnd().split('\n')).toEqual(shown);
});

const inLines = ({ verdict, quotes }: Data): string[] => [
  `< ${verdict}`,
  ...quotes.map(({ quoted, document }: Data) => `    "${quoted}" (${document.publisher.label})`),
];
