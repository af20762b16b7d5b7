/** Words that tell of the same, so that a question in other words than the evidence is held against it fairly. */
import { stemOf } from '../context/rank.ts';

const SETS = [
  'troop troops soldier soldiers force forces unit units military army',
  'money loan loans fund funds cash credit sum euros dollars million billion',
  'talk talks talked meeting meetings negotiations conversation round discussions met meet sat sit',
  'tie ties relation relations',
  'pull pulled withdraw withdrew withdrawal pullout departure leave left return returning',
  'building palace venue',
  'characterise characterize describe described call called compare compared liken likened',
  'start started begin began begun open opened launch launched',
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
  'backed voted vote',
  'warn warned threaten threatened warning threat',
  'progress movement advance headway',
  'neutral neutrality',
  'united unity one',
  'member members membership join joined admit',
  'enlargement enlarge enlarged expansion bigger',
  'hit struck strike',
  'train rail railway',
  'aid help assistance',
  'found founded form formed set establish established create created',
  'confirm confirmed confirmation',
];

const sets: ReadonlyMap<string, ReadonlySet<number>> = byStem();

function byStem(): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  SETS.forEach((words, i) => {
    for (const word of words.split(' ')) found.set(stemOf(word), (found.get(stemOf(word)) ?? new Set()).add(i));
  });
  return found;
}

const stemsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(stemOf);

/** Whether a text has a word, or one of its stem. */
export function hasInflectionIn(text: string): (word: string) => boolean {
  const stems = new Set(stemsIn(text));
  return (word) => stems.has(stemOf(word.toLowerCase()));
}

/** Whether a text has a word, one of its stem, or one that tells of the same. */
export function hasWordIn(text: string): (word: string) => boolean {
  const said = stemsIn(text);
  const stems = new Set(said);
  const alike = new Set(said.flatMap((stem) => [...(sets.get(stem) ?? [])]));
  return (word) => {
    const stem = stemOf(word.toLowerCase());
    return stems.has(stem) || [...(sets.get(stem) ?? [])].some((set) => alike.has(set));
  };
}
