/** One key for the spellings of a person's name: `Sergei Shoigu` and `Sergey Shoygu`, `al-Qaddafi` and `Gaddafi`. */
import { fold } from '../text/token.ts';

const PARTICLES: ReadonlySet<string> = new Set('al el ul as an ar ash bin ibn ben bint de von van da la le'.split(' '));
const SUFFIX = /^([js]r|i{2,3}|iv)$/;

/** Short forms of given names, and the many ways in which some are written. */
const GIVEN: Readonly<Record<string, string>> = {
  tom: 'thomas',
  joe: 'joseph',
  mike: 'michael',
  bill: 'william',
  bob: 'robert',
  tony: 'anthony',
  antony: 'anthony',
  dick: 'richard',
  jim: 'james',
  ted: 'edward',
  abdul: 'abd',
  abdel: 'abd',
  abdal: 'abd',
};

/** Words of a name that count, in their plain form; initials, particles and suffixes do not. */
export function spellingOf(name: string): readonly string[] {
  return fold(name)
    .replace(/[^\p{L}\s'-]/gu, ' ')
    .split(/[\s-]+/)
    .map((word) => word.replace(/'/g, ''))
    .filter((word) => word.length > 1 && !PARTICLES.has(word) && !SUFFIX.test(word))
    .map(plainWord);
}

/** The same for many names, each word of which is looked at once. */
export function speller(): typeof spellingOf {
  const known = new Map<string, readonly string[]>();
  return (name) =>
    name.split(' ').flatMap((word) => {
      const words = known.get(word) ?? spellingOf(word);
      known.set(word, words);
      return words;
    });
}

/** A full name as a key, and its first and last word as another, since a middle name comes and goes; none of fewer words. */
export function spellingKeys(name: string, spell = spellingOf): readonly string[] {
  const words = spell(name);
  if (words.length < 2) return [];
  const whole = words.join(' ');
  return words.length === 2 ? [whole] : [whole, `${words[0]} ${words.at(-1)}`];
}

const plainWord = (word: string): string => {
  const given = GIVEN[word] ?? word;
  if (/^m[ou]h?am+[ae]d$/.test(given)) return 'mohamed';
  if (/^h[ou]s+[ae]?[iy]n$/.test(given)) return 'husein';
  return given
    .replace(/ph/g, 'f')
    .replace(/[kgd]h/g, (pair) => pair.charAt(0))
    .replace(/[qg]/g, 'k')
    .replace(/tz|ts/g, 'z')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aeou])i(?=[aeou])/g, '');
};
