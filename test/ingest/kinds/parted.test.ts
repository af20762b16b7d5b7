/** What belongs together although other words stand between: a verb and its auxiliary or particle, a phrase and its name. */
import { expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const DAY = '2024-03-14';

test.each([
  [
    'a day in the middle of a verb',
    'Kenya had only last week hosted Paul Kagame.',
    ['CONSULT/host Kenya > Paul Kagame'],
  ],
  [
    'a weekday in the middle of a verb',
    'Brussels had that Monday blacklisted Wagner.',
    ['SANCTION European Union > Wagner Group'],
  ],
  ['a long time in the middle of a verb', 'Kenya has long accused Somalia of lying.', ['ACCUSE Kenya > Somalia']],
  ['`since` in the middle of a verb', 'Chad has since thanked Libya.', ['SUPPORT Chad > Libya']],
  ['a denial in the middle of a verb', 'Chad has not since Monday met Libya.', ['CONSULT Chad > Libya DENIED']],
  ['a particle behind its object', 'Chad turned the offer of Libya down.', ['REJECT Chad > Libya']],
  [
    'a particle that orders out, in a row of deeds',
    'Chad recalled its ambassador, ordered Libya’s envoy out and closed the road.',
    ['SANCTION/withdraw Chad > Libya', 'SANCTION/expel Chad > Libya'],
  ],
  ['no particle, where its noun follows', 'Chad turned the offer of Libya down the river.', []],
  ['what is given and to whom', 'Germany gave Ukraine weapons.', ['AID Germany > Ukraine']],
  [
    'a count behind those who get it',
    'France gave Russian diplomats 48 hours to leave.',
    ['SANCTION/expel France > Russia'],
  ],
  ['a name and its noun, where nothing is given', 'France watched Ukraine weapons arrive.', []],
  [
    'a base form behind two names',
    'Cuba and Nicaragua support Iran.',
    ['SUPPORT Cuba > Iran', 'SUPPORT Nicaragua > Iran'],
  ],
  ['a noun behind two names', 'Cuba and Nicaragua support fell on Monday.', []],
  ['a verb behind its relative', 'Turkey, which trains Somali troops, left.', ['AID Turkey > Somalia']],
  [
    'a noun far from its owner',
    'Vietnam and Laos held their first joint coast guard drill.',
    ['COOPERATE Vietnam > Laos'],
  ],
  [
    'a name behind what somebody does',
    'Its founder, Yevgeny Prigozhin, praised Mali.',
    ['SUPPORT Yevgeny Prigozhin > Mali'],
  ],
  ['no name behind a time', 'In the winter, Macron praised Mali.', ['SUPPORT Emmanuel Macron > Mali']],
  [
    'two names behind an office in the plural',
    'The presidents, Macron and Putin, talked in Paris.',
    ['CONSULT Emmanuel Macron > Vladimir Putin'],
  ],
  [
    'a row of names between dashes',
    'Three leaders – Macron, Scholz and Draghi – met Zelensky.',
    [
      'CONSULT Emmanuel Macron > Volodymyr Zelenskyy',
      'CONSULT Olaf Scholz > Volodymyr Zelenskyy',
      'CONSULT Mario Draghi > Volodymyr Zelenskyy',
    ],
  ],
  ['a quotation mark in the middle of a verb', 'Iran has “welcomed an offer by Qatar”.', ['SUPPORT Iran > Qatar']],
  [
    'a manner in the middle of a verb',
    'Uganda has with immediate effect suspended its treaty with Chad.',
    ['SANCTION Uganda > Chad'],
  ],
  ['somebody in the middle, who is no manner', 'Uganda has with Kenya suspended Chad.', []],
  ['no size is a verb', 'Trump suspends planned 50% tariffs on Iran.', ['CONCEDE Donald Trump > Iran']],
  [
    'a deed between commas, before the next one',
    'Scholz, having met Macron, thanked Spain.',
    ['CONSULT Olaf Scholz > Emmanuel Macron', 'SUPPORT Olaf Scholz > Spain'],
  ],
  [
    'a deed that opens the sentence',
    'Meeting Macron in Paris, Scholz praised Spain.',
    ['CONSULT Olaf Scholz > Emmanuel Macron', 'SUPPORT Olaf Scholz > Spain'],
  ],
  [
    'what is demanded has its verb in the base form',
    'Chad demanded that Israel end its siege.',
    ['REQUEST Chad > Israel'],
  ],
  [
    'where and when a meeting took place, and between whom',
    'A bilateral meeting took place in Rome between Macron and Scholz.',
    ['CONSULT Emmanuel Macron > Olaf Scholz'],
  ],
  ['nothing of two who only stand near', 'Talks began in Rome. Macron and Scholz were absent.', []],
  [
    'signed, where and by whom',
    'Under the memorandum, signed in Cairo on Monday by Macron and Scholz, Chad will lease land.',
    ['SUPPORT Emmanuel Macron > Olaf Scholz'],
  ],
  [
    'a summit that was held somewhere urges',
    'A summit of the African Union and the Arab League, held in Cairo, urged Rwanda to leave.',
    ['CONSULT African Union > Arab League', 'REQUEST African Union > Rwanda', 'REQUEST Arab League > Rwanda'],
  ],
  [
    'the attack that somebody carried out',
    'Macron condemned the attack that Hamas carried out on Israel.',
    ['ACCUSE Emmanuel Macron > -', 'ASSAULT Hamas > Israel'],
  ],
  [
    'a barrage of missiles is of its owner',
    'A Russian missile barrage struck Kyiv.',
    ['ASSAULT/aerial Russia > Ukraine'],
  ],
  [
    'what a weapon is called is nobody',
    'Thailand’s F-16s bombed Cambodian bases.',
    ['ASSAULT/aerial Thailand > Cambodia'],
  ],
  ['a delegate', 'The delegate of Ghana thanked Egypt.', ['SUPPORT Ghana > Egypt']],
  [
    'whose country acts',
    'Foreign Minister Annalena Baerbock said her country would expel Russian diplomats.',
    ['SANCTION/expel Germany > Russia PLAN'],
  ],
  ['whose allies act', 'Annalena Baerbock said her allies would expel Russian diplomats.', []],
])('%s', (_, text, wanted) => {
  const found = told(text, DAY);
  expect({ text, found: found.filter((one) => !one.startsWith('HOLDS_POSITION')) }).toEqual({ text, found: wanted });
});
