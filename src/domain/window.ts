/** The window of a relation or event as a person reads it: EDTF, bounds, precision and origin. */

import type { View } from './fold/view.ts';
import { BEGINNING, dayOf, END, hullEdtf, parseEdtf, type When, when } from './time.ts';

/** A date as one statement gives it. */
export type Dating = Pick<When, 'edtf' | 'origin'>;

/** The dates of the two statements that open and close the window of a view; null where it is undated. */
export interface WindowEnds {
  readonly opens: Dating | null;
  readonly closes: Dating | null;
}

/** Null where undated. The date of a mere plan under words that it happened is INFERRED. */
export function statedWindow(view: View, { opens, closes }: WindowEnds): When | null {
  if (opens === null || closes === null) return null;
  const edtf = hullEdtf(opens.edtf, closes.edtf);
  // No statement may say so, but the hull of two may be open at both ends.
  const isOpen = view.from === BEGINNING && view.to === END;
  const bounds = isOpen ? ({ earliest: null, latest: null, precision: 'interval' } as const) : parseEdtf(edtf);
  return { edtf, ...bounds, origin: view.datedByStrongest ? opens.origin : 'INFERRED', rawText: null };
}

/**
 * An event always has a window: without a date it happened by the day it was first reported (`../day`), or, while
 * only planned or asked for, is due from that day on. It counts as undated all the same.
 */
export function eventWindow(view: View, ends: WindowEnds): When {
  const stated = statedWindow(view, ends);
  if (stated) return stated;
  const day = dayOf(view.reported);
  return when(view.realized ? `../${day}` : `${day}/..`, 'PUBLICATION_FALLBACK');
}
