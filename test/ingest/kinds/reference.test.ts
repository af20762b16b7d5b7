/** Whom counterparts, groups and offices stand for: those whom the text, the office and the day leave, else nobody. */
import { describe, expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const events = (text: string, published?: string) =>
  told(text, published).filter((one) => !/^(HOLDS|REPRESENTS|MEMBER)/.test(one));

describe('a counterpart', () => {
  test('holds the same office of the other state', () => {
    expect(events('Sergey Lavrov met his Chinese counterpart in Beijing.')).toEqual([
      'CONSULT Sergey Lavrov > Wang Yi',
    ]);
  });

  test('is who the text names behind it', () => {
    expect(events('Sergey Lavrov met his Chinese counterpart, Li Example, in Beijing.')).toEqual([
      'CONSULT Sergey Lavrov > Li Example',
    ]);
  });

  test('is the state where nobody is known in that office', () => {
    const text = 'Ghanaian Trade Minister Kofi Example met his Togolese counterpart in Accra.';
    expect(events(text)).toEqual(['CONSULT Kofi Example > Togo']);
  });
});

describe('a group', () => {
  test.each([
    ['the two countries', 'Kenya and Uganda met in Paris. The two countries agreed to trade.', 'AGREE Kenya > Uganda'],
    ['they', 'Kenyan and Ugandan officials conferred about Chad. They agreed to send a ship.', 'AGREE Kenya > Uganda'],
    [
      'both countries',
      'Kenya and Uganda quarrelled. Both countries expelled diplomats.',
      'SANCTION/expel Kenya > Uganda',
    ],
    [
      'the two leaders',
      'William Ruto met Yoweri Museveni. The two leaders agreed to trade.',
      'AGREE William Ruto > Yoweri Museveni',
    ],
  ])('“%s” are the parties of what was read before', (_, text, expected) => {
    expect(events(text, '2024-03-14')).toContain(expected);
  });

  test('at whose border somebody from elsewhere stands is nobody', () => {
    const met = 'Kenya and Uganda met in Paris.';
    expect(events(`${met} Somalia massed troops at the border between the two countries.`)).not.toContainEqual(
      expect.stringMatching(/MOBILIZE.* > (Kenya|Uganda)/),
    );
    expect(events(`${met} Kenya massed troops at the border between the two countries.`)).toContain(
      'MOBILIZE/troops Kenya > Uganda',
    );
  });

  test('is nobody where none was read', () => {
    expect(events('Rain fell in Kenya. Snow fell in Uganda. They agreed to trade.')).toEqual([]);
  });
});

describe('an office', () => {
  test('in another year has another holder', () => {
    expect(events('In 2003, the US president met the Russian president.')).toEqual([
      'CONSULT George W. Bush > Vladimir Putin',
    ]);
  });

  test('without a known holder in that year is the state', () => {
    expect(events('In 1963, the French president met the German chancellor.')).toEqual(['CONSULT France > Germany']);
  });

  test('alone is nobody where the text names several who hold it', () => {
    const text = 'President Xi Jinping arrived. President Vladimir Putin waited. The president praised Kenya.';
    expect(events(text)).toEqual([]);
  });
});

describe('somebody named before', () => {
  test.each([
    [
      'by the second of three names',
      'Sahra Duale Hersi arrived in Nairobi. Mr Duale met William Ruto.',
      'CONSULT Sahra Duale Hersi > William Ruto',
    ],
    [
      'a body by its last word',
      'The European Commission met. Chad accused the Commission of delay.',
      'ACCUSE Chad > European Commission',
    ],
    ['`it` that is accused', 'Kenya urged Sudan to sign and accused it of bombing a camp.', 'ACCUSE Kenya > Sudan'],
  ])('%s', (_, text, expected) => {
    expect(told(text, '2024-03-14')).toContain(expected);
  });

  test('who demands that a body condemn somebody asks the body', () => {
    const text = 'The Security Council met. Kenya demanded that the Council condemn Chad.';
    expect(told(text, '2024-03-14')).toContain('REQUEST Kenya > United Nations Security Council');
    expect(told(text, '2024-03-14')).not.toContain('REQUEST Kenya > Chad');
  });

  test('who says and blames is one', () => {
    const text = 'Chad insisted that its patrols were lawful and blamed Sudan for the clash.';
    expect(told(text)).toContain('ACCUSE Chad > Sudan');
  });
});
