/** For whom somebody works: `X, an analyst at the Delta Institute`, `BBC correspondent X`, `Professor X of the University of Y`. */
import type { Actor, Mention } from '../../cast/actor.ts';
import type { Reading } from '../../clause/reading.ts';
import { JOBS } from '../../lexicon/jobs.ts';
import type { Candidate } from '../candidate.ts';
import { durable } from './durable-candidate.ts';

export function employments(reading: Reading): Candidate[] {
  const { tokens } = reading.sentence;
  return tokens.flatMap(({ lower }, at) => {
    if (!JOBS.has(lower)) return [];
    const holder = holderAfter(reading, at) ?? holderBefore(reading, at);
    const employer = holder && (employerBehind(reading, at, holder) ?? employerBefore(reading, at));
    if (!holder || !employer || holder.actor === employer.actor) return [];
    const ends = [holder, employer, { from: at, to: at + 1 }];
    const range = { from: Math.min(...ends.map(({ from }) => from)), to: Math.max(...ends.map(({ to }) => to)) };
    return [durable(reading, 'EMPLOYED_BY', holder.actor, employer.actor, range, { role: lower })];
  });
}

const isPerson = ({ actor, form }: Mention): boolean => actor.kind === 'PERSON' && form === 'name';

const EMPLOYERS: ReadonlySet<Actor['kind']> = new Set<Actor['kind']>(['ORGANIZATION', 'MEDIA', 'IGO', 'PUBLIC_BODY']);

/** Not `the European Council` of `the European Council on Foreign Relations`. */
const isEmployer = ({ sentence: { tokens } }: Reading, { actor, form, to }: Mention): boolean =>
  EMPLOYERS.has(actor.kind) &&
  form === 'name' &&
  !(/^(on|for|of)$/.test(tokens[to]?.lower ?? '') && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? ''));

/** `analyst X`. */
const holderAfter = ({ mentions }: Reading, at: number): Mention | undefined =>
  mentions.find((mention) => mention.from === at + 1 && isPerson(mention));

/** `X, a senior research analyst`, `X is an analyst`: with nothing between but what tells what kind of analyst. */
function holderBefore({ mentions, sentence: { tokens } }: Reading, at: number): Mention | undefined {
  let from = at - 1;
  while (
    at - from < MOST_WORDS &&
    /^(ADJ|NOUN|DET|ADP)$/.test(tokens[from]?.pos ?? '') &&
    !isJoint(tokens[from]?.lower)
  )
    from -= 1;
  const isJoined = tokens[from]?.text === ',' || /^(is|was)$/.test(tokens[from]?.lower ?? '');
  return isJoined ? mentions.find((mention) => mention.to === from && isPerson(mention)) : undefined;
}

const MOST_WORDS = 7;
const isJoint = (word: string | undefined): boolean => /^(at|with|for|from|by|in|to|against)$/.test(word ?? '');

/** `at the Delta Institute`, behind the job or behind whose job it is. */
function employerBehind(reading: Reading, at: number, holder: Mention): Mention | undefined {
  const { mentions, sentence } = reading;
  const from = Math.max(at + 1, holder.to);
  if (!/^(at|with|for|of)$/.test(sentence.tokens[from]?.lower ?? '')) return undefined;
  const start = sentence.tokens[from + 1]?.lower === 'the' ? from + 2 : from + 1;
  return mentions.find((mention) => mention.from === start && isEmployer(reading, mention));
}

/** `BBC correspondent X`, `the BBC's X correspondent`. */
function employerBefore(reading: Reading, at: number): Mention | undefined {
  const {
    mentions,
    sentence: { tokens },
  } = reading;
  let to = at;
  while (at - to < 3 && /^(ADJ|NOUN)$/.test(tokens[to - 1]?.pos ?? '') && !mentions.some((one) => one.to === to))
    to -= 1;
  if (/^['’]s?$/.test(tokens[to - 1]?.text ?? '')) to -= 1;
  return mentions.find((mention) => mention.to === to && isEmployer(reading, mention));
}
