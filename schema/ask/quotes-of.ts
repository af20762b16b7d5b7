/** The quotes of statements and quotations that carry a sentence. */
import { rawId } from '../../src/domain/global-id.ts';
import type { Context } from '../context.ts';
import { presentStatement, textOf } from '../evidence/present-evidence.ts';
import type { QuoteValue } from '../evidence/quote.ts';

interface Carried {
  readonly statements: readonly string[];
  readonly quotations: readonly string[];
  readonly passages?: readonly { readonly document: string; readonly start: number; readonly end: number }[];
}

export async function quotesOf(
  { statements, quotations, passages = [] }: Carried,
  _: object,
  ctx: Context,
): Promise<QuoteValue[]> {
  const claims = await Promise.all(statements.map((id) => presentStatement(ctx, rawId('Statement', id))));
  const words = await Promise.all(quotations.map((id) => ctx.loaders.quotations.load(rawId('Quotation', id))));
  const parts = await Promise.all(
    passages.map(async ({ document, start, end }) => {
      const id = rawId('Document', document);
      return { document: id, start, end, quote: (await textOf(ctx, id)).slice(start, end) };
    }),
  );
  return [...claims, ...words.filter((one) => one !== null), ...parts];
}
