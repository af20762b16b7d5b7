/** README’s recipes, followed on a copy of the project: it compiles, and what is new can be used. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCommand } from './recipe/command.ts';
import { addCypherQuery } from './recipe/cypher-query.ts';
import { addExporter } from './recipe/exporter.ts';
import { addFilter } from './recipe/filter.ts';
import { addImporter } from './recipe/importer.ts';
import { addLanguage } from './recipe/language.ts';
import { addRelationType } from './recipe/relation-type.ts';
import { addStage } from './recipe/stage.ts';
import { copyTree, type Tree } from './tree.ts';

/** Milliseconds: the compiler reads all of the project. */
const LONG = 600_000;

let tree: Tree;
beforeAll(() => {
  tree = copyTree();
  addRelationType(tree);
  addFilter(tree);
  addCypherQuery(tree);
  addStage(tree);
  addLanguage(tree);
  addImporter(tree);
  addExporter(tree);
  addCommand(tree);
});
afterAll(() => tree.remove());

const entente = (...args: readonly string[]) => tree.run('tsx', 'src/cli/entente.ts', ...args);

/** Of everything that is in the graph. */
async function statements(): Promise<readonly string[]> {
  const lines = (await entente('export', 'statements')).trim().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, string>);
  return parsed
    .filter(({ kind }) => kind === 'statement')
    .map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`)
    .sort();
}

describe('what README says is all there is to do to add', () => {
  it(
    'anything: the schema is printed, and the compiler has no complaint',
    async () => {
      await tree.run('tsx', 'schema/print.ts');
      tree.add('tsconfig.sources.json', '{ "extends": "./tsconfig.json", "include": ["src", "schema"] }');
      await tree.run('tsc', '--noEmit', '-p', 'tsconfig.sources.json');
    },
    LONG,
  );

  it(
    'a relation type, a stage, a language and an importer: they are in the graph',
    async () => {
      const texts = [
        tree.add('texts/endowed.txt', '---\nauthor: Dora Engel\n---\nEmmanuel Macron bankrolls the United Nations.'),
        tree.add('texts/rumoured.txt', 'Emmanuel Macron met Viktor Orban, it is rumoured.'),
        tree.add(
          'texts/german.txt',
          'Am Montag traf Ada Berg noch Ben Carter, und sie sprachen lange über den Vertrag.',
        ),
      ];
      await entente('ingest', ...texts);
      await entente('import', 'gossip', tree.add('texts/gossip.txt', 'Cleo Duval > Dan Eriksen, 2022-02-07\n'));
      const read = await statements();
      for (const one of [
        'Ada Berg CONSULT Ben Carter',
        'Cleo Duval CONSULT Dan Eriksen',
        'Emmanuel Macron BANKROLLS United Nations',
      ]) {
        expect(read).toContain(one);
      }
      expect(read).not.toContain('Emmanuel Macron CONSULT Viktor Orban');
    },
    LONG,
  );

  it(
    'an exporter: it writes what is in the graph',
    async () => {
      expect((await entente('export', 'names')).split('\n')).toEqual(
        expect.arrayContaining(['Cleo Duval', 'Dan Eriksen']),
      );
    },
    LONG,
  );

  it(
    'a filter and a command: the one asks by the other',
    async () => {
      expect(await entente('census', 'Dora Engel')).toBe('1 documents by Dora Engel\n');
    },
    LONG,
  );

  it(
    'a Cypher query, a filter and a relation type: the queries are what their headers say',
    async () => {
      await tree.run(
        'jest',
        '--globalSetup=',
        '--globalTeardown=',
        'test/cypher/contract.test.ts',
        '-t',
        'cypher files (?!on)',
      );
    },
    LONG,
  );
});
