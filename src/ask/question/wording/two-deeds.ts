/** Who did one thing and another, or one and not the other: two questions, whose answers have somebody in common. */
import type { Token } from '../../../ingest/text/token.ts';
import { timesIn } from '../time/times.ts';
import { tokensOf } from './tokens.ts';

export interface TwoDeeds {
  readonly first: string;
  readonly second: string;
  /** The second is what they did not do. */
  readonly isNot: boolean;
}

const WHO = '(?:who(?: else)?|(?:which|what)(?: \\p{L}+){1,3}?)';
const HAVE = '(?:has|have|had)';
/** `besides having phoned X, also met Y`. */
const BESIDES = new RegExp(
  `^(${WHO}),? (?:(?:besides|in addition to|apart from|aside from|as well as|on top of|other than) (?:having (?:also )?(\\S.*?)|((?:being|\\p{L}{3,}ing)\\b.*?)))(?:,| also) (?:${HAVE} )?(?:also |later |then )*(\\S.*)$`,
  'iu',
);
/** `met X without meeting Y`. */
const WITHOUT = new RegExp(
  `^(${WHO}) (\\S.*?),? (?:without|instead of|rather than) (?:ever |also )*(?:having (\\S.*)|(\\p{L}{3,}ing\\b.*))$`,
  'iu',
);
const ALSO =
  /^(?:also|later|then|subsequently|afterwards|moreover|additionally|too|both|even|as|well|in|addition|has|have|had)$/;
const NOT = /^(?:not|never|n['’]t)$/;
const DID = /^(?:did|has|have|had|was|were)$/;

/** Null where one deed is asked of. */
export function twoDeedsIn(question: string, today: string | null): TwoDeeds | null {
  const besides = BESIDES.exec(question);
  if (besides) {
    const [, who = '', done, doing, second = ''] = besides;
    return dated(`${who} has ${done ?? `been ${doing}`}`, `${who} has ${second}`, false, today);
  }
  const without = WITHOUT.exec(question);
  if (without) {
    const [, who = '', first = '', done, doing] = without;
    return dated(`${who} ${first}`, `${who} has ${meant(done ?? `been ${doing}`, first)}`, true, today);
  }
  return atAnotherTime(question, today) ?? joined(question, today);
}

/** `without meeting him`: whom the first deed names last. */
function meant(second: string, first: string): string {
  const [name] = first.match(/\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu)?.slice(-1) ?? [];
  return name ? second.replace(/\b(?:him|her|them)\b/, name) : second;
}

/** `met X in February yet not in March`. */
function atAnotherTime(question: string, today: string | null): TwoDeeds | null {
  const found = /^(.*?),? (?:but|yet|though|and) not ((?:in|on|during|before|after|since|until|by) [^,]+)$/i.exec(
    question,
  );
  const [, first = '', time = ''] = found ?? [];
  const tokens = tokensOf(first);
  const read = [...timesIn(tokens, today).read];
  if (!found || read.length === 0 || timesIn(tokensOf(time), today).read.size === 0) return null;
  const [begin, end] = [tokens[Math.min(...read)]?.start ?? 0, tokens[Math.max(...read)]?.end ?? 0];
  return { first, second: `${first.slice(0, begin)}${time}${first.slice(end)}`, isNot: true };
}

/** `who has both met X and phoned Y`, `who met X but did not phone Y`. */
function joined(question: string, today: string | null): TwoDeeds | null {
  const tokens = tokensOf(question);
  // `which heads of government`
  const verb = tokens.findIndex((token, i) => isVerb(token) && tokens[i + 1]?.lower !== 'of');
  const isAsking = /^(?:who|which|what)$/.test(tokens[0]?.lower ?? '');
  if (!isAsking || verb < 1 || tokens.slice(0, verb).some(({ pos }) => pos === 'PROPN')) return null;
  const other = otherVerb(tokens, verb + 2);
  if (!other) return null;
  const head = part(question, tokens, 0, verb).replace(/ (?:did|not only|both)$/i, '');
  const [who = '', have = ''] = head.split(/ (?=(?:has|have|had|was|were|is|are)$)/i);
  const auxiliary = other.isDid ? ' did' : other.isNot || have === '' ? '' : ` ${have}`;
  const first = part(question, tokens, verb, other.joint).replace(/,$/, '');
  const second = part(question, tokens, other.at, tokens.length);
  return dated(`${head} ${first}`, `${who}${auxiliary} ${second}`, other.isNot, today);
}

interface Other {
  /** Where `and` or `but` stands, and where the verb. */
  readonly joint: number;
  readonly at: number;
  readonly isNot: boolean;
  readonly isDid: boolean;
}

function otherVerb(tokens: readonly Token[], from: number): Other | null {
  for (let joint = from; joint < tokens.length - 1; joint++) {
    if (!/^(?:and|but|yet|while|,)$/.test(tokens[joint]?.lower ?? '')) continue;
    const at = passed(tokens, joint + 1);
    const verb = tokens[at];
    const between = tokens.slice(joint + 1, at).map(({ lower }) => lower);
    if (verb && isVerb(verb) && at + 1 < tokens.length)
      return { joint, at, isNot: between.some((word) => NOT.test(word)), isDid: between.includes('did') };
  }
  return null;
}

/** Where the verb stands behind `also`, `has` or `did not`. */
function passed(tokens: readonly Token[], from: number): number {
  let at = from;
  const isBefore = (word: string) => ALSO.test(word) || NOT.test(word) || DID.test(word) || /^(?:but|yet)$/.test(word);
  while (at < tokens.length - 1 && isBefore(tokens[at]?.lower ?? '')) at++;
  return at;
}

const isVerb = ({ pos, lower }: Token): boolean =>
  pos === 'VERB' && !/^(?:being|having|including|regarding|concerning)$/.test(lower);

const part = (question: string, tokens: readonly Token[], from: number, to: number): string =>
  question.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

/** A time at the end of the whole is that of both. */
function dated(first: string, second: string, isNot: boolean, today: string | null): TwoDeeds {
  const tokens = tokensOf(second);
  const { read } = timesIn(tokens, today);
  const times = [...read].sort((a, b) => a - b);
  const [begin] = times;
  const isAtEnd = begin !== undefined && times.at(-1) === tokens.length - 1;
  const isOpen = timesIn(tokensOf(first), today).read.size === 0;
  return isAtEnd && isOpen
    ? { first: `${first} ${second.slice(tokens[begin]?.start ?? 0)}`, second, isNot }
    : { first, second, isNot };
}
