/** People who are named by what they are: by an office, or as somebody’s counterpart. */
import type { Named } from '../intent.ts';
import type { DayBook } from '../time/anchors.ts';
import type { Times } from '../time/times.ts';
import type { Unit } from '../units.ts';
import type { NameBook } from './names.ts';

export interface OfficeBook extends NameBook, DayBook {
  /** Who is said to hold the office of the body at that time; null where nobody is, or several are. */
  holderOf(body: Named, role: string, times: Times): Promise<Named | null>;
  /** The office that a person is said to hold. */
  roleOf(person: Named, times: Times): Promise<string | null>;
}

/** Null where an office has no holder in the evidence. */
export async function officesResolved(
  units: readonly Unit[],
  times: Times,
  book: OfficeBook,
): Promise<readonly Unit[] | null> {
  const row: Unit[] = [];
  for (const unit of units) {
    if (unit.kind !== 'office' || unit.of === null) {
      row.push(unit);
      continue;
    }
    const holder = await book.holderOf(unit.of, unit.role, times);
    if (!holder) return null;
    row.push({ kind: 'name', named: holder, tokens: unit.tokens });
  }
  return row;
}

/** `Kuleba … his Russian counterpart`, `Kuleba’s Russian counterpart`. */
export async function counterpartsResolved(
  units: readonly Unit[],
  times: Times,
  book: OfficeBook,
): Promise<readonly Unit[]> {
  const at = units.findIndex((unit) => unit.kind === 'word' && unit.token.lower === 'counterpart');
  const body = units[at - 1];
  const person = units
    .slice(0, Math.max(0, at - 1))
    .findLast((unit) => unit.kind === 'name' && unit.named.kind === 'PERSON');
  if (at < 0 || body?.kind !== 'name' || person?.kind !== 'name') return units;
  const role = await book.roleOf(person.named, times);
  const other = role === null ? null : await book.holderOf(body.named, role, times);
  if (!other) return units;
  const [owner, own] = [units[at - 3], units[at - 2]];
  const isOwned = owner === person && own?.kind === 'word' && /^['’]s?$/.test(own.token.text);
  const from = isOwned ? at - 3 : own?.kind === 'word' && /^(his|her|their)$/.test(own.token.lower) ? at - 2 : at - 1;
  // `Macron’s Polish counterpart … him`: the one whose counterpart it is.
  const isHim = (unit: Unit) => unit.kind === 'word' && /^(?:him|he|she|her)$/.test(unit.token.lower);
  const rest = units.slice(at + 1).map((unit) => (isOwned && isHim(unit) ? person : unit));
  return [...units.slice(0, from), { kind: 'name', named: other, tokens: body.tokens }, ...rest];
}
