/** What a verb or a noun of the lexicon says: the event it tells of and where those who take part stand. */
import type { EventType } from '../../domain/relation-types.ts';

export interface Sense {
  readonly type: EventType;
  readonly mode: string | null;
  /**
   * Where the recipient stands, first fit first: `obj` the object, `of` an actor inside the object (`Iran's efforts`),
   * `clause` the subject or object of the dependent clause, else a preposition; `>of` whoever stands behind an `of` of
   * the clause (`in defence of X`), `>on` so and only where it is X's deed (`anger at X's raid`).
   */
  readonly target: readonly string[];
  /**
   * Condition: an actor as object, an object of a class of nouns or of those that are listed (`=swipe/jab`), a preposition
   * (`+with`), one with a listed noun behind it (`+in=defence/support`), a dependent clause.
   */
  readonly needs: string | null;
  /** Tells nothing without a recipient. */
  readonly directed: boolean;
  /** The subject is the recipient: `was hosted by`, `received aid from`. */
  readonly swap: boolean;
}

/** `CONSULT/phone obj with ?actor ~` reads: type, mode, places of the recipient, condition, swapped; `!` is directed. */
export function sense(line: string): Sense {
  const [head = '', ...rest] = line.split(' ');
  const [type, mode] = head.split('/');
  return {
    type: type as EventType,
    mode: mode ?? null,
    target: rest
      .filter((word) => !word.startsWith('?') && word !== '~' && word !== '!')
      .map((word) => word.replace('_', ' ')),
    needs: rest.find((word) => word.startsWith('?'))?.slice(1) ?? null,
    directed: rest.includes('!'),
    swap: rest.includes('~'),
  };
}

export const senses = (lines: string): readonly Sense[] => lines.split('; ').map(sense);
