/** Paste a text and see what would be read from it, marked in place, before anything is kept. */
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components';
import { EXTRACT, type Extracted, INGEST, type TextInput } from '../../api/curate.ts';
import { type FileInput, type FileReading, READ_FILE } from '../../api/files.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { MarkedText } from '../../parts/evidence/quote-text.tsx';
import { useKept } from '../../parts/kept.ts';
import { say } from '../../parts/page.ts';
import { useAnswer, useAsk, useChange, usePage, useSession } from '../../parts/session.tsx';
import { openDocument } from '../../state/state.ts';
import { count } from '../../words/relation.ts';
import { DropFiles } from './drop-files.tsx';
import { readTyped } from './dropped.ts';
import { ExtractedList } from './extracted-list.tsx';

export const ExtractPanel = (): ReactNode => {
  const [text, setText] = useState('');
  const [publisher, setPublisher] = useState('');
  const [day, setDay] = useState('');
  const [input, setInput] = useState<TextInput | null>(null);
  const answer = useAnswer(EXTRACT, input === null ? null : { input });
  const editing = usePage((now) => now.key !== null);
  const { send } = useSession();
  const readFile = async (file: FileInput): Promise<FileReading> => (await send(READ_FILE, { file })).readFile;
  return (
    <section className="extract">
      <h2>Read a text</h2>
      <DropFiles preview={(given) => setInput(given.input)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const stated = statedIn(publisher, day);
          void (editing ? readTyped(text, readFile) : Promise.resolve({ text })).then((read) =>
            setInput({ ...read, ...stated }),
          );
        }}
      >
        <TextField className="field" value={text} onChange={setText}>
          <Label>Text of an article or dispatch</Label>
          <TextArea className="input" rows={8} maxLength={100_000} />
        </TextField>
        <div className="row">
          <TextField className="field" value={publisher} onChange={setPublisher}>
            <Label>Publisher</Label>
            <Input className="input" maxLength={200} />
          </TextField>
          <label className="field">
            <span>Published</span>
            <input className="input" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          </label>
        </div>
        <Button className="button button-accent" type="submit" isDisabled={text.trim() === ''}>
          Show what would be read
        </Button>
      </form>
      {input === null ? null : (
        <Answered
          answer={answer}
          waitingFor="what the text says"
          isEmpty={({ extract }) => extract.statements.length === 0}
          empty={
            <Empty title="Nothing to read here">The text tells no relation between actors that the rules know.</Empty>
          }
        >
          {({ extract }) => <Preview extract={extract} input={input} />}
        </Answered>
      )}
    </section>
  );
};

/** In the fields beside: it goes before what the text says of itself. */
const statedIn = (publisher: string, day: string): Omit<TextInput, 'text'> => ({
  ...(publisher.trim() === '' ? {} : { publisher: publisher.trim() }),
  ...(day === '' ? {} : { publishedAt: day }),
});

const Preview = ({ extract, input }: { readonly extract: Extracted; readonly input: TextInput }): ReactNode => {
  const marks = [
    ...extract.statements.map(({ start, end, polarity }, index) => ({
      start,
      end,
      id: String(index),
      look: polarity === 'DENIED' ? 'mark-denied' : 'mark-statement',
    })),
    ...extract.mentions.map(({ start, end }) => ({ start, end, id: `m${start}`, look: 'mark-mention' })),
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section className="document-text" dir="auto" tabIndex={0} aria-label="The text that is read">
        <MarkedText text={extract.text} marks={marks} />
      </section>
      {extract.warnings.map((warning) => (
        <p key={warning} className="caption">
          {warning}
        </p>
      ))}
      <h3>{count(extract.statements.length, 'statement')}</h3>
      <ExtractedList statements={extract.statements} />
      <IngestButton input={input} />
    </>
  );
};

const IngestButton = ({ input }: { readonly input: TextInput }): ReactNode => {
  const { page } = useSession();
  const ask = useAsk();
  const kept = useKept();
  const change = useChange();
  const editing = usePage((now) => now.key !== null);
  if (!editing) return <p className="caption">Keeping it in the graph needs an editor’s key.</p>;
  const ingest = async (): Promise<void> => {
    const answer = await ask(INGEST, { input });
    if (answer === null) return;
    const result = answer.ingestDocument;
    if (result.__typename !== 'IngestSuccess') return say(page, result.message);
    const { id } = result.document;
    await kept(`Kept, with ${count(result.statementsAdded, 'new statement')}.`, [id]);
    change(openDocument(id));
  };
  return (
    <Button className="button button-accent" onPress={() => void ingest()}>
      Keep it in the graph
    </Button>
  );
};
