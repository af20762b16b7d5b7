/** Two selected entities are the same, or are declared not to be: with a reason, and it can be undone. */
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { MERGE, refusalOf, SEPARATE } from '../../api/curate.ts';
import { labelOf } from '../../graph/model.ts';
import { useDone } from '../../parts/deeds.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { useAsk, useSession } from '../../parts/session.tsx';

export const MergeForm = ({ ends }: { readonly ends: readonly string[] }): ReactNode => {
  const { page } = useSession();
  const ask = useAsk();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [a = '', b = ''] = ends;
  const done = useDone();
  const { graph } = useGraph();
  const names = `${labelOf(graph, a)} and ${labelOf(graph, b)}`;
  const merge = async (force: boolean): Promise<void> => {
    const answer = await ask(MERGE, { survivor: a, absorbed: [b], reason, force });
    if (answer === null) return;
    const merged = answer.mergeEntities;
    setRefused(refusalOf(merged));
    if (merged.__typename === 'MergeSuccess')
      done('Merged. “Decisions” above takes it back, too.', {
        deed: { text: `merged ${names}`, back: { kind: 'decision', decision: merged.decision.id } },
      });
  };
  const separate = async (): Promise<void> => {
    const answer = await ask(SEPARATE, { a, b, reason });
    if (answer === null) return;
    const separated = answer.declareDistinct;
    if (separated.__typename === 'MergeSuccess')
      done('Declared different. They will not be merged.', {
        deed: { text: `kept ${names} apart`, back: { kind: 'decision', decision: separated.decision.id } },
      });
    else say(page, refusalOf(separated));
  };
  return (
    <section className="merge">
      <h3>Are they the same?</h3>
      <TextField className="field" value={reason} onChange={setReason}>
        <Label>Reason</Label>
        <Input className="input" maxLength={500} />
      </TextField>
      <div className="row">
        <Button className="button button-small" isDisabled={reason.trim() === ''} onPress={() => void merge(false)}>
          The same: merge
        </Button>
        <Button className="button button-small" isDisabled={reason.trim() === ''} onPress={() => void separate()}>
          Different
        </Button>
      </div>
      {refused === null ? null : (
        <div className="refused" role="alert">
          <p>Not merged: {refused}</p>
          <Button className="button button-small" onPress={() => void merge(true)}>
            Merge them all the same
          </Button>
        </div>
      )}
    </section>
  );
};
