/**
 * Answers what the projection asks, from inside the transaction that runs it. All kinds of one ask go out together, so
 * that an ask takes about one round trip, or two where entries are to be read.
 */
import type { Id } from '../../../domain/glossary.ts';
import type { Answer, Answers, Ask, Asks } from '../../../projection/ask.ts';
import { inBatches } from '../batches.ts';
import type { Transaction } from '../connection.ts';
import { decisionsAbout, listedDecisions } from '../noun/decision.ts';
import { documentStates, documentsJoinedTo, similarDocuments } from '../noun/document.ts';
import { canonicalOf, namesOf } from '../noun/entity.ts';
import { groupsByFounders, groupsNear, groupsUnder, lastGroups } from '../noun/group.ts';
import { entriesAbout, NOTHING_UNTIL, recordedDocuments } from '../noun/log.ts';
import { notes } from '../noun/note.ts';
import { questions } from '../noun/question.ts';
import { statementStates } from '../noun/statement.ts';
import { views, viewsBySlugs } from '../noun/view.ts';
import { queries } from '../query/queries.ts';

type Answering<Kind extends keyof Asks> = (
  transaction: Transaction,
  asked: Asks[Kind],
  until: number,
) => Promise<Answers[Kind]>;

const byId = (ids: readonly Id[]) => ({ ids });

const ANSWERS: { readonly [Kind in keyof Asks]: Answering<Kind> } = {
  documents: documentStates,
  recorded: recordedDocuments,
  readings: async (transaction, ids, until) =>
    (await entriesAbout(transaction, ids, ['reading'], until)).flatMap((entry) =>
      entry.entry === 'reading' ? [{ reading: entry.reading, at: entry.at }] : [],
    ),
  decisions: async (transaction, ids) => there(await listedDecisions.byIds(transaction, ids)),
  decisionsAbout: async (transaction, ids) =>
    distinct(await inBatchesOf(ids, (some) => decisionsAbout(transaction, some))),
  notes: (transaction, ids) => notes.byIds(transaction, ids),
  views: (transaction, ids) => views.byIds(transaction, ids),
  questions: (transaction, ids) => questions.byIds(transaction, ids),
  slugs: viewsBySlugs,
  statements: (transaction, ids) => statementStates(transaction, queries.statementsByIds, ids, byId),
  statementsOf: (transaction, ids) => statementStates(transaction, queries.statementsOfDocuments, ids, byId),
  statementsUnder: (transaction, keys) =>
    statementStates(transaction, queries.statementsUnderKeys, keys, (some) => ({ keys: some })),
  statementsNaming: (transaction, ids) => statementStates(transaction, queries.statementsNaming, ids, byId),
  names: namesOf,
  canonical: canonicalOf,
  similar: similarDocuments,
  joinedTo: documentsJoinedTo,
  groups: groupsByFounders,
  groupsUnder: (transaction, keys) => inBatchesOf(keys, (some) => groupsUnder(transaction, some)),
  groupsNear: (transaction, asked) => inBatchesOf(asked, (some) => groupsNear(transaction, some)),
  lastGroups: (transaction, keys) => inBatchesOf(keys, (some) => lastGroups(transaction, some)),
};

/** `until`: what stands in the log from this place on is not there yet, since it is being replayed. */
export async function answer(transaction: Transaction, ask: Ask, until: number = NOTHING_UNTIL): Promise<Answer> {
  const asked = Object.entries(ask) as [keyof Asks, never][];
  const answers = asked.map(async ([kind, list]) => [kind, await ANSWERS[kind](transaction, list, until)] as const);
  return Object.fromEntries(await Promise.all(answers));
}

async function inBatchesOf<Asked, Row>(
  asked: readonly Asked[],
  answer: (some: readonly Asked[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  return (await Promise.all(inBatches(asked).map(answer))).flat();
}

const distinct = <Row extends { readonly id: Id }>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
const there = <Row>(rows: readonly (Row | null)[]): readonly Row[] => rows.filter((row) => row !== null);
