/** The window of a relation or event as a person reads it: EDTF, bounds, precision and origin. */
import type { StoredColumns } from './projected.ts';
import { dayOf, hullEdtf, parseEdtf, type When, when } from './time.ts';
import type { View } from './view.ts';
import { DATE_ORIGINS } from './vocabulary.ts';

/** Null where undated. The origin is that of the earliest statement which opens the window. */
export function statedWindow(columns: StoredColumns, seen: View): When | null {
  if (seen.opens < 0) return null;
  const edtf = hullEdtf(columns.edtf[seen.opens] ?? '', columns.edtf[seen.closes] ?? '');
  const origin = DATE_ORIGINS[columns.origin[seen.opens] ?? 0] ?? 'STATED';
  return { edtf, ...parseEdtf(edtf), origin, rawText: null };
}

/**
 * An event always has a window: without a date it happened by the day it was first reported (`../day`), or, while
 * only planned or asked for, is due from that day on. It counts as undated all the same.
 */
export function eventWindow(columns: StoredColumns, seen: View): When {
  const stated = statedWindow(columns, seen);
  if (stated) return stated;
  const day = dayOf(seen.reported);
  return when(seen.realized ? `../${day}` : `${day}/..`, 'PUBLICATION_FALLBACK');
}
