/** The quotes of statements and quotations that carry a sentence. */
import { rawId } from '../../src/domain/global-id.ts';
import type { Context } from '../context.ts';
import { presentStatement } from '../evidence/present-evidence.ts';
import type { QuoteValue } from '../evidence/quote.ts';

interface Carried {
  readonly statements: readonly string[];
  readonly quotations: readonly string[];
}

export async function quotesOf({ statements, quotations }: Carried, _: object, ctx: Context): Promise<QuoteValue[]> {
  const claims = await Promise.all(statements.map((id) => presentStatement(ctx, rawId('Statement', id))));
  const words = await Promise.all(quotations.map((id) => ctx.loaders.quotations.load(rawId('Quotation', id))));
  return [...claims, ...words.filter((one) => one !== null)];
}
