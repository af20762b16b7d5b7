/** The audit: who did what, when and why. */
import type { Id } from '../../src/domain/glossary.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import type { LedgerEntry as LedgerRow } from '../../src/store/ledger-entry.ts';
import { isGiven } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { memberIds } from '../api/reference.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { Document } from '../evidence/document.ts';
import { documentsOf, statementsOf } from '../evidence/present-evidence.ts';
import { Statement } from '../evidence/statement.ts';
import { statementNode } from '../graph/node-values.ts';

/** How many of each kind an entry shows. */
const LISTED = 100;
const listed = (ids: readonly Id[]): readonly Id[] => ids.slice(0, LISTED);

const LedgerEntry = builder.objectRef<LedgerRow>('LedgerEntry').implement({
  description: 'One commit.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Its number.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded.' }),
    author: t.exposeString('author', { description: 'Who made it.' }),
    action: t.exposeString('action', {
      description: 'What was done: `ingest`, `import`, `merge`, `split`, `review` …',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, where the act took a reason.' }),
    documents: t.field({
      type: [Document],
      description: 'Documents that it brought or touched; those purged since are left out.',
      resolve: ({ documents }, _, ctx) => documentsOf(ctx, listed(documents)),
    }),
    entities: t.field({
      type: [Entity],
      description: 'Entities that it is about, as they are now.',
      resolve: async ({ entities }, _, ctx) => {
        const found = await presentEntities(ctx, listed(entities));
        return [...new Map(found.map((entity) => [entity.id, entity])).values()];
      },
    }),
    statements: t.field({
      type: [Statement],
      description: 'Statements that it brought, changed or reviewed.',
      resolve: async ({ statements }, _, ctx) => {
        const found = await statementsOf(ctx, listed(statements));
        return found.map((statement) => statementNode(statement, WITH_DENIED));
      },
    }),
    truncated: t.boolean({
      description: `True where more than ${LISTED} of a kind were touched: the first are listed.`,
      resolve: ({ documents, entities, statements }) =>
        [documents, entities, statements].some((list) => list.length > LISTED),
    }),
  }),
});

const { connection: LedgerConnection } = connectionOf<LedgerRow>('Ledger', LedgerEntry, 'commits');

builder.queryField('ledger', (t) =>
  t.field({
    type: LedgerConnection,
    nullable: true,
    description: 'Who did what, when and why, newest first.',
    args: { about: t.arg.id({ description: 'Commits about this entity.' }), ...pageArgs() },
    resolve: async (_, { about, ...page }, ctx) =>
      storePage(ctx, 'ledger', isGiven(about) ? { about: await memberIds(ctx, [about]) } : {}, wanted(page)),
  }),
);
