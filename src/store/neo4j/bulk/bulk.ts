/**
 * Writes all that another store holds as files that `neo4j-admin database import` makes a new database of: the same
 * nodes and relationships as commits would have written one after the other, at a hundredth of the cost. What a noun's
 * node holds is said in one place for both, `../noun`.
 */
import neo4j from 'neo4j-driver';
import type { Id } from '../../../domain/glossary.ts';
import { participantsOf, relationsOf } from '../../../domain/record/relation.ts';
import { isEventType } from '../../../domain/relation-types.ts';
import { copyOf } from '../../../projection/copy.ts';
import type { Whole } from '../../whole.ts';
import { decisionRow, decisions } from '../noun/decision.ts';
import { documentRow, documents, purged } from '../noun/document.ts';
import { entityRow, nameRow, nameSums } from '../noun/entity.ts';
import { groupRow, groups, relationRow } from '../noun/group.ts';
import { kept } from '../noun/kept.ts';
import { commitValues, LAYOUT } from '../noun/ledger.ts';
import { entries } from '../noun/log.ts';
import { notes } from '../noun/note.ts';
import { questions } from '../noun/question.ts';
import { quotationRow, quotations } from '../noun/quotation.ts';
import { statementNode, statements } from '../noun/statement.ts';
import { views } from '../noun/view.ts';
import type { Projected } from '../query/projected.ts';
import { BulkFiles, type NodeName } from './bulk-files.ts';

const FIRST = { generation: neo4j.int(1) };

/** `folder` is made where it is not there. Returns how many rows there are of each label and type. */
export function writeBulk(whole: Whole, folder: string): ReadonlyMap<string, number> {
  const files = new BulkFiles(folder);
  writeDocuments(whole, files);
  writeStatements(whole, files);
  writeEntities(whole, files);
  writeGroups(whole, files);
  writeCuration(whole, files);
  writeLog(whole, files);
  return files.close();
}

const member = (files: BulkFiles, id: Id): NodeName => files.named('Member', id);

function writeDocuments(whole: Whole, files: BulkFiles): void {
  for (const one of whole.documents()) {
    const row = documentRow(one, copyOf(one.document.text).fingerprints);
    files.node('Document', { ...documents.valuesOf(row), ...FIRST });
  }
  for (const id of whole.purged()) files.node('Purged', { ...purged.valuesOf({ id }), ...FIRST });
  for (const { document, entity } of whole.mentions()) {
    files.relationship('NAMES', ['Document', document], member(files, entity));
  }
  for (const quotation of whole.quotations()) {
    const { id, document, speaker } = quotation;
    files.node('Quotation', { ...quotations.valuesOf(quotationRow(quotation)), ...FIRST });
    files.relationship('QUOTED_IN', ['Quotation', id], ['Document', document]);
    if (speaker !== null) files.relationship('SPOKEN_BY', ['Quotation', id], member(files, speaker));
  }
}

function writeStatements(whole: Whole, files: BulkFiles): void {
  for (const { row, recordedAt, publisher } of whole.statements()) {
    const node = statementNode(row, recordedAt);
    const named: NodeName = ['Statement', row.id];
    files.node('Statement', { ...statements.valuesOf(node), publisher, ...FIRST });
    files.relationship('STATED_IN', named, ['Document', row.document]);
    files.relationship('SUBJECT', named, member(files, row.subject));
    if (row.object !== null) files.relationship('OBJECT', named, member(files, row.object));
    if (row.place !== null) files.relationship('PLACE', named, member(files, row.place));
    for (const speaker of node.speakers) files.relationship('SAID_BY', named, member(files, speaker));
  }
}

function writeEntities(whole: Whole, files: BulkFiles): void {
  for (const entity of whole.entities()) {
    const { id, labels, properties, members, qids, names, labelName } = entityRow(entity);
    const named: NodeName = ['Entity', id];
    files.node('Entity', { ...properties, ...FIRST }, { labels });
    for (const one of members) files.relationship('ANSWERED_BY', member(files, one), named);
    for (const qid of qids) files.relationship('IDENTIFIED_BY', named, files.named('WikidataItem', qid));
    for (const name of names) {
      files.relationship('NAMED', named, files.named('Name', name), { isLabel: name === labelName });
    }
  }
  for (const name of whole.names()) {
    const row = nameRow(name);
    files.node('NameForm', { ...nameSums.valuesOf(row), ...FIRST });
    files.relationship('CALLED', member(files, name.entity), ['NameForm', row.id]);
  }
}

function writeGroups(whole: Whole, files: BulkFiles): void {
  for (const group of whole.groups()) {
    const { founder, type } = group;
    const row = groupRow(group);
    const isEvent = isEventType(type);
    files.node('StatementGroup', { ...groups.valuesOf(row), ...FIRST }, { labels: isEvent ? ['Event'] : [] });
    for (const id of isEvent ? participantsOf(group) : []) {
      files.relationship('TAKES_PART_IN', ['Entity', id], ['StatementGroup', founder]);
    }
    for (const relation of relationsOf(group)) {
      const { source, target, properties } = relationRow({ relation, founder, verdict: row.verdict });
      files.relationship(type, ['Entity', source], ['Entity', target], { ...properties, ...FIRST });
    }
  }
}

function writeCuration(whole: Whole, files: BulkFiles): void {
  const about = (label: Projected, id: Id, ids: readonly Id[]): void => {
    for (const one of new Set(ids)) files.relationship('ABOUT', [label, id], member(files, one));
  };
  for (const { decision, about: subjects } of whole.decisions()) {
    files.node('Decision', { ...decisions.valuesOf(decisionRow(decision)), ...FIRST });
    about('Decision', decision.id, subjects);
  }
  for (const note of whole.notes()) {
    files.node('Note', { ...notes.valuesOf(note), ...FIRST });
    about('Note', note.id, note.about);
  }
  for (const view of whole.views()) files.node('SavedView', { ...views.valuesOf(view), ...FIRST });
  for (const question of whole.questions()) {
    files.node('StandingQuestion', { ...questions.valuesOf(question), ...FIRST });
  }
}

function writeLog(whole: Whole, files: BulkFiles): void {
  let [revision, logged, lastKept] = [0, 0, 0];
  for (const row of whole.log()) {
    files.node('LogEntry', entries.valuesOf(row), { id: String(row.seq) });
    logged = row.seq;
  }
  for (const entry of whole.ledger()) {
    files.node('LedgerEntry', commitValues(entry), { id: String(entry.revision) });
    for (const id of entry.entities) {
      files.relationship('ABOUT', ['LedgerEntry', String(entry.revision)], member(files, id));
    }
    revision = entry.revision;
  }
  for (const row of whole.kept()) {
    files.node('Kept', kept.valuesOf(row));
    lastKept = Math.max(lastKept, row.seq);
  }
  if (lastKept > 0) files.node('Counter', { id: 'kept', seq: neo4j.int(lastKept) });
  const counts = { layout: LAYOUT, revision, logged, generation: 1, generations: 1 };
  const ledger = Object.entries(counts).map(([name, count]) => [name, neo4j.int(count)]);
  files.node('Ledger', { id: 'now', ...Object.fromEntries(ledger) });
}
