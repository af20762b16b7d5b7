/** A column head that sorts. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

type Props = {
  readonly label: string;
  readonly sorted: 'ascending' | 'descending' | 'none';
  readonly onSort: () => void;
};

export const SortHead = ({ label, sorted, onSort }: Props): ReactNode => (
  <th scope="col" aria-sort={sorted}>
    <Button className="sort" onPress={onSort}>
      {label}
      <span aria-hidden="true">{sorted === 'none' ? '' : sorted === 'ascending' ? ' ↑' : ' ↓'}</span>
    </Button>
  </th>
);
