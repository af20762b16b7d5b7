/** Which language a text is in, and what becomes of one that nobody reads. */
import { describe, expect, it, test } from '@jest/globals';
import type { DocumentInput } from '../../../src/domain/record/extraction.ts';
import { extract } from '../../../src/ingest/extract.ts';
import { detectLanguage } from '../../../src/ingest/language/detect.ts';
import { closedSentences } from '../../../src/ingest/vote/training/examples.ts';

const read = (text: string, lang = 'en') => {
  const document: DocumentInput = { title: 't', publisher: null, published: '2024-03-14', url: null, lang, text };
  return extract(document);
};

const SHORT = {
  pl: 'Prezydent Duda spotkał się z kanclerzem Niemiec.',
  de: 'Scholz reist nach Kiew und Moskau.',
  es: 'El presidente Sánchez se reunió con su homólogo ruso.',
  it: 'Il presidente del Consiglio incontra Macron a Roma.',
  pt: 'O presidente Lula recebeu o chanceler alemão em Brasília.',
  tr: 'Cumhurbaşkanı Erdoğan Putin ile telefonda görüştü.',
  zh: '中国外交部长王毅会见俄罗斯总统普京',
  ja: '岸田首相はゼレンスキー大統領と会談した',
  ru: 'Лавров встретился с президентом Франции Макроном.',
  ar: 'التقى الرئيس المصري نظيره الفرنسي في القاهرة',
};

describe('a short text', () => {
  it.each(Object.entries(SHORT))('in %s is known, warned of, and gives no actors', (code, text) => {
    expect(detectLanguage(text)).toBe(code);
    const { actors, statements, quotations, warnings } = read(text);
    expect([actors, statements, quotations]).toEqual([[], [], []]);
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`is in .* \\(${code}\\), which is not read`))]);
  });

  it('of four words is believed to be what it says', () => {
    expect(detectLanguage('Erdogan Visits Baghdad Today')).toBeNull();
    expect(read('Macron met Putin today.').warnings).toEqual([]);
  });
});

test('English full of foreign names stays English', () => {
  const names = [
    'Emmanuel Macron met Vladimir Putin on 7/2/2022 (2022-02-07).',
    'Emmanuel Macron reportedly met Vladimir Putin in Sochi.',
    'Mirziyoyev, Tokayev and Japarov met in Samarkand.',
    ...closedSentences().map(({ text }) => text),
  ];
  expect(names.filter((text) => !['en', null].includes(detectLanguage(text)))).toEqual([]);
});

test('French that says it is English is read as French', () => {
  const [statement] = read('Le président Emmanuel Macron a rencontré Vladimir Poutine à Moscou.').statements;
  expect(statement?.extractors).toEqual(['rules-fr@1']);
});
