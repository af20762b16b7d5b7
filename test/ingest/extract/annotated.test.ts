/** Our own annotated dispatches, of other regions and topics than the samples: the rules may not get worse on them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { line, read } from './read.ts';

interface Annotated {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly expect: readonly string[];
}

/** Floors, not targets: raise them with the rules. */
const PRECISION = 0.95;
const RECALL = 0.95;
const FEWEST = 60;

const file = join(__dirname, '../../fixture/annotated/dispatches.jsonl');
const dispatches: Annotated[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((row) => JSON.parse(row));

const mutual = /^(CONSULT|AGREE|COOPERATE|SUPPORT) /;
const turned = (expected: string): string => expected.replace(/^(\S+) (.+) > ([^>]+?)(( [A-Z]+)*)$/, '$1 $3 > $2$4');

test('what the annotated dispatches tell is found, and little else', () => {
  let right = 0;
  let told = 0;
  let wanted = 0;
  const faults: string[] = [];
  for (const { id, published, text, expect: expected } of dispatches) {
    const found = read(text, published).statements.map((one) => line(one).replace(/^(\w+)\/\S+/, '$1'));
    const isWanted = (one: string): boolean =>
      expected.includes(one) || (mutual.test(one) && expected.includes(turned(one)));
    const missed = expected.filter((one) => !found.includes(one) && !(mutual.test(one) && found.includes(turned(one))));
    const extra = found.filter((one) => !isWanted(one));
    right += expected.length - missed.length;
    told += expected.length - missed.length + extra.length;
    wanted += expected.length;
    faults.push(...missed.map((one) => `${id} misses ${one}`), ...extra.map((one) => `${id} invents ${one}`));
  }
  const figures = { precision: right / told, recall: right / wanted };
  expect(dispatches.length).toBeGreaterThanOrEqual(FEWEST);
  if (figures.precision < PRECISION || figures.recall < RECALL)
    throw new Error(`${JSON.stringify(figures)}\n${faults.join('\n')}`);
});
