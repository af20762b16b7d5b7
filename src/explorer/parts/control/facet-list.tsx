/** A list of what may be shown or hidden, each with how much of it there is, and a press to see it alone. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Check } from './check.tsx';

type FacetItem<Key> = {
  readonly key: Key;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Null where it is not known. */
  readonly count: number | null;
};
type Props<Key> = {
  readonly title: string;
  readonly items: readonly FacetItem<Key>[];
  readonly hidden: readonly Key[];
  /** All that can be hidden, also what is not listed. */
  readonly all: readonly Key[];
  readonly hide: (hidden: readonly Key[]) => void;
};

export const FacetList = <Key extends string>({ title, items, hidden, all, hide }: Props<Key>): ReactNode => {
  if (items.length === 0) return null;
  return (
    <fieldset className="filter-group">
      <legend>{title}</legend>
      <p className="facet-tools">
        <Button className="link" isDisabled={hidden.length === 0} onPress={() => hide([])}>
          all
        </Button>
        <Button className="link" isDisabled={hidden.length === all.length} onPress={() => hide(all)}>
          none
        </Button>
      </p>
      {items.map(({ key, label, icon, count }) => (
        <div key={key} className="facet-row">
          <Check
            label={label}
            icon={icon}
            on={!hidden.includes(key)}
            set={(on) => hide(on ? hidden.filter((one) => one !== key) : [...hidden, key])}
          />
          <Button
            className="link facet-only"
            aria-label={`Only ${label}`}
            onPress={() => hide(all.filter((one) => one !== key))}
          >
            only
          </Button>
          {count === null ? null : <span className="facet-count">{count.toLocaleString('en')}</span>}
        </div>
      ))}
    </fieldset>
  );
};
