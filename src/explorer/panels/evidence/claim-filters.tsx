/** The search row above the claims. */
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Polarity } from '../../../domain/vocabulary.ts';
import { hasPrinted, PUBLISHERS } from '../../api/evidence.ts';
import { entityOf, NAMES } from '../../api/graph.ts';
import { Check } from '../../parts/control/check.tsx';
import { WordsField } from '../../parts/control/words-field.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useAnswer, useChange } from '../../parts/session.tsx';
import { type Claims, setClaims } from '../../state/state.ts';

export const ClaimFilters = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  return (
    <search className="claim-filters">
      <FormSwitch claims={claims} />
      <WordsField
        key={claims.text}
        label="Words"
        placeholder="troops, visit…"
        text={claims.text}
        set={(text) => change(setClaims({ text }))}
      />
      <SpeakerSelect claims={claims} />
      {claims.form === 'statements' ? <StatementFields claims={claims} /> : null}
    </search>
  );
};

/** Statements are what was read from a text; quotations are its words in quotation marks. */
const FormSwitch = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  return (
    <RadioGroup
      className="switch"
      aria-label="What was said"
      value={claims.form}
      onChange={(form) => change(setClaims({ form: form === 'quotations' ? 'quotations' : 'statements' }))}
    >
      <Radio value="statements" className="switch-option">
        Statements
      </Radio>
      <Radio value="quotations" className="switch-option">
        Quotations
      </Radio>
    </RadioGroup>
  );
};

const StatementFields = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  return (
    <>
      <label className="select">
        <span>Stance</span>
        <select
          value={claims.polarity ?? ''}
          onChange={(event) => change(setClaims({ polarity: polarityOf(event.target.value) }))}
        >
          <option value="">asserted or denied</option>
          <option value="ASSERTED">asserted</option>
          <option value="DENIED">denied</option>
        </select>
      </label>
      <PublisherSelect claims={claims} />
      <div className="checks">
        <Check label="Anonymous sources" on={claims.anonymous} set={(anonymous) => change(setClaims({ anonymous }))} />
        <Check label="About what is in view" on={claims.inView} set={(inView) => change(setClaims({ inView }))} />
      </div>
    </>
  );
};

const SpeakerSelect = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  const { graph } = useGraph();
  const elsewhere = claims.saidBy !== null && !graph.hasNode(claims.saidBy) ? claims.saidBy : null;
  const named = useAnswer(NAMES, elsewhere === null ? null : { ids: [elsewhere] });
  const inView = graph
    .mapNodes((id, { label, kind }) => ({ id, label, kind }))
    .filter(({ kind }) => kind !== 'PLACE' && kind !== 'AGREEMENT')
    .sort((x, y) => x.label.localeCompare(y.label));
  return (
    <label className="select">
      <span>Said by</span>
      <select
        value={claims.saidBy ?? ''}
        onChange={(event) => change(setClaims({ saidBy: event.target.value || null }))}
      >
        <option value="">anyone</option>
        {elsewhere === null ? null : (
          <option value={elsewhere}>{entityOf(named.data?.nodes[0])?.label ?? 'the chosen speaker'}</option>
        )}
        {inView.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
};

const PublisherSelect = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  const answer = useAnswer(PUBLISHERS, { first: 60 });
  return (
    <label className="select">
      <span>Printed in</span>
      <select
        value={claims.publisher ?? ''}
        onChange={(event) => change(setClaims({ publisher: event.target.value || null }))}
      >
        <option value="">anywhere</option>
        {(answer.data?.entities.nodes ?? []).filter(hasPrinted).map(({ id, label, documentCount }) => (
          <option key={id} value={id}>
            {label} ({documentCount})
          </option>
        ))}
      </select>
    </label>
  );
};

const polarityOf = (value: string): Polarity | null => (value === 'ASSERTED' || value === 'DENIED' ? value : null);
