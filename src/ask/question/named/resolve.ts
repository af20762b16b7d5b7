/** People who are named by what they are: by an office, or as somebody’s counterpart. */
import type { Named } from '../intent.ts';
import type { Unit } from '../units.ts';
import type { Times } from '../wording/times.ts';
import type { NameBook } from './names.ts';

export interface OfficeBook extends NameBook {
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
  const own = units[at - 2];
  const from = own?.kind === 'word' && /^(his|her|their)$/.test(own.token.lower) ? at - 2 : at - 1;
  return other ? units.toSpliced(from, at + 1 - from, { kind: 'name', named: other, tokens: body.tokens }) : units;
}
