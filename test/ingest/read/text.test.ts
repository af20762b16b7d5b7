import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode, MAX_BYTES } from '../../../src/ingest/read/bytes/decode.ts';
import { readDispatch } from '../../../src/ingest/read/text/front-matter.ts';
import { readJsonLine } from '../../../src/ingest/read/text/json-line.ts';
import { MEANINGS } from '../../../src/ingest/read/text/meanings.ts';

const dispatch = (head: string, text = 'The envoy arrived.\n') => `---\n${head}\n---\n${text}`;
const thrown = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    const { message, line } = error as { message: string; line: number | null };
    return { message, line };
  }
  return 'nothing thrown';
};

describe('a dispatch', () => {
  test('takes its fields from the front matter and its text from the rest, to the letter', () => {
    const file = dispatch(
      'title: "A: B"\npublisher: Sample Wire\npublished: 2022-02-08T10:00:00Z\nurl: https://sample-wire.example/1\nlang: en',
      '\nFirst.\r\n\r\nSecond. \n',
    );
    const { document, offset, warnings } = readDispatch(file);
    expect(document).toEqual({
      title: 'A: B',
      publisher: 'Sample Wire',
      published: '2022-02-08T10:00:00Z',
      url: 'https://sample-wire.example/1',
      lang: 'en',
      text: '\nFirst.\r\n\r\nSecond. \n',
    });
    expect(file.slice(offset)).toBe(document.text);
    expect(warnings).toEqual([]);
  });

  test('without front matter is all text, under the name it is given', () => {
    expect(readDispatch('--- not front matter\n---\nx', 'cable')).toEqual({
      document: {
        title: 'cable',
        publisher: null,
        published: null,
        url: null,
        lang: 'en',
        text: '--- not front matter\n---\nx',
      },
      offset: 0,
      warnings: [],
    });
  });

  test('keeps the text of any file as it is, after a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (text, marked) => {
        fc.pre(
          text.trim() !== '' && !text.includes('\0') && !/^\uFEFF|^---/.test(text) && !/\p{Surrogate}/u.test(text),
        );
        const read = readDispatch(marked ? `\uFEFF${text}` : text);
        expect(read.document.text).toBe(text);
        expect(read.offset).toBe(marked ? 1 : 0);
      }),
      { seed: 20220208 },
    );
  });

  test.each([
    ['title: a\ntitle: b', 'front matter is no YAML: Map keys must be unique', 3],
    ['title: a\nnonsense', 'front matter is no YAML', 3],
    ['- a\n- b', 'front matter holds no "key: value"', 2],
    ['title: a\npublished: yesterday', 'published:', 3],
    ['published: 2022-02-30', 'published:', 2],
    ['published: 2022', 'published:', 2],
    ['url: ftp://sample.example/', 'url is "ftp://sample.example/"', 2],
  ])('with %j is refused at its line', (head, message, line) => {
    expect(thrown(() => readDispatch(dispatch(head)))).toEqual({ message: expect.stringContaining(message), line });
  });

  test.each([
    ['title: Moscow: the talks #2', { title: 'Moscow: the talks #2' }],
    ['published: 2022-02-08T10:00:00', { published: '2022-02-08' }],
    ['date: 8 February 2022', { published: '2022-02-08' }],
    ['date: 2022-02-08 10:00:00 +0100', { published: '2022-02-08T10:00:00+01:00' }],
    ['source: "https://sample.example/1"', { url: 'https://sample.example/1' }],
    ['source: a friend', { url: null }],
    ['author:\n  - "[[Ann Writer]]"\n  - Bo Editor', { author: 'Ann Writer, Bo Editor' }],
    ['lang: en_GB', { lang: 'en-GB' }],
    ['lang: english please', { lang: 'en' }],
    ['Title: A\nlink: https://sample.example/2\nlayout: post', { title: 'A', url: 'https://sample.example/2' }],
  ])('as others write it, %j, is understood', (head, fields) => {
    expect(readDispatch(dispatch(head)).document).toMatchObject(fields);
  });

  test('is told in the README with every key that is read', () => {
    const readme = readFileSync('README.md', 'utf8');
    const rows = readme.slice(readme.indexOf('| what | keys |')).split('\n\n', 1)[0]?.split('\n').slice(2) ?? [];
    expect(rows.map((row) => [...row.matchAll(/`(\w+)`/g)].map(([, key]) => key))).toEqual(Object.values(MEANINGS));
  });

  test('in TOML is understood too', () => {
    const file = '+++\ntitle = "A"\ndate = 2022-02-08T10:00:00Z\n[params]\nx = 1\n+++\nWords.';
    expect(readDispatch(file).document).toMatchObject({
      title: 'A',
      published: '2022-02-08T10:00:00Z',
      text: 'Words.',
    });
  });

  test.each([
    ['date 2022-02-07', '2022-02-07'],
    [' Date  7 February 2022', '2022-02-07'],
    ['\n\nPublished: February 7, 2022', '2022-02-07'],
    ['DATE 2022-02-07T10:00:00Z\r', '2022-02-07T10:00:00Z'],
    ['title The envoy\ndate 2022-02-07', '2022-02-07'],
    ['Date: 7 Feb 2022\nSource: https://sample-wire.example/1\noutlet Sample Wire', '2022-02-07'],
  ])('under bare lines is dated by them: %j', (head, day) => {
    const file = `${head}\n \nThe envoy arrived.\n`;
    const { document, offset } = readDispatch(file);
    expect(document).toMatchObject({ published: day, text: ' \nThe envoy arrived.\n' });
    expect(file.slice(offset)).toBe(document.text);
  });

  test.each([
    'Date 7 February 2022 brought no news from the capital\n\nThe envoy arrived.',
    'date 2022-02-07\nThe envoy arrived.',
    'Date of the talks\n\nThe envoy arrived on 7 February 2022.',
    'Title: The envoy\n\nThe envoy arrived.',
    'Source close to the talks\n\nThe envoy arrived.',
    'Link: the envoy\ndate unknown\n\nThe envoy arrived.',
    'date 2022-02-07',
  ])('that begins with no such lines is all text: %j', (file) => {
    expect(readDispatch(file)).toMatchObject({ document: { published: null, text: file }, offset: 0 });
  });

  test.each([
    ['The envoy arrived\n\nLe Monde with AFP\n\nHe came by train.', 'Le Monde'],
    ['Reuters\n\nThe envoy arrived.', 'Reuters'],
    ['The envoy arrived\nThe Guardian and agencies\nHe came by train.', 'The Guardian'],
    ['BBC News\nThe envoy arrived.\nBBC News\n', 'BBC'],
    ['The envoy arrived.\nReuters\nAssociated Press\nHe came by train.', null],
    ['The envoy told Reuters.\n\nReuters is an agency.', null],
    ['Envoy with Reuters\n\nThe envoy arrived.', null],
  ])('is of the outlet that a line of its own credits: %j', (file, publisher) => {
    expect(readDispatch(file).document).toMatchObject({ publisher, text: file });
  });

  test('is of the outlet that its head names, whatever a line credits', () => {
    expect(readDispatch(dispatch('publisher: Sample Wire', 'Reuters\n\nHe came.')).document.publisher).toBe(
      'Sample Wire',
    );
  });

  test('says what of its front matter is not used', () => {
    expect(readDispatch(dispatch('title: A\ntags: [a, b]\nrating:\n  stars: 5')).warnings).toEqual([
      'has front matter that is not used: tags, rating',
    ]);
  });

  test.each([
    ['no end of the front matter', '---\ntitle: a\n', 'no closing line', 1],
    ['no text', dispatch('title: a', ' \n'), 'text is empty', null],
    ['a NUL', dispatch('title: a', 'one\ntwo\0'), 'text holds a NUL character', 5],
    ['a lone surrogate', 'one\ntwo \uD800.', 'text holds half of a surrogate pair', 2],
    ['too much text', 'word '.repeat(MAX_BYTES / 5 + 1), 'text is longer than', null],
  ])('with %s is refused', (_, file, message, line) => {
    expect(thrown(() => readDispatch(file))).toEqual({ message: expect.stringContaining(message), line });
  });
});

describe('a line of JSON', () => {
  test('becomes a document', () => {
    const line = JSON.stringify({
      title: 'T',
      publisher: null,
      published: '2022-02-08',
      url: null,
      lang: 'en',
      text: 'Words.',
    });
    expect(readJsonLine(line, 'file 1').document).toMatchObject({
      title: 'T',
      published: '2022-02-08',
      text: 'Words.',
    });
    expect(readJsonLine('{"text":"Words."}', 'file 1').document.title).toBe('file 1');
  });

  test.each([
    ['{"text": ', 'is no JSON'],
    ['[1]', 'is no JSON object'],
    ['null', 'is no JSON object'],
    ['{"title":"T"}', 'text is missing'],
    ['{"text":5}', 'text is no text but 5'],
    ['{"text":{"text":"x"}}', 'text is no text but {"text":"x"}'],
    ['{"text":"a","body":"b"}', 'has the unknown key "body"'],
    ['{"text":"a","text":"b"}', 'gives "text" twice'],
    ['{"text":"a","__proto__":"b"}', 'has the unknown key "__proto__"'],
    ['{"text":"\\ud800"}', 'half of a surrogate pair'],
    ['{"text":"a\\u0000b"}', 'NUL'],
  ])('%s is refused', (line, message) =>
    expect(thrown(() => readJsonLine(line, 'x'))).toMatchObject({ message: expect.stringContaining(message) }),
  );
});

describe('bytes', () => {
  test('that are no UTF-8 are refused, and so is an unknown charset', () => {
    expect(thrown(() => decode(Buffer.from([0x61, 0xff])))).toMatchObject({ message: 'is not valid utf-8' });
    expect(thrown(() => decode(Buffer.from('a'), 'klingon'))).toMatchObject({
      message: expect.stringContaining('"klingon"'),
    });
    expect(decode(Buffer.from([0xe9]), 'iso-8859-1')).toBe('é');
  });
});

describe('language', () => {
  const texts = {
    en: 'The minister said on Monday that the talks in the capital had been useful and that both sides would meet again in the spring, but he did not say where. It was not clear who would lead the delegation of the other country.',
    fr: 'Le ministre a déclaré lundi que les discussions dans la capitale avaient été utiles et que les deux parties se retrouveraient au printemps, mais il n’a pas dit où. On ne sait pas qui dirigera la délégation de l’autre pays pour la suite des travaux.',
    de: 'Der Minister sagte am Montag, dass die Gespräche in der Hauptstadt nützlich gewesen seien und dass sich beide Seiten im Frühjahr wieder treffen würden, aber er sagte nicht, wo. Es war nicht klar, wer die Delegation des anderen Landes führen wird.',
  };
  test('is that of the words where the document does not say', () => {
    expect(readDispatch(texts.fr)).toMatchObject({ document: { lang: 'fr', text: texts.fr }, warnings: [] });
    expect(readDispatch(dispatch('lang: de', texts.de)).warnings).toEqual([]);
    expect(readDispatch(dispatch('lang: en', texts.de)).warnings).toEqual([
      'says that it is in English (en), but its words look like German (de)',
    ]);
    expect(readDispatch(dispatch('lang: en-GB', texts.en)).warnings).toEqual([]);
  });
});
