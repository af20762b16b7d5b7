/** Words, lemmas and parts of speech of a block, by wink-nlp; offsets lead back into the document's own text. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { ABBREVIATIONS } from '../lexicon/names.ts';
import type { Overlay } from './overlay.ts';
import type { Block, Token } from './token.ts';

/** Tokens of a block in order; `endsSentence` marks the last of each sentence. */
export interface AnnotatedToken extends Omit<Token, 'index'> {
  readonly endsSentence: boolean;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;

export function annotate(block: Block, overlay: Overlay): AnnotatedToken[] {
  const plain = inSmallLetters(plainLetters(overlay.text));
  const doc = nlp.readDoc(plain);
  const words = doc.tokens();
  const values: string[] = words.out();
  const tags: string[] = words.out(its.pos as ItsFunction<string>);
  const lemmas: string[] = words.out(its.lemma as ItsFunction<string>);
  const lastOfSentence = new Set(
    doc
      .sentences()
      .out(its.span)
      .map((span) => (Array.isArray(span) ? span[1] : -1)),
  );
  const tokens: AnnotatedToken[] = [];
  let at = 0;
  values.forEach((value, i) => {
    const found = plain.indexOf(value, at);
    if (found === -1) return; // the tokenizer normalized the word: it has no place of its own
    at = found + value.length;
    if (tags[i] === 'SPACE') return;
    const text = overlay.text.slice(found, at);
    const token = {
      text,
      pos: tags[i] ?? 'X',
      lemma: (lemmas[i] ?? text).toLowerCase(),
      endsSentence: lastOfSentence.has(i),
    };
    const from = found;
    for (const piece of withoutFullStop(token)) {
      const start = from + (piece.text === '.' && token.text !== '.' ? token.text.length - 1 : 0);
      tokens.push({
        ...piece,
        start: block.start + overlay.original(start, 'start'),
        end: block.start + overlay.original(start + piece.text.length, 'end'),
        lower: piece.text.toLowerCase().replace(/[’‘]/g, "'"),
      });
    }
  });
  return withCompounds(tokens);
}

/** `a face-to-face meeting`, `a tit-for-tat expulsion`: one adjective before its noun, as the text has it. */
function withCompounds(tokens: readonly AnnotatedToken[]): AnnotatedToken[] {
  const joined: AnnotatedToken[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const parts = tokens.slice(at, at + 5);
    const [first, , , , last] = parts;
    const isCompound =
      first !== undefined &&
      last !== undefined &&
      tokens[at + 5]?.pos === 'NOUN' &&
      parts.every(({ text, start }, i) => COMPOUND[i]?.test(text) && (i === 0 || parts[i - 1]?.end === start));
    if (isCompound) {
      const text = parts.map((part) => part.text).join('');
      joined.push({ ...last, text, lower: text, lemma: text, pos: 'ADJ', start: first.start });
      at += 4;
    } else if (first) joined.push(first);
  }
  return joined;
}

const COMPOUND: readonly RegExp[] = [/^\p{Ll}+$/u, /^-$/, /^(to|for|on|by|in|of|and|the|after)$/, /^-$/, /^\p{Ll}+$/u];

/** In a text all in capitals the tagger takes every word for a name; in small letters it knows the verbs. */
function inSmallLetters(text: string): string {
  if (!/\p{Lu}{2,}\P{L}+\p{Lu}{2,}\P{L}+\p{Lu}{2,}/u.test(text) || /\p{Ll}/u.test(text)) return text;
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** The tokenizer breaks words at letters such as ğ, š and ł; this gives each its plain letter, so offsets stay. */
function plainLetters(text: string): string {
  return text.replace(/[\u0100-\u024F\u1E00-\u1EFF]/g, (letter) => {
    const base = strokes[letter] ?? letter.normalize('NFD').charAt(0);
    return /^[A-Za-z]$/.test(base) ? base : letter;
  });
}

/** Letters that no accent makes. */
const strokes: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' };

type Plain = Pick<AnnotatedToken, 'text' | 'pos' | 'lemma' | 'endsSentence'>;

/** The tokenizer leaves the stop on a name that ends a sentence. */
function withoutFullStop(token: Plain): Plain[] {
  if (!/^\p{L}{3,}\.$/u.test(token.text) || ABBREVIATIONS.has(token.text.toLowerCase())) return [token];
  const word = { ...token, text: token.text.slice(0, -1), lemma: token.lemma.replace(/\.$/, ''), endsSentence: false };
  return [word, { text: '.', pos: 'PUNCT', lemma: '.', endsSentence: token.endsSentence }];
}
