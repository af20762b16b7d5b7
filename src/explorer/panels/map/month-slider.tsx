/** The month that the map shows, or all of them; plays through them. */
import { type ReactNode, useMemo } from 'react';
import { Slider, SliderTrack } from 'react-aria-components';
import type { Happened } from '../../api/fragments.ts';
import { monthOf } from '../../map/gathered.ts';
import { NamedThumb } from '../../parts/control/named-thumb.tsx';
import { PlayButton } from '../../parts/control/play-button.tsx';
import { usePlay } from '../../parts/control/use-play.ts';
import { edtfDay } from '../../words/date.ts';
import { count } from '../../words/relation.ts';

type Props = {
  readonly months: readonly string[];
  readonly month: string | null;
  readonly set: (month: string | null) => void;
  readonly events: readonly Happened[];
};

const HEIGHT = 20;
/** As many names of months as stand beside each other on a phone. */
const MOST_TICKS = 4;

export const MonthSlider = ({ months, month, set, events }: Props): ReactNode => {
  const at = month === null ? 0 : months.indexOf(month) + 1;
  const counts = useMemo(() => {
    const byMonth = new Map<string, number>();
    for (const event of events) {
      const told = monthOf(event);
      if (told !== null) byMonth.set(told, (byMonth.get(told) ?? 0) + 1);
    }
    return byMonth;
  }, [events]);
  const play = usePlay(() => {
    const next = months[at];
    set(next ?? null);
    return next !== undefined;
  });
  if (months.length === 0) return null;
  const most = Math.max(1, ...counts.values());
  const here = month === null ? events.length : (counts.get(month) ?? 0);
  const every = Math.ceil(months.length / MOST_TICKS);
  const words = `${month === null ? 'All months' : edtfDay(month)}: ${count(here, 'event')}`;
  return (
    <div className="month-row">
      <PlayButton play={play} label="Play the months" />
      <Slider
        className="month-slider"
        aria-label="Month"
        value={at}
        minValue={0}
        maxValue={months.length}
        onChange={(value) => set(months[Number(value) - 1] ?? null)}
      >
        {/* Where the thumb stands for a month is the middle of its bar; all of them are half a step before the first. */}
        <SliderTrack className="month-track" style={{ marginInline: `${50 / (months.length + 1)}%` }}>
          <svg
            style={{ left: `${-50 / months.length}%`, width: `${(100 * (months.length + 1)) / months.length}%` }}
            className="bars"
            viewBox={`-0.5 0 ${months.length + 1} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {months.map((one, index) => {
              const height = ((counts.get(one) ?? 0) / most) * (HEIGHT - 2);
              return (
                <rect
                  key={one}
                  className={month === null || month === one ? 'bar is-in' : 'bar'}
                  x={index + 0.6}
                  y={HEIGHT - height}
                  width={0.8}
                  height={height}
                />
              );
            })}
          </svg>
          <span className="month-ticks" aria-hidden="true">
            <span style={{ left: 0 }}>all</span>
            {months.map((one, index) =>
              index % every === 0 ? (
                <span key={one} style={{ left: `${(100 * (index + 1)) / months.length}%` }}>
                  {edtfDay(one)}
                </span>
              ) : null,
            )}
          </span>
          <NamedThumb className="thumb" label="Month" text={words} />
        </SliderTrack>
      </Slider>
      <output className="month-words">{words}</output>
    </div>
  );
};
