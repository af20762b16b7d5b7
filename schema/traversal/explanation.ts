/** A path as a person would tell it: what each hop is, since when, and who says so in which words. */
import { statedWindow } from '../../src/domain/window.ts';
import type { Context } from '../context.ts';
import { presentEntity } from '../entity/present.ts';
import { eventIn } from '../graph/event.ts';
import { bestStatement } from '../graph/evidence-summary.ts';
import { type RelationSeen, told } from '../graph/seen.ts';
import { inWords } from '../graph/words.ts';

export async function explanation(ctx: Context, hops: readonly { readonly relation: RelationSeen }[]): Promise<string> {
  const sentences = await Promise.all(hops.map(({ relation }) => sentence(ctx, relation)));
  return sentences.join('\n');
}

/** `Emmanuel Macron visits Vladimir Putin (2022-02-07, disputed): “…” Harbor Wire, 2022-02-07.` */
async function sentence(ctx: Context, relation: RelationSeen): Promise<string> {
  const { row, scope, view } = relation;
  const [source, target, event, best] = await Promise.all([
    presentEntity(ctx, row.source),
    presentEntity(ctx, row.target),
    eventIn(ctx, row.event, scope),
    bestStatement(ctx, relation),
  ]);
  const mode = event && told(event).mode;
  const what = inWords({ type: row.type, mode, role: row.role }, [source.label], [target.label]);
  const window = view && statedWindow(row.evidence, view);
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

/** The outlet and the day of publication. */
async function carrierOf(ctx: Context, id: string): Promise<string> {
  const document = await ctx.loaders.documents.load(id);
  const publisher = document?.publisher ? await ctx.loaders.entities.load(document.publisher) : null;
  const day = document?.published?.edtf.slice(0, 10);
  return [publisher?.label ?? document?.title ?? 'a document', day].filter(Boolean).join(', ');
}
