/** Questions whose question word stands last, nowhere, or behind a scene; and days as people write them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { asking, unsupported } from './asking.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: await readSample() });
}, 120_000);
afterAll(() => world.close());

const said = async (question: string): Promise<string> => {
  const answered = await asking(world, question);
  expect(unsupported(answered)).toEqual([]);
  return answered.sentences.map(({ text }) => text).join('\n');
};
const missing = async (question: string): Promise<string> => (await asking(world, question)).missing.join(' ');
const isRefused = async (question: string): Promise<boolean> => (await asking(world, question)).refused;

describe('a question in another order', () => {
  it.each([
    ['its word last', 'The prime minister of Israel is who?', 'Naftali Bennett is prime minister of Israel'],
    ['its place last', 'Biden met Scholz where?', 'Biden met German Chancellor Olaf Scholz at the White House'],
    [
      'somebody, and what he said',
      'Medinsky on the Istanbul talks - what was his verdict?',
      'called the talks constructive',
    ],
    ['a scene told first', 'Some spoke of a deal between Putin and Macron. Who denied it?', 'denied by Dmitry Peskov'],
    ['a noun and what it did', 'negotiators who met Reznikov', 'Vladimir Medinsky'],
    ['a place and a day', 'Berlin, 08.02.2022 - events?', 'Emmanuel Macron holds talks with Andrzej Duda in Berlin'],
    ['a cleft', 'Which alliance was it that Putin accused?', 'Vladimir Putin accuses NATO'],
    ['whom both know', 'Whom have both Macron and Scholz met?', 'Volodymyr Zelenskyy: '],
    [
      'a chain',
      'Is there any chain of talks leading from Truss to Kuleba?',
      'Liz Truss – Sergey Lavrov – Dmytro Kuleba',
    ],
    ['an allegation', 'Which claim was it that Peskov denied?', 'Dmitry Peskov denied: Vladimir Putin agrees with'],
    [
      'a counterpart, by one of two',
      'Did the Russian foreign minister meet the Ukrainian one?',
      'Yes. Sergey Lavrov holds talks',
    ],
    ['in person, not by phone', 'Who saw Zelenskyy in February 2022, in person rather than by phone?', 'Olaf Scholz'],
    ['in how many', 'In how many different cities did Scholz hold talks in February 2022?', 'Kyiv: Olaf Scholz'],
  ])('%s', async (_, question, answer) => {
    expect(await said(question)).toContain(answer);
  });

  it.each([
    [
      'something, and when',
      'Which pipeline did Germany stop, and when?',
      'certification of the Nord Stream 2 pipeline',
    ],
    ['whatever somebody said', 'Give me whatever Biden told Zelenskyy', 'would respond decisively'],
    ['somebody on something', 'Peskov on the leadership of NATO', 'France was not the leader of NATO'],
    [
      'how long, by its noun',
      'Tell me the length of the call between Biden and Putin.',
      'The call lasted about one hour.',
    ],
    ['how much, with its sides', 'How much money did Germany offer Ukraine?', 'a new loan of 150 million euros'],
    ['who told the press', 'Who told reporters that Macron phoned Putin on 12 February?', 'quoting Élysée Palace'],
    [
      'where somebody was',
      'How do we know that Bennett was in Moscow?',
      'Naftali Bennett holds talks with Vladimir Putin',
    ],
    ['who came before', 'Name the German chancellor before Scholz', 'Olaf Scholz succeeded Angela Merkel'],
    ['whatever the office is called', 'Who is the head of NATO these days?', 'Jens Stoltenberg is secretary-general'],
    [
      'a leader of another name',
      'Who is the Israeli counterpart of Scholz?',
      'Naftali Bennett is prime minister of Israel',
    ],
    ['a capital for its state', 'Who is the counterpart of Blinken in London?', 'Liz Truss is foreign minister'],
    [
      'a pact by its first word',
      'Which states belong to the Normandy grouping?',
      'Germany is a member of Normandy Format',
    ],
    ['who mediated', 'Between Moscow and Kyiv, has Turkey played the go-between?', 'Çavuşoğlu mediated between'],
  ])('%s', async (_, question, answer) => {
    expect(await said(question)).toContain(answer);
  });

  it('of what somebody told another is none of what that one told him', async () => {
    expect(await said('Give me whatever Zelenskyy told Biden')).not.toContain('Biden told Zelenskyy');
  });

  it('leaves out what was in a state, by its capital', async () => {
    const met = await said('Whom did Putin meet in February 2022 outside Russia?');
    expect(met).toContain('Xi Jinping holds talks with Vladimir Putin in Beijing');
    expect(met).not.toContain('Moscow');
  });

  it('is of two states that go by their people', async () => {
    expect(await said('Any talks between the Russians and the Ukrainians in Istanbul?')).toContain(
      'Russia holds talks with Ukraine in Istanbul',
    );
  });

  it('without the calls is of all other talks of two', async () => {
    const talks = await said('Contacts of Scholz with Putin, leaving out the phone calls?');
    expect(talks).toContain('Olaf Scholz holds talks with Vladimir Putin in Moscow');
    expect(talks).not.toContain('by phone');
  });

  it('of who did one thing without another names whom it means by him', async () => {
    const who = await said('Who has phoned Putin without ever having met him?');
    expect(who).toContain('Joe Biden speaks by phone');
    expect(who).not.toContain('Macron');
  });

  it('is two questions where both ask', async () => {
    expect(await missing('Who met Putin on 15 February? Who met Zelenskyy on 14 February?')).toBe(
      'Ask one question at a time.',
    );
  });
});

describe('a day', () => {
  it.each([
    ['has its day first where the other is to come', 'Who phoned Putin on 12/02/2022?', 'Joe Biden speaks by phone'],
    ['has its month first where no month has its number', 'Who met Putin on 02/15/2022?', 'Olaf Scholz holds talks'],
    ['ends a span', 'Who met Putin in the week before 9 February 2022?', 'Xi Jinping holds talks'],
    ['ends a month', 'What happened in Kyiv between the start of March and the end of March?', '15 March 2022'],
    ['is that of what happened once', 'Who met Zelenskyy in Kyiv before the invasion?', 'Boris Johnson holds talks'],
    [
      'ends what it begins apart',
      'What is new since 20 February about Blinken, up to 23 February?',
      'Antony Blinken holds talks with Dmytro Kuleba',
    ],
    ['lies in a week of its month', 'Who met Zelenskyy in the second week of February?', 'Olaf Scholz'],
  ])('%s', async (_, question, answer) => {
    expect(await said(question)).toContain(answer);
  });

  it('before which nothing was known is told with the day of the first report', async () => {
    expect(await said('Had it been reported before 3 February 2022 that Macron would go to Moscow?')).toContain(
      'Not by 2 February 2022. Reported on 4 February 2022: Planned: Emmanuel Macron visits Russia in Moscow.',
    );
  });
});

describe('words of the texts that stand together', () => {
  it.each([
    ['a number', 'What is the basis for the 141 votes?', 'Altogether 141 countries voted for the resolution.'],
    ['a place', 'Anything at all from Kharkiv?', 'Russian missiles struck Kyiv and Kharkiv.'],
    ['what one sentence goes on from', 'Who made up the grouping formed in June 2014?', 'It was formed in June 2014.'],
    ['another word for it', 'Any sign of rockets on Kyiv?', 'Russian missiles struck Kyiv'],
    ['what nobody denies', 'Does anybody deny that 141 states backed the resolution?', 'Altogether 141 countries'],
  ])('%s', async (_, question, answer) => {
    expect(await said(question)).toContain(answer);
    expect(await missing(question)).toContain('words of the texts');
  });

  it('tell nothing of who did what to whom, nor of what they lack', async () => {
    for (const question of [
      'Did Ukraine attack Russia?',
      'Which countries voted for the resolution?',
      'How many times has Kuleba phoned Blinken?',
      'Did Macron apologise to Zelenskyy in Kyiv?',
      'What did Bennett and Putin talk about?',
      'Is it likely that Kharkiv falls?',
      'Which team won gold in Beijing?',
      'List the member states of the EU',
      'Which banks did Germany sanction?',
      'Who demanded that Ukraine withdraw its troops?',
      'What did Putin promise Macron about troops?',
      'Who paid for the trip of Macron?',
      'Name the French president before Macron',
    ])
      expect([question, await isRefused(question)]).toEqual([question, true]);
  });
});
