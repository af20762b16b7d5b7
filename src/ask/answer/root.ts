/** The root of a word, so that `recognition` is held against `recognizes` and `invasion` against `invaded`. */

const LEAST_ROOT = 5;
/** Longest first. */
const ENDINGS = (
  'isations izations isation ization ations itions ation ition ators ating ator ated ates ate ' +
  'izing ising izes ises ized ised ize ise ances ences ance ence ions ion als al ors or ers er ings ing ied ies ive ed es e y s'
).split(' ');
/** `decision` of `decide`, `expansion` of `expand`; not `discussion`. */
const OF_D = /(?<=[aeioun])sions?$/;

/** In small letters, as the word is given. */
export function rootOf(word: string): string {
  if (OF_D.test(word)) return rootOf(word.replace(OF_D, 'de'));
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= LEAST_ROOT);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
