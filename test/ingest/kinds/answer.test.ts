/** Whom somebody answers who names only what was said or done; and what people say behind a comma or by an adverb. */
import { expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const DAY = '2024-03-14';

test.each([
  [
    'allegations are of whoever accused last',
    'Kenya accused Somalia of lying. Somalia rejected the allegations.',
    ['ACCUSE Kenya > Somalia', 'REJECT Somalia > Kenya'],
  ],
  [
    'and are nobody’s where another is accused',
    'Kenya accused Somalia of lying. Ghana rejected the allegations.',
    ['ACCUSE Kenya > Somalia'],
  ],
  [
    'an offer is of whoever made it',
    'Kenya invited Somalia to talks. Mogadishu turned the offer down.',
    ['REQUEST/meet Kenya > Somalia', 'REJECT Somalia > Kenya'],
  ],
  [
    'a move is of whoever moved',
    'Russia expelled German diplomats. Berlin condemned the move.',
    ['SANCTION/expel Russia > Germany', 'ACCUSE Germany > Russia'],
  ],
  [
    'another decision is not',
    'Russia expelled German diplomats. Berlin condemned the decision of the court.',
    ['SANCTION/expel Russia > Germany', 'ACCUSE Germany > -'],
  ],
  [
    'nor is one told long before',
    'Russia expelled German diplomats. It rained. It snowed. It rained. Berlin condemned the move.',
    ['SANCTION/expel Russia > Germany', 'ACCUSE Germany > -'],
  ],
  [
    'who is blamed is asked for an apology',
    'Kenya accused Somalia of lying and demanded an apology.',
    ['ACCUSE Kenya > Somalia', 'REQUEST Kenya > Somalia'],
  ],
  [
    'who is praised is not',
    'Kenya praised Somalia and demanded an apology.',
    ['SUPPORT Kenya > Somalia', 'REQUEST Kenya > -'],
  ],
  [
    'what must be done is asked by whoever says so behind a comma',
    'Chad and Chile must leave at once, Foreign Minister Yván Gil announced.',
    ['REQUEST Yván Gil > Chad', 'REQUEST Yván Gil > Chile'],
  ],
  ['and blame is his', 'Israel has violated the truce, Hezbollah said.', ['ACCUSE Hezbollah > Israel']],
  ['praise is not blame', 'Israel has kept the truce, Hezbollah said.', []],
  [
    'what is done illegally is blamed',
    'Lin Jian said Manila had illegally entered its waters.',
    ['ACCUSE Lin Jian > Philippines'],
  ],
  ['what is done quietly is not', 'Lin Jian said Manila had quietly entered its waters.', []],
  ['not to bow is to refuse', 'Malaysia will not bow to Chinese demands.', ['REJECT Malaysia > China']],
  ['asylum offered is no agreement', 'Chad offered asylum to Juan Guaidó.', ['SUPPORT Chad > Juan Guaidó']],
  [
    'a matter raised with somebody',
    'Trudeau raised the matter directly with Modi.',
    ['CONSULT Justin Trudeau > Narendra Modi'],
  ],
  ['a flag raised with somebody is none', 'Trudeau raised a flag with Modi.', []],
  ['`false` between quotation marks', 'It is "false" that Kenya attacked Somalia.', ['ASSAULT Kenya > Somalia DENIED']],
  ['two who commit to cooperation', 'US, Turkey commit to cooperation on Syria', ['COOPERATE United States > Turkey']],
  [
    'talks at which two agree',
    'Chad and Sudan agreed to stop firing at talks in Rome.',
    ['AGREE Chad > Sudan', 'CONSULT Chad > Sudan'],
  ],
  ['the group named last', 'Hezbollah fired rockets. Iran praised the group.', ['SUPPORT Iran > Hezbollah']],
  ['and not that of somebody else', 'Hezbollah fired rockets. Iran praised the group of experts.', []],
  ['what somebody denies doing', 'Iran denies arming Hamas.', ['AID Iran > Hamas DENIED']],
  [
    'the talks of ministers of whom nothing is known',
    'Chad and Mali met. The G7 ministers held their talks.',
    ['CONSULT Chad > Mali'],
  ],
  ['a border is not shared by cooperating', 'Algeria shares a border with Niger.', []],
  ['intelligence is', 'Algeria shares intelligence with Niger.', ['COOPERATE Algeria > Niger']],
  ['not to yield, to nobody', 'Malaysia will not yield.', []],
  [
    'an attack that would be treated as one on oneself',
    'Kenya warned that an attack on Chad would be treated as a declaration of war.',
    ['THREATEN Kenya > -'],
  ],
  ['a delegation sent to somebody', 'Kenya sent a delegation to Chad.', ['CONSULT/visit Kenya > Chad']],
  [
    'the countries that just met',
    'Egypt and Sudan met in Cairo. The countries agreed to share water.',
    ['CONSULT Egypt > Sudan', 'AGREE Egypt > Sudan'],
  ],
  [
    'and not those of the region',
    'Egypt and Sudan met in Cairo. The countries of the region agreed to share water.',
    ['CONSULT Egypt > Sudan'],
  ],
])('%s', (_, text, wanted) => {
  const found = told(text, DAY);
  expect({ text, found: found.filter((one) => !one.startsWith('HOLDS_POSITION')) }).toEqual({ text, found: wanted });
});

test.each([
  [
    'two fields of one office',
    'The Minister of Foreign Affairs and International Cooperation of Italy, Antonio Tajani, visited Oman.',
    ['HOLDS_POSITION Antonio Tajani > Italy', 'CONSULT/visit Antonio Tajani > Oman'],
  ],
  ['a given name that is a day', 'Sun Weidong met Sergey Lavrov.', ['CONSULT Sun Weidong > Sergey Lavrov']],
  ['a day that is no name', 'On Sun, Macron met Lavrov.', ['CONSULT Emmanuel Macron > Sergey Lavrov']],
  ['an initial', 'S. Lavrov met E. Rahmon.', ['CONSULT Sergey Lavrov > Emomali Rahmon']],
  ['the initial of somebody else', 'X. Lavrov met E. Rahmon.', ['CONSULT X. Lavrov > Emomali Rahmon']],
])('%s', (_, text, wanted) => {
  expect({ text, found: told(text, '2025-03-14') }).toEqual({ text, found: wanted });
});
