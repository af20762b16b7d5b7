/** Evidence that rows name, read back: its absence is a fault of the store, not of the request. */
import type { Id } from '../../src/domain/glossary.ts';
import type { StoredDocument, StoredStatement } from '../../src/store/stored.ts';
import type { Context } from '../context.ts';

export async function presentStatement(ctx: Context, id: Id): Promise<StoredStatement> {
  return present('statement', id, await ctx.loaders.statements.load(id));
}

export async function presentDocument(ctx: Context, id: Id): Promise<StoredDocument> {
  return present('document', id, await ctx.loaders.documents.load(id));
}

export async function textOf(ctx: Context, document: Id): Promise<string> {
  return present('text of document', document, await ctx.loaders.texts.load(document));
}

function present<Row>(what: string, id: Id, row: Row | null): Row {
  if (row === null) throw new Error(`${what} ${id} is gone, but the graph names it`);
  return row;
}

/** Those that are there; one that went while it was asked for is left out. */
export async function documentsOf(ctx: Context, ids: readonly Id[]): Promise<StoredDocument[]> {
  const found = await Promise.all(ids.map((id) => ctx.loaders.documents.load(id)));
  return found.filter((document) => document !== null);
}

export async function statementsOf(ctx: Context, ids: readonly Id[]): Promise<StoredStatement[]> {
  const found = await Promise.all(ids.map((id) => ctx.loaders.statements.load(id)));
  return found.filter((statement) => statement !== null);
}
