/** One verb with those who take part in it, and how it hangs on another verb. */
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';

export interface Oblique {
  readonly preposition: string;
  readonly nouns: readonly NounChunk[];
}

/**
 * `complement`: what is said, planned, denied … ; `content`: the same after a noun (`fears that`); `purpose`: `to demand`
 * after a full clause; `manner`: `by blocking`; `relative` and `adverbial` as in grammar.
 */
export type ClauseLink =
  | 'main'
  | 'complement'
  | 'content'
  | 'purpose'
  | 'manner'
  | 'relative'
  | 'adverbial'
  | 'coordinate';

export interface Clause {
  readonly verb: VerbChunk;
  readonly subjects: readonly NounChunk[];
  readonly objects: readonly NounChunk[];
  readonly obliques: readonly Oblique[];
  readonly dates: readonly Chunk[];
  /** Chunk index of the verb that depends on this one directly. */
  readonly complement: number | null;
  /** Chunk index of the verb that this one depends on. */
  readonly governor: number | null;
  readonly link: ClauseLink;
  /** The word between the two: `that`, `if`, `by`. */
  readonly joint: string;
  /** `fears` of `fears that …`, or what a relative clause speaks about. */
  readonly noun: NounChunk | null;
}

export interface Parse {
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  /** Clause of a verb, by the verb's chunk index. */
  readonly clauseOf: ReadonlyMap<number, Clause>;
}

export const obliquesWith = (clause: Clause, ...prepositions: readonly string[]): NounChunk[] =>
  clause.obliques.filter(({ preposition }) => prepositions.includes(preposition)).flatMap(({ nouns }) => nouns);
