/**
 * What changes in the findings of documents that are read anew, or whose splits changed. Findings are a pure function of
 * a document's readings and splits, so those before the commit are computed as those after it, and compared.
 */

import type { Id } from '../domain/glossary.ts';
import { byTime, type Decision, type SplitDecision } from '../domain/record/decision.ts';
import type { Document } from '../domain/record/document.ts';
import type { Quotation } from '../domain/record/quotation.ts';
import type { Statement } from '../domain/record/statement.ts';
import { documentOf } from '../evidence/document.ts';
import { type Findings, findingsOf } from '../evidence/findings.ts';
import { nameKey } from '../evidence/names.ts';
import { type DatedReading, inForce } from '../evidence/readings.ts';
import { type Asking, ask, type StatementState } from './ask.ts';
import type { MentionOfDocument, NameOfDocument } from './changes.ts';
import { type Intake, listIn } from './intake.ts';

export interface FindingsChange {
  readonly added: readonly StatementState[];
  /** As they were, and as they are: read otherwise, redirected by a split, or found again. */
  readonly changed: readonly { readonly before: StatementState; readonly after: StatementState }[];
  readonly withdrawn: readonly StatementState[];
  readonly quotations: { readonly added: readonly Quotation[]; readonly removed: readonly Id[] };
  readonly names: { readonly added: readonly NameOfDocument[]; readonly removed: readonly NameOfDocument[] };
  readonly mentions: { readonly added: readonly MentionOfDocument[]; readonly removed: readonly MentionOfDocument[] };
}

const NOTHING: Findings = { names: [], mentioned: [], statements: [], quotations: [] };

interface Readable {
  readonly document: Document;
  readonly before: readonly DatedReading[];
  readonly after: readonly DatedReading[];
}

export function* changeFindings(intake: Intake): Asking<FindingsChange> {
  const splitting = [...intake.decisions, ...intake.reverted.map(({ decision }) => decision)].filter(isSplit);
  const documents = yield* documentsToRead(intake, splitting);
  const known = [...documents.keys()].filter((id) => !intake.documents.has(id));
  const { decisionsAbout, statementsOf } = yield* ask({ decisionsAbout: [...documents.keys()], statementsOf: known });
  const [splitsBefore, splitsAfter] = splitsAround(decisionsAbout.filter(isSplit), splitting, intake);
  const found = [...documents].map(([id, { document, before, after }]) => ({
    document: id,
    before: before.length === 0 && !known.includes(id) ? NOTHING : findingsOf(document, inForce(before), splitsBefore),
    after: intake.purged.has(id) ? NOTHING : findingsOf(document, inForce(after), splitsAfter),
  }));
  const states = new Map(statementsOf.map((state) => [state.statement.id, state]));
  return {
    ...statementsChange(
      found.flatMap(({ after }) => after.statements),
      states,
    ),
    quotations: quotationsChange(found),
    names: difference(found, ({ names }, document) => names.map((name) => ({ ...name, document })), keyOfName),
    mentions: difference(
      found,
      ({ mentioned }, document) => mentioned.map((entity) => ({ document, entity })),
      ({ document, entity }) => `${document} ${entity}`,
    ),
  };
}

const isSplit = (decision: Decision): decision is SplitDecision => decision.kind === 'SPLIT';

/** Documents that are new, read anew, split or purged, each with its readings before and after this commit. */
function* documentsToRead(intake: Intake, splitting: readonly SplitDecision[]): Asking<ReadonlyMap<Id, Readable>> {
  const { statements } = yield* ask({ statements: splitting.flatMap((split) => split.statements) });
  const split = [
    ...splitting.flatMap((one) => one.documents),
    ...statements.map(({ statement }) => statement.document),
  ];
  const ids = new Set([...intake.documents.keys(), ...intake.newReadings.keys(), ...split, ...intake.purged]);
  const known = [...ids].filter((id) => !intake.documents.has(id));
  const stored = yield* ask({ recorded: known, readings: known });
  const documents = new Map([
    ...intake.documents,
    ...stored.recorded.map((recorded): [Id, Document] => [recorded.id, documentOf(recorded)]),
  ]);
  const before = new Map<Id, DatedReading[]>();
  for (const reading of stored.readings) listIn(before, reading.reading.document).push(reading);
  return new Map(
    [...documents].map(([id, document]) => {
      const had = before.get(id) ?? [];
      return [id, { document, before: had, after: [...had, ...(intake.newReadings.get(id) ?? [])] }];
    }),
  );
}

/** The splits that stood before this commit and those that stand after it, in the order in which they act. */
function splitsAround(
  stored: readonly SplitDecision[],
  splitting: readonly SplitDecision[],
  { reverted }: Intake,
): readonly [readonly SplitDecision[], readonly SplitDecision[]] {
  const gone = new Set(reverted.map(({ decision }) => decision.id));
  const all = new Map([...stored, ...splitting].map((split) => [split.id, split]));
  const standing = (splits: Iterable<SplitDecision>) =>
    [...splits].filter(({ revertedAt }) => revertedAt === null).sort(byTime);
  return [standing(stored), standing([...all.values()].filter(({ id }) => !gone.has(id)))];
}

function statementsChange(
  wanted: readonly Statement[],
  before: ReadonlyMap<Id, StatementState>,
): Pick<FindingsChange, 'added' | 'changed' | 'withdrawn'> {
  const added: StatementState[] = [];
  const changed: { before: StatementState; after: StatementState }[] = [];
  for (const statement of wanted) {
    const known = before.get(statement.id);
    if (!known) {
      // What this commit itself says of it is laid over it where statements are grouped.
      added.push({ statement, review: 'UNREVIEWED', withdrawn: false, retracted: false, group: null });
    } else if (known.withdrawn || !isSame(known.statement, statement)) {
      changed.push({ before: known, after: { ...known, statement, withdrawn: false } });
    }
  }
  const standing = new Set(wanted.map(({ id }) => id));
  const withdrawn = [...before.values()].filter((one) => !one.withdrawn && !standing.has(one.statement.id));
  return { added, changed, withdrawn };
}

interface Found {
  readonly document: Id;
  readonly before: Findings;
  readonly after: Findings;
}

const keyOfName = (name: NameOfDocument): string => `${name.document} ${nameKey(name)} ${name.count}`;

function quotationsChange(found: readonly Found[]): FindingsChange['quotations'] {
  const keyOf = (quotation: Quotation) => JSON.stringify([quotation.id, quotation.speaker, quotation.addressee]);
  const { added, removed } = difference(found, ({ quotations }) => quotations, keyOf);
  return { added, removed: removed.map(({ id }) => id) };
}

/** Rows of the findings that come and go, by a key that holds all of a row. */
function difference<Row>(
  found: readonly Found[],
  rowsOf: (findings: Findings, document: Id) => readonly Row[],
  keyOf: (row: Row) => string,
): { readonly added: readonly Row[]; readonly removed: readonly Row[] } {
  const had = found.flatMap(({ document, before }) => rowsOf(before, document));
  const has = found.flatMap(({ document, after }) => rowsOf(after, document));
  if (had.length === 0) return { added: has, removed: [] };
  const [keysBefore, keysAfter] = [new Set(had.map(keyOf)), new Set(has.map(keyOf))];
  return {
    added: has.filter((row) => !keysBefore.has(keyOf(row))),
    removed: had.filter((row) => !keysAfter.has(keyOf(row))),
  };
}

/** Stores may give the fields in another order. */
const isSame = (a: Statement, b: Statement): boolean => ordered(a) === ordered(b);
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
