/** One statement in a sentence that claims no more than its source: denied, planned or supposed is said as such. */
import { wordingOf } from '../../domain/relation-types.ts';
import type { Attribution, Statement } from '../api/fragments.ts';
import { roleWords, toldVerb } from './told.ts';

export type ClaimParts = {
  /** Who says it; empty where the document speaks for itself. */
  readonly speaker: string;
  readonly stance: string;
  readonly claim: string;
};

export const NEGATED = 'did not';

/**
 * A quoted or named denier "denied"; a denial in nobody's mouth is the document's own "did not". In the past, a verb is the
 * same for one who speaks and for several.
 */
export const claimParts = (statement: Statement): ClaimParts => {
  const speaker = speakerOf(statement.attribution);
  const denied = statement.polarity === 'DENIED';
  const isDenier = denied && speaker !== '';
  return {
    speaker,
    stance: denied ? (isDenier ? 'denied' : NEGATED) : stanceOf(statement, speaker),
    claim: sentence(statement, denied && !isDenier),
  };
};

/** Most quotations bring their own marks. */
export const withMarks = (words: string): string =>
  /^["“”«„'‘]/u.test(words.trim()) ? words.trim() : `“${words.trim()}”`;

export const claimText = (statement: Statement): string => {
  const { speaker, stance, claim } = claimParts(statement);
  return speaker === '' ? claim : `${speaker} ${stance}: ${claim}`;
};

const speakerOf = (attribution: readonly Attribution[]): string => {
  const [first, ...carriers] = attribution;
  if (first === undefined) return '';
  const name = first.anonymous ? `${first.surface} (not named)` : (first.entity?.label ?? first.surface);
  // Who is carried by themselves is said once.
  const via = [...new Set(carriers.map((one) => one.entity?.label ?? one.surface))].filter((one) => one !== name);
  return via.length === 0 ? name : `${name}, via ${via.join(', via ')}`;
};

const stanceOf = (statement: Statement, speaker: string): string => {
  if (speaker === '') return 'reported';
  return statement.modality === 'OPINION' ? 'thought' : statement.modality === 'QUESTION' ? 'asked whether' : 'said';
};

const sentence = (statement: Statement, negated: boolean): string => {
  const { predicate, mode, modality } = statement;
  const verb = negated ? `${NEGATED} ${wordingOf(predicate, mode).base}` : toldVerb(predicate, mode, modality);
  const object = statement.object?.label ?? statement.place?.label ?? '';
  const role = roleWords(statement.role);
  const where = statement.place === null || statement.object === null ? '' : ` in ${statement.place.label}`;
  const quantity = statement.quantity === null ? '' : ` (${statement.quantity})`;
  const told = object === '' ? verb.replace(LEADING_TO, '') : `${verb} ${object}`;
  return `${statement.subject.label} ${told}${role}${where}${quantity}`;
};

/** Without an object nothing follows the verb's "with", "from" or "to". */
const LEADING_TO = / (?:with|to|in|on|of|for|from|before|against|toward)$/u;
