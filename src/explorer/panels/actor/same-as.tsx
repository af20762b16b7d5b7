/** From an actor to the other entity that is the same: those that look alike are offered, any other is found by name. */
import { type ReactNode, useState } from 'react';
import { CANDIDATES } from '../../api/curate.ts';
import type { Name } from '../../api/fragments.ts';
import { EntityField, type Offer } from '../../parts/entity/entity-field.tsx';
import { useAnswer } from '../../parts/session.tsx';
import { MergeForm } from '../curate/merge-form.tsx';

export const SameAs = ({ id }: { readonly id: string }): ReactNode => {
  const [open, setOpen] = useState(false);
  return (
    <details className="same-as" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Merge with another…</summary>
      {open ? <Choice id={id} /> : null}
    </details>
  );
};

const Choice = ({ id }: { readonly id: string }): ReactNode => {
  const [other, setOther] = useState<Name | null>(null);
  const answer = useAnswer(CANDIDATES, {});
  const alike = (answer.data?.mergeCandidates ?? []).flatMap(({ a, b, reasons }): readonly Offer[] =>
    a.id === id ? [{ ...b, summary: reasons.join('; ') }] : b.id === id ? [{ ...a, summary: reasons.join('; ') }] : [],
  );
  return (
    <div className="same-as-choice">
      <EntityField label="The other entity" value={other} set={setOther} offered={alike} />
      {other === null && answer.data !== null ? (
        <p className="caption">
          {alike.length === 0
            ? 'No other looks like this one; search it by name.'
            : `${alike.length} look like this one.`}
        </p>
      ) : null}
      {other === null || other.id === id ? null : <MergeForm key={other.id} ends={[id, other.id]} />}
    </div>
  );
};
