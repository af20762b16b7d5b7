/** Parses the text of a request, within bounds that are checked before anything is made of it. */
import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql';
import { tooComplex } from '../errors.ts';

/** Characters. */
const MOST_TEXT = 32 * 1024;
const MOST_TOKENS = 2_500;
/** Brackets within brackets, whatever they mean: the parser calls itself for each. */
const MOST_NESTED = 80;

/** Throws TOO_COMPLEX, or the parser’s own error for a text that is no request. */
export function readQuery(text: string): DocumentNode {
  if (text.length > MOST_TEXT) throw tooComplex('the length of the query', text.length, MOST_TEXT);
  checkTokens(text);
  return parse(text);
}

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

function checkTokens(text: string): void {
  const lexer = new Lexer(new Source(text));
  let nested = 0;
  for (let count = 1; lexer.advance().kind !== TokenKind.EOF; count++) {
    if (count > MOST_TOKENS) throw tooComplex('the number of words and signs', count, MOST_TOKENS);
    if (OPENING.has(lexer.token.kind)) nested++;
    if (CLOSING.has(lexer.token.kind)) nested--;
    if (nested > MOST_NESTED) throw tooComplex('the number of brackets within brackets', nested, MOST_NESTED);
  }
}
