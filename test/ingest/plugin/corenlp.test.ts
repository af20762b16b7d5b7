import { afterEach, expect, test } from '@jest/globals';
import { loadAuthority } from '../../../src/ingest/authority/authority.ts';
import { coreNlpExtractor } from '../../../src/ingest/plugin/corenlp.ts';
import { type Behaviour, type Stub, stub } from './stub.ts';

const text = 'Olaf Scholz met Joe Biden. “We agree,” Scholz said. Jane Sample works for NATO.';
const document = { title: 'T', publisher: null, published: null, url: null, lang: 'en', text };
const sentence = (words: string, more: object) => {
  const start = text.indexOf(words);
  return { tokens: [{ characterOffsetBegin: start, characterOffsetEnd: start + words.length }], ...more };
};
const annotation = {
  sentences: [
    sentence('Olaf Scholz met Joe Biden.', {
      entitymentions: [
        { text: 'Olaf Scholz', ner: 'PERSON' },
        { text: 'Joe Biden', ner: 'PERSON' },
        { text: 'Monday', ner: 'DATE' },
      ],
      openie: [
        { subject: 'Olaf Scholz', relation: 'met', object: 'Joe Biden' },
        { subject: 'Olaf Scholz', relation: 'will meet', object: 'Joe Biden' },
        { subject: 'He', relation: 'met', object: 'Joe Biden' },
      ],
    }),
    sentence('Jane Sample works for NATO.', {
      entitymentions: [
        { text: 'Jane Sample', ner: 'PERSON' },
        { text: 'NATO', ner: 'ORGANIZATION' },
      ],
      kbp: [
        { subject: 'Jane Sample', relation: 'per:employee_of', object: 'NATO' },
        { subject: 'NATO', relation: 'org:top_members_employees', object: 'Jane Sample' },
        { subject: 'Jane Sample', relation: 'per:age', object: '40' },
      ],
    }),
  ],
  quotes: [
    {
      beginIndex: text.indexOf('“'),
      endIndex: text.indexOf('”') + 1,
      speaker: 'Scholz',
      canonicalSpeaker: 'Olaf Scholz',
    },
  ],
};

let service: Stub | undefined;
afterEach(() => service?.close());
async function extractWith(behave: Behaviour) {
  service = await stub(behave);
  return coreNlpExtractor({ endpoint: service.endpoint, timeoutMs: 5_000 }, loadAuthority()).extract(document);
}

test('entities, relations and quotations of the server become an extraction', async () => {
  const { actors, statements, quotations, warnings } = await extractWith((response) =>
    response.end(JSON.stringify(annotation)),
  );
  expect(warnings).toEqual([]);
  expect(actors.map(({ label, kind, qid }) => [label, kind, qid])).toEqual([
    ['Olaf Scholz', 'PERSON', 'Q61053'],
    ['Joe Biden', 'PERSON', 'Q6279'],
    ['Jane Sample', 'PERSON', null],
    ['NATO', 'IGO', 'Q7184'],
  ]);
  expect(
    statements.map(({ subject, predicate, object, quote }) => [subject.label, predicate, object?.label, quote]),
  ).toEqual([
    ['Olaf Scholz', 'CONSULT', 'Joe Biden', 'Olaf Scholz met Joe Biden.'],
    ['Jane Sample', 'EMPLOYED_BY', 'NATO', 'Jane Sample works for NATO.'],
    ['Jane Sample', 'HOLDS_POSITION', 'NATO', 'Jane Sample works for NATO.'],
  ]);
  expect(quotations).toMatchObject([{ speaker: { label: 'Olaf Scholz' }, quote: '“We agree,”' }]);
  expect(service?.asked[0]?.body).toBe(text);
});

test('offsets that lead elsewhere give statements no quote to stand on', async () => {
  const shifted = structuredClone(annotation);
  for (const { tokens } of shifted.sentences)
    for (const token of tokens) Object.assign(token, { characterOffsetBegin: 9_000, characterOffsetEnd: 9_100 });
  const { statements, warnings } = await extractWith((response) => response.end(JSON.stringify(shifted)));
  expect(statements).toEqual([]);
  expect(warnings).toEqual(['corenlp@1: 3 dropped: the quote is not in the text']);
});

test.each<[string, Behaviour, string]>([
  [
    'is cut off',
    (response) => response.end(JSON.stringify(annotation).slice(0, 200)),
    'answered something that is no annotation',
  ],
  [
    'is of another shape',
    (response) => response.end('{"sentences":[{"tokens":[]}]}'),
    'answered something that is no annotation',
  ],
  ['is an error', (response) => response.writeHead(500).end('out of memory'), 'answered with status 500'],
])('an answer that %s gives nothing but a warning', async (_, behave, trouble) => {
  expect(await extractWith(behave)).toMatchObject({ actors: [], statements: [], warnings: [`corenlp@1: ${trouble}`] });
});
