/** Everything the later stages know of one sentence. */
import type { Mention } from '../cast/actor.ts';
import type { Cast } from '../cast/cast.ts';
import type { LinkedTitle } from '../cast/mentions.ts';
import type { Sentence } from '../text/token.ts';
import type { Parse } from './clause.ts';
import type { DateSpan } from './date-spans.ts';

export interface Reading extends Parse {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly titles: readonly LinkedTitle[];
  readonly dates: readonly DateSpan[];
  readonly cast: Cast;
}
