/** A name as it stands in a sentence, before it is known whom it means. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { AuthorityEntry } from '../authority/authority.ts';
import type { Token, TokenRange } from '../text/token.ts';
import type { NameForm, NameHit } from './gazetteer.ts';

export interface RawName extends TokenRange {
  readonly form: NameForm;
  /** Whom the authority knows by that name; empty for an unknown name. */
  readonly entries: readonly AuthorityEntry[];
  /** What an unknown name seems to stand for. */
  readonly kind: EntityKind;
  readonly words: string;
}

/** Known names of a sentence by the token at which they begin. */
export type KnownNames = ReadonlyMap<number, NameHit>;

export const wordsOf = (tokens: readonly Token[], { from, to }: TokenRange): string =>
  tokens.slice(from, to).reduce((text, token, i) => {
    const previous = tokens[from + i - 1];
    return i === 0 || previous?.end === token.start ? text + token.text : `${text} ${token.text}`;
  }, '');
