/** Time below the view: a brush over the evidence about what is shown, by when it happened or by when it was known. */
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { HISTOGRAM } from '../../api/evidence.ts';
import { MOST_ABOUT } from '../../graph/filter/claims.ts';
import { type Axis, axisOf, spanOf, unitOf } from '../../graph/filter/time-axis.ts';
import { Check } from '../../parts/control/check.tsx';
import { DateField } from '../../parts/control/date-field.tsx';
import { messageOf, useAnswer, useChange, useExplorer } from '../../parts/session.tsx';
import { lastDayOf } from '../../state/scope.ts';
import { setTime, type Time } from '../../state/state.ts';
import { edtfDay, instantText } from '../../words/date.ts';
import { count } from '../../words/relation.ts';
import { Brush } from './brush.tsx';
import { TimePlay } from './time-play.tsx';
import { UndatedNote } from './undated-note.tsx';

export const TimePanel = (): ReactNode => {
  const time = useExplorer((state) => state.time);
  return (
    <section className="time" aria-label="Time">
      <TimeHead time={time} />
      {/* Each axis begins anew: a thumb never stands on the bars of the other. */}
      <TimeRow key={time.axis} time={time} />
      <UndatedNote />
    </section>
  );
};

const TimeRow = ({ time }: { readonly time: Time }): ReactNode => {
  const [whole, setWhole] = useState(false);
  const { axis, total, loading, error } = useAxis(time, whole);
  const isDrawn = axis !== null && axis.bars.length > 0;
  return (
    <>
      {isDrawn ? (
        <div className="time-row">
          <TimePlay axis={axis} time={time} />
          <Side label="earlier" counted={axis.earlier} widen={() => setWhole(true)} />
          <Brush axis={axis} time={time} />
          <Side label="later" counted={axis.later} widen={() => setWhole(true)} />
          {whole ? (
            <Button className="link caption" onPress={() => setWhole(false)}>
              closer
            </Button>
          ) : null}
        </div>
      ) : error === null ? (
        <p className="caption time-empty" role="status">
          {loading ? 'Counting the evidence…' : 'No dated evidence about what is shown.'}
        </p>
      ) : null}
      {error === null ? (
        <p className="visually-hidden">{count(total, 'statement')} about what is shown</p>
      ) : (
        <p className={isDrawn ? 'caption' : 'caption time-empty'} role="status">
          {messageOf(error)}
        </p>
      )}
    </>
  );
};

/** First by years, to find the span that matters, then in the finest unit that fits it. */
const useAxis = (time: Time, whole: boolean) => {
  const entities = useExplorer((state) => state.entities);
  const axisName = time.axis === 'valid' ? 'VALID' : 'KNOWN';
  // Each axis is drawn under the other's bound, never under its own: else a brush could not be widened again.
  const at = time.axis === 'valid' ? bound({ asOf: time.asOf }) : bound({ validFrom: time.from, validTo: time.to });
  const filter = { counts: true, ...(entities.length === 0 ? {} : { aboutAny: entities.slice(0, MOST_ABOUT) }), at };
  const rough = useAnswer(HISTOGRAM, { filter, unit: 'MONTH', axis: axisName });
  const { from, to } = time;
  const span = useMemo(
    () => spanOf(rough.data?.statements.buckets ?? [], whole, axisName === 'VALID' ? { from, to } : OPEN),
    [rough.data, whole, axisName, from, to],
  );
  const finest = unitOf(span);
  const fine = useAnswer(HISTOGRAM, finest === 'DAY' ? { filter, unit: finest, axis: axisName } : null);
  const loading = rough.loading || fine.loading;
  const error = rough.error ?? fine.error;
  // Without their days the months of what is shown are at hand.
  const unit = finest === 'DAY' && fine.error !== null ? 'MONTH' : finest;
  const statements = unit === 'DAY' ? fine.data?.statements : rough.data?.statements;
  const buckets = unit === 'YEAR' ? statements?.years : statements?.buckets;
  const axis = useMemo(
    () => (buckets === undefined || span === null ? null : axisOf(buckets, unit, span)),
    [buckets, unit, span],
  );
  // While an answer is on its way the last bars stay: a thumb that goes away would take the focus along. After a failure
  // those of another view would be left.
  const last = useRef<Axis | null>(null);
  if (!loading) last.current = rough.error === null ? axis : null;
  return { axis: last.current, total: rough.data?.statements.totalCount ?? 0, loading, error };
};

const OPEN = { from: null, to: null };

const bound = (scope: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(scope).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

const TimeHead = ({ time }: { readonly time: Time }): ReactNode => {
  const change = useChange();
  const narrowed = time.from !== null || time.to !== null || time.asOf !== null;
  return (
    <div className="time-head">
      <RadioGroup
        className="switch"
        aria-label="Which time the brush moves"
        value={time.axis}
        onChange={(axis) => change(setTime({ axis: axis === 'known' ? 'known' : 'valid' }))}
      >
        <Radio value="valid" className="switch-option">
          When it happened
        </Radio>
        <Radio value="known" className="switch-option">
          What was known by
        </Radio>
      </RadioGroup>
      <p className={time.asOf === null ? 'visually-hidden' : 'time-window'} role="status">
        {time.from === null && time.to === null ? 'any date' : windowText(time)}
        {time.asOf === null ? '' : `, as known by ${instantText(time.asOf)}`}
      </p>
      <div className="time-tools">
        {time.axis === 'valid' ? (
          <>
            <DateField label="From" value={time.from} set={(from) => change(setTime({ from }))} />
            <DateField label="To" value={time.to} set={(to) => change(setTime({ to }))} />
          </>
        ) : (
          <DateField
            label="Known by"
            value={time.asOf?.slice(0, 10) ?? null}
            set={(asOf) => change(setTime({ asOf: asOf === null ? null : lastDayOf(asOf) }))}
          />
        )}
        <Check label="Undated too" on={time.undated} set={(undated) => change(setTime({ undated }))} />
        <Button
          className="button button-small"
          isDisabled={!narrowed}
          onPress={() => change(setTime({ from: null, to: null, asOf: null }))}
        >
          Any time
        </Button>
      </div>
    </div>
  );
};

const windowText = ({ from, to }: Time): string => {
  if (from !== null && from === to) return edtfDay(from);
  if (from === null) return `until ${edtfDay(to ?? '')}`;
  return to === null ? `since ${edtfDay(from)}` : `${edtfDay(from)} – ${edtfDay(to)}`;
};

const Side = ({
  label,
  counted,
  widen,
}: {
  readonly label: string;
  readonly counted: number;
  readonly widen: () => void;
}): ReactNode =>
  counted === 0 ? null : (
    <Button
      className="link caption time-side"
      onPress={widen}
      aria-label={`${counted.toLocaleString('en')} ${label}: show all`}
    >
      {counted.toLocaleString('en')}
      <br />
      {label}
    </Button>
  );
