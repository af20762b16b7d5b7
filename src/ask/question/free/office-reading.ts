/** Offices and counterparts, whatever else the question says around them. */
import type { RelationType } from '../../../domain/relation-types.ts';
import { readingOf } from '../claim.ts';
import type { Intent } from '../intent.ts';
import type { Form } from '../kinds.ts';
import type { OfficeBook } from '../named/resolve.ts';
import { counterpartIntent, officeIntent } from '../office-intent.ts';
import type { Times } from '../time/times.ts';
import { masked, type Unit } from '../units.ts';
import { FUNCTION, LIGHT, TURNING } from '../wording/lexicon.ts';
import { asksThing, MOST_LOOSE, passedOver } from './passed-over.ts';
import { wordOf } from './spoken.ts';

export async function officeRead(
  kind: 'Office' | 'Counterpart',
  units: readonly Unit[],
  times: Times,
  book: OfficeBook,
): Promise<readonly Intent[]> {
  const words = units.flatMap(wordOf).filter((word) => !FUNCTION.has(word) && !LIGHT.has(word) && /\p{L}/u.test(word));
  // Who is to hold an office is in no evidence.
  if (units.flatMap(wordOf).some((word) => /^(?:will|shall)$/.test(word)) || asksThing(masked(units))) return [];
  // Who did something, or did not, is not told by an office.
  if (
    units.some((unit, i) => isDeed(unit, units.slice(i + 1, i + 4)) || wordOf(unit).some((word) => TURNING.has(word)))
  )
    return [];
  const rest = withBody(units.filter((unit) => unit.kind !== 'word'));
  const isOf = (is: (unit: Unit) => boolean) => rest.some(is);
  const about = isOf((unit) => unit.kind === 'name' && unit.named.kind === 'PERSON')
    ? 'person'
    : isOf((unit) => unit.kind === 'office')
      ? 'office'
      : null;
  if (kind === 'Office' && about === null && !words.some((word) => LEADING.test(word))) return [];
  const form: Form = { kind, rest, askedAt: 0, order: null, about, text: words.join(' '), isDenial: false };
  const read = kind === 'Office' ? officeIntent(form, times) : await counterpartIntent(form, times, book);
  const loose = passedOver(kind, words);
  return 'reason' in read || loose.length > MOST_LOOSE ? [] : [{ ...read, loose, beside: [...read.beside, ...loose] }];
}

const LEADING = /^(?:lead|head|run|ran|rul|govern|charge|boss|chief|spoke|speak|helm|top$)/;

const OF_OFFICES: ReadonlySet<RelationType> = new Set(['HOLDS_POSITION', 'REPRESENTS', 'EMPLOYED_BY', 'SUCCEEDED']);
function isDeed(unit: Unit, next: readonly Unit[]): boolean {
  const { asking } = readingOf(unit, next);
  return asking !== null && !asking.types.some((type) => OF_OFFICES.has(type));
}

/** `who heads NATO`, `the secretary of state in Washington`: an office by itself is one of the body that is named. */
function withBody(rest: readonly Unit[]): readonly Unit[] {
  const [one, other, ...more] = rest;
  const [office, body] = one?.kind === 'office' ? [one, other] : [other, one];
  const isApart = office?.kind === 'office' && office.of === null && body?.kind === 'name' && more.length === 0;
  return isApart && body.named.kind !== 'PERSON' && body.named.kind !== 'PLACE'
    ? [{ ...office, of: body.named, role: LEADING.test(office.role) ? 'leader' : office.role }]
    : rest;
}
