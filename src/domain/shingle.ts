/** The 5-word shingles of a text, by which reprints are known: two texts that share most of them carry the same copy. */
const WORDS = 5;

/** Distinct shingles as 48-bit numbers, ascending. Case, punctuation and spacing do not count. */
export function shinglesOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<number>();
  for (let i = 0; i + WORDS <= words.length; i++) found.add(hash48(words.slice(i, i + WORDS).join(' ')));
  return [...found].sort((a, b) => a - b);
}

/** Two 24-bit halves of FNV-1a with different seeds: far fewer clashes than 32 bits, and still an exact number. */
function hash48(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return (high >>> 8) * 0x1000000 + (low >>> 8);
}
