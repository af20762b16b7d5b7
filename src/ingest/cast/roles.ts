/** Finds the words for offices in a sentence: `foreign ministers`, `Secretary-General`. */
import { OFFICES, type OfficeWord } from '../lexicon/offices.ts';
import type { Token, TokenRange } from '../text/token.ts';

export interface RolePhrase extends TokenRange {
  readonly office: OfficeWord;
  readonly plural: boolean;
}

const LONGEST_ROLE = 11;

export function rolePhrases(tokens: readonly Token[]): RolePhrase[] {
  const found: RolePhrase[] = [];
  for (let from = 0; from < tokens.length; ) {
    const role = firstWords.has(firstWordOf(tokens[from]?.lower ?? '')) ? longestRole(tokens, from) : undefined;
    if (role) found.push(role);
    from = role ? role.to : from + 1;
  }
  return found;
}

const firstWordOf = (word: string): string => word.replace(/-.*/, '').replace(/s$/, '');
const firstWords: ReadonlySet<string> = new Set(
  Object.keys(OFFICES).map((name) => firstWordOf(name.split(' ')[0] ?? '')),
);

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
