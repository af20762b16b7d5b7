/** Answers what the projection asks, from inside the transaction that runs it. */
import type { Id } from '../../../domain/glossary.ts';
import type { Relation } from '../../../domain/relation.ts';
import type { Answer, Answers, Ask } from '../../../projection/ask.ts';
import type { Transaction } from '../connection.ts';
import { entityOf, eventOf, relationOf } from '../projected-row.ts';
import { queries } from '../queries.ts';
import { idsByType } from '../read/by-key.ts';
import { EVERY_DOCUMENT } from '../read/scan.ts';
import { decisionOf, documentStateOf, ints, nameOf, type StatementNode, statementStateOf } from '../row.ts';

/**
 * Evidence of documents whose id comes after `upTo` is not there yet: a rebuild goes through the documents in order
 * of id, and what the projection sees must be what a commit of each in turn would have shown it.
 */
export async function answer(transaction: Transaction, ask: Ask, upTo: Id = EVERY_DOCUMENT): Promise<Answer> {
  switch (ask.ask) {
    case 'documents':
      return (await transaction.run(queries.documentStates, { ids: ask.ids, upTo })).map(stateOf);
    case 'joinedTo':
      return (await transaction.run(queries.documentsJoinedTo, { ids: ask.ids, upTo })).map(stateOf);
    case 'sharing':
      return sharing(transaction, ask.shingles, ask.least, upTo);
    case 'shinglesOf':
      return (await transaction.run(queries.shinglesOf, { id: ask.document }))[0]?.shingles ?? [];
    case 'statementsOf':
      return states(transaction.run(queries.statementsOfDocuments, { documents: ask.documents, upTo }));
    case 'statementsUnder':
      return states(transaction.run(queries.statementsUnderKeys, { keys: ask.keys, upTo }));
    case 'statementsNaming':
      return states(transaction.run(queries.statementsNaming, { entities: ask.entities, upTo }));
    case 'statements':
      return states(transaction.run(queries.statementsByIds, { ids: ask.ids }));
    case 'decisions':
      return (await transaction.run(queries.allDecisions, {})).map(({ decision }) => decisionOf(decision));
    case 'names':
      return (await transaction.run(queries.namesOfEntities, { entities: ask.entities, upTo })).map(({ row }) =>
        nameOf(row),
      );
    case 'entities':
      return (await transaction.run(queries.entitiesOfMembers, { ids: ask.ids })).map(({ entity }) => entityOf(entity));
    case 'rows':
      return rows(transaction, ask.keys);
  }
}

const stateOf = ({ row }: { readonly row: Parameters<typeof documentStateOf>[0] }) => documentStateOf(row);

async function states(
  found: Promise<readonly { readonly statement: StatementNode }[]>,
): Promise<Answers['statements']> {
  return (await found).map(({ statement }) => statementStateOf(statement));
}

async function sharing(
  transaction: Transaction,
  shingles: readonly number[],
  least: number,
  upTo: Id,
): Promise<Answers['sharing']> {
  const found = await transaction.run(queries.documentsSharing, { shingles: ints(shingles), least, upTo });
  return found.map(({ row, shared }) => ({ ...documentStateOf(row), shared }));
}

async function rows(transaction: Transaction, keys: readonly string[]): Promise<Answers['rows']> {
  const relations: Relation[] = [];
  for (const [type, ofType] of idsByType(keys)) {
    const found = await transaction.run(queries.relationsUnderKeys[type], { keys: ofType });
    relations.push(...found.map(({ row }) => relationOf(row)));
  }
  const events = await transaction.run(queries.eventsUnderKeys, { keys });
  return { relations, events: events.map(({ row }) => eventOf(row)) };
}
