/**
 * What speaks for and against a statement, each as a word that the table of confidences weighs. Modality, who reports it,
 * and whether a verb or a noun tells it were tried, too: they foretell nothing that the others do not.
 */
import { isEventType } from '../../domain/relation-types.ts';
import type { Vote } from '../vote/vote.ts';
import type { Grounds } from './grounds.ts';

export function factorsOf(grounds: Grounds): string[] {
  const { predicate, closeness, agreement, source, polarity, vote, isAlone } = grounds;
  const isEvent = isEventType(predicate);
  const all = [`type ${predicate}`, isEvent ? 'event' : 'state of affairs', `unknown ends ${grounds.unknownEnds}`];
  if (!isEvent) return [...all, `source ${source}`, `length ${lengthLevel(grounds.length)}`];
  return [
    ...all,
    `closeness ${closeness}`,
    `agreement ${agreement}`,
    `polarity ${polarity}`,
    voteFactor(vote),
    isAlone ? 'one side' : 'two sides',
    grounds.isDated ? 'dated' : 'undated',
    `length ${lengthLevel(grounds.length)}`,
  ];
}

const shares = [0.01, 0.05, 0.2, 0.5, 0.85];
const levelIn = (limits: readonly number[], value: number): number => limits.filter((limit) => value >= limit).length;

export const voteFactor = (vote: Vote | null): string => `vote ${vote ? levelIn(shares, vote.share) : 'none'}`;
const lengthLevel = (length: number): number => levelIn([12, 25, 40, 60], length);

/** Factors that mean more the further to the right they stand: the table may not say otherwise. */
export const RISING: readonly (readonly string[])[] = [
  ['inferred', 'inside', 'group', 'acting', 'named'].map((closeness) => `closeness ${closeness}`),
  ['one', 'both'].map((agreement) => `agreement ${agreement}`),
  ['0', '1', '2', '3', '4', '5'].map((level) => `vote ${level}`),
  ['2', '1', '0'].map((count) => `unknown ends ${count}`),
  ['4', '3', '2', '1', '0'].map((level) => `length ${level}`),
];
