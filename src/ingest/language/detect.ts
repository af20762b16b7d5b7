/** Which language a text is in, from five words on, by its letters in rows of one to four (the library eld). */
import { eld } from 'eld/extrasmall';

const SAMPLE = 4_000; // UTF-16 units
const LEAST_WORDS = 5;
/** Letters of a script that does not part words. */
const LEAST_LETTERS = 8;
/** English names in a short text can make it look like another language; so English must fit that much worse. */
const WORSE = 0.75;

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
  const small = words.filter((word) => word[0] === word[0]?.toLowerCase()).join(' ');
  if (small === '') return true;
  const found = eld.detect(small);
  return found.isReliable() && found.language !== 'en';
}
