/** Which language a text is in, from five words on, by its letters in rows of one to four (the library eld). */
import { eld } from 'eld/extrasmall';
import { NAME_PARTICLES } from '../lexicon/names.ts';

const SAMPLE = 4_000; // UTF-16 units
const LEAST_WORDS = 5;
/** Letters of a script that does not part words. */
const LEAST_LETTERS = 8;
/** English names in a short text can make it look like another language; so English must fit that much worse. */
const WORSE = 0.75;

/** Between the particles of names fewer than these say nothing. */
const LEAST_SMALL_WORDS = 2;

/** The code of the language, as `fr`; null where the text is too short or it is not clear. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/\p{L}+/gu) ?? [];
  const letters = sample.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu) ?? [];
  if (words.length < LEAST_WORDS && letters.length < LEAST_LETTERS) return null;
  const found = eld.detect(sample);
  if (found.language === 'en') return 'en';
  const { [found.language]: own = 0, en = 0 } = found.getScores();
  return found.isReliable() && en <= WORSE * own && soTheSmallWordsSay(words) ? found.language : null;
}

/** Names are of any language: the words without a capital must not be English by themselves. */
function soTheSmallWordsSay(words: readonly string[]): boolean {
  const isSmall = (word: string): boolean => word[0] === word[0]?.toLowerCase();
  const small = words.filter((word) => isSmall(word));
  const own = small.filter((word) => !NAME_PARTICLES.has(word));
  if (small.length > own.length && own.length < LEAST_SMALL_WORDS) return false; // `Mohammed bin Salman met Omar al-Bashir`
  if (own.length === 0) return true;
  const found = eld.detect(own.join(' '));
  return found.isReliable() && found.language !== 'en';
}
