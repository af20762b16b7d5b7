/** A statement as stores keep it: flat, its valid window with sentinels, and what the projection and people added. */
import type { Id } from '../domain/glossary.ts';
import type { Attribution, Statement } from '../domain/record/statement.ts';
import { fromOf, toOf, when } from '../domain/time.ts';
import type { DateOrigin, ReviewState } from '../domain/vocabulary.ts';

export interface StatementRow extends Omit<Statement, 'attribution' | 'valid' | 'core'> {
  readonly attribution: readonly Attribution[] | null;
  readonly date: string | null;
  readonly dateOrigin: DateOrigin | null;
  readonly dateText: string | null;
  /** The window with sentinels; both open where undated. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly revision: number;
  readonly review: ReviewState;
  /** The revision since which no reading in force finds it. */
  readonly withdrawn: number | null;
  readonly group: Id | null;
}

/** What is the statement's own, and does not change by what others say or do. */
export type OwnStatementRow = Omit<StatementRow, 'revision' | 'review' | 'withdrawn' | 'group'>;

const UNDATED = { earliest: null, latest: null };

export function statementRowOf(statement: Statement): OwnStatementRow {
  const { attribution, valid, core, ...own } = statement;
  return {
    ...own,
    attribution: attribution.length === 0 ? null : attribution,
    date: valid?.edtf ?? null,
    dateOrigin: valid?.origin ?? null,
    dateText: valid?.rawText ?? null,
    validFrom: fromOf(valid ?? UNDATED),
    validTo: toOf(valid ?? UNDATED),
    coreStart: core.start,
    coreEnd: core.end,
  };
}

export function statementOf(row: StatementRow): Statement {
  const { attribution, date, dateOrigin, dateText, validFrom, validTo, coreStart, coreEnd, ...rest } = row;
  const { revision, review, withdrawn, group, ...own } = rest;
  return {
    ...own,
    attribution: attribution ?? [],
    valid: date === null ? null : when(date, dateOrigin ?? 'STATED', dateText),
    core: { start: coreStart, end: coreEnd },
  };
}

/** Whom its attribution names, each once. */
export const speakersOf = ({ attribution }: Pick<Statement, 'attribution'>): readonly Id[] => [
  ...new Set(attribution.flatMap(({ entity }) => entity ?? [])),
];
