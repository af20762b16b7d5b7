/** Relation types, verdicts and counts in the words of a newsroom; the words for a type stand in its row of the domain. */
import { RELATION_TYPE_ROWS, type RelationType } from '../../domain/relation-types.ts';
import type { EventStatus, Modality, Verdict } from '../../domain/vocabulary.ts';
import type { Standing } from '../api/fragments.ts';

export const relationLabel = (type: RelationType): string => RELATION_TYPE_ROWS[type].label;

/** How an event took place; '' where nobody says, '=' for what is no event. */
export const modeLabel = (mode: string): string => {
  if (mode === '') return 'event, not said how';
  return mode === '=' ? 'no event: office, membership, place' : (MODE_LABELS[mode] ?? mode);
};
const MODE_LABELS: Readonly<Record<string, string>> = {
  phone: 'by phone',
  visit: 'visit',
  meet: 'meeting',
  'third-party': 'through a third party',
  host: 'as host',
  multilateral: 'of several parties',
  aerial: 'from the air',
  discontinue: 'broken off',
  withdraw: 'withdrawal',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  UNDISPUTED: 'undisputed',
  DISPUTED: 'disputed',
  DENIED_ONLY: 'only denied',
  RETRACTED: 'retracted',
};

export const statusWords: Readonly<Record<EventStatus, string>> = {
  OCCURRED: 'happened',
  PLANNED: 'planned',
  REQUESTED: 'asked for',
  HYPOTHETICAL: 'supposed',
  CANCELLED: 'called off',
};

export const modalityWords: Readonly<Record<Modality, string>> = {
  FACT: 'told as a fact',
  PLAN: 'planned',
  REQUEST: 'asked for',
  HYPOTHESIS: 'supposed',
  CANCELLATION: 'called off',
  OPINION: 'an opinion',
  QUESTION: 'a question',
};

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

export const sourcesText = (evidence: NonNullable<Standing['evidence']>): string =>
  [
    `${count(evidence.statements, 'statement')} in ${count(evidence.documents, 'document')}`,
    count(evidence.independentSources, 'independent source'),
    ...(evidence.denials > 0 ? [count(evidence.denials, 'denial')] : []),
  ].join(' · ');
