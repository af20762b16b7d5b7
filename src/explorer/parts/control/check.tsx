/** A tick box with its words, and where it helps with a shape. */
import type { ReactNode } from 'react';

type CheckProps = {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
};

export const Check = ({ label, icon, on, set }: CheckProps): ReactNode => (
  <label className="check">
    <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
    {icon}
    <bdi>{label}</bdi>
  </label>
);
