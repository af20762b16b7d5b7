/** Whose citizen somebody is: `Israeli settler X`, `the Iranian activist X`, `X, a Chilean lawyer`. */
import type { Mention } from '../../cast/actor.ts';
import type { Reading } from '../../clause/reading.ts';
import { CALLINGS } from '../../lexicon/jobs.ts';
import type { Candidate } from '../candidate.ts';
import { durable } from './durable-candidate.ts';

export function citizenships(reading: Reading): Candidate[] {
  const { mentions, sentence } = reading;
  const demonyms = mentions.filter(({ form, actor }) => form === 'demonym' && actor.kind === 'STATE');
  return demonyms.flatMap((demonym) => {
    const to = callingEnd(reading, demonym.to);
    if (to === undefined || sentence.tokens[demonym.from - 1]?.text === '-') return []; // `a German-Iranian activist`
    const who =
      mentions.find((mention) => mention.from === to && isPerson(mention)) ?? personBefore(reading, demonym, to);
    if (!who) return [];
    const range = { from: Math.min(who.from, demonym.from), to: Math.max(who.to, to) };
    return [durable(reading, 'CITIZEN_OF', who.actor, demonym.actor, range)];
  });
}

const isPerson = ({ actor, form }: Mention): boolean => actor.kind === 'PERSON' && form === 'name';

/** Past the words of what he is, the last of them a calling: `opposition activist`. */
function callingEnd({ sentence: { tokens } }: Reading, from: number): number | undefined {
  let at = from;
  while (at < from + MOST_WORDS && /^(NOUN|ADJ)$/.test(tokens[at]?.pos ?? '') && !CALLINGS.has(tokens[at]?.lower ?? ''))
    at += 1;
  return CALLINGS.has(tokens[at]?.lower ?? '') ? at + 1 : undefined;
}

const MOST_WORDS = 3;

/** `X, a Chilean lawyer,`. */
function personBefore({ mentions, sentence: { tokens } }: Reading, { from }: Mention, to: number): Mention | undefined {
  const comma = /^(a|an|the)$/.test(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  if (tokens[comma]?.text !== ',' || !/^(,|\.|;|who|–|—)$/.test(tokens[to]?.lower ?? '.')) return undefined;
  return mentions.find((mention) => mention.to === comma && isPerson(mention));
}
