/** Tokens into sentences: where the annotator saw an end, after a closed quotation, and at latest after 160 tokens. */
import type { AnnotatedToken } from './annotate.ts';
import { isCapitalised, type Sentence, type Token } from './token.ts';

const LONGEST_SENTENCE = 160;

export function segment(tokens: readonly AnnotatedToken[], block: number, firstIndex: number): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  const close = (): void => {
    const first = current[0];
    const last = current.at(-1);
    if (first && last) {
      sentences.push({
        index: firstIndex + sentences.length,
        block,
        start: first.start,
        end: last.end,
        tokens: current,
      });
    }
    current = [];
  };
  tokens.forEach((token, i) => {
    const { endsSentence, ...plain } = token;
    current.push({ ...plain, index: current.length });
    if (endsHere(tokens, i) || current.length >= LONGEST_SENTENCE) close();
  });
  close();
  return sentences;
}

/** `posted it on X. The minister …`: the letter is no initial. */
const isOnNetwork = (tokens: readonly AnnotatedToken[], i: number): boolean =>
  tokens[i]?.text === 'X.' &&
  tokens[i - 1]?.lower === 'on' &&
  (tokens[i + 1] === undefined ||
    isCapitalised(tokens[i + 1]?.text ?? '') ||
    /^[“"‘«(]$/.test(tokens[i + 1]?.text ?? ''));

/** A mark that closes a quotation belongs to the sentence before it, whatever side the annotator put it on. */
function endsHere(tokens: readonly AnnotatedToken[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token) return false;
  if (next && token.end === next.start && /^[”»)]$|^''$/.test(next.text)) return false;
  if (token.endsSentence || isOnNetwork(tokens, i)) return true;
  const previous = tokens[i - 1];
  const closes =
    /^[”»"]$|^''$/.test(token.text) && /^[.!?]$/.test(previous?.text ?? '') && previous?.end === token.start;
  return closes && (previous?.endsSentence === true || isCapitalised(next?.text ?? ''));
}
