/** Gives each ask of the projection its own answer type, which a plain `yield` cannot. */
import type { Answer, Answers, Ask } from './ask.ts';

export type Asking<Result> = Generator<Ask, Result, Answer>;
type AskOf<Kind extends Ask['ask']> = Extract<Ask, { ask: Kind }>;

/** `yield* asking('names', { entities })` */
export function* asking<Kind extends Ask['ask']>(kind: Kind, what: Omit<AskOf<Kind>, 'ask'>): Asking<Answers[Kind]> {
  // The store answers an ask with the type that `Answers` gives for it: the one place that trusts it.
  return (yield { ask: kind, ...what } as AskOf<Kind>) as Answers[Kind];
}
