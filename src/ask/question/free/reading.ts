/**
 * A question read by what it has, where no form fits it: names, dates and deeds count as they do elsewhere, its kind is
 * the likeliest, and what is passed over must stand in the evidence, at least half of it, and is said with the answer.
 * Last, the texts themselves are asked for a sentence that has all of it.
 */
import type { Intent, QuestionKind } from '../intent.ts';
import { asPowers } from '../named/powers.ts';
import type { OfficeBook } from '../named/resolve.ts';
import { gapOf } from '../plain/statement.ts';
import { masked, type Unit } from '../units.ts';
import { claimRead } from './claim-reading.ts';
import { featuresOf } from './features.ts';
import { nearRead } from './near-reading.ts';
import { officeRead } from './office-reading.ts';
import { type Likely, likelyKinds } from './score.ts';
import { factsOf, rowOf, type Spoken } from './spoken.ts';
import { textRead } from './text-reading.ts';

/** Kinds that are tried, the likeliest first: what the evidence does not answer in one may be asked in another. */
const MOST_KINDS = 3;
const LEAST_SHARE = 0.1;
/** Below it nothing is known of the kind: whatever tells of it may answer. */
const LEAST_SURE = 0.3;

/** `near`: asked where nothing else answers. */
export interface Free {
  readonly intents: readonly Intent[];
  readonly near: readonly Intent[];
}

export async function freeIntents(spoken: Spoken, book: OfficeBook): Promise<Free> {
  const { units, held, times } = spoken;
  const read = rowOf(held);
  const likely = likelyKinds(featuresOf(factsOf(spoken, read))).slice(0, MOST_KINDS);
  const intents: Intent[] = [];
  for (const { kind, share } of likely) {
    if (share < LEAST_SHARE) break;
    if (kind === 'Office') intents.push(...(await officeRead(kind, units, times, book)));
    else if (kind === 'Counterpart') intents.push(...(await officeRead(kind, held, times, book)));
    else intents.push(...claimRead(kind, read, times));
  }
  const kind = likeliestOf(read.row, likely);
  const powers = await asPowers(read.row, book);
  const near = [read.row, ...(powers ? [powers] : [])].flatMap((row) => nearRead(kind, { ...read, row }, times));
  return { intents: [...intents, ...textRead(kind, read, times)], near };
}

function likeliestOf(row: readonly Unit[], [first]: readonly Likely[]): QuestionKind {
  // Whoever is asked for stands on one side of a verb, whatever kind of question the words look like.
  const gap = gapOf(row);
  if (gap !== null) return gap.side === 'NONE' ? 'Whether' : 'Who';
  // How long, or how much, is told by a number.
  if (/\bhow (?:long|much)\b/.test(masked(row))) return 'HowMany';
  return first && first.share > LEAST_SURE ? first.kind : 'Whether';
}
