/** The two dates to compare. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { Check } from '../../parts/control/check.tsx';
import { Choice } from '../../parts/control/choice.tsx';
import { useChange } from '../../parts/session.tsx';
import type { ExplorerState } from '../../state/state.ts';

type Props = {
  readonly diff: ExplorerState['diff'];
  readonly onlyInView: boolean;
  readonly setOnlyInView: (on: boolean) => void;
};

/** A day, whose end counts, or a minute of it. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/u;
const MOMENT_INPUT = {
  required: true,
  size: 16,
  maxLength: 16,
  placeholder: 'yyyy-mm-dd',
  pattern: '\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?',
  title: 'A day, 2022-02-08, of which the end counts, or a minute, 2022-02-08T09:00',
} as const;

const AXES = ['KNOWN', 'RECORDED'] as const;
const AXIS_WORDS = { KNOWN: 'what was published', RECORDED: 'what this graph held' } as const;

const momentOf = (text: string): string => (text.includes('T') ? `${text}:00Z` : text);

export const DiffForm = ({ diff, onlyInView, setOnlyInView }: Props): ReactNode => {
  const change = useChange();
  const [from, setFrom] = useState(diff.from?.slice(0, 16) ?? '');
  const [to, setTo] = useState(diff.to?.slice(0, 16) ?? '');
  const right = MOMENT.test(from) && MOMENT.test(to) && from <= to;
  const [axis, setAxis] = useState(diff.axis);
  const compare = (): void => change((state) => ({ ...state, diff: { from: momentOf(from), to: momentOf(to), axis } }));
  return (
    <form
      className="claim-filters"
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <label className="select">
        <span>From (UTC)</span>
        <input {...MOMENT_INPUT} value={from} onChange={(event) => setFrom(event.target.value.trim())} />
      </label>
      <label className="select">
        <span>To (UTC)</span>
        <input {...MOMENT_INPUT} value={to} onChange={(event) => setTo(event.target.value.trim())} />
      </label>
      <Choice label="Compare" value={axis} of={AXES} nameOf={(one) => AXIS_WORDS[one]} set={setAxis} />
      <Check label="About what is in view" on={onlyInView} set={setOnlyInView} />
      <Button className="button button-accent" type="submit" isDisabled={!right}>
        Compare
      </Button>
    </form>
  );
};
