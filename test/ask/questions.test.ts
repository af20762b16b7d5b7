/** Questions with gold plans and answers, asked as clients ask; and those that the evidence cannot answer. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServed, type Served } from '../fixture/served.ts';
import { type Answered, answerFault, asking, type Gold, planFault, readGold, unsupported } from './asking.ts';
import { WORLDS } from './worlds.ts';

const worlds = new Map<string, Served>();
beforeAll(async () => {
  for (const [name, documents] of Object.entries(WORLDS)) {
    worlds.set(name, await openServed({ documents: await documents() }));
  }
}, 120_000);
afterAll(async () => {
  for (const world of worlds.values()) await world.close();
});

async function askedAll(golds: readonly Gold[]): Promise<readonly (readonly [Gold, Answered])[]> {
  const answers: (readonly [Gold, Answered])[] = [];
  for (const gold of golds) {
    const world = worlds.get(gold.world);
    if (!world) throw new Error(`there is no world ${gold.world}`);
    answers.push([gold, await asking(world, gold.question)]);
  }
  return answers;
}

const faults = (all: readonly (readonly [Gold, Answered])[], fault: typeof planFault): string[] =>
  all.flatMap(([gold, answered]) => {
    const found = fault(answered, gold);
    return found === null ? [] : [`${gold.question} ${found}`];
  });

// The closed ones were written before there was a grammar, and nobody tunes anything on them.
describe.each([
  { file: 'closed.jsonl', plans: 0.9, answers: 0.88 },
  { file: 'open.jsonl', plans: 0.95, answers: 0.95 },
])('questions of $file', ({ file, plans, answers }) => {
  let all: readonly (readonly [Gold, Answered])[];
  beforeAll(async () => {
    all = await askedAll(readGold(file));
  }, 240_000);

  it('are planned right, nearly all', () => {
    const wrong = faults(all, planFault);
    expect({ wrong, isGood: wrong.length <= all.length * (1 - plans) }).toMatchObject({ isGood: true });
  });

  it('are answered right, nearly all', () => {
    const wrong = faults(all, answerFault);
    expect({ wrong, isGood: wrong.length <= all.length * (1 - answers) }).toMatchObject({ isGood: true });
  });

  it('are answered in sentences that verified quotes carry', () => {
    expect(all.flatMap(([, answered]) => unsupported(answered))).toEqual([]);
  });
});

// Worded after the dispatches alone, without a look at the grammar; on the closed half nothing is tuned.
describe('questions in whatever words', () => {
  it('are answered where their wording is known', async () => {
    const all = await askedAll(readGold('free-open.jsonl'));
    expect([...faults(all, planFault), ...faults(all, answerFault)]).toEqual([]);
    expect(all.flatMap(([, answered]) => unsupported(answered))).toEqual([]);
  }, 240_000);

  it('are answered in half of the cases where it is not', async () => {
    const all = await askedAll(readGold('free-closed.jsonl'));
    expect(all.filter(([, { refused }]) => !refused).length).toBeGreaterThanOrEqual(all.length * 0.5);
    expect(all.flatMap(([, answered]) => unsupported(answered))).toEqual([]);
  }, 240_000);
});

describe('a question of which something is passed over', () => {
  const QUESTION =
    'I’d be grateful if you could tell me which government slapped sanctions on a pair of Russian banks.';

  it('is answered with a word on what that was', async () => {
    const all = await askedAll([{ world: 'sample', question: QUESTION, kind: '' }]);
    const [{ sentences, missing }] = all.map(([, answered]) => answered) as [Answered];
    expect(sentences.map(({ text }) => text)).toEqual([expect.stringContaining('United States imposes sanctions')]);
    expect(missing[0]).toBe('Read by its names and dates; passed over: "pair", "banks".');
  });
});

describe.each(['unanswerable.jsonl', 'free-unanswerable.jsonl'])('questions of %s', (file) => {
  let all: readonly (readonly [Gold, Answered])[];
  beforeAll(async () => {
    all = await askedAll(readGold(file));
  }, 240_000);

  it('are refused, but for three in a hundred', () => {
    const answered = all.filter(([, { refused }]) => !refused).map(([{ question }]) => question);
    expect({ answered, isGood: answered.length <= all.length * 0.03 }).toMatchObject({ isGood: true });
  });

  it('are refused with a reason', () => {
    const silent = all.filter(([, { refused, missing }]) => refused && missing.length === 0);
    expect(silent.map(([{ question }]) => question)).toEqual([]);
  });

  it('are answered by the questions that are suggested instead', async () => {
    const suggested = [...new Set(all.flatMap(([, { suggestions }]) => suggestions))];
    expect(suggested.length).toBeGreaterThan(10);
    const again = await askedAll(suggested.map((question) => ({ world: 'sample', question, kind: '' })));
    expect(again.filter(([, { refused }]) => refused).map(([{ question }]) => question)).toEqual([]);
  }, 120_000);
});
