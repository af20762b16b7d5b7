/** A stance in the making: what it is so far, and the words that made it so. */
import type { Modality } from '../../domain/vocabulary.ts';
import type { TokenRange } from '../text/token.ts';
import type { Speaker } from './speaker.ts';

/** The weaker of two decides: what is planned in a hypothesis is a hypothesis. */
const weight: Readonly<Record<Modality, number>> = {
  FACT: 0,
  PLAN: 1,
  REQUEST: 2,
  CANCELLATION: 3,
  HYPOTHESIS: 4,
  OPINION: 5,
  QUESTION: 6,
};

export const weakerOf = (a: Modality, b: Modality): Modality => (weight[b] > weight[a] ? b : a);

export class Draft {
  modality: Modality;
  denied: boolean;
  future: boolean;
  readonly speakers: Speaker[] = [];
  readonly cues: TokenRange[] = [];

  constructor(modality: Modality, denied: boolean, own: TokenRange) {
    this.modality = modality;
    this.denied = denied;
    this.future = modality === 'PLAN';
    this.cues.push(own);
  }

  ask(cue: TokenRange): void {
    this.modality = 'QUESTION';
    this.cues.push(cue);
  }
}

export function weaken(draft: Draft, modality: Modality, cue: TokenRange): void {
  if (modality === 'FACT') return;
  draft.modality = weakerOf(draft.modality, modality);
  draft.cues.push(cue);
}

export function deny(draft: Draft, cue: TokenRange): void {
  draft.denied = !draft.denied;
  draft.cues.push(cue);
}

export function plan(draft: Draft, cue: TokenRange): void {
  weaken(draft, 'PLAN', cue);
  draft.future = true;
}

export function hear(draft: Draft, speaker: Speaker, cue: TokenRange): void {
  draft.speakers.push(speaker);
  draft.cues.push(cue);
}
