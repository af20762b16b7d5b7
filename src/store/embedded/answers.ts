/** Answers what the projection asks, from inside the transaction that runs it. */
import type { Id } from '../../domain/glossary.ts';
import type { Answer, Answers, Ask, Asks, DocumentState } from '../../projection/ask.ts';
import { idsIn, textsIn } from './column.ts';
import { type Connection, jsonList, type Parameters } from './connection.ts';
import { decisionsAbout, listedDecisions } from './noun/decision.ts';
import { canonicalOf, namesOf } from './noun/entity.ts';
import { groups, groupsNear, groupsUnder, lastGroups } from './noun/group.ts';
import { entriesAbout, recordedDocuments, textsOf } from './noun/log.ts';
import { listedNotes } from './noun/note.ts';
import { listedQuestions } from './noun/question.ts';
import { statementStates } from './noun/statement.ts';
import { listedViews, views } from './noun/view.ts';

type Answering<Kind extends keyof Asks> = (connection: Connection, asked: Asks[Kind], until: number) => Answers[Kind];

const ANSWERS: { readonly [Kind in keyof Asks]: Answering<Kind> } = {
  documents: (connection, ids) => [
    ...documentStates(connection, `t.id IN ${idsIn('list')}`, { list: jsonList(ids) }),
    ...purgedAmong(connection, ids),
  ],
  recorded: recordedDocuments,
  readings: (connection, ids, until) =>
    entriesAbout(connection, ids, ['reading'], until).flatMap((entry) =>
      entry.entry === 'reading' ? [{ reading: entry.reading, at: entry.at }] : [],
    ),
  decisions: (connection, ids) => there(listedDecisions.byIds(connection, ids)),
  decisionsAbout,
  notes: (connection, ids) => there(listedNotes.byIds(connection, ids)),
  views: (connection, ids) => there(listedViews.byIds(connection, ids)),
  questions: (connection, ids) => there(listedQuestions.byIds(connection, ids)),
  slugs: (connection, slugs) => views.where(connection, `t.slug IN ${textsIn('list')}`, { list: jsonList(slugs) }),
  statements: (connection, ids) => states(connection, `t.id IN ${idsIn('list')}`, ids),
  statementsOf: (connection, ids) => states(connection, `t.document IN ${idsIn('list')}`, ids),
  statementsUnder: (connection, keys) =>
    states(connection, `t."group" IN (SELECT founder FROM statement_group WHERE key IN ${idsIn('list')})`, keys),
  statementsNaming: (connection, ids) => states(connection, NAMING, ids),
  names: namesOf,
  canonical: canonicalOf,
  similar,
  joinedTo: (connection, ids) => documentStates(connection, `t.joined IN ${idsIn('list')}`, { list: jsonList(ids) }),
  groups: (connection, ids) => groups.byIds(connection, ids, 'founder'),
  groupsUnder,
  groupsNear,
  lastGroups,
};

/** `until`: what stands in the log from this place on is not there yet, since it is being replayed. */
export function answer(connection: Connection, ask: Ask, until: number = Number.MAX_SAFE_INTEGER): Answer {
  const asked = Object.entries(ask) as [keyof Asks, never][];
  return Object.fromEntries(asked.map(([kind, list]) => [kind, ANSWERS[kind](connection, list, until)]));
}

const NAMING = `t.seq IN (
  SELECT seq FROM statement WHERE subject IN ${idsIn('list')}
  UNION SELECT seq FROM statement WHERE object IN ${idsIn('list')}
  UNION SELECT seq FROM statement WHERE place IN ${idsIn('list')}
  UNION SELECT seq FROM statement WHERE document IN (SELECT id FROM document WHERE publisher IN ${idsIn('list')}))`;

const states = (connection: Connection, condition: string, list: readonly string[]): Answers['statements'] =>
  statementStates(connection, condition, { list: jsonList(list) });

interface StateRow extends Omit<DocumentState, 'retracted' | 'purged'> {
  readonly retracted: number;
}

const STATE = `lower(hex(t.id)) AS id, t.knownAt, iif(t.publisher IS NULL, NULL, lower(hex(t.publisher))) AS publisher,
  t.retractedAt IS NOT NULL AS retracted, iif(t.joined IS NULL, NULL, lower(hex(t.joined))) AS joined,
  lower(hex(t.cluster)) AS cluster`;

const documentStates = (connection: Connection, condition: string, parameters: Parameters): readonly DocumentState[] =>
  connection
    .all<StateRow>(`SELECT ${STATE} FROM document t WHERE ${condition}`, parameters)
    .map((row) => ({ ...row, retracted: row.retracted === 1, purged: false }));

const purgedAmong = (connection: Connection, ids: readonly Id[]): readonly DocumentState[] =>
  connection
    .all<{ id: Id }>(`SELECT lower(hex(id)) AS id FROM purged WHERE id IN ${idsIn('list')}`, { list: jsonList(ids) })
    .map(({ id }) => ({ id, knownAt: 0, publisher: null, retracted: false, purged: true, joined: null, cluster: id }));

/** Candidates for each asking document: those that share most fingerprints. */
const MOST_SIMILAR = 200;

function similar(connection: Connection, asked: Asks['similar']): Answers['similar'] {
  const found = new Map<Id, DocumentState>();
  for (const { fingerprints, words } of asked) {
    const sharing = `t.seq IN (
      SELECT document FROM fingerprint WHERE hash IN (SELECT value FROM json_each(@fingerprints))
      GROUP BY document ORDER BY count(*) DESC, document LIMIT ${MOST_SIMILAR})`;
    const parameters = { fingerprints: jsonList(fingerprints), words };
    for (const state of documentStates(connection, `${sharing} OR t.words = unhex(@words)`, parameters)) {
      found.set(state.id, state);
    }
  }
  if (found.size === 0) return [];
  const texts = textsOf(connection, [...found.keys()]);
  return [...found.values()].map((state) => ({ ...state, text: texts.get(state.id) ?? '' }));
}

const there = <Row>(rows: readonly (Row | null)[]): readonly Row[] => rows.filter((row) => row !== null);
