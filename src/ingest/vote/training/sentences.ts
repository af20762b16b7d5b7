/** Makes whole sentences of the training phrases: tense, voice, reporting frames, insertions, second clauses, names. */
import { formsOf, type VerbForms } from './inflect.ts';
import { type Phrase, type Role, readLists, type Told } from './phrases.ts';
import type { Random } from './random.ts';

/** A sentence with the places of its actors: UTF-16 units, the end exclusive. */
export interface TrainingSentence {
  readonly text: string;
  readonly places: ReadonlyMap<Role, { readonly start: number; readonly end: number }>;
  readonly told: readonly Told[];
}

const slots = readLists('frames/slots.txt');
const names = readLists('names.txt');
const namesOf = (list: string): readonly string[] => names.get(list) ?? [];

interface Draft {
  readonly words: string;
  readonly told: readonly Told[];
}

/** One of the many sentences that a phrase makes; `others` are phrases for a second clause. */
export function sentenceOf(phrase: Phrase, others: readonly Phrase[], random: Random): TrainingSentence {
  const clause = clauseOf(phrase, random);
  const isWhole = phrase.kind === 'sentence';
  const framed = isWhole || random.isIn(0.3) ? clause : framedBy(clause, phrase, others, random);
  return filled(framed, random);
}

function clauseOf(phrase: Phrase, random: Random): Draft {
  const { told, words } = phrase;
  if (phrase.kind === 'sentence') return { words, told };
  if (phrase.kind === 'noun') return { words: random.pick(nounFrames).replace('{NP}', words), told };
  if (phrase.kind === 'together') return { words: `{A} and {B} ${predicateOf(words, true, random)}`, told };
  const passive = random.isIn(0.25) ? passiveOf(words, random) : null;
  return { words: passive ?? `${insertedAfter('{A}', random)} ${predicateOf(words, false, random)}`, told };
}

const nounFrames = [
  '{NP} came {day}.',
  '{NP} surprised observers.',
  '{NP} made headlines.',
  '{NP} overshadowed the summit in {city}.',
  'Markets reacted nervously to {NP}.',
  'Little is known about {NP}.',
  'The paper devoted a page to {NP}.',
  'A diplomat in {city} spoke of {NP}.',
  'The week was marked by {NP}.',
  '{NP} followed months of silence.',
  'Hours after {NP}, the phones in {city} did not stop ringing.',
  'Observers were struck by {NP}.',
  '{NP} is set for {day}.',
  'Since {NP} in {month}, little has changed.',
];

function predicateOf(words: string, isPlural: boolean, random: Random): string {
  const [verb = '', ...rest] = words.split(' ');
  return [verbIn(formsOf(verb), isPlural, random), ...rest].join(' ');
}

function verbIn(forms: VerbForms, isPlural: boolean, random: Random): string {
  const chance = random.next();
  const past = forms.base === 'be' && isPlural ? 'were' : forms.past;
  if (chance < 0.5) return past;
  if (chance < 0.62)
    return `${isPlural ? 'have' : 'has'} ${random.pick(['', '', 'also ', 'repeatedly '])}${forms.participle}`;
  if (chance < 0.7) return isPlural ? forms.base : forms.third;
  if (chance < 0.76) return `${isPlural ? 'are' : 'is'} ${forms.gerund}`;
  return random.pick([
    `will ${forms.base}`,
    `would ${forms.base}`,
    `could ${forms.base}`,
    `had ${forms.participle}`,
    `did not ${forms.base}`,
    `plans to ${forms.base}`,
    `is expected to ${forms.base}`,
    `is to ${forms.base}`,
    `continued to ${forms.base}`,
    `decided to ${forms.base}`,
    `did not hesitate to ${forms.base}`,
    `went on to ${forms.base}`,
  ]);
}

const impassive: ReadonlySet<string> = new Set(
  'be have lie know think share resemble grow fight meet rank beat say'.split(' '),
);

/** `condemn {B} for that` → `{B} was condemned by {A} for that`. */
function passiveOf(words: string, random: Random): string | null {
  const [, verb = '', rest = ''] = /^(\w+) \{B\}((?: (?!'s).*)?)$/.exec(words) ?? [];
  if (verb === '' || impassive.has(verb)) return null;
  const { participle } = formsOf(verb);
  const be = random.pick(['was', 'was', 'has been', 'is being', 'will be', 'had been']);
  return random.isIn(0.5) ? `{B} ${be} ${participle} by {A}${rest}` : `{B} ${be} ${participle}${rest} by {A}`;
}

const insertions = [
  ', which chairs the group this year,',
  ', who took office in {month},',
  ', on a visit to {city},',
  ', whose economy is shrinking,',
  ', long silent on the matter,',
  ', speaking in {city},',
  ' {day}',
  ' on {month} 3',
  ' also',
  ' on the other hand',
];

const insertedAfter = (words: string, random: Random): string =>
  random.isIn(0.15) ? `${words}${random.pick(insertions)}` : words;

const before = [
  '{day}, ',
  'In {city}, ',
  'After weeks of silence, ',
  'Hours after the summit closed, ',
  'According to state media, ',
  'Officials said {day} that ',
  'It was announced in {city} that ',
  'Citing a diplomat, the agency reported that ',
  'For the first time in {years} years, ',
  'With the deadline near, ',
  'Meanwhile, ',
  'The ministry confirmed that ',
  'Asked about {topic}, a spokesman said that ',
  'Despite the criticism, ',
  'At a press conference {day}, ',
];

const after = [
  ', officials said.',
  ', according to state television.',
  ', a statement said {day}.',
  ' {day}.',
  ' in a speech in {city}.',
  ', the paper wrote.',
  ', two diplomats with knowledge of the matter said.',
  ', days before the vote.',
  ', but the details remain unclear.',
  ', while analysts urged caution.',
  ', a move that took many by surprise.',
  ' as fears of a wider war grew.',
  ', the first such step since {month}.',
];

/** Bystanders, of whom nothing is told. */
const bystanders = [
  ', {C} reported.',
  ', an analyst in {C} said.',
  ', as a visitor from {C} looked on.',
  ', though {C} stayed out of it.',
  ', according to a newspaper in {C}.',
  ', the most serious case since the war in {C}.',
];

function framedBy(clause: Draft, phrase: Phrase, others: readonly Phrase[], random: Random): Draft {
  const body = clause.words.replace(/\.$/, '');
  const isFree = !phrase.words.includes('{C}');
  if (isFree && random.isIn(0.25)) return secondClause(body, clause, others, random);
  if (isFree && random.isIn(0.2)) return { words: `${body}${random.pick(bystanders)}`, told: clause.told };
  const opening = random.isIn(0.5) ? random.pick(before) : '';
  const ending = opening === '' || random.isIn(0.4) ? random.pick(after) : '.';
  return { words: `${opening}${body}${ending}`, told: clause.told };
}

/** The same one deals with somebody else, or somebody else with him. */
function secondClause(body: string, clause: Draft, others: readonly Phrase[], random: Random): Draft {
  const other = random.pick(others.filter(({ kind, words }) => kind === 'verb' && !words.includes('{C}')));
  const [turned = ''] = [predicateOf(other.words, false, random)].map((words) => words.replaceAll('{B}', '{C}'));
  const told = other.told.map((one): Told => ({ ...one, to: one.to === null ? null : 'C' }));
  const joined = random.pick([`${body} and ${turned}.`, `${body}; it also ${turned}.`, `${body}, after it ${turned}.`]);
  const isSameSubject = body.startsWith('{A}');
  return isSameSubject ? { words: joined, told: [...clause.told, ...told] } : { words: `${body}.`, told: clause.told };
}

/** Puts words into the slots, then names into the places of the actors. */
function filled({ words, told }: Draft, random: Random): TrainingSentence {
  let text = words;
  while (/\{[a-z]\w*\}/.test(text)) {
    text = text.replace(/\{([a-z]\w*)\}/, (_slot, name: string) => random.pick(slots.get(name) ?? [name]));
  }
  return named(/[.?!"]$/.test(text) || !text.includes(' ') ? text : random.isIn(0.9) ? `${text}.` : text, told, random);
}

function named(template: string, told: readonly Told[], random: Random): TrainingSentence {
  const places = new Map<Role, { start: number; end: number }>();
  const taken = new Set<string>();
  let text = '';
  let at = 0;
  for (const match of template.matchAll(/\{([ABC])\}('s)?/g)) {
    text += template.slice(at, match.index);
    const role = match[1] as Role;
    const surface = surfaceOf(match[2] !== undefined, text === '', taken, random);
    const start = text.length + surface.before.length;
    if (!places.has(role)) places.set(role, { start, end: start + surface.name.length });
    text += surface.before + surface.name + surface.after;
    at = match.index + match[0].length;
  }
  text += template.slice(at);
  return { text: text.charAt(0).toUpperCase() + text.slice(1), places, told };
}

interface Surface {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

const agents = 'officials|forces|diplomats|troops|authorities|negotiators|government|leaders|army|ministers'.split('|');

function surfaceOf(isPossessive: boolean, isFirst: boolean, taken: Set<string>, random: Random): Surface {
  const chance = random.next();
  if (isPossessive && chance < 0.3) return { before: 'the ', name: fresh('demonyms', taken, random), after: '' };
  const ending = isPossessive ? random.pick(["'s", '’s']) : '';
  if (!isPossessive && chance < 0.12)
    return { before: isFirst ? '' : 'the ', name: fresh('demonyms', taken, random), after: ` ${random.pick(agents)}` };
  if (!isPossessive && chance < 0.17) return { before: '', name: random.pick(['he', 'she', 'it', 'they']), after: '' };
  if (chance < 0.3) return { before: '', name: titled(taken, random), after: ending };
  const list = chance < 0.7 ? 'states' : chance < 0.85 ? 'people' : 'bodies';
  const [, article = '', name = ''] = /^(the )?(.*)$/.exec(fresh(list, taken, random)) ?? [];
  return { before: article, name, after: ending };
}

const titled = (taken: Set<string>, random: Random): string => {
  const office = random.pick(namesOf('offices'));
  const name = fresh('people', taken, random);
  return `${random.pick(namesOf('demonyms'))} ${random.isIn(0.5) ? office.replace(/\b\w/g, (first) => first.toUpperCase()) : office} ${name}`;
};

/** A name that the sentence does not hold yet. */
function fresh(list: string, taken: Set<string>, random: Random): string {
  const free = namesOf(list).filter((name) => !taken.has(name));
  const name = random.pick(free);
  taken.add(name);
  return name;
}
