/** What is denied, disputed, planned, asked for, supposed or called off is said to be so wherever it is named. */
import { TELLINGS, type Tellings } from '../../domain/fold/tellings.ts';
import { type RelationType, wordingOf } from '../../domain/relation-types.ts';
import type { Modality } from '../../domain/vocabulary.ts';
import { factCount, type Told } from '../graph/tellings.ts';
import { statusWords, verdictWords } from './relation.ts';

/** The verb of a claim that says no more than its modality: `met with`, `is to meet with`. */
export const toldVerb = (type: RelationType, mode: string | null, modality: Modality | null): string => {
  const { base, past } = wordingOf(type, mode);
  switch (modality) {
    case 'PLAN':
      return `is to ${base}`;
    case 'REQUEST':
      return `is asked to ${base}`;
    case 'CANCELLATION':
      return `called off its plan to ${base}`;
    case 'HYPOTHESIS':
    case 'QUESTION':
      return `might ${base}`;
    default:
      return past;
  }
};

/** What stands before a claim that only denials tell. */
export const DENIED = 'Denied: ';

export const isDenied = ({ standing }: Told): boolean => standing.verdict === 'DENIED_ONLY';

const NAMES: Readonly<Record<keyof Tellings, string>> = {
  deniedOnly: verdictWords.DENIED_ONLY,
  disputed: verdictWords.DISPUTED,
  planned: statusWords.PLANNED,
  requested: statusWords.REQUESTED,
  hypothetical: statusWords.HYPOTHETICAL,
  cancelled: statusWords.CANCELLED,
};

/** ` (planned)` where all are, ` (1 disputed, 2 planned)` where some are; empty where all are undisputed facts. */
export const tellingText = (tellings: Tellings, all: number): string => {
  const parts = tellingParts(tellings, all);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

const tellingParts = (tellings: Tellings, all: number): readonly string[] =>
  TELLINGS.flatMap((name) => {
    const number = tellings[name];
    return number === 0 ? [] : [number === all ? NAMES[name] : `${number} ${NAMES[name]}`];
  });

/** For a column of a table: facts are named too; disputes have a column of their own. */
export const toldAs = (tellings: Tellings, all: number): string => {
  const facts = factCount(tellings, all);
  const fact = facts === 0 ? [] : [facts === all ? 'fact' : `${facts} fact`];
  return [...fact, ...tellingParts({ ...tellings, disputed: 0 }, all)].join('; ');
};

/** The one modality in which all are told; null where they differ. */
export const commonModality = (tellings: Tellings, all: number): Modality | null => {
  if (factCount(tellings, all) === all) return 'FACT';
  if (tellings.planned === all) return 'PLAN';
  if (tellings.requested === all) return 'REQUEST';
  if (tellings.hypothetical === all) return 'HYPOTHESIS';
  return tellings.cancelled === all ? 'CANCELLATION' : null;
};

/** ` as foreign minister`; empty where no role is told. */
export const roleWords = (role: string | null): string =>
  role === null ? '' : ` as ${role.toLowerCase().replaceAll('_', ' ')}`;
