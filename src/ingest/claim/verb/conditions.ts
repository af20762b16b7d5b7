/** Whether a clause meets what a sense of its verb asks for. */
import type { Actor } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { ANSWERABLE, COMMENDING, CONDEMNING } from '../../lexicon/blame.ts';
import { DECISION_NOUNS } from '../../lexicon/modality.ts';
import { NOUN_CLASSES } from '../../lexicon/nouns.ts';
import { singular } from '../../text/token.ts';
import { actorsInside, actorsOf, placesIn } from '../participants.ts';

/** The clause as if it were active: who acts, and on whom. */
export interface Roles {
  readonly agents: readonly NounChunk[];
  readonly objects: readonly NounChunk[];
}

export function rolesOf(clause: Clause): Roles {
  if (!clause.verb.passive) return { agents: clause.subjects, objects: clause.objects };
  const by = clause.obliques.find(({ preposition }) => preposition === 'by');
  return { agents: by?.nouns ?? [], objects: clause.subjects };
}

export function meets(needs: string, reading: Reading, clause: Clause, roles: Roles): boolean {
  const [first = '', ...more] = needs.split('+');
  const hasPrepositions = more.every((word) =>
    word === 'will'
      ? clause.verb.modal === 'will'
      : (word === 'leaving' && isLeaving(reading, clause)) ||
        has(clause, word) ||
        hasListed(reading, clause, word) ||
        isClass(reading, [...roles.objects, ...clause.obliques.flatMap(({ nouns }) => nouns)], word),
  );
  return hasPrepositions && (first === '' || meetsOne(first, reading, clause, roles));
}

/** `+out` is met by `out of`, `+alert` by a noun of that class behind any preposition. */
const has = (clause: Clause, preposition: string): boolean =>
  clause.obliques.some((oblique) => oblique.preposition.split(' ')[0] === preposition);

/** `in=defence/support`: a preposition with one of these behind it; `=rank`: such an object. */
function hasListed(reading: Reading, clause: Clause, word: string): boolean {
  const [preposition = '', list] = word.split('=');
  const nouns = preposition === '' ? clause.objects : obliquesWith(clause, preposition);
  return list !== undefined && nouns.some((noun) => isListed(reading, noun, list));
}

const isListed = (reading: Reading, noun: NounChunk, list: string): boolean =>
  list.split('/').includes(lemmaOf(reading, noun));

function meetsOne(need: string, reading: Reading, clause: Clause, { agents, objects }: Roles): boolean {
  const found = objects.flatMap((noun) => actorsOf(reading, noun));
  switch (need) {
    case 'actor':
      return found.length > 0;
    case 'callee':
      // `called him "a liar"`
      if (reading.chunks.slice(clause.verb.index + 1, clause.verb.index + 6).some(({ kind }) => kind === 'QUOTE'))
        return false;
      return found.some(({ actor }) => actor.kind === 'PERSON');
    case 'person':
      return found.some(({ actor }) => actor.kind === 'PERSON');
    case 'actorish':
      return objects.some((noun) => actorsInside(reading, noun).length > 0 || placesIn(noun).length > 0);
    case 'mutual':
      return (
        objects.length === 0 &&
        !clause.verb.passive &&
        new Set(agents.flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor))).size > 1
      );
    case 'several':
      return (
        !clause.verb.passive &&
        new Set(agents.flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor))).size > 1
      );
    case 'body':
      return found.some(({ actor }) => ['IGO', 'FORMAT'].includes(actor.kind));
    case 'helped':
      return found[0]?.closeness === 'named' && isHelp(reading, clause) !== false;
    case 'helping':
      return objects.length === 0 && isHelp(reading, clause) === true;
    case 'traveller':
      return agents.some((noun) => actorsOf(reading, noun).some(({ actor }) => actor.kind === 'PERSON'));
    case 'visited':
      return isVisited(clause, found);
    case 'verbal':
      return isVerbal(reading, agents, objects);
    case 'site':
      return objects.some(
        (noun) => placesIn(noun).length > 0 || noun.mentions.some(({ actor }) => actor.kind === 'UNKNOWN'),
      );
    case 'hostage':
      return clause.objects.some((noun) => /^(hostage|captive|prisoner)$/.test(lemmaOf(reading, noun)));
    case 'clause':
      return clause.complement !== null;
    case 'infinitive':
      return isAskedOf(reading, dependentOf(reading, clause));
    case 'leaving':
      return isLeaving(reading, clause);
    case 'hostile':
      return isHostile(reading, clause);
    case 'own':
      return promisesItself(reading, clause, agents);
    case 'facing':
      return isFacing(reading, clause);
    case 'treated':
      return isTreated(dependentOf(reading, clause));
    case 'as:blame':
      return (
        isCalled(CONDEMNING, reading, clause, objects) ||
        isClass(reading, [...objects.slice(1), ...obliquesWith(clause, 'as')], 'blame')
      );
    case 'as:answerable':
      return isCalled(ANSWERABLE, reading, clause, objects);
    case 'as:praise':
      return (
        isCalled(COMMENDING, reading, clause, objects) ||
        isClass(reading, [...objects.slice(1), ...obliquesWith(clause, 'as')], 'praise')
      );
    case 'as:reject':
      return isClass(reading, [...objects.slice(1), ...obliquesWith(clause, 'as')], need.slice(3));
    default:
      if (need.startsWith('=')) return objects.some((noun) => isListed(reading, noun, need.slice(1)));
      return need.startsWith('subject:') ? isClass(reading, agents, need.slice(8)) : isClass(reading, objects, need);
  }
}

/** `called the move disproportionate`, `called X's raid on Y illegal`, `described it as unlawful`, `called X's order swift`. */
const isCalled = (
  by: ReadonlySet<string>,
  { sentence }: Reading,
  clause: Clause,
  objects: readonly NounChunk[],
): boolean =>
  [...objects.slice(0, 1), ...obliquesWith(clause, 'as', 'by', 'on', 'against', 'of', 'in', 'with')].some(({ to }) =>
    by.has(sentence.tokens[to - 1]?.lower ?? ''),
  );

export function isClass(reading: Reading, nouns: readonly NounChunk[], name: string): boolean {
  const members = NOUN_CLASSES[name];
  if (!members) return false;
  return nouns.some((noun) => nounLemmas(reading, noun).some((lemma) => members.has(lemma)));
}

/** The head, and for `hundreds of helmets` or `70 % of the troops` what the number counts. */
function nounLemmas(reading: Reading, noun: NounChunk): string[] {
  const own = [lemmaOf(reading, noun)];
  const next = reading.chunks[noun.index + 1];
  const behind = reading.chunks[noun.index + 2];
  if (next?.word === 'of' && behind?.kind === 'NOUN') {
    own.push(lemmaOf(reading, behind as NounChunk));
    const third = reading.chunks[behind.index + 1]?.kind === 'AND' ? reading.chunks[behind.index + 2] : undefined;
    if (third?.kind === 'NOUN') own.push(lemmaOf(reading, third as NounChunk));
  }
  return own;
}

export function lemmaOf(reading: Reading, noun: NounChunk): string {
  const lemma = reading.sentence.tokens[noun.head]?.lemma ?? '';
  return singular(lemma);
}

/** `warned that it would attack`: the one who speaks is the one who acts. */
function promisesItself(reading: Reading, clause: Clause, agents: readonly NounChunk[]): boolean {
  const inner = clause.complement === null ? undefined : reading.clauseOf.get(clause.complement);
  if (!inner || !['will', 'would', 'could'].includes(inner.verb.modal)) return false;
  const speakers = new Set(agents.flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor)));
  return inner.subjects.flatMap((noun) => actorsOf(reading, noun)).some(({ actor }) => speakers.has(actor));
}

/** `warned X that it would face sanctions`. */
function isFacing(reading: Reading, clause: Clause): boolean {
  const inner = dependentOf(reading, clause);
  const told = clause.objects.flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor));
  return (
    inner !== undefined &&
    ['will', 'would', 'could', 'may', 'might'].includes(inner.verb.modal) &&
    !inner.verb.negated &&
    ['face', 'suffer', 'pay', 'regret'].includes(inner.verb.word) &&
    told.length > 0 &&
    inner.subjects.some((noun) => noun.pronoun || actorsOf(reading, noun).some(({ actor }) => told.includes(actor)))
  );
}

/** `warned that an attack would be treated as one on themselves`. */
const isTreated = (inner: Clause | undefined): boolean =>
  inner?.verb.passive === true &&
  ['will', 'would'].includes(inner.verb.modal) &&
  !inner.verb.negated &&
  (obliquesWith(inner, 'as').length > 0 || obliquesWith(inner, 'with').length > 0) &&
  ['treat', 'regard', 'consider', 'see', 'view', 'meet', 'answer'].includes(inner.verb.word);

/** `told X to leave`; but `told X of his hope to leave` asks nothing of X. */
function isAskedOf({ chunks }: Reading, inner: Clause | undefined): boolean {
  const before = inner && chunks[inner.verb.index - 1];
  return (
    inner?.verb.form === 'infinitive' &&
    !(
      isNoun(before) &&
      before.mentions.every(({ form }) => form === 'pronoun') &&
      DECISION_NOUNS.has(singular(before.word))
    )
  );
}

const dependentOf = (reading: Reading, { complement }: Clause): Clause | undefined =>
  complement === null ? undefined : reading.clauseOf.get(complement);

/** `ordered them to leave`, `gave them 72 hours to go home`. */
function isLeaving(reading: Reading, clause: Clause): boolean {
  const inner = dependentOf(reading, clause);
  return inner?.verb.form === 'infinitive' && ['leave', 'depart', 'go', 'quit'].includes(inner.verb.word);
}

/** `flew to X to see Y`, `flew to X and saw Y`: no more than a look without the journey. */
const isVisited = (clause: Clause, found: readonly { readonly actor: Actor }[]): boolean =>
  ['purpose', 'coordinate'].includes(clause.link) &&
  clause.complement === null &&
  obliquesWith(clause, 'as').length === 0 &&
  found.some(({ actor }) => actor.kind === 'PERSON');

/** Where one politician or body attacks another, words are meant; states and armed groups are attacked with arms. */
function isVerbal(reading: Reading, agents: readonly NounChunk[], objects: readonly NounChunk[]): boolean {
  const kindsOf = (nouns: readonly NounChunk[]): string[] =>
    nouns.flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor.kind));
  const [attacked, attackers] = [kindsOf(objects), kindsOf(agents)];
  if (agents.some(({ word, pronoun }) => pronoun && word === 'i')) return true; // nobody says `I have attacked` of arms
  return (
    attacked.length > 0 &&
    attackers.length > 0 &&
    attackers.every((kind) => kind === 'PERSON') &&
    attacked.every((kind) => !['STATE', 'ARMED_GROUP', 'GROUP', 'PLACE'].includes(kind))
  );
}

/** Whether somebody is helped with what does him good; not known where it is not said with what. */
function isHelp(reading: Reading, clause: Clause): boolean | undefined {
  const { verb, complement, link } = clause;
  if (verb.passive || !(verb.form === 'finite' || link === 'complement')) return false;
  return complement === null ? undefined : HELPFUL.has(dependentOf(reading, clause)?.verb.word ?? '');
}

/** What somebody is helped to do, and who takes the help stands behind it: `helped rebuild X's ports`. */
const HELPFUL: ReadonlySet<string> = new Set(
  'rebuild build train fund finance pay defend protect equip arm repair restore feed supply modernise modernize strengthen develop stabilise stabilize secure evacuate rescue reconstruct guard patrol rearm cover'.split(
    ' ',
  ),
);

const HOSTILE_VERBS: ReadonlySet<string> = new Set(
  'eliminate eradicate defeat expel fight attack retaliate strike punish destroy avenge crush invade sanction blockade resist kill bomb annex respond hit seize boycott'.split(
    ' ',
  ),
);

/** `vowed to strike back`. */
function isHostile(reading: Reading, clause: Clause, depth = 0): boolean {
  const inner = clause.complement === null ? undefined : reading.clauseOf.get(clause.complement);
  if (inner && depth < 2 && ['continue', 'keep', 'go on'].includes(inner.verb.word))
    return isHostile(reading, inner, depth + 1);
  const hunted = inner?.verb.word === 'go' && obliquesWith(inner, 'after').length > 0;
  if (hunted) return true;
  return inner !== undefined && HOSTILE_VERBS.has(inner.verb.word) && !inner.verb.negated;
}
