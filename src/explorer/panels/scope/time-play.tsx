/** Moves the time by itself: the window on by its own width, or what was known on by a bar. */
import { type ReactNode, useRef } from 'react';
import { type Axis, asOfAt, borderAt, bordersOf, windowOf } from '../../graph/filter/time-axis.ts';
import { PlayButton } from '../../parts/control/play-button.tsx';
import { usePlay } from '../../parts/control/use-play.ts';
import { useSession } from '../../parts/session.tsx';
import { setTime, type Time } from '../../state/state.ts';
import { applyQuietly, applyTo } from '../../state/store.ts';

type Props = { readonly axis: Axis; readonly time: Time };

export const TimePlay = ({ axis, time }: Props): ReactNode => {
  const { store } = useSession();
  const begun = useRef(false);
  const play = usePlay(() => {
    const next = time.axis === 'valid' ? nextWindow(axis, time) : nextKnown(axis, time);
    if (next === null) {
      begun.current = false;
      return false;
    }
    // The whole play is one step to undo.
    (begun.current ? applyQuietly : applyTo)(store, setTime(next));
    begun.current = true;
    // Known by today is the end of it.
    return time.axis === 'valid' || next.asOf !== null;
  });
  const label = time.axis === 'valid' ? 'Play: move the window through time' : 'Play: day after day, what was known';
  return (
    <PlayButton
      play={{
        ...play,
        toggle: () => {
          begun.current = false;
          play.toggle();
        },
      }}
      label={label}
    />
  );
};

/** Where no window is set, the first bar with anything in it is the beginning. */
const nextWindow = (axis: Axis, { from, to }: Time): Partial<Time> | null => {
  const [low, high] = bordersOf(axis, from, to);
  const isWhole = from === null && to === null;
  const width = isWhole ? 1 : high - low;
  const start = isWhole ? filledFrom(axis, 0) : filledFrom(axis, high - width + 1);
  if (start === null || start + width > axis.bars.length) return null;
  const { from: first, to: last } = windowOf(axis, [start, start + width]);
  // Both ends are told, also at the ends of the axis: else the window would be open there.
  return { from: first ?? axis.bars[start]?.start ?? null, to: last ?? axis.bars[start + width - 1]?.start ?? null };
};

const nextKnown = (axis: Axis, { asOf }: Time): Partial<Time> | null => {
  const at = asOf === null ? 0 : borderAt(axis, asOf);
  const next = filledFrom(axis, at);
  if (next === null) return null;
  return { asOf: asOfAt(axis, next + 1) };
};

/** Days on which nothing is told are passed over. */
const filledFrom = ({ bars }: Axis, start: number): number | null => {
  const found = bars.findIndex(({ count }, index) => index >= start && count > 0);
  return found < 0 ? null : found;
};
