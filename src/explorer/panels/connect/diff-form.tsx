/** The two dates to compare. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { Check } from '../../parts/check.tsx';
import { useChange } from '../../parts/session.tsx';
import type { ExplorerState } from '../../state/state.ts';

type Props = {
  readonly diff: ExplorerState['diff'];
  readonly onlyInView: boolean;
  readonly setOnlyInView: (on: boolean) => void;
};

export const DiffForm = ({ diff, onlyInView, setOnlyInView }: Props): ReactNode => {
  const change = useChange();
  const [from, setFrom] = useState(diff.from?.slice(0, 16) ?? '');
  const [to, setTo] = useState(diff.to?.slice(0, 16) ?? '');
  const [axis, setAxis] = useState(diff.axis);
  const compare = (): void => change((state) => ({ ...state, diff: { from: `${from}:00Z`, to: `${to}:00Z`, axis } }));
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
        <input type="datetime-local" required value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label className="select">
        <span>To (UTC)</span>
        <input type="datetime-local" required value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <label className="select">
        <span>Compare</span>
        <select value={axis} onChange={(event) => setAxis(event.target.value === 'RECORDED' ? 'RECORDED' : 'KNOWN')}>
          <option value="KNOWN">what was published</option>
          <option value="RECORDED">what this graph held</option>
        </select>
      </label>
      <Check label="About what is in view" on={onlyInView} set={setOnlyInView} />
      <Button className="button button-accent" type="submit" isDisabled={from === '' || to === '' || from > to}>
        Compare
      </Button>
    </form>
  );
};
