/** One entity that is known by its id, found by name among those that fit; its own name is asked for where nobody has told it. */
import { type ReactNode, useState } from 'react';
import type { Name } from '../../api/fragments.ts';
import { entityOf, NAMES } from '../../api/graph.ts';
import { useAnswer } from '../session.tsx';
import { EntityField, type Offer } from './entity-field.tsx';

type Props = {
  readonly label: string;
  /** What stands for none. */
  readonly placeholder: string;
  readonly id: string | null;
  readonly set: (id: string | null) => void;
  readonly offered: readonly Offer[];
  readonly useFound: (text: string | null) => { readonly found: readonly Offer[]; readonly loading: boolean };
};

export const IdField = ({ id, set, offered, ...field }: Props): ReactNode => {
  const [chosen, setChosen] = useState<Name | null>(null);
  const known = [chosen, ...offered].find((one) => one?.id === id) ?? null;
  const named = useAnswer(NAMES, id === null || known !== null ? null : { ids: [id] });
  const held = known ?? entityOf(named.data?.nodes[0]);
  return (
    <EntityField
      {...field}
      offered={offered}
      value={id === null ? null : (held ?? { id, label: '…', kind: 'UNKNOWN' })}
      set={(entity) => {
        setChosen(entity);
        set(entity?.id ?? null);
      }}
    />
  );
};
