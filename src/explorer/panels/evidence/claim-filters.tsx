/** The search row above the claims. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Polarity } from '../../../domain/vocabulary.ts';
import { PUBLISHERS } from '../../api/evidence.ts';
import { entityOf, NAMES } from '../../api/graph.ts';
import { Check } from '../../parts/check.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useAnswer, useChange } from '../../parts/session.tsx';
import { type Claims, setClaims } from '../../state/state.ts';

const TYPING_MS = 250;

export const ClaimFilters = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  return (
    <search className="claim-filters">
      <WordsField key={claims.text} text={claims.text} />
      <SpeakerSelect claims={claims} />
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
      <Check label="Anonymous sources" on={claims.anonymous} set={(anonymous) => change(setClaims({ anonymous }))} />
      <Check label="About what is in view" on={claims.inView} set={(inView) => change(setClaims({ inView }))} />
    </search>
  );
};

/** Asks when the typing rests; the key of its caller remounts it when undo or a link changes the words. */
const WordsField = ({ text }: { readonly text: string }): ReactNode => {
  const change = useChange();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => change(setClaims({ text: typed })), TYPING_MS * 3);
    return () => clearTimeout(timer);
  }, [typed, text, change]);
  return (
    <label className="select claim-words">
      <span>Words</span>
      <input
        type="search"
        value={typed}
        maxLength={300}
        placeholder="troops, ceasefire, visit…"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') change(setClaims({ text: typed }));
        }}
      />
    </label>
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
        {(answer.data?.entities.nodes ?? []).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
};

const polarityOf = (value: string): Polarity | null => (value === 'ASSERTED' || value === 'DENIED' ? value : null);
