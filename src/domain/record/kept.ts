/**
 * What the processes on a store remember for each other beside the graph: where feeds stand, what was alerted. It is no
 * evidence, so no log has it and no rebuild makes it anew.
 */

/** feed: where each stands. article: what was read from any. standing: how far a standing question is answered. */
export type Shelf = 'feed' | 'article' | 'standing' | 'alert' | 'delivery';

export interface Kept {
  /** `keptId(shelf, key)`. */
  readonly id: string;
  readonly shelf: Shelf;
  /** What it is about, where it is looked for by that. */
  readonly about: string | null;
  /** JSON of whoever keeps it. */
  readonly value: string;
  /** Counts what was kept on all shelves: a row that is kept again comes last again. */
  readonly seq: number;
}

export interface Keeping extends Omit<Kept, 'id' | 'seq'> {
  readonly key: string;
  /** The `seq` that it must have still, 0 where it must not be there; left out, whatever was there before. */
  readonly after?: number;
}

export const keptId = (shelf: Shelf, key: string): string => `${shelf}:${key}`;
