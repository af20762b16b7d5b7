/** The histogram and the thumbs on it: two for when it happened, one for what was known by. Mouse, touch and arrow keys. */
import { type ReactNode, useState } from 'react';
import { Slider, SliderTrack } from 'react-aria-components';
import { type Axis, asOfAt, borderAt, bordersOf, windowOf } from '../../graph/filter/time-axis.ts';
import { NamedThumb } from '../../parts/control/named-thumb.tsx';
import { useChange } from '../../parts/session.tsx';
import { setTime, type Time } from '../../state/state.ts';
import { edtfDay } from '../../words/date.ts';
import { count } from '../../words/relation.ts';

type Props = { readonly axis: Axis; readonly time: Time };

export const Brush = ({ axis, time }: Props): ReactNode => {
  const change = useChange();
  // While a thumb moves, nothing is asked; the state follows when it rests.
  const [moving, setMoving] = useState<readonly number[] | null>(null);
  const valid = time.axis === 'valid';
  const borders = valid ? bordersOf(axis, time.from, time.to) : [borderAt(axis, time.asOf)];
  const values = moving ?? borders;
  const rest = (now: readonly number[]): void => {
    const [first = 0, second = axis.bars.length] = now;
    setMoving(null);
    change(
      setTime(
        valid ? windowOf(axis, [first, Math.max(second, first + 1)]) : { asOf: asOfAt(axis, Math.max(1, first)) },
      ),
    );
  };
  return (
    <Slider
      className="brush"
      aria-label={valid ? 'When it happened' : 'What was known by'}
      value={[...values]}
      minValue={0}
      maxValue={axis.bars.length}
      onChange={(now) => setMoving(listed(now))}
      onChangeEnd={(now) => rest(listed(now))}
    >
      <SliderTrack className="brush-track">
        <Bars
          axis={axis}
          low={valid ? (values[0] ?? 0) : 0}
          high={(valid ? values[1] : values[0]) ?? axis.bars.length}
        />
        {values.map((value, index) => (
          <NamedThumb
            // biome-ignore lint/suspicious/noArrayIndexKey: a thumb is its index
            key={index}
            index={index}
            className="brush-thumb"
            label={valid ? (index === 0 ? 'From' : 'Until') : 'Known by'}
            text={
              valid ? borderText(axis, value, index === 0) : knownText(axis, value, moving === null ? time.asOf : null)
            }
          />
        ))}
      </SliderTrack>
      <Ticks axis={axis} />
    </Slider>
  );
};

const listed = (values: number | number[]): readonly number[] => (Array.isArray(values) ? values : [values]);

/** The first bar inside where a window begins, the last one where it ends. */
const borderText = ({ bars }: Axis, border: number, begins: boolean): string => {
  if (begins) return border <= 0 ? 'the beginning' : edtfDay(bars[border]?.start ?? '');
  return border >= bars.length ? 'today' : edtfDay(bars[Math.max(0, border - 1)]?.start ?? '');
};

/** At rest the day that is set, also where it lies beyond the bars. */
const knownText = (axis: Axis, border: number, asOf: string | null): string =>
  asOf === null ? borderText(axis, border, false) : edtfDay(asOf.slice(0, 10));

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
