/** The day on which a text was published, as an editor knows it: the text stands anew under it. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { DATE_DOCUMENT, refusalOf } from '../../api/curate.ts';
import { useDone } from '../../parts/deeds.ts';
import { say } from '../../parts/page.ts';
import { useAsk, useChange, useSession } from '../../parts/session.tsx';
import { openDocument } from '../../state/state.ts';
import { edtfDay } from '../../words/date.ts';

type Props = { readonly id: string; readonly title: string; readonly open: boolean };

/** `open`: whether the document is what is read beside, and so is followed. */
export const DateForm = ({ id, title, open }: Props): ReactNode => {
  const { page } = useSession();
  const ask = useAsk();
  const done = useDone();
  const change = useChange();
  const [day, setDay] = useState('');
  const [busy, setBusy] = useState(false);
  const act = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask(DATE_DOCUMENT, { id, publishedAt: day });
    setBusy(false);
    if (answer === null) return;
    const result = answer.dateDocument;
    if (result.__typename !== 'IngestSuccess') return say(page, refusalOf(result));
    const dated = result.document.id;
    if (open) change(openDocument(dated));
    done(`“${title}” is dated ${edtfDay(day)} and was read again as of then.`, {
      deed: { text: `dated “${title}” ${edtfDay(day)}`, back: { kind: 'dating', document: dated, before: id } },
    });
  };
  return (
    <form
      className="date-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') void act();
      }}
    >
      <input
        className="input"
        type="date"
        aria-label={`Day of publication of ${title}`}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button className="button button-small" type="submit" isDisabled={day === '' || busy}>
        {busy ? 'Reading…' : 'Date it'}
      </Button>
    </form>
  );
};
