/** What of a commit is new: evidence that is there already is not appended again. */

import type { NameCount } from '../../../domain/document.ts';
import { Failure, InputError } from '../../../domain/error.ts';
import type { DocumentEvidence, EvidenceBatch } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/glossary.ts';
import type { Statement } from '../../../domain/statement.ts';
import type { Transaction } from '../connection.ts';
import { type KnownRow, queries } from '../queries.ts';
import { nameOf, sorted } from '../row.ts';

export interface Fresh {
  /** In the shape the projection takes. */
  readonly evidence: Required<EvidenceBatch>;
  readonly newDocuments: readonly Id[];
  readonly newStatements: readonly Id[];
  /** Statements that are there and change: found by another extractor too, withdrawn, or found again. */
  readonly updated: readonly StatementUpdate[];
  /** Of `newStatements`, those that were withdrawn and are found again. */
  readonly returned: ReadonlySet<Id>;
}

interface StatementUpdate {
  readonly id: Id;
  readonly extractors: readonly string[];
  readonly isWithdrawn: boolean;
}

const MOST_STATEMENTS = 5_000;

export async function freshOf(transaction: Transaction, evidence: EvidenceBatch): Promise<Fresh> {
  refuseTooMany(evidence);
  const known = await knownOf(transaction, evidence);
  const names = await knownNames(transaction, evidence, known);
  const updates = new Map<Id, StatementUpdate>();
  const seen = new Seen(known);
  const documents = (evidence.documents ?? []).flatMap((found): DocumentEvidence[] => {
    const isNew = seen.isNew('Document', found.document.id);
    const fresh: DocumentEvidence = {
      document: found.document,
      names: found.names.filter((name) => !names.has(nameKey(found.document.id, name))),
      statements: found.statements.filter((statement) => isFresh(statement, seen, updates)),
      quotations: found.quotations.filter((quotation) => seen.isNew('Quotation', quotation.id)),
    };
    for (const name of fresh.names) names.add(nameKey(found.document.id, name));
    return isNew || fresh.names.length + fresh.statements.length + fresh.quotations.length > 0 ? [fresh] : [];
  });
  const withdrawn = sorted(evidence.withdrawn ?? []).filter((id) => withdraw(id, seen, updates));
  const newStatements = documents.flatMap((found) => found.statements.map((statement) => statement.id));
  return {
    evidence: { documents, withdrawn, ...changesOf(evidence, seen) },
    newDocuments: documents.flatMap(({ document }) => (known.has(`Document ${document.id}`) ? [] : [document.id])),
    newStatements,
    updated: [...updates.values()],
    returned: new Set(newStatements.filter((id) => known.has(`Statement ${id}`))),
  };
}

export const isNothing = ({ evidence }: Fresh): boolean => Object.values(evidence).every((list) => list.length === 0);

type Known = ReadonlyMap<string, KnownRow>;

/** What is known, and what this very commit has brought already. */
class Seen {
  readonly #known: Known;
  readonly #brought = new Set<string>();

  constructor(known: Known) {
    this.#known = known;
  }

  find(label: KnownRow['label'], id: string): KnownRow | null {
    return this.#known.get(`${label} ${id}`) ?? null;
  }

  isNew(label: KnownRow['label'], id: string): boolean {
    const key = `${label} ${id}`;
    if (this.#known.has(key) || this.#brought.has(key)) return false;
    this.#brought.add(key);
    return true;
  }
}

function refuseTooMany({ documents = [] }: EvidenceBatch): void {
  const count = documents.reduce((sum, found) => sum + found.statements.length, 0);
  if (count > MOST_STATEMENTS) {
    throw new InputError(`A commit takes at most ${MOST_STATEMENTS} statements, but got ${count}.`);
  }
}

async function knownOf(transaction: Transaction, evidence: EvidenceBatch): Promise<Known> {
  const { documents = [], decisions = [], notes = [], savedViews = [] } = evidence;
  const idsOf = (rows: readonly { readonly id: Id }[]) => rows.map((row) => row.id);
  const rows = await transaction.run(queries.known, {
    documents: sorted([
      ...documents.map(({ document }) => document.id),
      ...(evidence.retractions ?? []).map((retraction) => retraction.document),
    ]),
    statements: sorted([
      ...documents.flatMap(({ statements }) => idsOf(statements)),
      ...(evidence.withdrawn ?? []),
      ...(evidence.reviews ?? []).map((review) => review.statement),
    ]),
    quotations: sorted(documents.flatMap(({ quotations }) => idsOf(quotations))),
    decisions: sorted([...idsOf(decisions), ...(evidence.reverted ?? [])]),
    notes: sorted(idsOf(notes)),
    savedViews: sorted(idsOf(savedViews)),
    slugs: sorted(savedViews.map((view) => view.slug)),
  });
  return new Map(rows.map((row) => [`${row.label} ${row.id}`, row]));
}

async function knownNames(
  transaction: Transaction,
  { documents = [] }: EvidenceBatch,
  known: Known,
): Promise<Set<string>> {
  const ids = documents.map(({ document }) => document.id).filter((id) => known.has(`Document ${id}`));
  if (ids.length === 0) return new Set();
  const rows = await transaction.run(queries.namesOfDocuments, { documents: ids });
  return new Set(rows.map(({ document, row }) => nameKey(document, nameOf(row))));
}

const nameKey = (document: Id, { entity, kind, qid, form, text }: NameCount): string =>
  JSON.stringify([document, entity, kind, qid, form, text]);

/** True for a statement that is new, or was withdrawn and is found again. */
function isFresh({ id, extractors }: Statement, seen: Seen, updates: Map<Id, StatementUpdate>): boolean {
  const known = seen.find('Statement', id);
  if (known === null) return seen.isNew('Statement', id);
  const before = updates.get(id) ?? { id, extractors: known.extractors ?? [], isWithdrawn: known.isOff };
  const both = sorted([...before.extractors, ...extractors]);
  if (both.length > before.extractors.length || before.isWithdrawn) {
    updates.set(id, { id, extractors: both, isWithdrawn: false });
  }
  return before.isWithdrawn;
}

function withdraw(id: Id, seen: Seen, updates: Map<Id, StatementUpdate>): boolean {
  const known = seen.find('Statement', id);
  if (known === null) return false;
  const before = updates.get(id) ?? { id, extractors: known.extractors ?? [], isWithdrawn: known.isOff };
  updates.set(id, { ...before, isWithdrawn: true });
  return !before.isWithdrawn;
}

function changesOf(evidence: EvidenceBatch, seen: Seen): Omit<Required<EvidenceBatch>, 'documents' | 'withdrawn'> {
  return {
    decisions: (evidence.decisions ?? []).filter((decision) => seen.isNew('Decision', decision.id)),
    reverted: sorted(evidence.reverted ?? []).filter((id) => seen.find('Decision', id)?.isOff === false),
    reviews: (evidence.reviews ?? []).filter(({ statement, state }) => {
      const known = seen.find('Statement', statement);
      return known !== null && known.review !== state;
    }),
    retractions: (evidence.retractions ?? []).filter(({ document, retracted }) => {
      const known = seen.find('Document', document);
      return known !== null && known.isOff !== retracted;
    }),
    notes: (evidence.notes ?? []).filter((note) => seen.isNew('Note', note.id)),
    savedViews: (evidence.savedViews ?? []).filter((view) => {
      if (!seen.isNew('SavedView', view.id)) return false;
      if (seen.isNew('SavedView.slug', view.slug)) return true;
      throw new Failure('CONFLICT', `There is a saved view ${view.slug} already.`);
    }),
  };
}
