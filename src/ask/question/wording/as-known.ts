/** `Known before 8 February 2022: where …?`: what was known by a day, said before, within or after the question itself. */
import { timesIn } from './times.ts';
import { tokensOf } from './tokens.ts';

const KNOWN = '(?:known|published|reported|written)';
const CLAUSES: readonly RegExp[] = [
  new RegExp(
    `^(?:going (?:only )?by |judging by |only )?(?:what (?:was|had been|has been|is) |as |all that was )?${KNOWN}\\b([^,:?]*)[,:]\\s*(?=\\S)`,
    'i',
  ),
  /^(?:on|by|as of) ([^,]*), (?=(?:was|were|is) .*\b(?:expected|planned|scheduled|due)\b)/i,
  /^(?:did (?:we|you|people|anyone) (?:already )?know|was it (?:already )?known) ((?:on|by|before|until|up to|as of) [^?]*?) that /i,
  /^what (?:was (?:already )?known|did (?:we|you|people|anyone) (?:already )?know) ((?:on|by|before|until|up to|as of) [^?]*?) about (?=(?:who|whom|when|where)\b)/i,
  new RegExp(
    `,? (?:as|going by what was|by what was)(?: it was)? ${KNOWN} ((?:on|by|before|until|up to) [^?]*)(?=\\?|$)`,
    'i',
  ),
];

/** `asOf`: the last day that counts, null where the question sets none. Its words leave the question. */
export function asKnown(
  question: string,
  today: string | null,
): { readonly question: string; readonly asOf: string | null } {
  for (const clause of CLAUSES) {
    const found = clause.exec(question);
    const { to } = timesIn(tokensOf(found?.[1] ?? ''), today);
    if (found && to !== null) return { question: question.replace(found[0], ' ').trim(), asOf: to };
  }
  return { question, asOf: null };
}
