/** Whether, when, where, how often, first and last. */
import type { Intent } from '../question/intent.ts';
import { askedFor } from './answering.ts';
import type { ClaimData, Composed, Sentence } from './data.ts';
import { dateWords } from './date-words.ts';
import { isState, sentenceOf, speakersOf, startOf, type Told, whenWords } from './told.ts';

/** Yes only of what is reported as a fact, at the time asked about, while nothing of the kind is denied. */
export function truth({ from, to }: Intent, told: readonly Told[]): Composed {
  const isOpen = told.some(({ verdict }) => verdict === 'DISPUTED');
  const isTimed = from !== null || to !== null;
  const ranked = told.toSorted((a, b) => weight(b, isOpen) - weight(a, isOpen));
  const sentences = ranked.flatMap((one) => sentenceOf(one, leadOf(one, isOpen, isTimed)) ?? []);
  const disputed = told.filter(({ verdict }) => verdict === 'DISPUTED');
  return { sentences, missing: disputed.map(({ headline }) => `${headline}: the evidence does not settle it.`) };
}

const weight = ({ verdict, status, sources }: Told, isOpen: boolean): number =>
  (verdict === 'DENIED_ONLY' ? 0 : (verdict === 'DISPUTED') === isOpen ? 200 : 100) +
  (status === null || status === 'OCCURRED' ? 50 : 0) +
  Math.min(sources, 40);

function leadOf({ verdict, status, isDated }: Told, isOpen: boolean, isTimed: boolean): string {
  if (verdict === 'DENIED_ONLY') return 'No, as far as anybody says. ';
  if (verdict === 'DISPUTED') return 'It is disputed. ';
  if (status !== null && status !== 'OCCURRED') return UNREALIZED[status];
  if (isOpen) return 'Also reported, and denied by nobody: ';
  return isTimed && !isDated && status !== null ? 'It is reported, without a date. ' : 'Yes. ';
}

const UNREALIZED = {
  PLANNED: 'It was planned; nothing says that it happened. ',
  REQUESTED: 'It was asked for; nothing says that it happened. ',
  HYPOTHETICAL: 'It was only considered. ',
  CANCELLED: 'No, it was called off. ',
} as const;

export function dates(_: Intent, told: readonly Told[]): Composed {
  const dated = told.filter(({ isDated }) => isDated);
  const undated = told.filter(({ isDated }) => !isDated);
  const sentences = dated.flatMap(
    (one) => sentenceOf({ ...one, edtf: null }, one.edtf === null ? '' : `${capital(when(one))}: `) ?? [],
  );
  const rest = undated.flatMap((one) => sentenceOf(one) ?? []);
  const missing = dated.length === 0 && told.length > 0 ? ['A day on which it happened: no report gives one.'] : [];
  return { sentences: [...sentences, ...rest], missing };
}

const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
function when(told: Told): string {
  const words = told.edtf === null ? '' : dateWords(told.edtf);
  return isState(told) || /^(by|since|from)/.test(words)
    ? words
    : `on ${words}`
        .replace(/^on (?=\d+ to |\w+ \d{4}$|\d{4}$)/, words.includes(' to ') ? 'between ' : 'in ')
        .replace(/^between (.*) to /, 'between $1 and ');
}

export function places(_: Intent, told: readonly Told[]): Composed {
  const sited = told.filter(({ place }) => place !== null);
  const sentences = sited.flatMap((one) => sentenceOf(sayingWhere(one), `${one.place?.label}: `) ?? []);
  const missing = sited.length === 0 && told.length > 0 ? ['A place: no report gives one.'] : [];
  return { sentences, missing };
}

/** With the words that name the place before those that do not. */
function sayingWhere(told: Told): Told {
  const names = ({ quote }: ClaimData) => Number(quote.text.includes(told.place?.label ?? ''));
  return { ...told, asserted: told.asserted.toSorted((a, b) => names(b) - names(a)) };
}

/** The number first, with a quote for each that is counted; then each of them. */
export function counted(intent: Intent, told: readonly Told[], isCut: boolean): Composed {
  const settled = told.filter(({ verdict, asserted }) => verdict === 'UNDISPUTED' && asserted.length > 0);
  const open = told.filter(({ verdict }) => verdict === 'DISPUTED');
  if (settled.length + open.length === 0) return { sentences: [], missing: [] };
  const people = countsPeople(intent) ? distinctPeople(intent, settled) : null;
  const count = people?.length ?? settled.length;
  const names = people ? `: ${people.join(', ')}` : '';
  const disputed = open.length > 0 ? `, and ${open.length} disputed` : '';
  const head: Sentence = {
    text: `${isCut ? 'At least ' : ''}${count}${names}${disputed}, by the reports that are held.`,
    verdict: null,
    statements: [...settled, ...open].flatMap(({ asserted }) => asserted.slice(0, 1).map(({ id }) => id)),
    quotations: [],
    entities: [],
  };
  const missing = settled.some((one) => !isState(one) && startOf(one) === null)
    ? ['Days: what is undated may be counted twice.']
    : [];
  return { sentences: [head, ...[...settled, ...open].flatMap((one) => sentenceOf(one) ?? [])], missing };
}

const countsPeople = ({ kinds, types }: Intent): boolean =>
  kinds !== null || types.some((type) => /^(MEMBER_OF|PARTY_TO|GUARANTOR_OF)$/.test(type));

const distinctPeople = (intent: Intent, told: readonly Told[]): string[] => [
  ...new Set(told.flatMap((one) => askedFor(intent, one).map(({ label }) => label))),
];

/** Of what is dated to a few days. */
export function outermost(intent: Intent, told: readonly Told[]): Composed {
  const dated = told.flatMap((one) => {
    const start = startOf(one);
    return start === null || one.verdict === 'DENIED_ONLY' ? [] : [{ one, start }];
  });
  const sign = intent.order === 'LAST' ? -1 : 1;
  const ordered = dated.toSorted((a, b) => sign * (a.start - b.start));
  const [first] = ordered;
  const best = ordered.filter(({ start }) => start === first?.start);
  const undated = told.length - dated.length;
  const missing =
    undated > 0 ? [`Days for ${undated} more: ${undated === 1 ? 'it may lie' : 'they may lie'} outside.`] : [];
  const lead = intent.order === 'LAST' ? 'The last that is dated: ' : 'The first that is dated: ';
  return {
    sentences: best.flatMap(({ one }) => sentenceOf(one, lead) ?? []),
    missing: first ? missing : ['A day on which it happened: no report gives one.'],
  };
}

export const deniedBy = (told: Told): string =>
  `${told.headline}${whenWords(told) ? ` (${whenWords(told)})` : ''}: denied by ${speakersOf(told.denied)}`;
