/** What the typer says of a statement that the rules propose. */
import { isEventType, type RelationType } from '../../domain/relation-types.ts';
import type { Actor } from '../cast/actor.ts';
import type { Reading } from '../clause/reading.ts';
import type { TokenRange } from '../text/token.ts';
import { classOf } from './classes.ts';
import type { Typer } from './typer.ts';

export interface Vote {
  /** The share the typer gives to what the rules say, 0 to 1. */
  readonly share: number;
}

export interface Proposal extends TokenRange {
  readonly reading: Reading;
  readonly predicate: RelationType;
  readonly subject: Actor;
  readonly object: Actor | null;
}

/** Null for states of affairs, and where the sentence does not name both ends, so that there is nothing to vote on. */
export function voteOn(proposal: Proposal, typer: Typer): Vote | null {
  const { reading, predicate } = proposal;
  if (!isEventType(predicate)) return null;
  const subject = placeOf(proposal, proposal.subject);
  const object = proposal.object === null ? null : placeOf(proposal, proposal.object);
  if (subject === undefined || object === undefined || subject.from === object?.from) return null;
  const opinion = typer({ tokens: reading.sentence.tokens, subject, object });
  return { share: opinion.get(classOf(predicate, true)) ?? 0 };
}

/** The widest mention of the actor nearest to the words of the proposal. */
function placeOf({ reading, from, to }: Proposal, actor: Actor): TokenRange | undefined {
  const distance = (range: TokenRange): number => Math.max(0, range.from - to, from - range.to);
  const [nearest] = reading.mentions
    .filter((mention) => mention.actor === actor || mention.state === actor)
    .sort((a, b) => distance(a) - distance(b) || b.to - b.from - (a.to - a.from));
  return nearest;
}
