/**
 * Whom `they`, `both sides`, `the two countries` and `the country` stand for: those named together in the sentence, else the parties of
 * the last event that was read, else nobody.
 */
import { HONORIFICS } from '../lexicon/offices.ts';
import type { Sentence, Token } from '../text/token.ts';
import type { Actor, Mention } from './actor.ts';
import type { Cast } from './cast.ts';

/** A sentence that was read: who is named in it, and between whom the last event in it is. */
export interface Past {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly parties: readonly Actor[];
}

interface Group {
  readonly form: 'pronoun' | 'description';
  readonly actors: readonly Actor[];
}

const PLURAL: ReadonlySet<string> = new Set('they them their both'.split(' '));
const COUNTING: ReadonlySet<string> = new Set(['two', '2', 'both', 'three', '3']);

/** Undefined where the token is no word for a group. */
export function groupMeant(
  tokens: readonly Token[],
  at: number,
  earlier: readonly Mention[],
  past: readonly Past[],
  cast: Cast,
): Group | undefined {
  const word = tokens[at]?.lower ?? '';
  const find = (sentences: number): Actor[] => parties(tokens, earlier, past.slice(-sentences));
  if (PLURAL.has(word)) {
    if (isCounting(word, tokens[at + 1])) return undefined;
    return { form: 'pronoun', actors: isOfOthers(tokens, at, earlier) ? [] : find(1) };
  }
  const far = past.length;
  switch (kindOf(tokens, at)) {
    case 'people':
      return { form: 'description', actors: pairNamed(earlier) ?? people(find(far)) };
    case 'states':
      return {
        form: 'description',
        actors: neighbours(tokens, at, earlier, states(find(tokens[at - 1]?.lower === 'the' ? 2 : far), cast), cast),
      };
    case 'sides':
      return { form: 'description', actors: find(far) };
    case 'country':
      return { form: 'description', actors: onlyState(earlier, past) };
    default:
      return undefined;
  }
}

/** `The G7 ministers discussed it in their talks`: in those of the ministers, of whom nothing is known. */
function isOfOthers(tokens: readonly Token[], at: number, earlier: readonly Mention[]): boolean {
  const verb = tokens.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return (
    verb < at &&
    namedTogether(tokens, earlier).length < 2 &&
    earlier.some(({ to }) => to < verb && tokens[to]?.pos === 'NOUN' && /[^s]s$/.test(tokens[to]?.lower ?? ''))
  );
}

/** `both` of `both countries`. */
const isCounting = (word: string, next: Token | undefined): boolean =>
  word === 'both' && next !== undefined && ['NOUN', 'PROPN', 'ADJ', 'DET'].includes(next.pos);

/** `flew to Rome to see X, and the two signed`: the only two people of the sentence so far. */
function pairNamed(earlier: readonly Mention[]): Actor[] | undefined {
  const named = new Set(
    earlier.filter(({ actor, form }) => actor.kind === 'PERSON' && form !== 'office').map(({ actor }) => actor),
  );
  return named.size === 2 ? [...named] : undefined;
}

/** `the country`: of the last sentence that names states the only one, if it stands free there and not before it here. */
function onlyState(earlier: readonly Mention[], past: readonly Past[]): Actor[] {
  const last = past.slice(-2).findLast(({ mentions }) => statesNamed(mentions).length > 0);
  const [state, ...others] = last ? statesNamed(last.mentions) : [];
  const isFree = last?.mentions.some(
    ({ actor, form, from }) =>
      actor === state && form === 'name' && !['ADP', 'VERB'].includes(last.sentence.tokens[from - 1]?.pos ?? ''),
  );
  return state && isFree && others.length === 0 && !statesNamed(earlier).includes(state) ? [state] : [];
}

const statesNamed = (mentions: readonly Mention[]): Actor[] => [
  ...new Set(mentions.map(({ actor, state }) => state ?? actor).filter(({ kind }) => kind === 'STATE')),
];

/** `the two said`, `the two leaders`, `both countries`, `the sides`, `the country`. */
function kindOf(tokens: readonly Token[], at: number): 'people' | 'states' | 'sides' | 'country' | undefined {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'the' && (word === 'two' || word === 'pair'))
    return ['VERB', 'AUX', 'ADV'].includes(tokens[at + 1]?.pos ?? '') ? 'people' : undefined;
  if (!COUNTING.has(before)) return before === 'the' ? bareGroup(tokens, at) : undefined;
  if (/^(leaders|presidents|men|women|ministers|statesmen|premiers|diplomats)$/.test(word)) return 'people';
  if (/^(countries|states|nations|neighbou?rs|governments|capitals)$/.test(word)) return 'states';
  return /^(sides|parties|camps|rivals)$/.test(word) ? 'sides' : undefined;
}

/** `the country house`, `the country of origin`. */
const isNoun = (next: Token | undefined): boolean =>
  next !== undefined && (['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || next.lower === 'of');

/** `the sides`; `the countries agreed`, but not `the countries of the region` nor `the countries involved`. */
function bareGroup(tokens: readonly Token[], at: number): 'states' | 'sides' | 'country' | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'country') return isNoun(tokens[at + 1]) ? undefined : 'country';
  if (word === 'sides') return 'sides';
  const isBare =
    ['VERB', 'AUX', 'PUNCT', 'PART'].includes(tokens[at + 1]?.pos ?? 'PUNCT') && tokens[at + 1]?.text !== '(';
  const isActive =
    tokens[at + 2]?.lower !== 'by' && !/^(involved|concerned|affected)$/.test(tokens[at + 1]?.lower ?? '');
  return /^(countries|governments)$/.test(word) && isBare && isActive ? 'states' : undefined;
}

function parties(tokens: readonly Token[], earlier: readonly Mention[], past: readonly Past[]): Actor[] {
  const here = namedTogether(tokens, earlier);
  if (here.length > 1) return here;
  const body = bodyOfMembers(tokens, earlier);
  if (body) return [body];
  const [last] = past.slice(-1);
  const told = past.findLast((sentence) => sentence.parties.length > 1);
  if (last && told !== last) {
    const together = namedTogether(last.sentence.tokens, last.mentions);
    if (together.length > 1) return together;
  }
  return [...(told?.parties ?? [])];
}

/** `the members of the Council … their support`: the body itself. */
function bodyOfMembers(tokens: readonly Token[], mentions: readonly Mention[]): Actor | undefined {
  return mentions.find(({ from, actor }) => {
    const before = tokens.slice(Math.max(0, from - 3), from).map(({ lower }) => lower);
    const isBody = actor.kind === 'IGO' || actor.kind === 'PUBLIC_BODY' || actor.kind === 'FORMAT';
    return isBody && before.includes('members') && before.includes('of');
  })?.actor;
}

const people = (actors: readonly Actor[]): Actor[] => sameKind(actors.filter(({ kind }) => kind === 'PERSON'));

/** The states themselves, or those that the people act for. */
const states = (actors: readonly Actor[], cast: Cast): Actor[] => sameKind(statesOf(actors, cast));

function statesOf(actors: readonly Actor[], cast: Cast): Actor[] {
  const found = actors.map((actor) => (actor.kind === 'STATE' ? actor : cast.stateOf(actor)));
  return [...new Set(found.filter((state) => state !== undefined))];
}

/** `massing troops at the border between the two countries`: of those named here one is at home there, else nobody knows which. */
function neighbours(
  tokens: readonly Token[],
  at: number,
  earlier: readonly Mention[],
  found: Actor[],
  cast: Cast,
): Actor[] {
  const words = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  if (!words.includes('between') || !words.some((word) => /^(borders?|frontiers?)$/.test(word))) return found;
  return statesOf(
    earlier.map(({ actor }) => actor),
    cast,
  ).some((state) => found.includes(state))
    ? found
    : [];
}

const sameKind = (actors: readonly Actor[]): Actor[] => (actors.length > 1 ? [...actors] : []);

/** The last row of names with nothing but `and` and commas between them. */
function namedTogether(tokens: readonly Token[], mentions: readonly Mention[]): Actor[] {
  const named = mentions.filter(({ form }) => form !== 'pronoun' && form !== 'description');
  let row: Actor[] = [];
  let best: Actor[] = [];
  let last: Mention | undefined;
  let joined = false;
  for (const mention of named) {
    if (last && mention.from < last.to) continue;
    const between = last ? tokens.slice(last.to, mention.from).map(({ lower }) => lower) : [];
    const follows =
      last !== undefined && between.length > 0 && between.every((word) => JOINTS.has(word) || HONORIFICS.has(word));
    if (!follows) [row, joined] = [[], false];
    joined ||= between.includes('and') || between.some((word) => word === '-' || word === '–'); // `the X-Y talks`
    row.push(mention.state ?? mention.actor);
    if (joined && isRow(row)) best = [...new Set(row)];
    last = mention;
  }
  return best;
}

const JOINTS: ReadonlySet<string> = new Set(['and', ',', 'the', '-', '–']);

const isRow = (row: readonly Actor[]): boolean =>
  row.length > 1 && row.every(({ kind }) => kind === row[0]?.kind && (kind === 'PERSON' || kind === 'STATE'));
