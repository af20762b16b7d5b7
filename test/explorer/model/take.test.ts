import { describe, expect, test } from '@jest/globals';
import { MultiUndirectedGraph } from 'graphology';
import { RELATION_TYPES } from '../../../src/domain/relation-types.ts';
import type { Statement } from '../../../src/explorer/api/fragments.ts';
import type { GraphModel } from '../../../src/explorer/graph/model.ts';
import { initialState } from '../../../src/explorer/state/state.ts';
import { citationOf } from '../../../src/explorer/take/citation.ts';
import { claimsCsv, csvOf } from '../../../src/explorer/take/csv.ts';
import { svgOf } from '../../../src/explorer/take/svg.ts';
import { viewFacts } from '../../../src/explorer/take/view-facts.ts';
import { claimParts, claimText } from '../../../src/explorer/words/claim.ts';
import { edtfText, rangeText, whenText } from '../../../src/explorer/words/date.ts';
import { segmentsOf } from '../../../src/explorer/words/segments.ts';

const name = (label: string) => ({ id: label, label, kind: 'PERSON' as const });
const when = {
  edtf: '2022-02-07',
  earliest: null,
  latest: null,
  precision: 'DAY',
  origin: 'STATED' as const,
  rawText: null,
};
const statement: Statement = {
  id: 's1',
  subject: name('Ada Lark'),
  predicate: 'AGREE',
  object: name('Ben Stone'),
  mode: null,
  role: null,
  place: null,
  quantity: null,
  polarity: 'ASSERTED',
  modality: 'FACT',
  reportedAs: 'NARRATION',
  attribution: [],
  valid: when,
  knownAt: '2022-02-08T09:00:00Z',
  retractedAt: null,
  confidence: 0.8,
  review: 'UNREVIEWED',
  permalink: 'https://graph.example/#doc=d1+s1&panel=reader',
  extractors: ['rules@1'],
  quote: {
    text: 'Lark and Stone agreed',
    start: 0,
    end: 21,
    before: '',
    after: '',
    verified: true,
    page: null,
    core: { start: 0, end: 21 },
    mentions: [],
  },
  document: {
    id: 'd1',
    title: 'A deal',
    url: 'https://example.org/deal',
    publishedAt: '2022-02-08T09:00:00Z',
    published: null,
    publisher: name('Daily Example'),
  },
};
const spokesman = { entity: name('Carl Dew'), surface: 'Dew', verb: 'said', anonymous: false };

describe('a claim in words', () => {
  test('in the voice of the document', () => expect(claimText(statement)).toBe('Ada Lark agreed with Ben Stone'));
  test('denied by somebody, it is denied', () => {
    expect(claimText({ ...statement, polarity: 'DENIED', attribution: [spokesman] })).toBe(
      'Carl Dew denied: Ada Lark agreed with Ben Stone',
    );
  });
  test('denied by nobody, it did not happen: "denied" would put words into a mouth', () => {
    expect(claimParts({ ...statement, polarity: 'DENIED' })).toEqual({
      speaker: '',
      stance: 'did not',
      claim: 'Ada Lark did not agree with Ben Stone',
    });
  });
  test('without an object the verb stands alone', () => {
    expect(claimText({ ...statement, predicate: 'RETREAT', object: null })).toBe('Ada Lark withdrew');
  });
  test('a plan is no fact, and an unnamed source is said to be one', () => {
    const told = {
      ...statement,
      modality: 'PLAN' as const,
      attribution: [{ ...spokesman, entity: null, surface: 'an aide', anonymous: true }],
    };
    expect(claimText(told)).toBe('an aide (not named) said: Ada Lark is to agree with Ben Stone');
  });
});

describe('dates', () => {
  test('stay as precise as they are known', () => {
    expect(
      ['2022', '2022-02', '2022-02-07', '2022-02~', '2017-05-14/..', '../2022-02-07', '2022-02-07/2022-02-09'].map(
        edtfText,
      ),
    ).toEqual([
      '2022',
      'Feb 2022',
      '7 Feb 2022',
      'about Feb 2022',
      'since 14 May 2017',
      'by 7 Feb 2022',
      '7–9 Feb 2022',
    ]);
  });
  test('from the first to the last of a month is that month', () => {
    expect(rangeText('2021-12-01T00:00:00Z', '2021-12-31T23:59:59Z')).toBe('Dec 2021');
    expect(rangeText('2022-02-28T00:00:00Z', '2022-03-02T23:59:59Z')).toBe('28 Feb – 2 Mar 2022');
  });
  test('a publication is no date of the event', () => {
    expect(whenText({ ...when, edtf: '../2022-02-08', origin: 'PUBLICATION_FALLBACK' })).toBe(
      'undated, known since 8 Feb 2022',
    );
    expect(whenText(null)).toBe('undated');
  });
});

test('a claim without an object leads to nobody', () => {
  for (const predicate of RELATION_TYPES)
    expect(claimText({ ...statement, predicate, object: null, place: null })).not.toMatch(
      / (?:with|to|in|on|of|for|from|before|against|towards?|at|by|into|over|about)$/u,
    );
});

test('a citation carries claim, words, outlet, title, date and address', () => {
  expect(citationOf(statement)).toBe(
    'Ada Lark agreed with Ben Stone (7 Feb 2022). “Lark and Stone agreed” Daily Example, “A deal”, 8 Feb 2022. https://example.org/deal Entente: https://graph.example/#doc=d1+s1&panel=reader',
  );
});

test('a citation leaves out what nobody has said: it says nothing of an unknown outlet or day', () => {
  const document = { ...statement.document, publisher: null, publishedAt: null, url: null };
  expect(citationOf({ ...statement, document })).toMatch(/“Lark and Stone agreed” “A deal”\. Entente: \S+$/u);
});

describe('tables', () => {
  test('no cell can become a formula, and quotes and commas stay inside theirs', () => {
    expect(
      csvOf(
        ['x', 'y'],
        [
          ['=1+1', '@cmd'],
          ['+4', '-2'],
          ['say "a, b"', -3],
          [null, '\t=1'],
        ],
      ),
    ).toBe('x,y\r\n\'=1+1,\'@cmd\r\n\'+4,\'-2\r\n"say ""a, b""",-3\r\n,\'\t=1');
  });
  test('claims carry their words and address', () => expect(claimsCsv([statement])).toContain('Lark and Stone agreed'));
});

test('an SVG holds names as text, never as markup', () => {
  const node = {
    id: 'a',
    label: '<script>"&\u0007',
    kind: 'STATE' as const,
    position: [0, 0] as const,
    pinned: false,
    hiddenCount: 0,
    degree: 1,
    size: 22,
    paint: null,
    group: null,
    folded: false,
  };
  const facts = { title: '<b>', scope: 'any date', sources: 'Sources: 3 statements', made: 'Entente, 29 Nov 2026' };
  const svg = svgOf({ nodes: [node], edges: [], groups: [], paints: [] }, () => '#123456', facts);
  expect(svg).toContain('&lt;script&gt;&quot;&amp;<');
  for (const words of ['&lt;b&gt;', 'any date', 'Sources: 3 statements', 'Entente, 29 Nov 2026', '>state<'])
    expect(svg).toContain(words);
  expect(svg).not.toContain('<script');
});

test('a file says what the view leaves out, and no list of outlets where none is known', () => {
  const graph = new MultiUndirectedGraph() as GraphModel;
  const told = (below: number) => {
    const left = { edges: 0, below, noneReaches: false, near: new Map() };
    const sources = { totalCount: 2, nodes: [] } as unknown as Parameters<typeof viewFacts>[2];
    return viewFacts({ graph, left }, initialState, sources, new Date(0));
  };
  expect(told(0).scope).toMatch(/any date, no filter$/u);
  expect(told(12).scope).toMatch(/without 12 relations below 80 %$/u);
  expect(told(0).sources).toBe('Sources: 2 statements, 0 documents (of the surest 0)');
});

test('marks that overlap cut the text into pieces that carry both', () => {
  const marks = [
    { start: 0, end: 6, id: 'a', look: 'x' },
    { start: 4, end: 9, id: 'b', look: 'y' },
  ];
  expect(segmentsOf('0123456789', marks).map(({ text, marks: on }) => [text, on.map(({ id }) => id).join('')])).toEqual(
    [
      ['0123', 'a'],
      ['45', 'ab'],
      ['678', 'b'],
      ['9', ''],
    ],
  );
});
