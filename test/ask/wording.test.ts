/** Ways to ask, each by what its answer says on the sample dispatches. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { extractionOf } from '../fixture/dispatch.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { asking } from './asking.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: await readSample() });
}, 120_000);
afterAll(() => world.close());

const texts = async (question: string): Promise<readonly string[]> =>
  (await asking(world, question)).sentences.map(({ text }) => text);
const missing = async (question: string): Promise<string> => (await asking(world, question)).missing.join(' ');

describe('what a question leaves out', () => {
  it.each([
    ['a place', 'Who met Putin in March 2022 but not in Berlin?', ['Naftali Bennett'], ['Scholz']],
    ['a place of two', 'Who met Scholz, except in Moscow?', ['Emmanuel Macron', 'Zelenskyy'], ['Putin']],
    ['somebody', 'Apart from Macron, who met Putin in Moscow?', ['Naftali Bennett', 'Olaf Scholz'], ['Macron']],
    ['two', 'Who met Putin other than Macron and Scholz?', ['Xi Jinping', 'Naftali Bennett'], ['Macron', 'Scholz']],
    ['a way', 'Who talked to Zelenskyy in January 2022 but not by phone?', [], ['Biden']],
    ['the other way', 'Who talked to Putin but not over the telephone?', ['Xi Jinping'], ['Biden']],
  ])('%s', async (_, question, named, others) => {
    const said = (await texts(question)).join(' ');
    for (const name of named) expect(said).toContain(name);
    for (const name of others) expect(said).not.toContain(name);
  });

  it('may be a place that nobody tells', async () => {
    expect(await missing('Who met Scholz, except in Moscow?')).toMatch(
      /Places for \d more: they may have been there\./,
    );
  });

  it('is told by the plan, and goes on into what is asked next', async () => {
    const first = await asking(world, 'Who met Putin in February 2022 but not in Moscow?');
    expect(first.plan?.inWords).toContain('except Moscow');
    const then = await asking(world, 'And in March 2022?', { context: first.id });
    expect(then.plan?.inWords).toContain('except Moscow');
    expect(then.refused).toBe(true);
  });

  it('has no place where it is asked what somebody said', async () => {
    expect(await missing('What is between Macron and Putin except Scholz?')).toContain('Exceptions are understood of');
  });
});

describe('a time', () => {
  it('is the day that ordinals word', async () => {
    expect(await texts('Who met Putin on the fourth of February 2022?')).toEqual([
      expect.stringContaining('Xi Jinping holds talks with Vladimir Putin'),
    ]);
  });

  it('lies after one day and before another', async () => {
    const [only, ...more] = await texts('Who met Zelenskyy after 8 February 2022 and before 15 February 2022?');
    expect([only, more]).toEqual([expect.stringContaining('Olaf Scholz'), []]);
  });

  it('lies between two that are compared', async () => {
    const said = await texts('Compare what stood on 7 February 2022 with what stood on 9 February concerning Macron.');
    expect(said.join(' ')).toContain('Emmanuel Macron holds talks with Olaf Scholz in Berlin');
  });

  it('that may be of two months is none', async () => {
    expect(await missing('Who phoned Putin on 02/03/2022?')).toBe(
      '02/03/2022 may be 2 March 2022 or 3 February 2022: name the month.',
    );
  });
});

describe('what changed', () => {
  it('is also what was planned and came about, by the words that say so', async () => {
    const { sentences } = await asking(world, 'What changed about Scholz and Putin between 14 and 16 February 2022?');
    expect(sentences[0]?.text).toBe(
      'Olaf Scholz holds talks with Vladimir Putin in Moscow: planned before, reported to have happened now.',
    );
    expect(sentences[0]?.quotes[0]?.text).toContain('met Russian President Vladimir Putin in Moscow on Tuesday');
  });

  it('of somebody somewhere is nothing of either alone', async () => {
    expect(await texts('What is new about Biden and Nord Stream 2 between 8 and 22 February 2022?')).toEqual([]);
  });

  it('is no plan that nobody knew before, nor what had happened by then', async () => {
    const said = [
      ...(await texts('What changed about Scholz and Putin between 3 and 5 February 2022?')),
      ...(await texts('What changed about Scholz and Putin between 20 and 25 February 2022?')),
    ];
    expect(said.join(' ')).not.toContain('before, ');
  });
});

describe('what was known', () => {
  it('of whom is what was published by then', async () => {
    const said = await texts('By the first of February 2022, who was known to have spoken with Zelenskyy?');
    expect(said).toEqual([expect.stringContaining('Joe Biden speaks by phone with Volodymyr Zelenskyy')]);
    for (const text of await texts('Who was reported to have met Lavrov by 9 February 2022?'))
      expect(text).toMatch(/^Not by 9 February 2022\. Reported on 10 /);
  });

  it('up to a day is no sentence that was published after it', async () => {
    expect(await texts('Up to 9 March 2022, what contacts of Lavrov with Kuleba were on file?')).toEqual([
      'Not by 9 March 2022. Reported on 10 March 2022: Sergey Lavrov holds talks with Dmytro Kuleba in Antalya.',
    ]);
    const [known] = await texts('Up to 10 March 2022, what contacts of Lavrov with Kuleba were on file?');
    expect(known).not.toContain('Not by');
  });

  it('by a month, too; a plan is no report of what came about', async () => {
    expect(await texts('Had Scholz met Putin by January 2022?')).toEqual([
      'Not by 31 January 2022. Reported on 15 February 2022: Olaf Scholz holds talks with Vladimir Putin in Moscow.',
    ]);
  });

  it('does not mean the day of a call: on the phone on a day is on that day', async () => {
    expect((await texts('On 12 February 2022, was Putin on the phone with Biden?'))[0]).toMatch(/^Yes\. /);
    expect(await texts('On 14 February 2022, was Putin on the phone with Biden?')).toEqual([]);
  });

  it('is asked whether it is so, as of a day', async () => {
    expect((await texts('Was it known on 10 February 2022 that Truss had met Lavrov?'))[0]).toMatch(/^Yes\. /);
    expect(await texts('Was it known on 9 February 2022 that Truss had met Lavrov?')).toEqual([
      'Not by 9 February 2022. Reported on 10 February 2022: Liz Truss holds talks with Sergey Lavrov in Moscow.',
    ]);
  });
});

describe('other words for', () => {
  it.each([
    ['what somebody said', 'Zelenskyy on NATO membership: his words?', 'would protect Ukraine'],
    ['what somebody said of', 'Anything from Peskov about France?', 'not the leader of NATO'],
    [
      'what is between two',
      'Show me everything that passed between Truss and Lavrov.',
      'Liz Truss holds talks with Sergey Lavrov',
    ],
    ['states by their capitals', 'Relations Beijing - Moscow?', 'China'],
    ['who came before', 'Who was chancellor of Germany before Scholz?', 'Olaf Scholz succeeded Angela Merkel'],
    ['who came after', 'Who became chancellor of Germany after Merkel?', 'Olaf Scholz succeeded Angela Merkel'],
    ['a denial of whatever', 'Who denies an attack?', 'Sergey Lavrov denied: Russia attacks Ukraine'],
    ['since when', 'Since when has Putin been president of Russia?', 'since 7 May 2012'],
  ])('%s', async (_, question, answer) => {
    expect((await texts(question)).join(' ')).toContain(answer);
  });
});

it('what is undated answers for a window in which its first report lies', async () => {
  expect(await texts('Until 31 January, what contacts of Zelenskyy had reached us?')).toEqual([
    expect.stringContaining('Joe Biden speaks by phone with Volodymyr Zelenskyy (27 January 2022'),
  ]);
});

it('those of an office are not all people', async () => {
  expect((await texts('Which presidents did Putin meet in February 2022?')).join(' ')).not.toContain(
    'Olaf Scholz meets',
  );
});

it('where it was is told by the words that say so', async () => {
  const report = (publisher: string, quote: string, more: object) =>
    extractionOf(
      {
        title: quote,
        publisher,
        published: '2022-02-08T09:00:00Z',
        claims: [
          { quote, subject: 'Ada Berg', predicate: 'CONSULT', object: 'Ben Carter', date: '2022-02-07', ...more },
        ],
      },
      { Riverton: ['PLACE', null] },
    );
  const own = await openServed({
    documents: [
      report('North Wire', 'Ada Berg met Ben Carter on 7 February 2022.', { confidence: 0.9 }),
      report('South Post', 'In Riverton Ada Berg saw Ben Carter on 7 February 2022.', { place: 'Riverton' }),
    ],
  });
  const { sentences } = await asking(own, 'Where did Ada Berg meet Ben Carter?');
  await own.close();
  expect(sentences[0]?.text).toMatch(/^Riverton: /);
  expect(sentences[0]?.quotes[0]?.text).toContain('In Riverton');
});
