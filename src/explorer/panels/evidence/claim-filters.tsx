/** The search row above the claims. */
import { type ReactNode, useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { RELATION_TYPES } from '../../../domain/relation-types.ts';
import { MODALITIES, POLARITIES } from '../../../domain/vocabulary.ts';
import { hasPrinted, PUBLISHERS } from '../../api/evidence.ts';
import { Check } from '../../parts/control/check.tsx';
import { WordsField } from '../../parts/control/words-field.tsx';
import { useAnswer, useChange } from '../../parts/session.tsx';
import { type Claims, initialState, setClaims, TOP_TIER } from '../../state/state.ts';
import { modalityWords, relationLabel } from '../../words/relation.ts';
import { SpeakerField } from './speaker-field.tsx';

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
      <SpeakerField claims={claims} />
      {claims.form === 'statements' ? <MoreFilters claims={claims} /> : null}
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

/** Folded away: a number says how many of them are on. */
const MoreFilters = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  const on = ONES.filter((one) => claims[one] !== initialState.claims[one]).length;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="button" aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? 'Fewer filters' : 'More filters'} {on === 0 ? null : <span className="tab-count is-on">{on}</span>}
      </Button>
      {open ? (
        <div className="more-filters">
          <StatementFields claims={claims} />
          <PublisherSelect claims={claims} />
          <div className="checks">
            <Check
              label="Anonymous sources"
              on={claims.anonymous}
              set={(anonymous) => change(setClaims({ anonymous }))}
            />
            <Check label="About what is in view" on={claims.inView} set={(inView) => change(setClaims({ inView }))} />
            <Check
              label={`Confidence of ${Math.round(TOP_TIER * 100)} % or more`}
              on={claims.sure}
              set={(sure) => change(setClaims({ sure }))}
            />
          </div>
        </div>
      ) : null}
    </>
  );
};
const ONES = ['polarity', 'predicate', 'modality', 'publisher', 'anonymous', 'inView', 'sure'] as const;

const StatementFields = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  return (
    <>
      <Choice
        label="Stance"
        any="asserted or denied"
        value={claims.polarity}
        of={POLARITIES}
        nameOf={(polarity) => polarity.toLowerCase()}
        set={(polarity) => change(setClaims({ polarity }))}
      />
      <Choice
        label="What"
        any="any relation"
        value={claims.predicate}
        of={RELATION_TYPES}
        nameOf={relationLabel}
        set={(predicate) => change(setClaims({ predicate }))}
      />
      <Choice
        label="How real"
        any="any"
        value={claims.modality}
        of={MODALITIES}
        nameOf={(modality) => modalityWords[modality]}
        set={(modality) => change(setClaims({ modality }))}
      />
    </>
  );
};

type ChoiceProps<Value extends string> = {
  readonly label: string;
  /** What stands for none of them. */
  readonly any: string;
  readonly value: Value | null;
  readonly of: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly set: (value: Value | null) => void;
};

const Choice = <Value extends string>({ label, any, value, of, nameOf, set }: ChoiceProps<Value>): ReactNode => (
  <label className="select">
    <span>{label}</span>
    <select value={value ?? ''} onChange={({ target }) => set(of.find((one) => one === target.value) ?? null)}>
      <option value="">{any}</option>
      {of.map((one) => (
        <option key={one} value={one}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  </label>
);

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
