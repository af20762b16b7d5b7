/** Finds the words for offices in a sentence: `foreign ministers`, `Secretary-General`. */

import { FIELDS } from '../lexicon/names.ts';
import { OFFICES, type OfficeWord } from '../lexicon/offices.ts';
import { isCapitalised, type Token, type TokenRange } from '../text/token.ts';

export interface RolePhrase extends TokenRange {
  readonly office: OfficeWord;
  readonly plural: boolean;
}

const LONGEST_ROLE = 11;

export function rolePhrases(tokens: readonly Token[]): RolePhrase[] {
  const found: RolePhrase[] = [];
  for (let from = 0; from < tokens.length; ) {
    const words = firstWords.has(firstWordOf(tokens[from]?.lower ?? '')) ? longestRole(tokens, from) : undefined;
    const role = words && withFields(tokens, words);
    if (role) found.push(role);
    from = role ? role.to : from + 1;
  }
  return found;
}

const firstWordOf = (word: string): string => word.replace(/-.*/, '').replace(/s$/, '');
const firstWords: ReadonlySet<string> = new Set(
  Object.keys(OFFICES).map((name) => firstWordOf(name.split(' ')[0] ?? '')),
);

/** `minister of foreign affairs and international cooperation`, `minister of trade and industry`: all fields are of the one office. */
function withFields(tokens: readonly Token[], role: RolePhrase): RolePhrase {
  const { role: name } = role.office;
  const opens = name === 'minister' ? ['of', 'for'] : name.endsWith(' minister') ? ['and', ','] : [];
  let { to } = role;
  for (
    let at = to;
    opens.includes(tokens[at]?.lower ?? '') || (at > role.to && /^(and|,)$/.test(tokens[at]?.lower ?? ''));
  ) {
    const field = fieldEnd(tokens, at + 1);
    if (field === undefined) break;
    to = field;
    at = field;
  }
  if (to === role.to) return role;
  const only = tokens.slice(role.to + 1, to).map(({ lower }) => lower);
  return { ...role, to, office: (name === 'minister' && OFFICES[`${only.join(' ')} minister`]) || role.office };
}

/** Past one to three capitalised words of which the last is a field. */
function fieldEnd(tokens: readonly Token[], from: number): number | undefined {
  const start = tokens[from]?.lower === 'the' ? from + 1 : from;
  for (let at = start; at < start + 3 && isCapitalised(tokens[at]?.text ?? ''); at += 1)
    if (FIELDS.has(tokens[at]?.lower ?? '')) return at + 1;
  return undefined;
}

/** `president-elect`, `ambassador-designate`: no president yet. */
function elected(tokens: readonly Token[], role: RolePhrase): RolePhrase {
  const next = tokens[role.to + 1]?.lower ?? '';
  if (tokens[role.to]?.text !== '-' || !['elect', 'designate', 'nominate'].includes(next)) return role;
  return { ...role, to: role.to + 2, office: { ...role.office, role: `${role.office.role}-${next}`, unique: false } };
}

function longestRole(tokens: readonly Token[], from: number): RolePhrase | undefined {
  for (let to = Math.min(tokens.length, from + LONGEST_ROLE); to > from; to -= 1) {
    const range = tokens.slice(from, to);
    if (range.at(-1)?.pos === 'VERB') continue;
    const words = range
      .map(({ lower }) => lower)
      .join(' ')
      .replace(/ - /g, '-');
    const office = OFFICES[words];
    if (office) return elected(tokens, { from, to, office, plural: false });
    const singular = words
      .replace(/^(secretar|minister|ambassador|director|head|chief)(?:ie)?s\b/, (_, stem) =>
        stem === 'secretar' ? 'secretary' : stem,
      )
      .replace(/men$/, 'man')
      .replace(/women$/, 'woman')
      .replace(/ies$/, 'y')
      .replace(/s$/, '');
    const several = OFFICES[singular];
    if (several) return { from, to, office: several, plural: true };
  }
  return undefined;
}
