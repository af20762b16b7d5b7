/** Questions in the words of articles, read as the reader of articles reads them; and what people put around a question. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { type Answered, asking } from './asking.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: await readSample() });
}, 120_000);
afterAll(() => world.close());

const said = ({ sentences }: Answered): string => sentences.map(({ text }) => text).join('\n');

describe('a deed', () => {
  it.each([
    ['by a verb with an object that is one', 'Who turned down Truss’s demand?', 'Sergey Lavrov turns Liz Truss down'],
    ['passive, asked for first', 'By whom was Russia’s demand turned down?', 'Jens Stoltenberg'],
    [
      'in a clause before another',
      'whom did the israeli pm ring after leaving putin',
      'by phone with Volodymyr Zelenskyy',
    ],
    ['asked of anybody', 'Did anyone turn down the Russian demand?', 'Jens Stoltenberg turns Russia down'],
    ['with a noun for another', 'Has Zelenskyy asked Russia for a withdrawal?', 'Yes. Volodymyr Zelenskyy asks'],
    ['done to a city', 'Is there any evidence that Russia attacked Kharkiv?', 'Russia attacks Ukraine'],
  ])('%s', async (_, question, answer) => {
    expect(said(await asking(world, question))).toContain(answer);
  });

  it('has what stands beside it in the words, or just before them', async () => {
    const { plan, sentences } = await asking(world, 'Who turned down Truss’s demand that Russia pull its troops back?');
    expect(plan?.inWords).toContain('beside "demand" and "pull" and "troops" and "Russia"');
    expect(sentences[0]?.quotes[0]?.text).toBe('Lavrov rejected the demand');
  });

  it('is not answered where that stands nowhere', async () => {
    expect((await asking(world, 'Who turned down Truss’s demand that Russia free its prisoners?')).refused).toBe(true);
    expect((await asking(world, 'Whom did Bennett ring before leaving Putin?')).refused).toBe(true);
    expect((await asking(world, 'Is there any evidence that Russia attacked Odesa?')).refused).toBe(true);
  });
});

describe('a deed that no statement tells', () => {
  it.each([
    [
      'by a verb with its particle',
      'Who handed the American document over to Russia’s foreign ministry?',
      'John Sullivan',
    ],
    ['of somebody to whom it was done', 'Whom did Kozak represent in Paris?', 'Kozak represented Russia'],
    ['by a verb that says little', 'Which leaders went to Kyiv by train together with Morawiecki?', 'Petr Fiala'],
    [
      'of what was planned',
      'Whom was Blinken due to meet in Geneva?',
      'will meet Russian Foreign Minister Sergey Lavrov',
    ],
    [
      'of what somebody made of talks',
      'How did Medinsky describe the Istanbul talks?',
      'called the talks constructive',
    ],
    [
      'of whose the talks were, as told before',
      'For how many hours did the advisers talk in Paris?',
      'more than eight hours',
    ],
  ])('is answered in the words of the texts: %s', async (_, question, answer) => {
    expect(said(await asking(world, question))).toContain(answer);
  });

  it('is not answered where those who are named stand on the other side', async () => {
    expect((await asking(world, 'Whom did the Russian foreign ministry hand the document to?')).refused).toBe(true);
    expect((await asking(world, 'Who represented Kozak in Paris?')).refused).toBe(true);
    expect((await asking(world, 'Did Biden call off the meeting with Putin?')).refused).toBe(true);
    expect((await asking(world, 'Whom did Putin receive between 1 and 5 February 2022?')).refused).toBe(true);
    expect((await asking(world, 'Who handed a report to the Russian foreign ministry?')).refused).toBe(true);
  });
});

describe('what stands around a question', () => {
  it.each([
    ['a trace', 'Any sign that Lavrov met Truss?', 'Yes. Liz Truss holds talks with Sergey Lavrov'],
    [
      'a noun for the question word',
      'The politician who met Putin in Beijing: who was it?',
      'Xi Jinping holds talks with',
    ],
    [
      'which it was',
      'Which body was it that condemned Russia on March 2nd?',
      'United Nations General Assembly accuses',
    ],
    [
      'whose counterparts',
      'With which of her counterparts has Truss spoken?',
      'Liz Truss holds talks with Sergey Lavrov',
    ],
    ['a topic', 'Baerbock - her equal on the Russian side?', 'Sergey Lavrov is foreign minister of Russia'],
    ['a clause', 'After the talks with Putin, whom did Bennett ring?', 'by phone with Volodymyr Zelenskyy'],
    [
      'news',
      'Over the first three days of March, what was added to the record?',
      'New: United Nations General Assembly',
    ],
    ['who came before', 'Who used to lead Germany before Scholz?', 'Olaf Scholz succeeded Angela Merkel'],
    [
      'a day by which',
      'Had anyone written by 16 February that Scholz had met Putin?',
      'Yes. Olaf Scholz holds talks with Vladimir Putin',
    ],
  ])('%s', async (_, question, answer) => {
    expect(said(await asking(world, question))).toContain(answer);
  });

  it('is no second question', async () => {
    const { missing } = await asking(world, 'Who met Putin in Moscow and what did Scholz promise Zelenskyy?');
    expect(missing).toEqual(['Ask one question at a time.']);
  });
});
