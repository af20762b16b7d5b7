/** Groups the tokens of a sentence into noun phrases, verb groups and the joints between them. */
import type { Mention } from '../cast/actor.ts';
import type { TokenRange } from '../text/token.ts';

export type ChunkKind =
  | 'NOUN'
  | 'VERB'
  | 'PREPOSITION'
  | 'AND'
  | 'COMMA'
  | 'DASH'
  | 'RELATIVE'
  | 'SUBORDINATE'
  | 'THAT'
  | 'DATE'
  | 'QUOTE'
  | 'ADVERB'
  | 'OTHER';

export interface Chunk extends TokenRange {
  readonly index: number;
  readonly kind: ChunkKind;
  /** Lower-case word of a joint; lemma of the head of a phrase. */
  readonly word: string;
}

export interface NounChunk extends Chunk {
  readonly kind: 'NOUN';
  /** Token index of the head noun. */
  readonly head: number;
  readonly mentions: readonly Mention[];
  readonly pronoun: boolean;
  /** Holds a name between commas, so that the comma behind it closes nothing else: `the minister, X`. */
  readonly apposed: boolean;
  readonly determiner: string;
}

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

export interface VerbChunk extends Chunk {
  readonly kind: 'VERB';
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  /** `will`, `may`, `is to` …: the first modal or future sign, else empty. */
  readonly modal: string;
  /** Without auxiliary, in the form of the infinitive. */
  readonly base: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  /** Token index of the main verb. */
  readonly head: number;
  readonly adverbs: readonly string[];
  /** `out` of `pull out`, else empty. */
  readonly particle: string;
}

export const isNoun = (chunk: Chunk | undefined): chunk is NounChunk => chunk?.kind === 'NOUN';
export const isVerb = (chunk: Chunk | undefined): chunk is VerbChunk => chunk?.kind === 'VERB';
