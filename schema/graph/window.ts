/** When a relation or event holds, in the words of the statements that open and close its window. */

import type { View } from '../../src/domain/fold/view.ts';
import type { When } from '../../src/domain/time.ts';
import { dayOf, when } from '../../src/domain/time.ts';
import { eventWindow, statedWindow, type WindowEnds } from '../../src/domain/window.ts';
import type { Context } from '../context.ts';
import { bestStatement } from './evidence-summary.ts';
import type { EventNode, EvidencedNode } from './node-values.ts';

/** Null where nobody says. */
export const validOf = ({ found, view }: EvidencedNode): When | null => view && statedWindow(view, endsOf(found, view));

/** Never null: an undated event happened by its first report; of a retracted one, by that of its founder. */
export function whenOf(ctx: Context, event: EventNode): When | Promise<When> {
  const { found, view } = event;
  return view ? eventWindow(view, endsOf(found, view)) : whenReported(ctx, event);
}

async function whenReported(ctx: Context, event: EventNode): Promise<When> {
  const { knownAt } = await bestStatement(ctx, event);
  return when(`../${dayOf(knownAt)}`, 'PUBLICATION_FALLBACK');
}

const endsOf = (found: EvidencedNode['found'], { opens, closes }: View): WindowEnds =>
  opens < 0 || closes < 0
    ? { opens: null, closes: null }
    : { opens: found.datingAt(opens), closes: found.datingAt(closes) };
