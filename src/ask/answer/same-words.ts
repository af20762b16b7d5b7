/** Words that tell of the same, so that a question in other words than the evidence is held against it fairly. */
import type { RelationType } from '../../domain/relation-types.ts';
import { NOUN_SENSES } from '../../ingest/lexicon/event-nouns.ts';
import { VERB_SENSES } from '../../ingest/lexicon/verbs.ts';
import { stemOf } from '../context/rank.ts';
import { rootOf } from './root.ts';

const SETS = [
  'troop troops soldier soldiers force forces unit units military army',
  'money loan loans fund funds cash credit sum euros dollars million billion',
  'diplomacy talk talks talked meeting meetings negotiations conversation round discussions met meet sat sit host hosted received',
  'tie ties relation relations',
  'pull pulled withdraw withdrew withdrawal pullout departure leave left return returning quit quitting retreat retreated',
  'building palace venue',
  'characterise characterize describe described call called compare compared liken likened',
  'start started begin began begun open opened launch launched',
  'promise promised promises pledge pledged offer offered offers',
  'propose proposed proposal offer offered suggest suggested ideas proposals',
  'reply replies answer answers response responses',
  'hand handed deliver delivered pass passed give gave given provide provided',
  'country countries state states nation nations',
  'declare declared proclaim proclaimed announce announced impose imposed introduce introduced',
  'stop stopped freeze froze halt halted suspend suspended',
  'cancel cancelled cancelling cancellation scrap scrapped scrapping drop dropped off',
  'deal agreement accord pact bargain',
  'sign signed signature',
  'border frontier',
  'call calls phone telephone phoned rang conversation',
  'voted vote votes voting',
  'visit visits visited visitor trip trips travel travels travelled traveled journey journeys tour',
  'warn warned threaten threatened warning threat',
  'progress movement advance headway',
  'neutral neutrality',
  'united unity one',
  'member members membership join joined admit belong belongs belonged grouping',
  'enlargement enlarge enlarged expansion bigger',
  'hit struck strike attack attacked attacks shelled bombed shelling fire',
  'train rail railway',
  'press news reporters journalists media conference',
  'exercise exercises drill drills manoeuvres',
  'wish wished want wanted demanded demand',
  'missile missiles rocket rockets',
  'invasion invaded invade invades assault',
  'fighting war conflict',
  'aid help assistance',
  'found founded form formed set establish established create created',
  'confirm confirmed confirmation',
  'say said says tell told state stated claim claimed insist insisted assert asserted maintain maintained argue argued stress stressed remark remarked',
  'lead leads led leader leadership head heads headed govern governed rule ruled',
  'not no never neither nor',
  'sort kind form',
  'ask asked request requested demand demanded urge urged want wanted',
];

/** Types whose words all say much the same of one side to the other. */
const OF_ONE_MEANING: ReadonlySet<RelationType> = new Set([
  'ACCUSE',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'SUPPORT',
  'AID',
]);

/** As the reader of documents knows them: verbs and nouns that tell of one type, whatever stands with them. */
function readersSets(): readonly string[] {
  const words = new Map<RelationType, string[]>();
  for (const [word, senses] of [...VERB_SENSES, ...[...NOUN_SENSES].map(([noun, sense]) => [noun, [sense]] as const)]) {
    const [type, ...more] = new Set(senses.map((sense) => sense.type));
    if (type === undefined || more.length > 0 || word.includes(' ') || !OF_ONE_MEANING.has(type)) continue;
    words.set(type, [...(words.get(type) ?? []), word]);
  }
  return [...words.values()].map((all) => all.join(' '));
}

const sets: ReadonlyMap<string, ReadonlySet<number>> = byStem();

function byStem(): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  [...SETS, ...readersSets()].forEach((words, i) => {
    for (const word of words.split(' ')) found.set(stemOf(word), (found.get(stemOf(word)) ?? new Set()).add(i));
  });
  return found;
}

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether a text has a word, or one of its stem or root. */
export function hasInflectionIn(text: string): (word: string) => boolean {
  const words = wordsIn(text);
  const stems = new Set(words.map(stemOf));
  const roots = new Set(words.map(rootOf));
  return (word) => stems.has(stemOf(word.toLowerCase())) || roots.has(rootOf(word.toLowerCase()));
}

/** Whether a text has a word, one of its stem or root, or one that tells of the same. */
export function hasWordIn(text: string): (word: string) => boolean {
  const isInflected = hasInflectionIn(text);
  const alike = new Set(wordsIn(text).flatMap((word) => [...(sets.get(stemOf(word)) ?? [])]));
  return (word) => isInflected(word) || [...(sets.get(stemOf(word.toLowerCase())) ?? [])].some((set) => alike.has(set));
}
