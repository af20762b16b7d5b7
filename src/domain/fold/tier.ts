/** The tiers of confidence, for all that shows statements. */

/** Statements of at least this confidence are shown unreviewed. */
export const TOP_TIER = 0.8;

/** Below this a statement is kept but hidden: it rests on what the text leaves out, or two readers disagree on it. */
export const LOW_TIER = 0.45;
