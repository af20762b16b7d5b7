/**
 * A world of a little more than 20,000 relations in the import format, made from a seed: 1,200 made-up people and states, of whom a few are
 * hubs, as in the news; disputes, phone calls, quotations, one format and its members.
 */
import { openRandom } from '../../bench/random.ts';

export const RELATIONS = 20_000;
const SEED = 20_220_301;
const PEOPLE = 1_140;
const STATES = 60;
/** Some 400 of them deny the one before and make no relation of their own. */
const CLAIMS = 21_000;
const CLAIMS_EACH = 10;
const DAYS = 730;
const START = Date.UTC(2021, 0, 1);
const OUTLETS = ['North Courier', 'Harbour Post', 'Delta Wire', 'Hill Gazette', 'Lake Herald', 'Plain Times'];
const PLACES = ['Vienna', 'Geneva', 'Oslo', 'Istanbul', 'Nairobi', 'Tokyo', 'Lima', 'Cairo'];
const FORMAT = 'Lantern Group';
/** The busiest two, who are in touch with many of the same. */
export const HUBS = ['Bado Marel', 'Bado Sorin'] as const;
export const NAMES = { speaker: HUBS[0], format: FORMAT } as const;
/** States that belong to it. */
export const MEMBERS = Math.ceil(CLAIMS / 2_500);

type Line = Readonly<Record<string, unknown>>;
type Claim = { readonly words: string; readonly ends: readonly [string, string]; readonly fields: Line };
interface Deed {
  readonly predicate: string;
  readonly verb: string;
  readonly mode: string | null;
  readonly isPlaced: boolean;
}

const DEEDS: readonly Deed[] = [
  { predicate: 'CONSULT', verb: 'met', mode: null, isPlaced: true },
  { predicate: 'CONSULT', verb: 'telephoned', mode: 'phone', isPlaced: false },
  { predicate: 'ACCUSE', verb: 'accused', mode: null, isPlaced: false },
  { predicate: 'SUPPORT', verb: 'praised', mode: null, isPlaced: false },
  { predicate: 'THREATEN', verb: 'threatened', mode: null, isPlaced: false },
  { predicate: 'AID', verb: 'sent help to', mode: null, isPlaced: false },
  { predicate: 'AGREE', verb: 'signed an accord with', mode: null, isPlaced: true },
];

const FIRST = [
  'Bado',
  'Cilo',
  'Dera',
  'Fenna',
  'Gorel',
  'Hilka',
  'Jaro',
  'Kelo',
  'Lumi',
  'Medo',
  'Nira',
  'Osko',
  'Pelin',
];
const LAST = ['Mar', 'Sor', 'Tav', 'Ven', 'Wol', 'Zan', 'Bel', 'Dor', 'Fal', 'Gil'];
const ENDS = ['el', 'in', 'ov', 'ask', 'une', 'ard', 'ita', 'om', 'ez'];
const PERSONS = FIRST.flatMap((first) => ENDS.flatMap((end) => LAST.map((last) => `${first} ${last}${end}`))).slice(
  0,
  PEOPLE,
);
const REALMS = LAST.flatMap((last) =>
  ['land', 'ia', 'stan', 'ora', 'eria', 'mark'].map((end) => `${last}${end}`),
).slice(0, STATES);
const ACTORS = [...HUBS, ...[...PERSONS, ...REALMS].filter((name) => name !== HUBS[0] && name !== HUBS[1])];
const STATE_NAMES = new Set(REALMS);

/** The lines of a file for `import statements`. */
export const largeWorld = (): string => {
  const random = openRandom(SEED);
  const lines: Line[] = [];
  for (let doc = 0; doc * CLAIMS_EACH < CLAIMS; doc++) {
    const day = new Date(START + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10);
    const claims: Claim[] = [];
    while (claims.length < CLAIMS_EACH) {
      const number = doc * CLAIMS_EACH + claims.length;
      const last = claims.at(-1);
      claims.push(last !== undefined && number % 50 === 1 ? denialOf(last) : claimOf(random, day, number));
    }
    lines.push(...document(`d${doc}`, day, claims));
  }
  return lines.map((line) => JSON.stringify(line)).join('\n');
};

const kindOf = (name: string): string => (name === FORMAT ? 'FORMAT' : STATE_NAMES.has(name) ? 'STATE' : 'PERSON');

function claimOf(random: () => number, day: string, number: number): Claim {
  const subject = someone(random);
  if (number % 2_500 === 0) return membership(number / 2_500);
  const object = other(random, subject);
  const deed = DEEDS[Math.floor(random() * DEEDS.length)] as Deed;
  const place = deed.isPlaced ? (PLACES[Math.floor(random() * PLACES.length)] ?? null) : null;
  const told = `${subject} ${deed.verb} ${object}${place === null ? '' : ` in ${place}`}, report ${number}.`;
  const fields = {
    predicate: deed.predicate,
    mode: deed.mode,
    place,
    date: day,
    polarity: 'ASSERTED',
    reportedAs: 'NARRATION',
    confidence: 0.5 + 0.49 * Math.sqrt(random()),
  };
  return { words: told, ends: [subject, object], fields };
}

/** The other side denies what the sentence before says. */
const denialOf = ({ words, ends, fields }: Claim): Claim => ({
  words: `${ends[1]} denied that ${words}`,
  ends,
  fields: { ...fields, polarity: 'DENIED', reportedAs: 'INDIRECT_SPEECH', attribution: [ends[1]], confidence: 0.9 },
});

const membership = (number: number): Claim => {
  const member = REALMS[number] as string;
  const fields = { predicate: 'MEMBER_OF', polarity: 'ASSERTED', reportedAs: 'NARRATION', confidence: 0.95 };
  return { words: `${member} belongs to the ${FORMAT}.`, ends: [member, FORMAT], fields };
};

/** The earlier in the list, the better known: the first are in every tenth report. */
const someone = (random: () => number): string => ACTORS[Math.floor(random() ** 3 * ACTORS.length)] as string;
const other = (random: () => number, than: string): string => {
  for (;;) {
    const found = someone(random);
    if (found !== than) return found;
  }
};

function document(doc: string, day: string, claims: readonly Claim[]): readonly Line[] {
  const saying = `the strait stays open, whatever ${doc} says`;
  const text = [...claims.map(({ words }) => words), `"${saying}", said ${HUBS[0]}.`].join(' ');
  const names = new Set([HUBS[0], ...claims.flatMap(({ ends }) => ends)]);
  const number = Number(doc.slice(1));
  const isQuoted = number % 100 === 0;
  return [
    {
      kind: 'document',
      id: doc,
      title: `${claims[0]?.ends.join(' and ')}, ${doc}`,
      publisher: OUTLETS[number % OUTLETS.length],
      published: `${day}T12:00:00Z`,
      url: `https://example.org/${doc}`,
      lang: 'en',
      text,
    },
    ...[...names].map((label) => ({
      kind: 'actor',
      doc,
      label,
      actorKind: kindOf(label),
      mentions: mentionsOf(text, label),
    })),
    ...claims.map(({ words, ends: [subject, object], fields }) => ({
      kind: 'statement',
      doc,
      subject,
      object,
      modality: 'FACT',
      quote: words,
      ...spanOf(text, words),
      ...fields,
    })),
    ...(isQuoted ? [{ kind: 'quotation', doc, speaker: HUBS[0], quote: saying, ...spanOf(text, saying) }] : []),
  ];
}

const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const mentionsOf = (text: string, surface: string) => [{ surface, ...spanOf(text, surface) }];
