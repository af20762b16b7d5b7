/** Which commit makes the verdict of which relation another, and through which statements: what the ledger says of it. */
import { describe, expect, it } from '@jest/globals';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import type { LogEntry } from '../../../src/evidence/log/entry.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { type Dispatch, extractionOf } from '../../fixture/dispatch.ts';
import { commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { idOf } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { decided, retracted, revert, reviewed } from './curated.ts';
import { groupOf, statementOf, storeOfEachTest } from './opened.ts';

type Claim = Partial<Dispatch['claims'][number]>;

/** What an outlet of its own says on a day of February of one meeting of Ada and Ben. */
function told(day: string, ...claims: readonly Claim[]): Extraction {
  return extractionOf({
    title: `On the ${day}th`,
    publisher: `Wire ${day}`,
    published: `2022-02-${day}T09:00:00Z`,
    claims: claims.map((claim, i) => {
      const quote = `Ada met Ben, voice ${i} said on day ${day}.`;
      return { quote, subject: 'Ada', predicate: 'CONSULT', object: 'Ben', date: '2022-02-01', ...claim } as const;
    }),
  });
}
const ASSERTS: Claim = {};
const DENIES: Claim = { polarity: 'DENIED' };

const asserted = told('05', ASSERTS);
const again = told('06', ASSERTS);
const denied = told('07', DENIES);
const earlier = told('03', ASSERTS);
const earlierDenied = told('04', DENIES);
const both = told('08', ASSERTS, DENIES);
const planned = told('02', { modality: 'PLAN' });

type Step = Extraction | readonly ((store: GraphStore) => Promise<LogEntry> | LogEntry)[];
/** Days of the documents whose statements caused it; `-` for what is purged. */
type Told = readonly [before: string | null, after: string | null, days: string];

const judged = (document: Extraction, state: 'ACCEPTED' | 'REJECTED') => async (store: GraphStore) =>
  reviewed((await statementOf(store, document)).id, state);
const takenBack =
  (document: Extraction, isRetracted = true) =>
  () =>
    retracted(documentIdOf(document), isRetracted);
const purged = (document: Extraction) => (): LogEntry => ({
  entry: 'purge',
  document: documentIdOf(document),
  sha256: 'a'.repeat(64),
  reason: 'by law',
});
const merged = () => decided('d'.repeat(32), 'SAME', idOf('Cleo'), idOf('Ben'));
const mergedWithIt = () => decided('d'.repeat(32), 'SAME', idOf('Ada'), idOf('Ben'));
const parted = () => revert;

/** Each step with what it says; nothing, where no verdict is another. */
const STORIES: readonly (readonly [string, readonly (readonly [Step, ...Told[]])[]])[] = [
  [
    'more of the same says nothing',
    [[asserted, [null, 'UNDISPUTED', '05']], [again], [denied, ['UNDISPUTED', 'DISPUTED', '07']], [both]],
  ],
  [
    'a denial may be first',
    [
      [denied, [null, 'DENIED_ONLY', '07']],
      [asserted, ['DENIED_ONLY', 'DISPUTED', '05']],
    ],
  ],
  ['both at once are one change', [[both, [null, 'DISPUTED', '08 08']]]],
  [
    'what makes the difference is its cause: the denial',
    [
      [asserted, [null, 'UNDISPUTED', '05']],
      [both, ['UNDISPUTED', 'DISPUTED', '08']],
    ],
  ],
  [
    'what makes the difference is its cause: the assertion',
    [
      [denied, [null, 'DENIED_ONLY', '07']],
      [both, ['DENIED_ONLY', 'DISPUTED', '08']],
    ],
  ],
  [
    'a denial of the fact leaves a plan undisputed',
    [[planned, [null, 'UNDISPUTED', '02']], [told('07', { polarity: 'DENIED', modality: 'HYPOTHESIS' })]],
  ],
  [
    'rejected and accepted again',
    [
      [asserted, [null, 'UNDISPUTED', '05']],
      [denied, ['UNDISPUTED', 'DISPUTED', '07']],
      [[judged(denied, 'REJECTED')], ['DISPUTED', 'UNDISPUTED', '07']],
      [[judged(denied, 'REJECTED')]],
      [[judged(asserted, 'REJECTED')], ['UNDISPUTED', 'RETRACTED', '05']],
      [[judged(denied, 'ACCEPTED')], ['RETRACTED', 'DENIED_ONLY', '07']],
      [[judged(asserted, 'ACCEPTED')], ['DENIED_ONLY', 'DISPUTED', '05']],
    ],
  ],
  [
    'taken back and put back',
    [
      [asserted, [null, 'UNDISPUTED', '05']],
      [again],
      [[takenBack(asserted)]],
      [[takenBack(again)], ['UNDISPUTED', 'RETRACTED', '06']],
      [[judged(again, 'REJECTED')]],
      [[takenBack(again, false)]],
      [[takenBack(asserted, false)], ['RETRACTED', 'UNDISPUTED', '05']],
    ],
  ],
  [
    'purged',
    [
      [asserted, [null, 'UNDISPUTED', '05']],
      [denied, ['UNDISPUTED', 'DISPUTED', '07']],
      [[purged(denied)], ['DISPUTED', 'UNDISPUTED', '-']],
      [[purged(asserted)], ['UNDISPUTED', null, '']],
    ],
  ],
  ['an earlier report founds it now, and says the same', [[asserted, [null, 'UNDISPUTED', '05']], [earlier]]],
  [
    'an earlier report founds it now, and denies it',
    [
      [asserted, [null, 'UNDISPUTED', '05']],
      [earlierDenied, ['UNDISPUTED', 'DISPUTED', '04']],
    ],
  ],
  [
    'an end has another name now',
    [[asserted, [null, 'UNDISPUTED', '05']], [[merged]], [denied, ['UNDISPUTED', 'DISPUTED', '07']], [[parted]]],
  ],
  ...(['CONSULT', 'THREATEN', 'MEMBER_OF'] as const).map(
    (predicate) =>
      [
        `its two ends are one, who joins nobody to itself: ${predicate}`,
        [
          [told('05', { predicate }), [null, 'UNDISPUTED', '05']],
          [[mergedWithIt], ['UNDISPUTED', null, '']],
          [[parted], [null, 'UNDISPUTED', '']],
        ],
      ] as const,
  ),
];

export function verdictContract(open: Open): void {
  describe('verdicts', () => {
    const store = storeOfEachTest(open);

    it.each(STORIES)('are told where they become others: %s', async (_, steps) => {
      for (const [i, [step, ...expected]] of steps.entries()) {
        const entries = Array.isArray(step)
          ? await Promise.all(step.map((act) => act(store())))
          : entriesOf(step as Extraction);
        const { entry } = await commit(store(), entries);
        const verdicts = [];
        for (const { before, after, causedBy } of entry?.verdicts ?? [])
          verdicts.push([before, after, await daysOf(store(), causedBy)]);
        expect([i, verdicts]).toEqual([i, expected]);
      }
    });

    it('are told of each pair of an event, and of those that a merge leaves none of', async () => {
      const quote = 'Ada, Ben and Cleo met.';
      const pair = (subject: string, object: string) =>
        ({ quote, subject, object, predicate: 'CONSULT', date: '2022-02-01' }) as const;
      const claims = [pair('Ada', 'Ben'), pair('Ada', 'Cleo'), pair('Ben', 'Cleo')];
      const summit = extractionOf({ title: 'A summit', published: '2022-02-02', claims });
      const { entry } = await commit(store(), entriesOf(summit));
      expect(entry?.verdicts.map(({ before, after }) => [before, after])).toEqual(
        [1, 2, 3].map(() => [null, 'UNDISPUTED']),
      );
      const ids = entry?.verdicts.map(({ id }) => id) ?? [];
      const { entry: after } = await commit(store(), [merged()]);
      const [founder] = entry?.groups ?? [];
      const { subjects, objects } = await groupOf(store(), founder?.founder ?? '');
      expect(new Set([...subjects, ...objects])).toEqual(new Set([idOf('Ada'), idOf('Cleo')]));
      expect(after?.verdicts).toEqual(
        after?.goneRelations.slice(-2).map((id) => ({ id, before: 'UNDISPUTED', after: null, causedBy: [] })),
      );
      expect(after?.verdicts).toHaveLength(2);
      for (const id of after?.goneRelations ?? []) expect(ids).toContain(id);
      const { entry: back } = await commit(store(), [parted()]);
      expect(back?.verdicts.map((change) => change.after)).toEqual(['UNDISPUTED', 'UNDISPUTED']);
    });
  });
}

async function daysOf(store: GraphStore, statements: readonly string[]): Promise<string> {
  const found = await store.byIds('statement', statements);
  return found
    .map((statement) => (statement ? new Date(statement.knownAt).toISOString().slice(8, 10) : '-'))
    .sort()
    .join(' ');
}
