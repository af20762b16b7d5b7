/** When a relation or event holds, in the words of the statements that open and close its window. */
import type { When } from '../../src/domain/time.ts';
import { dayOf, when } from '../../src/domain/time.ts';
import type { View } from '../../src/domain/view.ts';
import { eventWindow, statedWindow, type WindowEnds } from '../../src/domain/window.ts';
import type { Context } from '../context.ts';
import { presentStatement } from '../evidence/present-evidence.ts';
import { bestStatement } from './evidence-summary.ts';
import type { EventNode, EvidencedNode } from './node-values.ts';

/** Null where nobody says. */
export async function validOf(ctx: Context, { found, view }: EvidencedNode): Promise<When | null> {
  return view && statedWindow(view, await endsOf(ctx, found, view));
}

/** Never null: an undated event happened by its first report; of a retracted one, by that of its founder. */
export async function whenOf(ctx: Context, event: EventNode): Promise<When> {
  const { found, view } = event;
  if (view) return eventWindow(view, await endsOf(ctx, found, view));
  const { knownAt } = await bestStatement(ctx, event);
  return when(`../${dayOf(knownAt)}`, 'PUBLICATION_FALLBACK');
}

async function endsOf(ctx: Context, found: EvidencedNode['found'], { opens, closes }: View): Promise<WindowEnds> {
  if (opens < 0 || closes < 0) return { opens: null, closes: null };
  const [first, last] = await Promise.all(
    [opens, closes].map((position) => presentStatement(ctx, found.statementAt(position).id)),
  );
  return { opens: first?.valid ?? null, closes: last?.valid ?? null };
}
