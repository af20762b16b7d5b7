/** The histogram and the thumbs on it: two for when it happened, one for what was known by. Mouse, touch and arrow keys. */
import type { ReactNode } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { type Axis, asOfAt, borderAt, bordersOf, windowOf } from '../../graph/time-axis.ts';
import { useChange } from '../../parts/session.tsx';
import { setTime, type Time } from '../../state/state.ts';
import { edtfDay } from '../../words/date.ts';
import { count } from '../../words/relation.ts';

type Props = { readonly axis: Axis; readonly time: Time };

export const Brush = ({ axis, time }: Props): ReactNode => {
  const change = useChange();
  const valid = time.axis === 'valid';
  const borders = valid ? bordersOf(axis, time.from, time.to) : [borderAt(axis, time.asOf)];
  const moved = (values: readonly number[]): void => {
    const [first = 0, second = axis.bars.length] = values;
    change(
      setTime(
        valid ? windowOf(axis, [first, Math.max(second, first + 1)]) : { asOf: asOfAt(axis, Math.max(1, first)) },
      ),
    );
  };
  return (
    <Slider
      // Remounted when undo, a link or another field moves the window: while it is dragged, nothing is asked.
      key={`${time.axis} ${borders.join(' ')} ${axis.bars.length} ${axis.bars[0]?.start}`}
      className="brush"
      aria-label={valid ? 'When it happened' : 'What was known by'}
      defaultValue={[...borders]}
      minValue={0}
      maxValue={axis.bars.length}
      onChangeEnd={(values) => moved(Array.isArray(values) ? values : [values])}
    >
      <SliderTrack className="brush-track">
        {({ state }) => {
          const low = valid ? (state.values[0] ?? 0) : 0;
          const high = valid ? (state.values[1] ?? axis.bars.length) : (state.values[0] ?? axis.bars.length);
          return (
            <>
              <Bars axis={axis} low={low} high={high} />
              {borders.map((_, index) => (
                <SliderThumb
                  // biome-ignore lint/suspicious/noArrayIndexKey: a thumb is its index
                  key={index}
                  index={index}
                  className="brush-thumb"
                  aria-label={valid ? (index === 0 ? 'From' : 'Until') : 'Known by'}
                />
              ))}
            </>
          );
        }}
      </SliderTrack>
      <Ticks axis={axis} />
    </Slider>
  );
};

const HEIGHT = 44;

const Bars = ({
  axis: { bars },
  low,
  high,
}: {
  readonly axis: Axis;
  readonly low: number;
  readonly high: number;
}): ReactNode => {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <svg className="bars" viewBox={`0 0 ${bars.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="bars-window" x={low} y={0} width={Math.max(0, high - low)} height={HEIGHT} />
      {bars.map((bar, index) => {
        const height = bar.count === 0 ? 0 : Math.max(2, (bar.count / most) * (HEIGHT - 4));
        return (
          <rect
            key={bar.start}
            className={index >= low && index < high ? 'bar is-in' : 'bar'}
            x={index + 0.12}
            y={HEIGHT - height}
            width={0.76}
            height={height}
          >
            <title>{`${edtfDay(bar.start)}: ${count(bar.count, 'statement')}`}</title>
          </rect>
        );
      })}
    </svg>
  );
};

const MOST_TICKS = 5;

const Ticks = ({ axis: { bars } }: { readonly axis: Axis }): ReactNode => {
  const step = Math.max(1, Math.ceil(bars.length / MOST_TICKS));
  const ticks = bars.map((bar, index) => ({ bar, index })).filter(({ index }) => index % step === 0);
  return (
    <div className="ticks" aria-hidden="true">
      {ticks.map(({ bar, index }, place) => (
        <span key={bar.start} style={{ left: `${((index + 0.5) / bars.length) * 100}%` }}>
          {tickText(bar.start, ticks[place - 1]?.bar.start)}
        </span>
      ))}
    </div>
  );
};

/** The year is said where it begins. */
const tickText = (date: string, before: string | undefined): string =>
  date.length > 4 && before?.slice(0, 4) === date.slice(0, 4) ? edtfDay(date).replace(/ \d+$/u, '') : edtfDay(date);
