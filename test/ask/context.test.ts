/** Statements for a question within a budget of tokens, against plain search in the full text. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { answerFault, asking, readGold } from './asking.ts';

interface Read {
  readonly text: string;
  readonly tokens: number;
  readonly truncated: boolean;
  readonly statements: readonly {
    readonly id: string;
    readonly quote: { readonly text: string; readonly verified: boolean };
  }[];
}

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: await readSample() });
}, 120_000);
afterAll(() => world.close());

async function reading(question: string, tokens: number): Promise<Read> {
  const query = `query ($question: String!, $tokens: Int) {
    context(question: $question, tokens: $tokens) { text tokens truncated statements { id quote { text verified } } }
  }`;
  const { data, errors } = await world.ask(query, { question, tokens });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.context;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** The quotes that share most words with the question, rare words first, as many as the budget holds. */
function fullText(
  question: string,
  all: readonly { readonly id: string; readonly text: string }[],
  tokens: number,
): Set<string> {
  const count = new Map<string, number>();
  for (const { text } of all) for (const word of new Set(wordsOf(text))) count.set(word, (count.get(word) ?? 0) + 1);
  const score = (text: string) => {
    const own = new Set(wordsOf(text));
    return wordsOf(question).reduce(
      (sum, word) => sum + (own.has(word) ? Math.log(1 + all.length / (count.get(word) ?? 1)) : 0),
      0,
    );
  };
  const order = all
    .map((one) => ({ ...one, score: score(one.text) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score);
  const found = new Set<string>();
  let spent = 0;
  for (const { id, text } of order) {
    spent += Math.ceil((text.length + 40) / 4);
    if (spent > tokens) break;
    found.add(id);
  }
  return found;
}

describe('the statements that answers rest on', () => {
  it.each([500, 2_000])(
    'are found in %d tokens at least as well as by plain search',
    async (tokens) => {
      const { data } = await world.ask(
        '{ statements(first: 100) { totalCount nodes { id quote { text } } pageInfo { endCursor } } }',
      );
      const { data: more } = await world.ask(
        'query ($after: String) { statements(first: 100, after: $after) { nodes { id quote { text } } } }',
        {
          after: data.statements.pageInfo.endCursor,
        },
      );
      const all = [...data.statements.nodes, ...more.statements.nodes].map(({ id, quote }) => ({
        id,
        text: quote.text,
      }));
      const textOf = new Map(all.map(({ id, text }) => [id, text]));
      const sums = { ours: 0, plain: 0, gold: 0 };
      for (const gold of readGold('open.jsonl').filter((one) => one.world === 'sample')) {
        const answered = await asking(world, gold.question);
        if (answerFault(answered, gold) !== null) continue;
        // A reprint says the same: what counts is that the words are there.
        const wanted = new Set(
          answered.sentences.flatMap(({ statements }) => statements.map(({ id }) => textOf.get(id))),
        );
        const ours = new Set((await reading(gold.question, tokens)).statements.map(({ quote }) => quote.text));
        const plain = new Set([...fullText(gold.question, all, tokens)].map((id) => textOf.get(id)));
        sums.gold += wanted.size;
        sums.ours += [...wanted].filter((text) => text !== undefined && ours.has(text)).length;
        sums.plain += [...wanted].filter((text) => plain.has(text)).length;
      }
      const recall = { ours: sums.ours / sums.gold, plain: sums.plain / sums.gold };
      console.info(
        `recall at ${tokens} tokens: ${recall.ours.toFixed(2)}, plain search ${recall.plain.toFixed(2)}, of ${sums.gold}`,
      );
      expect(recall.ours).toBeGreaterThan(recall.plain);
      expect(recall.ours).toBeGreaterThan(tokens === 2_000 ? 0.8 : 0.6);
    },
    120_000,
  );
});

describe('a context', () => {
  it('keeps to its budget and says when it was cut', async () => {
    const small = await reading('What do we know about Macron and Putin?', 100);
    expect(small.tokens).toBeLessThanOrEqual(100);
    expect(Math.ceil(small.text.length / 4)).toBeLessThanOrEqual(100);
    expect(small.truncated).toBe(true);
  });

  it('brings each copy of a text once', async () => {
    const { statements } = await reading('What did Macron and Putin talk about in Moscow?', 5_000);
    const texts = statements.map(({ quote }) => quote.text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(statements.every(({ quote }) => quote.verified)).toBe(true);
  });

  it('is empty for nobody known', async () => {
    expect(await reading('Qwertz?', 2_000)).toMatchObject({ statements: [], tokens: 0, truncated: false });
  });
});
