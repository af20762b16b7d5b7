/** Who and what a document names: actors, agreements and places, and the words that stand for them. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { AuthorityEntry } from '../authority/authority.ts';
import type { TokenRange } from '../text/token.ts';

export interface Actor {
  readonly label: string;
  readonly kind: EntityKind;
  readonly qid: string | null;
  readonly entry: AuthorityEntry | null;
}

/**
 * How the words stand for the actor. `title` is a name with its office around it; `group` and `pronoun` are no mentions by name; a `capital` is a place or the
 * government that sits there, as its clause decides.
 */
export type MentionForm =
  | 'name'
  | 'title'
  | 'demonym'
  | 'capital'
  | 'seat'
  | 'office'
  | 'description'
  | 'group'
  | 'pronoun';

export interface Mention extends TokenRange {
  readonly sentence: number;
  readonly form: MentionForm;
  readonly actor: Actor;
  /** The state behind a capital or seat. */
  readonly state: Actor | null;
}

export const isPlace = (actor: Actor): boolean => actor.kind === 'PLACE';
