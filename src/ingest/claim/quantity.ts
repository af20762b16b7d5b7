/** The words of a number that a claim carries: `100,000 troops`; a year is none: `in 2019 said`. */

const NUMBER =
  /(?<![\p{L}\p{N}])(?!(?<=\b(?:in|since|until|during) )(?:19|20)\d\d )(?:(?:more than|at least|up to|about|around|nearly|some|over) )?(?:[$€£]\s?)?\d[\d,.]{0,15}(?: (?:percent|per cent|million|billion|tons?|tonnes?|kg))?%?(?: of)?(?: \p{Ll}[\p{L}-]{1,20}){1,3}/u;
const NO_COUNT = /^\d{1,4}(?::\d\d)? (?:am|pm|a\.m|p\.m|january|february|hours?|days?|weeks?|months?|years?)/i;

export function quantityIn(quote: string): string | null {
  const found = NUMBER.exec(quote)?.[0];
  if (!found || NO_COUNT.test(found)) return null;
  return found
    .replace(
      / (?:to|in|on|at|of|for|from|with|by|and|the|into|onto|near|along|that|who|which|against)\b.*$/u,
      (tail) => (/^ of \p{L}/u.test(tail) ? tail : ''),
    )
    .trim();
}
