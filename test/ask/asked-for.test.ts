/** Requests and nouns that stand for questions, two deeds, times of day, and topics in other words, by what is answered. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { asking } from './asking.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: await readSample() });
}, 120_000);
afterAll(() => world.close());

const said = async (question: string): Promise<string> =>
  (await asking(world, question)).sentences.map(({ text }) => text).join('\n');
const isRefused = async (question: string): Promise<boolean> => (await asking(world, question)).refused;

describe('what is asked for by its noun', () => {
  it.each([
    [
      'contacts',
      'I’d like an overview of the contacts which Putin and Scholz have had.',
      'Olaf Scholz holds talks with',
    ],
    ['contacts that tie', 'Describe the contacts that tie Biden to Scholz.', 'Joe Biden holds talks with Olaf Scholz'],
    ['denials', 'Denials issued by Lavrov?', 'Sergey Lavrov denied: Russia attacks Ukraine'],
    ['what happens', 'goings-on at the white house in february', 'Joe Biden met German Chancellor Olaf Scholz'],
    ['news', 'I’d be grateful for the developments concerning Nord Stream 2.', 'stopped the certification'],
    ['a reign', 'Under whose presidency was the European Commission?', 'Ursula von der Leyen is president'],
    [
      'a reign, passive',
      'On 1 Jan 2020, the Ukrainian presidency was held by whom?',
      'Volodymyr Zelenskyy is president',
    ],
    ['what became of it', 'What became of the meeting that Blinken and Lavrov had arranged?', 'No, it was called off'],
    ['whether it was often', 'Did Morawiecki travel to Kyiv more than once?', '2, by the reports'],
  ])('%s', async (_, question, answer) => {
    expect(await said(question)).toContain(answer);
  });

  it('is not answered where nothing is asked', async () => {
    expect(await isRefused('I am looking for a flat in Berlin.')).toBe(true);
    expect(await isRefused('Could you dig out a recipe for borscht?')).toBe(true);
  });
});

describe('two deeds', () => {
  it('are of whoever did both', async () => {
    const both = await said('Who met Putin and phoned Zelenskyy?');
    expect(both).toContain('Naftali Bennett holds talks with Vladimir Putin');
    expect(both).toContain('Naftali Bennett speaks by phone with Volodymyr Zelenskyy');
    expect(both).not.toContain('Macron');
  });

  it('are told by the plan, one after the other', async () => {
    const { plan } = await asking(world, 'Who, besides having phoned Putin, also met Zelenskyy?');
    expect(plan?.inWords).toBe(
      'Those who take part in events of talks (phone) of Vladimir Putin; also: Those who take part in events of talks (in one room) of Volodymyr Zelenskyy.',
    );
  });

  it('or of whoever did the one alone, as far as anybody says', async () => {
    const { sentences, missing } = await asking(world, 'Who met Zelenskyy in February 2022 without meeting Putin?');
    const told = sentences.map(({ text }) => text).join('\n');
    expect(told).toContain('Boris Johnson');
    expect(told).not.toMatch(/Macron|Scholz/);
    expect(missing).toContain('Whether they did the other: nothing in the evidence says so.');
  });

  it('may be one at two times, or by phone alone', async () => {
    const once = await said('Who met Zelenskyy in February 2022 but not in March 2022?');
    expect(once).toContain('Olaf Scholz');
    expect(once).not.toContain('Morawiecki');
    const phoned = await said('Which leaders talked with Putin in February 2022 solely by telephone?');
    expect(phoned).toContain('Joe Biden');
    expect(phoned).not.toContain('Macron');
  });

  it('of who was there are told of nobody who was elsewhere too', async () => {
    const told = await said('Which heads of government visited Kyiv but never went to Moscow?');
    expect(told).toContain('Boris Johnson');
    expect(told).not.toMatch(/Macron|Scholz/);
  });

  it('go on into what is asked next', async () => {
    const first = await asking(world, 'Who met Putin and phoned Zelenskyy?');
    const then = await asking(world, 'And in March 2022?', { context: first.id });
    expect(then.plan?.inWords).toContain('; also: ');
  });

  it('are refused where one of them is not understood', async () => {
    expect(await isRefused('Who met Putin and juggled oranges?')).toBe(true);
  });
});

describe('a time of day', () => {
  const DEAL = 'about a deal between Putin and Macron?';

  it('is that by which something was known', async () => {
    expect(await said(`What was known by 10:00 UTC on 8 February ${DEAL}`)).not.toContain('Disputed');
    expect(await said(`What was known by 11 a.m. on 8 February ${DEAL}`)).toContain(
      'Disputed: denied by Dmitry Peskov',
    );
    expect(await isRefused(`What was known at 7:59 on 8 February 2022 ${DEAL}`)).toBe(true);
  });

  it('is told by the plan', async () => {
    const { plan } = await asking(world, `What was known at noon on 8 February ${DEAL}`);
    expect(plan?.inWords).toContain('as known by 12:00 UTC on 8 February 2022');
  });

  it('of another zone is not understood', async () => {
    expect(await isRefused(`What was known by 10:00 EST on 8 February ${DEAL}`)).toBe(true);
  });
});

describe('what somebody said', () => {
  it.each([
    ['by another form of the word', 'What did Stoltenberg say about troops withdrawing?', 'not seen any withdrawal'],
    ['by what the text is on', 'What did von der Leyen say about the recognition?', 'blatant violation'],
    ['about something asked of him', 'What response did Lavrov give to the demand?', 'Lavrov rejected the demand'],
  ])('is found %s', async (_, question, answer) => {
    expect(await said(question)).toContain(answer);
  });

  it('is told to be of the text where its own words do not say so', async () => {
    const { missing } = await asking(world, 'What did von der Leyen say about the recognition?');
    expect(missing[0]).toContain('the text is on it by its title');
  });
});

describe('in the words of the texts', () => {
  it.each([
    ['by a verb of the same meaning', 'Who asked for a humanitarian corridor out of Mariupol?', 'Kuleba demanded'],
    ['that say no', 'Who insisted that France does not lead NATO?', 'France was not the leader of NATO'],
    ['on whose occasion, said before', 'Who besides China abstained in the UN vote?', 'China and India abstained'],
    [
      'that count by naming',
      'How many countries voted against the UN resolution?',
      'North Korea and Syria voted against',
    ],
    ['for, and not against', 'How many countries voted for the UN resolution?', '141 countries voted for'],
    ['how long', 'For how long had Merkel led Germany?', 'for sixteen years'],
    ['of what never came about', 'What happened in Geneva?', 'has called off his meeting'],
    [
      'around a clause that says which',
      'Who is in on the new partnership that came up around Johnson’s trip?',
      'The United Kingdom, Poland and Ukraine agreed to work',
    ],
  ])('it is answered %s', async (_, question, answer) => {
    expect(await said(question)).toContain(answer);
  });

  it('is no answer where they say the opposite', async () => {
    expect(await isRefused('Which countries voted for the resolution?')).toBe(true);
    expect(await isRefused('Who insisted that Russia is not the leader of NATO?')).toBe(true);
  });
});

describe('an office', () => {
  it('is succeeded to as the question says', async () => {
    expect(await said('Whom did Scholz succeed as head of the German government?')).toContain(
      'succeeded Angela Merkel',
    );
    expect(await isRefused('Who succeeded Merkel as party leader?')).toBe(true);
    expect(await isRefused('Who succeeded Merkel as secretary-general of NATO?')).toBe(true);
  });

  it('is no answer to who did something', async () => {
    expect(await isRefused('Who met only Putin?')).toBe(true);
  });

  it('of a counterpart says what that one said', async () => {
    expect(await said('What did Morawiecki’s Czech counterpart say?')).toContain('You are not alone');
  });
});

describe('a denial', () => {
  it('of what is reported, and by nobody', async () => {
    expect(await said('Who denies that Scholz met Putin in Moscow?')).toMatch(
      /^Nobody is said to deny it: Olaf Scholz/,
    );
    expect(await said('Russian troops leaving Belarus: contested by anyone?')).toContain('Nobody is said to deny it');
  });

  it('of what is not reported is not answered', async () => {
    expect(await isRefused('Who denies that Scholz met Xi in Moscow?')).toBe(true);
  });
});
