import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadAuthority } from '../../../src/ingest/authority/authority.ts';
import { type LlmConfig, llmExtractor } from '../../../src/ingest/plugin/llm.ts';
import { partsOf } from '../../../src/ingest/plugin/parts.ts';
import { type Behaviour, type Stub, stub } from './stub.ts';

const text =
  'French President Emmanuel Macron met Vladimir Putin in Moscow on Monday. Envoy Ann Demo denied the report. ' +
  '“We will meet again,” Macron said. They talked. They talked.';
const document = { title: 'T', publisher: null, published: '2022-02-08', url: null, lang: 'en', text };
const meeting = {
  subject: 'Emmanuel Macron',
  predicate: 'CONSULT',
  object: 'Vladimir Putin',
  mode: 'visit',
  role: null,
  place: 'Moscow',
  quantity: null,
  date: '2022-02-07',
  dateWords: 'on Monday',
  polarity: 'ASSERTED',
  modality: 'FACT',
  reportedAs: 'NARRATION',
  attribution: [],
  quote: 'Emmanuel Macron met Vladimir Putin in Moscow on Monday',
};
const completion = (content: unknown, finish = 'stop') =>
  JSON.stringify({
    choices: [
      { finish_reason: finish, message: { content: typeof content === 'string' ? content : JSON.stringify(content) } },
    ],
  });
const says =
  (content: unknown, finish?: string): Behaviour =>
  (response) =>
    response.end(completion(content, finish));

let service: Stub | undefined;
afterEach(() => service?.close());

async function extractWith(behave: Behaviour, config: Partial<LlmConfig> = {}, input = document) {
  service = await stub(behave);
  const plugin = llmExtractor(
    { endpoint: `${service.endpoint}/v1/`, model: 'small model', timeoutMs: 5_000, retries: 0, ...config },
    loadAuthority(),
  );
  const extraction = await plugin.extract(input);
  for (const { quote, start, end } of [...extraction.statements, ...extraction.quotations])
    expect(input.text.slice(start, end)).toBe(quote);
  for (const { mentions } of extraction.actors)
    for (const { start, end, surface } of mentions) expect(input.text.slice(start, end)).toBe(surface);
  return extraction;
}

describe('a good answer', () => {
  test('becomes actors, statements and quotations, with ids from the authority', async () => {
    const { actors, statements, quotations, warnings } = await extractWith(
      says({
        actors: [
          { name: 'Emmanuel Macron', kind: 'PERSON', aliases: ['Macron', 'French President Emmanuel Macron'] },
          { name: 'Ann Demo', kind: 'PERSON', aliases: [] },
        ],
        statements: [meeting],
        quotations: [{ speaker: 'Macron', addressee: null, quote: '“We will meet again,”' }],
      }),
    );
    expect(warnings).toEqual([]);
    expect(actors).toMatchObject([
      {
        label: 'Emmanuel Macron',
        kind: 'PERSON',
        qid: 'Q3052772',
        mentions: [{ surface: 'French President Emmanuel Macron' }, { surface: 'Macron' }],
      },
      { label: 'Ann Demo', kind: 'PERSON', qid: null },
      { label: 'Vladimir Putin', qid: 'Q7747' },
      { label: 'Moscow', kind: 'PLACE', qid: 'Q649' },
    ]);
    expect(statements).toMatchObject([
      {
        subject: { label: 'Emmanuel Macron', qid: 'Q3052772' },
        predicate: 'CONSULT',
        object: { label: 'Vladimir Putin', qid: 'Q7747' },
        mode: 'visit',
        place: 'Moscow',
        valid: { edtf: '2022-02-07', origin: 'RELATIVE_RESOLVED', rawText: 'on Monday' },
        confidence: expect.any(Number),
        extractors: ['llm-small-model@1'],
      },
    ]);
    expect(quotations).toMatchObject([{ speaker: { qid: 'Q3052772' }, quote: '“We will meet again,”' }]);
  });

  test('is asked for with the schema, the key and the text as data', async () => {
    await extractWith(says({}), { apiKey: 'secret' });
    const [question] = service?.asked ?? [];
    expect(question).toMatchObject({ path: '/v1/chat/completions', headers: { authorization: 'Bearer secret' } });
    const body = JSON.parse(question?.body ?? '');
    expect(body).toMatchObject({
      model: 'small model',
      temperature: 0,
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
    expect(JSON.parse(body.messages[1].content)).toEqual({ title: 'T', published: '2022-02-08', text });
  });

  test('about a long text comes in parts, each quote looked for in its own', async () => {
    const long = { ...document, text: 'Macron met Putin.\n\n'.repeat(3).trimEnd() };
    const { statements } = await extractWith(
      says({
        statements: [
          {
            ...meeting,
            subject: 'Macron',
            object: 'Putin',
            place: null,
            date: null,
            dateWords: null,
            quote: 'Macron met Putin.',
          },
        ],
      }),
      { partLength: 24 },
      long,
    );
    expect(statements.map(({ start }) => start)).toEqual([0, 19, 38]);
  });
});

describe('a bad answer', () => {
  test.each([
    ['an invented quote', { quote: 'Macron surrendered to Putin' }, 'the quote is not in the text'],
    [
      'a quote with one letter changed',
      { quote: 'Emmanuel Macron met Vladimir Putin in moscow' },
      'the quote is not in the text',
    ],
    ['an empty quote', { quote: ' ' }, 'the quote is not in the text'],
    ['a quote that stands twice', { quote: 'They talked.' }, 'the quote is in the text more than once'],
    ['an actor the text does not name', { object: 'Xi Jinping' }, 'the text does not name the actor'],
    ['an unknown predicate', { predicate: 'DROP TABLE' }, 'a word is not of the vocabulary'],
    ['an unknown modality', { modality: 'CERTAIN' }, 'a word is not of the vocabulary'],
  ])('with %s gives no statement and a warning', async (_, change, reason) => {
    const { statements, warnings } = await extractWith(says({ statements: [{ ...meeting, ...change }, meeting] }));
    expect(statements).toHaveLength(1);
    expect(warnings).toEqual([`llm-small-model@1: 1 dropped: ${reason}`]);
  });

  test.each([
    ['a place the text does not name', { place: 'Paris' }, { place: null }],
    ['a date without words for it', { dateWords: 'last summer' }, { valid: null }],
    ['a date that is none', { date: 'soon' }, { valid: null }],
    ['a mode that is a sentence', { mode: '<b>visit</b>' }, { mode: null }],
    ['a number the quote does not hold', { quantity: '100 tanks' }, { quantity: null }],
    ['a source the text does not name', { attribution: ['a little bird'] }, { attribution: [] }],
  ])('with %s keeps the rest', async (_, change, expected) => {
    expect((await extractWith(says({ statements: [{ ...meeting, ...change }] }))).statements).toMatchObject([expected]);
  });

  test('never gives ids of its own', async () => {
    const { actors } = await extractWith(
      says({ actors: [{ name: 'Ann Demo', kind: 'PERSON', aliases: [], qid: 'Q7747' }] }),
    );
    expect(actors).toMatchObject([{ label: 'Ann Demo', qid: null }]);
  });

  test.each<[string, Behaviour, string]>([
    ['cut off', says('{"statements":[{"subject":"Emm', 'length'), 'was cut off in the middle of its answer'],
    ['half a JSON', says('{"statements":[{"subject":"Emm'), 'answered in another shape than it was asked for'],
    ['prose', says('Sure! Here are the relations:'), 'answered in another shape than it was asked for'],
    ['of another shape', says({ statements: 'none' }), 'answered in another shape than it was asked for'],
    ['no completion', (response) => response.end('<html>'), 'answered something that is no completion'],
    ['a refusal', (response) => response.writeHead(429).end(), 'answered with status 429'],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'cannot be reached: unexpected redirect',
    ],
    ['a hang-up', (response) => response.destroy(), 'cannot be reached: '],
    ['a flood', (response) => response.end(Buffer.alloc(9 * 1024 * 1024, 0x20)), 'answered with more than'],
  ])('that is %s gives nothing but a warning', async (_, behave, trouble) => {
    const { statements, actors, warnings } = await extractWith(behave);
    expect({ statements, actors }).toEqual({ statements: [], actors: [] });
    expect(warnings).toEqual([expect.stringContaining(`llm-small-model@1: ${trouble}`)]);
  });

  test('that never comes is given up', async () => {
    const { warnings } = await extractWith(() => {}, { timeoutMs: 50 });
    expect(warnings).toEqual(['llm-small-model@1: did not answer in time']);
  });

  test('cannot hurt with whatever it holds', async () => {
    const hostile = fc.record({
      actors: fc.array(fc.record({ name: fc.string(), kind: fc.string(), aliases: fc.array(fc.string()) })),
      statements: fc.array(
        fc.record({
          subject: fc.oneof(fc.string(), fc.constantFrom('Macron', '__proto__', 'constructor')),
          predicate: fc.constantFrom('CONSULT', '__proto__', ''),
          object: fc.option(fc.oneof(fc.string(), fc.constant('Putin'))),
          quote: fc.oneof(
            fc.string(),
            fc.nat(text.length).map((at) => text.slice(at, at + 20)),
          ),
        }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(hostile, async (claims) => {
        await extractWith(says(claims));
        await service?.close();
      }),
      { seed: 20220208, numRuns: 40 },
    );
  });
});

test('parts cover the text and are never longer than allowed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '. ', '😀'), maxLength: 300 }),
      fc.integer({ min: 2, max: 50 }),
      (words, limit) => {
        const parts = partsOf(words, limit);
        expect(parts.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
        for (const { start, end } of parts) expect(end - start).toBeLessThanOrEqual(limit);
      },
    ),
    { seed: 20220208 },
  );
});
