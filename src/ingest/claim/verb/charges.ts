/** Whom somebody blames by what he says: `said that Y had ignored its offer`, `said Y's demands were outrageous`. */
import { isPlace } from '../../cast/actor.ts';
import { type Chunk, isNoun, type NounChunk } from '../../clause/chunk.ts';
import type { Clause } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import {
  ABETTING,
  BLAMED,
  BRANDING,
  COMMENDING,
  COMMITTING,
  CONDEMNING,
  CRIMES,
  CRIMINALS,
  DUTIES,
  PLOTTING,
  TOPPLING,
  WRONGLY,
  WRONGS,
} from '../../lexicon/blame.ts';
import { GROUPS, REPRESENTING } from '../../lexicon/groups.ts';
import { REPORTING_VERBS } from '../../lexicon/speech.ts';
import type { Candidate } from '../candidate.ts';
import { stateOf } from '../durable/state-of.ts';
import { answerableFor, ownersIn } from '../noun/owners.ts';
import { actorsOf, type Participant, phrasesAfter, unique } from '../participants.ts';
import { lemmaOf } from './conditions.ts';
import { act, agentsOf, speakersOf, spokenClause, TOLD } from './spoken.ts';

/** `X said that Y had ignored its offer`, `X called the demands of Y outrageous` in the words `said … were outrageous`; so with praise. */
export function charges(reading: Reading, clause: Clause): Candidate[] {
  const regretted = regrettedIn(reading, clause);
  const inner = regretted ?? spokenClause(reading, clause);
  const speakers = speakersOf(reading, clause);
  const isOther = ({ actor }: Participant): boolean =>
    speakers.every((speaker) => actor !== speaker.actor && stateOf(reading, speaker.actor) !== actor);
  const accused = inner
    ? unique([...accusedIn(reading, clause, inner, regretted), ...wrongdoersIn(reading, clause, inner)])
    : wrongdoersIn(reading, clause, undefined);
  const others = accused.filter(isOther);
  const told = accused.length === 0 && inner ? deedIn(reading, inner) : undefined;
  const commended = inner && isCommended(reading, inner) ? condemnedBy(reading, clause, inner).filter(isOther) : [];
  return speakers.flatMap((speaker) => [
    ...commended.map((one) => act(reading, 'SUPPORT', clause, inner ?? clause, speaker, one)),
    ...others.map((one) => act(reading, 'ACCUSE', clause, inner ?? clause, speaker, one)),
    ...(told && inner ? [{ ...act(reading, 'ACCUSE', clause, inner, speaker, null), answers: told }] : []),
  ]);
}

/** Who is blamed by the clause that is said: its subject, or whose its subject or its predicate is. */
function accusedIn(reading: Reading, clause: Clause, inner: Clause, regretted: Clause | undefined): Participant[] {
  if ((inner.verb.negated && !regretted) || inner.verb.modal !== '') return [];
  const isBlamed =
    (regretted && isAtFault(regretted)) ||
    BLAMED.has(inner.verb.word) ||
    isCrime(reading, inner) ||
    plotsIn(reading, inner) ||
    isWrongly(inner.verb) ||
    isRemiss(reading, inner);
  if (isBlamed) return agentsOf(reading, inner);
  return isCondemned(reading, inner) ? condemnedBy(reading, clause, inner) : [];
}

/** `the shelling was a breach of the accord`: whoever did it, told before. */
const deedIn = (reading: Reading, inner: Clause): NounChunk | undefined =>
  isCondemned(reading, inner) && !inner.verb.negated && inner.verb.modal === '' ? inner.subjects[0] : undefined;

/** `the violations perpetrated by Y`, `proof of Y's contempt`, somewhere in what is said. */
function wrongdoersIn(reading: Reading, clause: Clause, inner: Clause | undefined): Participant[] {
  const nouns = inner
    ? saidIn(reading, clause, inner)
    : REPORTING_VERBS.has(clause.verb.word) && !clause.verb.negated
      ? clause.objects
      : [];
  return unique(
    nouns
      .filter(
        (noun) =>
          (WRONGS.has(lemmaOf(reading, noun)) || isBranded(reading, noun)) &&
          !['no', 'any'].includes(noun.determiner) &&
          !isUnsure(reading, noun),
      )
      .flatMap((noun) => [
        ...ownersIn(noun),
        ...phrasesAfter(reading, noun, ['by']).flatMap((by) => actorsOf(reading, by)),
      ])
      .filter(({ actor }) => !isPlace(actor)),
  );
}

/** `X's brutal campaign`; but `X's criminal gangs` are people. */
const isBranded = ({ sentence }: Reading, { from, head, word }: NounChunk): boolean =>
  !REPRESENTING.has(word) &&
  !GROUPS.has(word) &&
  sentence.tokens.slice(from, head).some(({ lower }) => BRANDING.has(lower)) &&
  !/(er|or|ist)s?$/.test(sentence.tokens[head]?.lower ?? '');

/** The phrases of what is said: up to the end behind the verb of saying, up to the verb before it. */
function saidIn({ chunks }: Reading, { verb, subjects }: Clause, inner: Clause): NounChunk[] {
  const from = Math.min(inner.verb.index, inner.subjects[0]?.index ?? inner.verb.index);
  const to = from > verb.index ? chunks.length : Math.min(verb.index, subjects[0]?.index ?? verb.index);
  return chunks.slice(from, to).filter((chunk: Chunk): chunk is NounChunk => isNoun(chunk));
}

const UNSURE: ReadonlySet<string> = new Set(['would', 'could', 'can', 'may', 'might']);

/** `did not speak of violations`, `would be a breach`. */
const isUnsure = ({ clauses }: Reading, noun: NounChunk): boolean =>
  clauses.some(
    ({ verb, subjects, objects, obliques }) =>
      (verb.negated || UNSURE.has(verb.modal)) &&
      (subjects.includes(noun) || objects.includes(noun) || obliques.some(({ nouns }) => nouns.includes(noun))),
  );

/** `regretted that X had not come`, `noted with disappointment that X had refused`. */
function regrettedIn(reading: Reading, { verb, complement, obliques }: Clause): Clause | undefined {
  const inner = complement === null ? undefined : reading.clauseOf.get(complement);
  if (inner && REGRETTING.has(verb.word) && inner.verb.form === 'finite') return inner;
  const regret = obliques.find(({ preposition }) => preposition === 'with')?.nouns[0];
  return regret && REGRETS.has(lemmaOf(reading, regret))
    ? reading.clauses.find(({ noun, joint }) => noun === regret && joint === 'that')
    : undefined;
}

/** What one did not do, though it was his to do. */
const isAtFault = ({ verb }: Clause): boolean => !verb.passive && (verb.negated || FAILING.has(verb.word));

const REGRETTING: ReadonlySet<string> = new Set(['regret', 'deplore', 'lament', 'bemoan']);
const REGRETS: ReadonlySet<string> = new Set(
  'disappointment regret dismay concern alarm displeasure sorrow anger indignation'.split(' '),
);
const FAILING: ReadonlySet<string> = new Set(
  'refuse reject fail decline withdraw abandon boycott block leave ignore'.split(' '),
);

/** `had illegally entered its waters`, `has deliberately bombed`. */
const isWrongly = ({ adverbs }: Clause['verb']): boolean => adverbs.some((adverb) => WRONGLY.has(adverb));

/** `is failing to honour its obligations`. */
function isRemiss({ clauseOf }: Reading, { verb, complement }: Clause): boolean {
  const duty = complement === null || verb.word !== 'fail' ? undefined : clauseOf.get(complement);
  return duty?.verb.form === 'infinitive' && DUTIES.has(duty.verb.word);
}

/** `is trying to topple its government`. */
function plotsIn(reading: Reading, { verb, complement }: Clause): boolean {
  const deed = complement === null || !PLOTTING.has(verb.word) ? undefined : reading.clauseOf.get(complement);
  return deed !== undefined && (BLAMED.has(deed.verb.word) || TOPPLING.has(deed.verb.word));
}

/** `has committed war crimes`, `is sheltering terrorists`. */
function isCrime(reading: Reading, { verb, objects }: Clause): boolean {
  const of = COMMITTING.has(verb.word) ? CRIMES : ABETTING.has(verb.word) ? CRIMINALS : null;
  return of !== null && objects.some((noun) => of.has(lemmaOf(reading, noun)));
}

/** `said X's demands were outrageous`; `told X that the killing was unacceptable`: he who is told so. */
function condemnedBy(reading: Reading, clause: Clause, inner: Clause): Participant[] {
  // `it is a crime`: what, not who
  const named = inner.subjects.filter(({ pronoun }) => !pronoun).flatMap((noun) => answerableFor(reading, noun));
  const told = TOLD.has(clause.verb.word) ? clause.objects.flatMap((noun) => actorsOf(reading, noun)) : [];
  const addressed = told.filter(({ closeness }) => closeness !== 'group'); // not `told reporters`
  return (named.length > 0 ? named : addressed).filter(({ actor }) => !isPlace(actor));
}

/** `said X's step was brave`. */
function isCommended(reading: Reading, { verb }: Clause): boolean {
  const next = reading.chunks.slice(verb.index + 1).find(({ kind }) => kind !== 'QUOTE' && kind !== 'ADVERB');
  if (verb.word !== 'be' || verb.negated || verb.modal !== '' || !isNoun(next) || next.determiner === 'no')
    return false;
  return COMMENDING.has(reading.sentence.tokens[next.head]?.lower ?? '');
}

/** `is outrageous`, `is “a clear violation of the law”`. */
function isCondemned(reading: Reading, { verb }: Clause): boolean {
  const next = reading.chunks.slice(verb.index + 1).find(({ kind }) => kind !== 'QUOTE' && kind !== 'ADVERB');
  if (verb.word !== 'be' || !isNoun(next) || next.determiner === 'no') return false;
  return (
    CONDEMNING.has(reading.sentence.tokens[next.head]?.lower ?? '') ||
    CRIMES.has(lemmaOf(reading, next)) ||
    WRONGS.has(lemmaOf(reading, next))
  );
}
