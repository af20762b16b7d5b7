/** The two dates to compare. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useChange } from '../parts/session.tsx';
import type { ExplorerState } from '../state/state.ts';
import { Check } from './filter-panel.tsx';

type Props = {
  readonly diff: ExplorerState['diff'];
  readonly onlyInView: boolean;
  readonly setOnlyInView: (on: boolean) => void;
};

export const DiffForm = ({ diff, onlyInView, setOnlyInView }: Props): ReactNode => {
  const change = useChange();
  const [from, setFrom] = useState(diff.from?.slice(0, 10) ?? '');
  const [to, setTo] = useState(diff.to?.slice(0, 10) ?? '');
  const [axis, setAxis] = useState(diff.axis);
  const compare = (): void =>
    change((state) => ({ ...state, diff: { from: `${from}T00:00:00Z`, to: `${to}T23:59:59Z`, axis } }));
  return (
    <form
      className="claim-filters"
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <label className="select">
        <span>From</span>
        <input type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label className="select">
        <span>To</span>
        <input type="date" required value={to} onChange={(event) => setTo(event.target.value)} />
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
