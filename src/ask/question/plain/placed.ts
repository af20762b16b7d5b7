/** A wording as a text for the reader, and what in it stands where. */
import type { ActorReference, ExtractedActor, Span } from '../../../domain/record/extraction.ts';
import type { Named } from '../intent.ts';
import type { Piece } from './statement.ts';

/** Where a piece stands in the text that is read. */
export interface Placed extends Piece, Span {}

export function placedIn(wording: readonly Piece[]): { readonly text: string; readonly placed: readonly Placed[] } {
  let text = '';
  const placed: Placed[] = [];
  for (const piece of wording) {
    // `Macron ’s`, `five , six`
    if (text !== '' && !/^(?:['’]|n['’]t$|[,;:])/.test(piece.text)) text += ' ';
    const start = text.length;
    text += start === 0 ? capital(piece.text) : piece.text;
    placed.push({ ...piece, start, end: text.length });
  }
  return { text: `${text}.`, placed };
}

const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;

/** The piece that the reader took for an actor. */
export function pieceOf(
  { label, qid }: ActorReference,
  actors: readonly ExtractedActor[],
  placed: readonly Placed[],
): Placed | undefined {
  const mentions = actors.filter((one) => one.label === label && one.qid === qid).flatMap((one) => one.mentions);
  return placed.find((one) => one.unit?.kind !== 'word' && mentions.some((mention) => isWithin(one, mention)));
}

/** Whom a piece names. */
export const namedBy = (piece: Placed | undefined): Named | null =>
  piece?.unit?.kind === 'name' ? piece.unit.named : null;

export const isWithin = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
