import { describe, expect, it } from '@jest/globals';
import type { Statement } from '../../src/domain/evidence.ts';
import { when } from '../../src/domain/time.ts';
import { groupReports } from '../../src/projection/group.ts';
import { type Identity, identityOf } from '../../src/projection/identity.ts';
import { reportsByKey } from '../../src/projection/report.ts';

/** One statement each of one meeting of two, published on a day, perhaps dated. */
const told = (id: string, published: string, more: Partial<Statement> = {}): Statement => ({
  id,
  document: `document of ${id}`,
  subject: 'one',
  predicate: 'CONSULT',
  object: 'other',
  mode: null,
  role: null,
  place: null,
  quantity: null,
  polarity: 'ASSERTED',
  modality: 'FACT',
  reportedAs: 'NARRATION',
  attribution: [],
  valid: null,
  knownAt: Date.parse(`${published}T12:00:00Z`),
  confidence: 0.8,
  start: 0,
  end: 1,
  quote: 'x',
  sha256: '',
  extractors: ['import'],
  ...more,
});

const on = (edtf: string) => ({ valid: when(edtf, 'STATED') });

const groupsOf = (...statements: readonly Statement[]) => groupedBy(identityOf([]), statements);

function groupedBy(identity: Identity, statements: readonly Statement[]): readonly (readonly string[])[] {
  const states = statements.map((statement) => ({ statement, rejected: false, key: null }));
  const [reports = []] = reportsByKey(states, identity).values();
  return groupReports(reports).map((group) => group.flatMap((report) => report.statements.map((s) => s.statement.id)));
}

describe('grouping', () => {
  it('ends the window of an undated plan once it is said to have happened', () => {
    const plan = told('plan', '2024-07-16', { modality: 'PLAN' });
    const outcome = told('outcome', '2024-07-18');
    expect(groupsOf(plan, outcome, told('next', '2024-08-18', on('2024-08-10')))).toEqual([
      ['plan', 'outcome'],
      ['next'],
    ]);
    expect(groupsOf(plan, outcome, told('same', '2024-08-18', on('2024-07-17')))).toEqual([
      ['plan', 'outcome', 'same'],
    ]);
  });

  it('lets a denial leave the window of an undated plan open', () => {
    const plan = told('plan', '2024-07-16', { modality: 'PLAN' });
    const denial = told('denial', '2024-07-18', { polarity: 'DENIED' });
    expect(groupsOf(plan, denial, told('outcome', '2024-08-18', on('2024-08-10')))).toHaveLength(1);
  });

  it('takes an undated call-off for one of what is still due, not of what has happened', () => {
    const plan = told('plan', '2024-08-01', { modality: 'PLAN', ...on('2024-08-20') });
    const other = told('other', '2024-08-06', on('2024-08-05'));
    const off = told('off', '2024-08-08', { modality: 'CANCELLATION' });
    expect(groupsOf(plan, other, off)).toEqual([['plan', 'off'], ['other']]);
    expect(groupsOf(other, off)).toEqual([['other'], ['off']]);
  });

  it('takes an undated call-off that comes after the day for one of the plan', () => {
    const plan = told('plan', '2024-08-01', { modality: 'PLAN', ...on('2024-08-07') });
    expect(groupsOf(plan, told('off', '2024-08-08', { modality: 'CANCELLATION' }))).toEqual([['plan', 'off']]);
  });

  it('knows a place by whom it was merged with', () => {
    const first = told('first', '2024-05-22', { place: 'port', ...on('2024-05-01') });
    const second = told('second', '2024-05-23', { place: 'harbour', ...on('2024-05-02') });
    const merged = identityOf([
      {
        id: 'merge',
        kind: 'SAME',
        survivor: 'port',
        absorbed: ['harbour'],
        absorbedLabels: [],
        decidedBy: 'test',
        decidedAt: 0,
        reason: '',
        revertedAt: null,
      },
    ]);
    expect(groupsOf(first, second)).toEqual([['first'], ['second']]);
    expect(groupedBy(merged, [first, second])).toEqual([['first', 'second']]);
  });
});
