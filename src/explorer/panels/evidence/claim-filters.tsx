/** The search row above the claims. */

import { type ReactNode, useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { RELATION_TYPES } from '../../../domain/relation-types.ts';
import { MODALITIES, POLARITIES } from '../../../domain/vocabulary.ts';
import { TIER_TEXT } from '../../graph/tier.ts';
import { Check } from '../../parts/control/check.tsx';
import { Choice } from '../../parts/control/choice.tsx';
import { WordsField } from '../../parts/control/words-field.tsx';
import { OutletField } from '../../parts/entity/outlet-field.tsx';
import { SpeakerField } from '../../parts/entity/speaker-field.tsx';
import { useChange } from '../../parts/session.tsx';
import { type Claims, initialState, setClaims } from '../../state/state.ts';
import { modalityWords, relationLabel } from '../../words/relation.ts';

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
      <SpeakerField quoted id={claims.saidBy} set={(saidBy) => change(setClaims({ saidBy }))} />
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
          <OutletField id={claims.publisher} set={(publisher) => change(setClaims({ publisher }))} />
          <div className="checks">
            <Check
              label="Anonymous sources"
              on={claims.anonymous}
              set={(anonymous) => change(setClaims({ anonymous }))}
            />
            <Check label="About what is in view" on={claims.inView} set={(inView) => change(setClaims({ inView }))} />
            <Check
              label={`Confidence of ${TIER_TEXT} or more`}
              on={claims.sure}
              set={(sure) => change(setClaims({ sure }))}
            />
            <Check
              label="Rejected and retracted too"
              on={claims.withdrawn}
              set={(withdrawn) => change(setClaims({ withdrawn }))}
            />
            <Check
              label="Not reviewed yet"
              on={claims.unreviewed}
              set={(unreviewed) => change(setClaims({ unreviewed }))}
            />
          </div>
        </div>
      ) : null}
    </>
  );
};
const ONES = [
  'polarity',
  'predicate',
  'modality',
  'publisher',
  'anonymous',
  'inView',
  'sure',
  'withdrawn',
  'unreviewed',
] as const;

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
