import { describe, expect, test } from '@jest/globals';
import type { Starters } from '../../../src/explorer/api/start.ts';
import { hubPairs, questionsOf } from '../../../src/explorer/panels/start/questions.ts';
import { chipsOf } from '../../../src/explorer/state/chips.ts';
import { initialState } from '../../../src/explorer/state/state.ts';

const person = (label: string) => ({ id: label, label, kind: 'PERSON' as const });
const state = (label: string) => ({ id: label, label, kind: 'STATE' as const });
const starters: Starters = {
  relations: {
    nodes: [
      { source: person('Ada'), target: state('Utopia') },
      { source: person('Ben'), target: state('Utopia') },
      { source: person('Ada'), target: person('Ben') },
    ],
  },
  contradictions: { totalCount: 0, nodes: [] },
  statements: { totalCount: 0 },
  quotations: { totalCount: 0 },
  documents: { totalCount: 2, nodes: [{ publishedAt: '2021-05-04T09:00:00Z', url: null }] },
};

describe('ready questions', () => {
  test('ask about people first, and only about who is in the graph', () => {
    expect(hubPairs(starters)[0]?.map(({ label }) => label)).toEqual(['Ada', 'Ben']);
    const texts = questionsOf(starters, { ends: [person('Ada'), person('Ben')], around: [] }).map(({ text }) => text);
    expect(texts).toEqual([
      'Who went between Ada and Ben?',
      expect.stringMatching(/^How are (Ada|Ben|Utopia) and (Ada|Ben|Utopia) linked\?$/u),
      'What was new from 2 May 2021 to 4 May 2021?',
    ]);
  });

  test('an empty graph has none', () =>
    expect(
      questionsOf({ ...starters, relations: { nodes: [] }, documents: { totalCount: 0, nodes: [] } }, null),
    ).toEqual([]));
});

describe('chips', () => {
  const { filters, time } = initialState;
  const words = (changed: Partial<typeof filters>, timed: Partial<typeof time> = {}) =>
    chipsOf({ ...filters, ...changed }, { ...time, ...timed }, () => 'Daily Example').map(({ text }) => text);

  test('say what each filter hides', () => {
    expect(words({})).toEqual([]);
    expect(words({ hiddenTypes: ['CONSULT'], minConfidence: 0.6, excludePublishers: ['p'] })).toEqual([
      'without talks',
      'without Daily Example',
      'confidence from 60 %',
    ]);
    expect(words({}, { from: '2022-02', to: '2022-02', asOf: '2022-02-06' })).toEqual([
      'Feb 2022',
      'known by 6 Feb 2022',
    ]);
  });

  test('say which mode alone is left, where it is known what modes there are', () => {
    const hidden = { ...filters, hiddenModes: ['', '=', 'visit'] };
    const text = (inView: readonly string[]) => chipsOf(hidden, time, () => null, inView).map((chip) => chip.text);
    expect(text(['', '=', 'visit', 'phone'])).toEqual(['only by phone']);
    expect(text([])).toEqual(['3 modes hidden']);
  });

  test('take just their own filter off', () => {
    const [chip] = chipsOf({ ...filters, disputed: false, minSources: 3 }, time, () => null);
    const left = chip?.off({ ...initialState, filters: { ...filters, disputed: false, minSources: 3 } }).filters;
    expect(left).toMatchObject({ minSources: 1, disputed: false });
  });
});
