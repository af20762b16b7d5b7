/** Relations and events in words a person would use, in the present tense of headlines. */
import { MUTUAL_TYPES, type RelationType, wordingOf } from '../../src/domain/relation-types.ts';

export interface Claim {
  readonly type: RelationType;
  readonly mode: string | null;
  readonly role: string | null;
}

/** Labels of those who act and of those whom it concerns. */
export interface Labels {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** `Emmanuel Macron visits Vladimir Putin`; one side may be empty. */
export function inWords({ type, mode, role }: Claim, { a, b }: Labels): string {
  const { says, alone } = wordingOf(type, mode);
  if (MUTUAL_TYPES.has(type) && mode !== 'visit') {
    const [first = 'somebody', second = 'somebody', ...more] = [...a, ...b];
    if (more.length > 0) return filled(alone, listed([...a, ...b]), '');
    return filled(says, first, second);
  }
  const words = b.length > 0 ? says : alone;
  return filled(a.length > 1 ? plural(words) : words, listed(a), listed(b)).replace(
    '{role}',
    () => role ?? 'an office holder',
  );
}

/** `prefix`: what is said of it before anything else, so that nobody reads a plan or a denial as a fact. */
export function headline(claim: Claim, labels: Labels, prefix: string, place: string | null): string {
  const where = place === null ? '' : ` in ${place}`;
  return `${prefix}${inWords(claim, labels)}${where}`;
}

/** `{a} turns {b} down` as several do it: `{a} turn {b} down`. */
const plural = (words: string): string =>
  words.replace(/(?<=^\{a\} | or )[a-z]+/g, (verb) => {
    if (verb === 'is') return 'are';
    if (verb === 'has') return 'have';
    return verb.replace(/(?<=[a-z]{2})ies$/, 'y').replace(/(?<=sh|ch|ss|x)es$|(?<!s)s$/, '');
  });

const filled = (words: string, a: string, b: string): string => words.replace('{a}', () => a).replace('{b}', () => b);

/** `Ann`, `Ann and Ben`, `Ann, Ben and Cem`. */
function listed(names: readonly string[]): string {
  if (names.length === 0) return 'somebody';
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
