/** What deeds the words tell of, each beside the nearest words that tell of none. */
import { describe, expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const DAY = '2024-03-14';

describe('is read', () => {
  test.each([
    [
      'sanctions that are approved',
      'The European Union approved a new package of sanctions on Belarus on Tuesday.',
      'SANCTION European Union > Belarus',
    ],
    ['whoever is hit with them', 'Canada hit Myanmar with sanctions.', 'SANCTION Canada > Myanmar'],
    [
      'a tariff that is announced',
      'Biden announced a 20% tariff on most Mexican goods.',
      'SANCTION Joe Biden > Mexico',
    ],
    [
      'a tariff that is threatened',
      'Biden threatened a 20% tariff on most Mexican goods.',
      'THREATEN Joe Biden > Mexico',
    ],
    [
      'a tariff that is suspended as given way',
      'Biden suspended planned tariffs on Brazil.',
      'CONCEDE Joe Biden > Brazil',
    ],
    ['aid that is suspended as withheld', 'Biden suspended aid to Niger.', 'SANCTION Joe Biden > Niger'],
    ['clashes between two', 'Several officers died in clashes between Chad and Sudan.', 'ASSAULT Chad > Sudan'],
    [
      'a joint press conference',
      'Penny Wong and Winston Peters held a joint press conference in Perth.',
      'CONSULT Penny Wong > Winston Peters',
    ],
    [
      'talks that two led',
      'The talks were led by Hakan Fidan and Sergey Lavrov.',
      'CONSULT Hakan Fidan > Sergey Lavrov',
    ],
    [
      'two who spoke on the phone',
      'Macron and Erdogan spoke on the phone on Monday.',
      'CONSULT/phone Emmanuel Macron > Recep Tayyip Erdoğan',
    ],
    ['whom one names a terrorist', 'Erdogan named the PKK as terrorists.', 'ACCUSE Recep Tayyip Erdoğan > PKK'],
    ['house arrest', 'Bobi Wine was put under house arrest by Ugandan police.', 'COERCE/arrest Uganda > Bobi Wine'],
    ['where somebody landed', 'Kristen Lindt landed in Israel on Sunday.', 'CONSULT/visit Kristen Lindt > Israel'],
    [
      'a visit named for its land',
      'Lula’s Vietnam visit ended on Friday.',
      'CONSULT/visit Luiz Inácio Lula da Silva > Vietnam',
    ],
    [
      'what somebody would face',
      'Macron warned Niger that it would face sanctions.',
      'THREATEN Emmanuel Macron > Niger',
    ],
    [
      'a vow to go after somebody',
      'Erdogan vowed to continue to go after the PKK.',
      'THREATEN Recep Tayyip Erdoğan > PKK',
    ],
    [
      'whom one calls out',
      'In a post Lula called out Vladimir Putin.',
      'ACCUSE Luiz Inácio Lula da Silva > Vladimir Putin',
    ],
    ['help with no more said', 'Qatar has helped Syria.', 'AID Qatar > Syria'],
    ['pressure as a verb', 'Recently, the US has pressured Israel on this issue.', 'REQUEST United States > Israel'],
    ['a claim that is dismissed', 'Berlin dismissed Uganda’s claims as nonsense.', 'REJECT Germany > Uganda'],
    [
      'the air force of a state',
      'The Israeli Air Force struck Hezbollah near Tyre.',
      'ASSAULT/aerial Israel > Hezbollah',
    ],
    [
      'a ministry whose arms strike',
      'The Russian Defence Ministry announced a strike on a plant in Kyiv.',
      'ASSAULT Russia > Ukraine',
    ],
    [
      'a chance that was taken',
      'Lula took the opportunity to slam Milei.',
      'ACCUSE Luiz Inácio Lula da Silva > Javier Milei',
    ],
    [
      'support that is affirmed',
      'Biden met Yoon Suk Yeol. Both presidents reaffirmed their resolve to continue supporting Haiti.',
      'SUPPORT Joe Biden > Haiti',
    ],
    [
      'a threat that others discuss',
      'Biden and Netanyahu discussed Iranian threats against Israel.',
      'THREATEN Iran > Israel',
    ],
    [
      'a call in words of praise',
      'Scholz wrote that he would wait, after a "very nice" call with Giorgia Meloni.',
      'CONSULT/phone Olaf Scholz > Giorgia Meloni',
    ],
    [
      'those of a count who are named behind a dash',
      'The UK announced sanctions on two settlers - Omar Sabah and David Libman, as well as a farm.',
      'SANCTION United Kingdom > David Libman',
    ],
    ['what there was', 'There were talks between Iran and Oman.', 'CONSULT Iran > Oman'],
    ['a secretary', 'US Homeland Security Secretary Alma Brandt met Olaf Scholz.', 'CONSULT Alma Brandt > Olaf Scholz'],
    [
      'names whose particles are small',
      'Mohammed bin Salman met Abu Mohammed al-Julani.',
      'CONSULT Mohammed bin Salman > Ahmed al-Sharaa',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text, DAY)).toContain(expected);
  });
});

describe('is not read', () => {
  test.each([
    ['tension that is eased as restrictions', 'Damascus moved to ease Israeli hostility.', /^CONCEDE/],
    ['a clash of words', 'The clash between Trump and Zelenskyy was shown live.', /^ASSAULT/],
    ['troops that land as guests', 'Russian troops landed in Syria.', /^CONSULT/],
    [
      'one opinion as an agreement',
      'Lavrov agreed that earlier there was tension between Russia and Armenia.',
      /^AGREE/,
    ],
    ['what one hosts as a guest', 'Ghana invited Mali to the fair and wants to host it next year.', /^CONSULT\/host/],
    ['a name that is called as a call', 'Lula spoke of Putin, calling him "dumb".', /^CONSULT/],
    ['help to do something', 'Russia has helped Syria to sell oil.', /^AID/],
    ['an ambush with arguments', 'Lula ambushed Milei with a film.', /^ASSAULT/],
    ['an attack of words in the first person', '“I have attacked Qatar in every speech,” Yair Lapid said.', /^ASSAULT/],
    ['a wall on a border as aid', 'Trump said he could fund a wall on the U.S.-Mexican border.', /^AID/],
    [
      'a visit by two as one to another',
      'The visit by Tajani and his counterparts from Spain drew crowds.',
      /^CONSULT/,
    ],
    [
      'a ban in brackets as that of a leader',
      'Al-Sharaa heads a group called Jaysh al-Fajr (banned in Jordan).',
      /^COERCE/,
    ],
    ['two speeches as a talk', 'Biden and Harris spoke on Gaza at a rally.', /^CONSULT/],
    ['a partner who is named so', 'Starmer named Olaf Scholz as a partner.', /^ACCUSE/],
    ['annexed land as violence', 'The bridge links Russia with annexed Crimea.', /^ASSAULT/],
    ['the prospect of a deal', 'The prospect of a deal between Israel and Syria is remote.', /^AGREE/],
    ['talks that are not expected to succeed', 'Lula does not expect talks with Peru to succeed.', /^CONSULT/],
    ['a condition as a refusal', 'Biden threatened to bomb Iran if it does not agree to a deal.', /^REJECT/],
    ['what would be given way', 'Lifting the sanctions on Myanmar would anger Washington.', /^CONCEDE/],
    ['a threat to nobody', 'Maduro said he never threatens anybody.', /^THREATEN/],
    [
      'what a state should do with another as asked of that',
      'A Kenyan lawmaker said that Kenya and Uganda should boost trade.',
      /^REQUEST/,
    ],
    ['whose income is to be cut as asked', 'Finland urged further action to cut off Russia’s oil income.', /Russia$/],
    ['an accusation of one unknown', 'Lula voiced dismay, alleging that he had targeted Peru.', /^ACCUSE/],
  ])('%s', (_, text, wrong) => {
    expect(told(text, DAY).filter((one) => wrong.test(one))).toEqual([]);
  });
});

test.each([
  ['Kenya gave Chad $4 billion.', 'AID Kenya > Chad'],
  ['Abiy Ahmed and William Ruto shook hands in Rome.', 'CONSULT Abiy Ahmed > William Ruto'],
  ['Kenya pulled its soldiers out of Chad.', 'RETREAT/withdraw Kenya > Chad'],
  ['William Ruto ordered the withdrawal of troops from Chad.', 'RETREAT/withdraw William Ruto > Chad'],
  ['Four Chadian soldiers were killed by Sudanese fire.', 'ASSAULT Sudan > Chad'],
  ['Kenya backed Chad’s NATO bid.', 'SUPPORT Kenya > Chad'],
])('is told in other words, too: “%s”', (text, expected) => {
  expect(told(text, DAY)).toEqual([expected]);
});
