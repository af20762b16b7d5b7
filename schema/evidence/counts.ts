/** Whether what is listed still gives evidence: what was rejected or taken back is listed for audit, and counted apart. */
import { builder } from '../builder.ts';

export const COUNTS =
  'True for what gives evidence, false for what was rejected or stands in a retracted text; left out, both.';

export const countsArg = builder.args((t) => ({ counts: t.boolean({ description: COUNTS }) }));

export const countsOf = (counts: boolean | null | undefined): { readonly counts?: boolean } =>
  typeof counts === 'boolean' ? { counts } : {};
