/** Whom somebody answers who names what was said or done, and not by whom: `rejected the offer`, `condemned the raid`. */
import type { EventType } from '../../../domain/relation-types.ts';
import { isEventType } from '../../../domain/relation-types.ts';
import type { Actor } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import type { Candidate } from '../candidate.ts';
import { landOf } from '../durable/state-of.ts';
import { lemmaOf, rolesOf } from './conditions.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const types = (...list: readonly EventType[]): ReadonlySet<EventType> => new Set(list);

interface Answer {
  readonly nouns: ReadonlySet<string>;
  /** Events that such a noun takes up. */
  readonly told: ReadonlySet<EventType>;
  /** Whether it was said to the one who answers, or by whoever did it to anybody. */
  readonly isToAnswerer: boolean;
}

const ANSWERS: readonly Answer[] = [
  { nouns: words('allegation accusation claim charge criticism'), told: types('ACCUSE'), isToAnswerer: true },
  {
    nouns: words('offer proposal invitation appeal demand request ultimatum overture'),
    told: types('REQUEST', 'AGREE'),
    isToAnswerer: true,
  },
  { nouns: words('threat warning'), told: types('THREATEN'), isToAnswerer: true },
  {
    nouns: words(
      'raid attack strike bombing shelling shooting assault invasion incursion killing offensive operation incident event',
    ),
    told: types('ASSAULT', 'COERCE'),
    isToAnswerer: false,
  },
  {
    nouns: words('move decision step measure sanction expulsion closure withdrawal suspension'),
    told: types('SANCTION', 'COERCE', 'RETREAT', 'MOBILIZE'),
    isToAnswerer: false,
  },
];

const ANSWERING: ReadonlySet<Candidate['predicate']> = types('ACCUSE', 'REJECT', 'SUPPORT');
const POINTING: ReadonlySet<string> = words('the this that these those “ "');
const SENTENCES_BACK = 2;

/** The candidate with its recipient; empty where it answers nothing that was read. */
export function answersTo(candidate: Candidate, earlier: readonly Candidate[]): Candidate[] {
  const { clause, predicate } = candidate;
  if (!clause) return [];
  const demanded = predicate === 'REQUEST' ? blamedBefore(candidate, earlier) : undefined;
  if (demanded) return [inferred(candidate, demanded)];
  const named = candidate.answers ? [candidate.answers] : rolesOf(clause).objects;
  const noun = ANSWERING.has(predicate)
    ? named.find((one) => POINTING.has(one.determiner) || isSummingUp(candidate, one))
    : undefined;
  if (noun && isSummingUp(candidate, noun)) {
    const author = doerBefore(candidate, earlier);
    return author ? [inferred(candidate, author)] : [];
  }
  const answer = noun && ANSWERS.find(({ nouns }) => nouns.has(lemmaOf(candidate.reading, noun)));
  const author = answer && isUndescribed(candidate, noun) ? authorOf(candidate, answer, earlier) : undefined;
  return author ? [inferred(candidate, author)] : [];
}

/** `X lifted its sanctions, a move welcomed by Y`: the phrase sums up what the sentence told before. */
const isSummingUp = ({ reading: { chunks }, clause }: Candidate, noun: NounChunk): boolean =>
  ['a', 'an'].includes(noun.determiner) &&
  clause?.link === 'relative' &&
  clause.noun === noun &&
  chunks[noun.index - 1]?.kind === 'COMMA' &&
  SUMS.has(noun.word);

const SUMS: ReadonlySet<string> = words(
  'move decision step measure act gesture action claim charge accusation demand offer threat',
);

function doerBefore({ reading, subject }: Candidate, earlier: readonly Candidate[]): Actor | undefined {
  const last = earlier.findLast((other) => isEventType(other.predicate));
  return last?.reading === reading && last.stance.polarity === 'ASSERTED' && last.subject !== subject
    ? last.subject
    : undefined;
}

const inferred = (candidate: Candidate, object: Actor): Candidate => ({ ...candidate, object, closeness: 'inferred' });

/** `the decision of the court`, `the attack in Nice`: another one than that of which was told. */
function isUndescribed({ reading: { chunks } }: Candidate, noun: NounChunk): boolean {
  const next = chunks[noun.index + 1];
  const behind = chunks[noun.index + 2];
  const isElsewhere = ['in', 'at', 'near'].includes(next?.word ?? '') && isNoun(behind) && behind.mentions.length > 0;
  const isDescribed = isNoun(behind) && (next?.word === 'of' || isElsewhere);
  return !isDescribed && noun.mentions.length === 0;
}

function authorOf(
  candidate: Candidate,
  { told, isToAnswerer }: Answer,
  earlier: readonly Candidate[],
): Actor | undefined {
  const own = sideOf(candidate, candidate.subject);
  const last = earlier.findLast(
    (other) =>
      isEventType(other.predicate) &&
      told.has(other.predicate) &&
      other.stance.polarity === 'ASSERTED' &&
      candidate.reading.sentence.index - other.reading.sentence.index <= SENTENCES_BACK,
  );
  if (!last || sideOf(last, last.subject) === own) return undefined;
  const isAddressed = last.object === null || sideOf(last, last.object) === own;
  return isToAnswerer && !isAddressed ? undefined : last.subject;
}

const sideOf = ({ reading }: Candidate, actor: Actor): Actor => landOf(reading, actor) ?? actor;

/** `accused X of lying and demanded an apology`: of X. */
function blamedBefore({ reading, clause, subject }: Candidate, earlier: readonly Candidate[]): Actor | undefined {
  const asked = clause?.objects.some((noun) => AMENDS.has(lemmaOf(reading, noun)));
  if (!asked || clause?.link !== 'coordinate') return undefined;
  const blame = earlier.findLast((other) => other.reading === reading && other.subject === subject);
  return blame && BLAMING.has(blame.predicate) ? (blame.object ?? undefined) : undefined;
}

const BLAMING: ReadonlySet<Candidate['predicate']> = types('ACCUSE', 'REJECT', 'THREATEN', 'SANCTION');
const AMENDS: ReadonlySet<string> = words(
  'apology end halt withdrawal release explanation compensation reparation return ceasefire answer access restraint',
);
