/** Offices in a question: `the French president`, `Ukraine’s defence minister`, `President Macron`. */
import { canonicalRole } from '../../../ingest/authority/roles.ts';
import { OFFICES } from '../../../ingest/lexicon/offices.ts';
import { singular, type Token } from '../../../ingest/text/token.ts';
import type { Named } from '../intent.ts';
import { type Unit, wordAt } from '../units.ts';
import { ASKED_KINDS } from '../wording/lexicon.ts';

const LONGEST_OFFICE = 8;
const BODIES: ReadonlySet<Named['kind']> = new Set([
  'STATE',
  'IGO',
  'PUBLIC_BODY',
  'ORGANIZATION',
  'FORMAT',
  'PARTY',
  'MEDIA',
  'ARMED_GROUP',
  'GROUP',
  'UNKNOWN',
]);

/** An office before a person’s name only introduces the name: it leaves the row, with the state before it. */
export function withOffices(units: readonly Unit[]): Unit[] {
  const row: Unit[] = [];
  for (let at = 0; at < units.length; ) at = step(units, at, row);
  return row;
}

/** Puts what begins there into the row; gives where to go on. */
function step(units: readonly Unit[], at: number, row: Unit[]): number {
  const found = officeAt(units, at);
  const words = units.slice(at, found?.to ?? at + 1);
  const owner = found && (ownerBefore(row) ?? ownerAfter(units, found.to));
  if (!found || (isGeneral(words) && !owner)) {
    row.push(...words);
    return at + words.length;
  }
  // `Ukraine ’s` leaves the row with the office; what follows the office is passed over.
  row.splice(owner?.from ?? row.length);
  // `the Russian and Ukrainian foreign ministers`: each has one.
  const other = isOfSeveral(words) ? otherOwner(row) : null;
  if (other) row.splice(-2, 1, officeOf(found.role, other, words));
  if (!isPerson(units[found.to])) row.push(officeOf(found.role, owner?.owner ?? null, words));
  return owner?.to ?? found.to;
}

const isOfSeveral = (words: readonly Unit[]): boolean => {
  const last = words.at(-1);
  return last?.kind === 'word' && last.token.lower.endsWith('s');
};

/** Before `and` at the end of the row. */
function otherOwner(row: readonly Unit[]): Named | null {
  const other = row.at(-2);
  return wordAt(row, row.length - 1) === 'and' && other?.kind === 'name' && BODIES.has(other.named.kind)
    ? other.named
    : null;
}

interface Owner {
  readonly owner: Named;
  /** Where it begins in the row, if it stands before; where it ends in the question, if after. */
  readonly from?: number;
  readonly to?: number;
}

const isPerson = (unit: Unit | undefined): boolean => unit?.kind === 'name' && unit.named.kind === 'PERSON';

const officeOf = (role: string, of: Named | null, words: readonly Unit[]): Unit => ({
  kind: 'office',
  role,
  of,
  tokens: words.flatMap(tokensOf),
});

const tokensOf = (unit: Unit): readonly Token[] => (unit.kind === 'word' ? [unit.token] : unit.tokens);

/** `which leaders`, `the first leader`: anybody. */
const isGeneral = (units: readonly Unit[]): boolean =>
  units.every(
    (unit) =>
      unit.kind === 'word' && ASKED_KINDS.has(unit.token.lower) && /s$|^(leader|official)$/.test(unit.token.lower),
  );

function officeAt(units: readonly Unit[], from: number): { readonly role: string; readonly to: number } | null {
  const words: string[] = [];
  let found: { role: string; to: number } | null = null;
  for (let to = from; to < Math.min(units.length, from + LONGEST_OFFICE); to++) {
    const unit = units[to];
    if (unit?.kind !== 'word') break;
    words.push(unit.token.lower);
    const phrase = words.join(' ').replaceAll(' - ', '-');
    const office = OFFICES[phrase] ?? OFFICES[phrase.split(' ').map(singular).join(' ')];
    if (office && office.bond !== 'NONE') found = { role: canonicalRole(office.role), to: to + 1 };
  }
  return found;
}

/** `Ukraine ’s`, `French`. */
function ownerBefore(row: readonly Unit[]): Owner | null {
  const last = row.at(-1);
  const isPossessive = last?.kind === 'word' && /^['’]s?$/.test(last.token.text);
  const from = row.length - (isPossessive ? 2 : 1);
  const owner = row[from];
  return owner?.kind === 'name' && BODIES.has(owner.named.kind) ? { owner: owner.named, from } : null;
}

/** `of the Kremlin`, `in Russia`. */
function ownerAfter(units: readonly Unit[], to: number): Owner | null {
  if (!['of', 'in', 'for', 'at', 'to'].includes(wordAt(units, to))) return null;
  const at = wordAt(units, to + 1) === 'the' ? to + 2 : to + 1;
  const owner = units[at];
  return owner?.kind === 'name' && BODIES.has(owner.named.kind) ? { owner: owner.named, to: at + 1 } : null;
}
