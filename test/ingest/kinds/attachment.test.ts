/** To whom and to what a phrase, a date, a pronoun or a verb belongs where more than one stands near. */
import { describe, expect, test } from '@jest/globals';
import { read, told } from '../extract/read.ts';

const DAY = '2024-03-14';

test.each([
  [
    'talks are of their owner, not of those who discuss them',
    'Lavrov and Cameron discussed Turkey’s talks with Iran.',
    ['CONSULT Sergey Lavrov > Cameron'],
  ],
  [
    'a call that brought nothing was made',
    'The phone call between the Kenyan and Somali presidents yielded no progress.',
    ['CONSULT/phone William Ruto > Hassan Sheikh Mohamud'],
  ],
  [
    'who signed stands behind the comma',
    'The Commission chose arms because after signing an accord with NATO, Serbia bought jets.',
    ['SUPPORT Serbia > NATO'],
  ],
  [
    'the deed for which one is punished is his',
    'Norway has imposed sanctions on Iran for its attack on Israel.',
    ['SANCTION Norway > Iran', 'ASSAULT Iran > Israel'],
  ],
  [
    'what is agreed goes on behind `and`',
    'Chad and Sudan agreed to free all prisoners and continue the talks.',
    ['AGREE Chad > Sudan', 'CONSULT Chad > Sudan PLAN'],
  ],
  [
    'the narrator goes on behind `, as`',
    'Kyiv claimed that a plant was hit, as Chad and Sudan continue to trade fire.',
    ['ASSAULT Chad > Sudan', 'ASSAULT Sudan > Chad'],
  ],
  [
    '`with X accusing Y` has a subject of its own',
    'The talks ended early, with Khartoum accusing Chad of arming rebels.',
    ['ACCUSE Sudan > Chad'],
  ],
  [
    'a victim in a raid is told once',
    'Kenyan officers were killed in a US drone strike in Iraq.',
    ['ASSAULT United States > Kenya'],
  ],
  [
    '`its` belongs to a country that is not named',
    'Lula praised Israel. Biden cut aid to the country and expelled its ambassador.',
    ['SUPPORT Luiz Inácio Lula da Silva > Israel'],
  ],
  [
    'his own is of him who stands nearest',
    'Kerry gave a speech after Obama began his own visit to Cuba.',
    ['CONSULT/visit Barack Obama > Cuba'],
  ],
  [
    'pressure from somebody is his',
    'Merkel sought to temper pressure from Paris to force Britain into talks.',
    ['COERCE France > United Kingdom REQUEST'],
  ],
  [
    'a visit that is to demand something has demanded nothing yet',
    'Kuleba met Scholz to demand weapons.',
    ['CONSULT Dmytro Kuleba > Olaf Scholz', 'REQUEST Dmytro Kuleba > Olaf Scholz PLAN'],
  ],
  [
    'who does not believe that it will happen denies it, as an opinion',
    'Orban did not believe that Peru would attack Chile.',
    ['ASSAULT Peru > Chile OPINION DENIED'],
  ],
  [
    'a proposal for a round of talks is no round yet',
    'Oman read a proposal regarding the next round of talks between Iran and Kuwait.',
    ['CONSULT Iran > Kuwait PLAN'],
  ],
  [
    'a round of talks that was held is one',
    'Oman hosted a round of talks between Iran and Kuwait.',
    ['CONSULT/third-party Oman > Iran', 'CONSULT/third-party Oman > Kuwait', 'CONSULT Iran > Kuwait'],
  ],
  [
    'an aggression on somebody is not his',
    'The prime minister of Iraq spoke out, calling the strike an aggression on Iraq.',
    ['ACCUSE Mohammed Shia al-Sudani > -'],
  ],
])('%s', (_, text, expected) => {
  expect(told(text, DAY).filter((one) => !/^(HOLDS|REPRESENTS)/.test(one))).toEqual(expected);
});

describe('a day', () => {
  const dayOf = (text: string, type: string): readonly (string | null)[] =>
    read(text, DAY)
      .statements.filter(({ predicate }) => predicate === type)
      .map(({ valid }) => valid?.edtf ?? null);

  test.each([
    ['of a decision', 'Berlin decided on Monday to send troops to Mali.', 'MOBILIZE', [null]],
    ['of a decision, unlike the plan’s own', 'Scholz agreed to meet Macron on Friday.', 'CONSULT', ['2024-03-15']],
    ['of an announcement', 'On Friday Scholz announced a visit to Kenya.', 'CONSULT', [null]],
    ['of a timetable, which is its own', 'Scholz is expected on Friday to meet Macron.', 'CONSULT', ['2024-03-15']],
    [
      'of what was before',
      'Baerbock’s visit to Kenya follows the killing of two tourists in Nairobi on Wednesday.',
      'CONSULT',
      [null],
    ],
    [
      'of what others did then',
      'After Scholz’s call with Xi Jinping, the Bundestag met on Tuesday.',
      'CONSULT',
      [null],
    ],
    [
      'of telling, where another is named',
      'Rutte told reporters on Monday after meeting Fidan in Ankara the previous day that he was content.',
      'CONSULT',
      [null],
    ],
    [
      'of the meeting and not of its topic',
      'Iran and Oman held a meeting in Istanbul on Friday on the latest developments in the China-Japan talks.',
      'CONSULT',
      ['2024-03-08', null],
    ],
    [
      'to which something is put off',
      'Macron wrote that he was pushing his vote back to 9 July, after a call with Scholz.',
      'CONSULT',
      [null],
    ],
  ])('%s', (_, text, type, expected) => {
    expect(dayOf(text, type)).toEqual(expected);
  });
});

test('a foreign secretary is a minister in London and a civil servant in Delhi', () => {
  const roleIn = (text: string) =>
    read(text, DAY).statements.find(({ predicate }) => predicate === 'HOLDS_POSITION')?.role;
  expect(roleIn('British Foreign Secretary David Cameron visited Kyiv.')).toBe('foreign minister');
  expect(roleIn('Indian Foreign Secretary Vinay Kwatra visited Kyiv.')).toBe('foreign secretary');
});
