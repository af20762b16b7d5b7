/** What the typer says of a statement that a service claims: the words it quotes, with the names it gives. */
import { isEventType, type RelationType } from '../../domain/relation-types.ts';
import { annotate } from '../text/annotate.ts';
import { overlay } from '../text/overlay.ts';
import type { TokenRange } from '../text/token.ts';
import { classOf } from '../vote/classes.ts';
import type { Typer } from '../vote/typer.ts';
import type { Vote } from '../vote/vote.ts';
import { occurrences } from './locate.ts';

export interface QuotedClaim {
  readonly quote: string;
  readonly predicate: RelationType;
  readonly subject: string;
  readonly object: string | null;
}

/** Null for states of affairs, and where the quote itself does not name both ends. */
export function secondOpinion({ quote, predicate, subject, object }: QuotedClaim, typer: Typer): Vote | null {
  if (!isEventType(predicate)) return null;
  const tokens = annotate({ index: 0, start: 0, end: quote.length }, overlay(quote, 0));
  const rangeOf = (name: string): TokenRange | undefined => {
    const [place] = occurrences(name, quote);
    const from = tokens.findIndex(({ end }) => place !== undefined && end > place.start);
    const to = tokens.findLastIndex(({ start }) => place !== undefined && start < place.end) + 1;
    return place && from >= 0 ? { from, to } : undefined;
  };
  const [first, other] = [rangeOf(subject), object === null ? null : rangeOf(object)];
  if (first === undefined || other === undefined || first.from === other?.from) return null;
  const indexed = tokens.map((token, index) => ({ ...token, index }));
  return { share: typer({ tokens: indexed, subject: first, object: other }).get(classOf(predicate, true)) ?? 0 };
}
