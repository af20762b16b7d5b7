/** What happens between those whom a question names, in whatever order it is worded. */
import { type Claim, claimOf } from '../claim.ts';
import type { Intent, QuestionKind } from '../intent.ts';
import type { Form } from '../kinds.ts';
import { intentFor } from '../readers.ts';
import type { Times } from '../time/times.ts';
import { masked, type Unit } from '../units.ts';
import { ASKED_KINDS } from '../wording/lexicon.ts';
import { groupsOf } from './groups.ts';
import { asksThing, isDenial, isSaidBy, MOST_LOOSE, passedOver } from './passed-over.ts';
import { type Deed, type Row, wordOf } from './spoken.ts';
import { measureOf } from './text-reading.ts';

/** In the order in which they should be tried; none where the kind has no place for something that the question says. */
export function claimRead(kind: QuestionKind, spoken: Row, times: Times): readonly Intent[] {
  const { row, order } = spoken;
  if (!isOfKind(kind, spoken)) return [];
  const { claim, main, passed } = claimIn(kind, spoken);
  const loose = passedOver(kind, passed);
  if (isLost(kind, claim, loose)) return [];
  const form: Form = {
    kind,
    rest: row,
    askedAt: ASKED.has(kind) ? 0 : null,
    order,
    about: kind === 'Said' || (kind === 'Denied' && isSaidBy(row)) ? 'speaker' : null,
    text: kind === 'Members' ? masked(row) : '',
    isDenial: false,
  };
  const read = intentFor(form, { ...withVisit(kind, claim), words: [] }, times);
  if ('reason' in read) return [];
  const whole = { ...read, loose: [...loose, ...ownWords(read, main)], ...(kind === 'Between' && typesOf(claim)) };
  return kind === 'Members' && read.kind === 'Whether' ? [whole, ...membersOf(whole)] : [whole];
}

/** Too much would be passed over, or a condition that no plan holds. */
function isLost(kind: QuestionKind, claim: Claim, loose: readonly string[]): boolean {
  if (claim.turning.length > 0 || loose.some((word) => CONDITIONS.test(word))) return true;
  // `Meet Putin`: nothing is asked.
  if (kind === 'Whether' && claim.acting.length + claim.affected.length + claim.places.length < 2) return true;
  return loose.length > (WHOLE.has(kind) ? 0 : MOST_LOOSE);
}

/** What is counted or listed is all that there is: a word that is passed over would make it another question. */
const WHOLE: ReadonlySet<QuestionKind> = new Set(['HowMany', 'EventsAt']);

/** Whether the kind has a place for what the question asks for, and in what order. */
function isOfKind(kind: QuestionKind, { row, order }: Row): boolean {
  const text = masked(row);
  if ((order !== null) !== (kind === 'FirstLast') && kind !== 'Changed') return false;
  // `which British minister`: whoever is asked for must be one, and that is not told apart here.
  if (row.some((unit) => unit.kind === 'office' && unit.of !== null)) return false;
  if (OF_SOMEBODY.has(kind) && asksThing(text)) return false;
  // How long a meeting took is no number of meetings.
  if (kind === 'HowMany' && measureOf(text) !== null) return false;
  return kind !== 'Who' || asksSomebody(text);
}

/** The claim of the main deed; what the others tell is passed over. */
function claimIn(kind: QuestionKind, { row, deeds }: Row) {
  const [main] = kind === 'Denied' ? deeds.filter(({ unit }) => !isDenial(unit)) : deeds;
  const isTopic = ({ unit, asking }: Deed) =>
    kind === 'Said' ||
    (kind === 'Denied' && isDenial(unit)) ||
    (unit !== main?.unit && !asking.types.some((type) => main?.asking.types.includes(type)));
  const topics = new Set<Unit>(deeds.filter(isTopic).map(({ unit }) => unit));
  const claim = claimOf(
    row.filter((unit) => !topics.has(unit)),
    ASKED.has(kind) ? 0 : null,
  );
  return { claim, main, passed: [...claim.words, ...[...topics].flatMap(wordOf)] };
}

/** Of whatever was known of talks, those that the question words so. */
const ownWords = ({ kind, acting }: Intent, main: Deed | undefined): readonly string[] =>
  kind === 'KnownBy' && acting.length === 0 && main ? wordOf(main.unit) : [];

/** `talks between`: only those. */
const typesOf = ({ types, modes }: Claim): Pick<Intent, 'types' | 'modes'> => ({ types, modes });

/** Whether somebody is a member, those who are tell as well. */
export function membersOf(intent: Intent): readonly Intent[] {
  const body = [...intent.acting, ...intent.affected].filter(({ kind }) => kind === 'FORMAT' || kind === 'AGREEMENT');
  return body.length === 1 ? [{ ...intent, kind: 'Members', acting: [], affected: body, asked: 'acting' }] : [];
}

const ASKED: ReadonlySet<QuestionKind> = new Set(['Who', 'HowMany', 'FirstLast', 'Connects', 'Members']);

const CONDITIONS = /^(?:before|after|besides|except|apart|until|while|beyond|without|instead|rather)$/;

const asksSomebody = (text: string): boolean =>
  text.split(' ').some((word) => ASKED_KINDS.has(word) || groupsOf(word).includes('person'));

/** `when was Bennett in Moscow`, with no deed: whoever was at a place has been there for talks, as far as reports tell. */
const withVisit = (kind: QuestionKind, claim: Claim): Claim =>
  claim.types.length === 0 &&
  claim.places.length > 0 &&
  ['When', 'Who', 'Whether', 'FirstLast', 'HowMany'].includes(kind)
    ? { ...claim, types: ['CONSULT'], modes: ['visit'] }
    : claim;

/** Kinds that ask for nobody’s money, lunch or banks. */
const OF_SOMEBODY: ReadonlySet<QuestionKind> = new Set([
  'Who',
  'Whether',
  'HowMany',
  'FirstLast',
  'EventsAt',
  'Between',
  'HowKnown',
]);
