/** Where files are dropped or chosen, what each would give, and the press that keeps them. */
import { type ReactNode, useState } from 'react';
import { Button, DropZone, FileTrigger } from 'react-aria-components';
import { READ_FILE } from '../../api/files.ts';
import { usePage, useSession } from '../../parts/session.tsx';
import { type Dropped, ENDINGS, type Given, NOTHING_DROPPED, readFiles } from './dropped.ts';
import { KeepFiles } from './keep-files.tsx';
import { TablePreview } from './table-preview.tsx';

type Props = { readonly preview: (given: Given) => void };

export const DropFiles = ({ preview }: Props): ReactNode => {
  const { send } = useSession();
  const [dropped, setDropped] = useState<Dropped>(NOTHING_DROPPED);
  const [reading, setReading] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setReading(true);
    setDropped(await readFiles(files, async (file) => (await send(READ_FILE, { file })).readFile));
    setReading(false);
  };
  return (
    <>
      <DropZone
        className="drop"
        aria-label="Drop files here"
        onDrop={({ items }) =>
          void Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))).then(take)
        }
      >
        <p>Drop files here</p>
        <p className="caption">Texts, pages, PDF, Word, mail, feeds, JSON lines, tables</p>
        <FileTrigger allowsMultiple acceptedFileTypes={ENDINGS} onSelect={(files) => void take([...(files ?? [])])}>
          <Button className="button button-small">Choose files…</Button>
        </FileTrigger>
      </DropZone>
      {reading ? <p role="status">Reading the files…</p> : null}
      {dropped.refused.map((refusal) => (
        <p key={refusal} className="caption denied">
          {refusal}
        </p>
      ))}
      <Texts inputs={dropped.inputs} preview={preview} />
      {dropped.tables.map((table) => (
        <TablePreview key={table.file.name} table={table} />
      ))}
    </>
  );
};

type TextsProps = Props & { readonly inputs: readonly Given[] };

const Texts = ({ inputs, preview }: TextsProps): ReactNode => {
  const editing = usePage((now) => now.key !== null);
  if (inputs.length === 0) return null;
  return (
    <>
      <ul className="plain-list">
        {inputs.map((given) => (
          <li key={given.name}>
            <bdi>{given.name}</bdi>{' '}
            <Button className="link" onPress={() => preview(given)}>
              what would be read
            </Button>
          </li>
        ))}
      </ul>
      {editing ? (
        <KeepFiles key={inputs.map(({ name }) => name).join(' ')} given={inputs} />
      ) : (
        <p className="caption">Keeping them in the graph needs an editor’s key, under “Editor” above.</p>
      )}
    </>
  );
};
