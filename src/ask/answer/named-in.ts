/** Whether words have a name in them, by itself: `Niger` is none of Nigeria. */
const LETTER = /[\p{L}\p{M}\p{N}]/u;

export function isNamedIn(text: string, label: string): boolean {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + label.length]];
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}
