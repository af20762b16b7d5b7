/** The README shows what really happens: its queries, commands, variables and folders are tried. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ingestSample } from '../src/cli/intake/sample.ts';
import { askInProcess } from '../src/server/ask.ts';
import { readConfig } from '../src/server/config.ts';
import { type Opened, openGraph } from '../src/server/store.ts';
import { openWorkshop, type Workshop } from './cli/run-entente.ts';

const readme = readFileSync('README.md', 'utf8');

interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

const blocks: readonly Block[] = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
  language: match[1] ?? '',
  text: match[2] ?? '',
  line: readme.slice(0, match.index).split('\n').length,
}));
const queries = blocks.flatMap((block, i) => {
  const answer = blocks[i + 1];
  return block.language === 'graphql' && answer?.language === 'json' ? [{ ...block, answer: answer.text }] : [];
});

let workshop: Workshop;
let graph: Opened;

beforeAll(async () => {
  workshop = openWorkshop();
  graph = await openGraph(readConfig({ ENTENTE_DATA: join(workshop.folder, 'data') }));
  await ingestSample(graph.store);
  await graph.traversal.catchUp?.();
}, 60_000);

afterAll(async () => {
  await graph.traversal.close();
  await graph.store.close();
  workshop.remove();
});

describe('README', () => {
  it('shows an answer within its first 40 lines', () => {
    const first = blocks.find(({ language }) => language === 'json');
    expect((first?.line ?? 99) + (first?.text.split('\n').length ?? 99)).toBeLessThanOrEqual(41);
  });

  it.each(queries.map((query) => [query.line, query] as const))('answers the query in line %d so', async (_, query) => {
    const answer = await askInProcess(graph, query.text, {});
    expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(query.answer));
  });

  it('shows what commands print', async () => {
    for (const { text } of blocks.filter(({ language }) => language === 'console')) {
      const [command = '', ...shown] = text.trimEnd().split('\n');
      const argv = [...command.replace(/^\$ npx entente /, '').matchAll(/"([^"]*)"|(\S+)/g)];
      const { code, out } = await workshop.run(...argv.map((match) => match[1] ?? match[2] ?? ''));
      expect(code).toBe(0);
      expect(out.split('\n')).toEqual(shown);
    }
  });

  it('names the scripts, variables, commands, formats and folders that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [, script = ''] of readme.matchAll(/npm run (?:-s )?([a-z0-9:-]+)/g))
      expect(Object.keys(scripts)).toContain(script);

    const known = [...readFileSync('src/server/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)];
    expect(known.length).toBeGreaterThan(5);
    for (const [, variable] of known) expect(readme).toContain(`\`${variable}\``);

    const program = readFileSync('src/cli/program.ts', 'utf8');
    for (const [, command] of program.matchAll(/\.command\('([a-z]+)'\)/g))
      expect(readme).toMatch(new RegExp(`\`${command}\\b`));

    for (const [, path = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g))
      expect([path, existsSync(path)]).toEqual([path, true]);
    for (const [, path = ''] of readme.matchAll(/`((?:src|schema|test|cypher)\/[\w./-]*)`/g)) {
      expect([path, existsSync(path)]).toEqual([path, true]);
    }
  });
});
