/** A path as a person would tell it: what each hop is, since when, and who says so in which words. */
import type { StoredStatement } from '../../src/store/stored.ts';
import type { Context } from '../context.ts';
import { presentEntity } from '../entity/present.ts';
import { bestStatement } from '../graph/evidence-summary.ts';
import type { RelationNode } from '../graph/node-values.ts';
import { validOf } from '../graph/window.ts';
import { inWords } from '../graph/words.ts';

export async function explanation(ctx: Context, hops: readonly { readonly relation: RelationNode }[]): Promise<string> {
  const sentences = await Promise.all(hops.map(({ relation }) => sentence(ctx, relation)));
  return sentences.join('\n');
}

/** `Emmanuel Macron visits Vladimir Putin (2022-02-07, disputed): “…” Harbor Wire, 2022-02-07.` */
async function sentence(ctx: Context, relation: RelationNode): Promise<string> {
  const { found, view } = relation;
  const [best, window] = [await bestStatement(ctx, relation), validOf(relation)];
  const [a, b] = await endsAsToldBy(ctx, relation, best);
  const what = inWords({ type: found.type, mode: best.mode, role: found.role }, { a: [a], b: [b] });
  const status = view?.status ?? 'OCCURRED';
  const marks = [
    window?.edtf,
    status === 'OCCURRED' ? undefined : status.toLowerCase(),
    view?.verdict === 'DISPUTED' ? 'disputed' : undefined,
    view?.verdict === 'DENIED_ONLY' ? 'only denied' : undefined,
  ].filter((mark) => mark !== undefined);
  const aside = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `${what}${aside}: “${best.quote}” ${await carrierOf(ctx, best.document)}.`;
}

/** Labels of the two ends. A relation of a mutual type has no direction of its own: the best statement says who visits. */
async function endsAsToldBy(
  ctx: Context,
  { found }: RelationNode,
  best: StoredStatement,
): Promise<readonly [string, string]> {
  const [source, target, subject] = await Promise.all([
    presentEntity(ctx, found.source),
    presentEntity(ctx, found.target),
    presentEntity(ctx, best.subject),
  ]);
  return subject.id === target.id ? [target.label, source.label] : [source.label, target.label];
}

/** The outlet and the day of publication. */
async function carrierOf(ctx: Context, id: string): Promise<string> {
  const document = await ctx.loaders.documents.load(id);
  const publisher = document?.publisher ? await ctx.loaders.entities.load(document.publisher) : null;
  const day = document?.published?.edtf.slice(0, 10);
  return [publisher?.label ?? document?.title ?? 'a document', day].filter(Boolean).join(', ');
}
