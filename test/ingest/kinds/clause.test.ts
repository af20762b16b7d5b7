/** What stands elsewhere in the sentence: shared modals, lists of people by land, charges in what somebody says. */
import { describe, expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const events = (text: string, published?: string) =>
  told(text, published).filter((one) => !/^(HOLDS|REPRESENTS|MEMBER)/.test(one));

describe('is read', () => {
  test.each([
    [
      'a second verb as planned',
      'Modi will fly to Oslo and hold talks with Støre.',
      'CONSULT Narendra Modi > Jonas Gahr Støre PLAN',
    ],
    [
      'hearsay',
      'Unconfirmed reports say Chad shelled a village in Libya.',
      'ASSAULT/heavy-weapons Chad > Libya HYPOTHESIS',
    ],
    [
      'a list of people by land',
      'Boric of Chile, Petro of Colombia and Lula of Brazil met in Lima.',
      'CONSULT Gabriel Boric > Gustavo Petro',
    ],
    ['a charge', 'Ilham Aliyev believes France is stoking tension.', 'ACCUSE Ilham Aliyev > France'],
    [
      'a charge to the face',
      'Kenya told Uganda that the killing of herders was unacceptable.',
      'ACCUSE Kenya > Uganda',
    ],
    [
      'a charge with its content',
      'Uganda repeated its accusation that Rwanda had armed rebels.',
      'ACCUSE Uganda > Rwanda',
    ],
    ['a date inside a noun', 'The deal signed last week between Peru and Chile holds.', 'AGREE Peru > Chile'],
    [
      'criticism that is drawn',
      'The visit of Modi to Oslo drew criticism from Pakistan.',
      'ACCUSE Pakistan > Narendra Modi',
    ],
    ['a protest', 'Japan lodged a protest with China over the buoy.', 'ACCUSE Japan > China'],
    ['fire that is traded', 'Israel and Hezbollah traded fire on Sunday.', 'ASSAULT Israel > Hezbollah'],
    ['ships that are sunk', 'Houthi boats sunk by Greek helicopters were Iranian.', 'ASSAULT/destroy Greece > Houthis'],
    ['a seat', 'The junta in Myanmar condemned Thailand.', 'ACCUSE Myanmar > Thailand'],
    [
      'mediation',
      'Chinese diplomats mediated between Saudi Arabia and Iran in Beijing.',
      'CONSULT/third-party China > Iran',
    ],
    ['an ally', 'Al-Shabaab, which is allied with al-Qaeda, holds the town.', 'ALLIED_WITH Al-Shabaab > al-Qaeda'],
    [
      'who speaks before a colon',
      'President Lula: “I met President Boric in Santiago.”',
      'CONSULT Luiz Inácio Lula da Silva > Gabriel Boric',
    ],
  ])('%s', (_, text, expected) => {
    expect(events(text, '2024-03-14')).toContain(expected);
  });

  test('the other half of a divided land', () => {
    const text = 'South Korea says the North has shipped munitions to Russia.';
    expect(events(text)).toContain('AID North Korea > Russia');
  });

  test('the Secretary who was introduced so', () => {
    const text = 'Secretary Blinken spoke with Luis Gilberto Murillo. The Secretary thanked Colombia for its help.';
    expect(events(text, '2024-03-14')).toContain('SUPPORT Antony Blinken > Colombia');
  });
});

describe('is not read', () => {
  test.each([
    ['what somebody opposes', 'Slovakia opposes sending weapons to Ukraine.', 'AID Slovakia > Ukraine'],
    [
      'a deployment that was asked for',
      'Kenya is deploying police to Haiti at the request of its government.',
      'MOBILIZE/troops Kenya > Haiti',
    ],
    [
      'a deployment that helps',
      'Canada sent soldiers to Latvia to reinforce a brigade.',
      'MOBILIZE/troops Canada > Latvia',
    ],
    [
      'a state in a given name',
      'Jordan Bardella accused Emmanuel Macron of weakness.',
      'ACCUSE Jordan > Emmanuel Macron',
    ],
    [
      'the chief of an army as the chief of the state',
      'The chief of Ukraine’s army, Oleksandr Syrskyi, met Lloyd Austin.',
      'CONSULT Volodymyr Zelenskyy > Lloyd Austin',
    ],
    ['a refusal in `not yet`', 'Chile has not yet agreed to the tariffs of Peru.', 'REJECT Chile > Peru'],
  ])('%s', (_, text, wrong) => {
    expect(events(text, '2024-03-14')).not.toContain(wrong);
  });

  test('an affiliate as a part', () => {
    expect(told('CNN affiliate Kanal Example filmed the talks.').filter((one) => /^PART_OF/.test(one))).toEqual([]);
  });

  test('the date of another clause as that of the talks', () => {
    const text = 'Years after Russia invaded Georgia in August 2008, Tbilisi suspended talks with Brussels.';
    expect(told(text).filter((one) => /CONSULT/.test(one))).toHaveLength(1);
  });
});
