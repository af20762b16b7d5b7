/** Where an editor enters a key, and finds what only editors do. */
import { type ReactNode, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Modal, TextField } from 'react-aria-components';
import { EDITOR_CHECK } from '../../api/curate.ts';
import { setKey } from '../../parts/page.ts';
import { errorOf, messageOf, useChange, usePage, useSession } from '../../parts/session.tsx';
import { setPanel } from '../../state/state.ts';

export const EditorButton = (): ReactNode => {
  const key = usePage((page) => page.key);
  return (
    <DialogTrigger>
      <Button className="button button-quiet">{key === null ? 'Editor' : 'Editing'}</Button>
      <Modal isDismissable className="modal">
        <Dialog className="dialog">{({ close }) => <EditorForm close={close} />}</Dialog>
      </Modal>
    </DialogTrigger>
  );
};

const EditorForm = ({ close }: { readonly close: () => void }): ReactNode => {
  const { page } = useSession();
  const change = useChange();
  const key = usePage((now) => now.key);
  const { send } = useSession();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const use = async (tried: string): Promise<void> => {
    const refusal = await send(EDITOR_CHECK, {}, undefined, tried).then(() => null, refusalIn);
    setRefused(refusal);
    if (refusal !== null) return;
    setKey(page, tried);
    close();
  };
  const open = (panel: 'extract' | 'decisions'): void => {
    change(setPanel(panel));
    close();
  };
  return (
    <>
      <Heading slot="title">For editors</Heading>
      <p>
        Reviews, merges, notes and new documents need an editor’s key. The server prints one where it was started,
        unless it was given keys of its own. It stays in this tab and goes only to this server.
      </p>
      {key === null ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void use(text.trim());
          }}
        >
          <TextField className="field" value={text} onChange={setText} type="password" autoComplete="off">
            <Label>Key</Label>
            <Input className="input" />
          </TextField>
          <Button className="button button-accent" type="submit">
            Use this key
          </Button>
        </form>
      ) : (
        <p>
          A key is in use.{' '}
          <Button className="link" onPress={() => setKey(page, null)}>
            Forget it
          </Button>
        </p>
      )}
      {refused === null ? null : (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
      <div className="row">
        <Button className="button" onPress={() => open('extract')}>
          Read a text…
        </Button>
        <Button className="button" onPress={() => open('decisions')}>
          Merges and separations…
        </Button>
        <Button slot="close" className="button button-quiet">
          Close
        </Button>
      </div>
    </>
  );
};

/** Null where the key is an editor’s. */
const refusalIn = (cause: unknown): string | null => {
  const error = errorOf(cause);
  switch (error.code) {
    case 'NOT_FOUND':
      return null;
    case 'UNAUTHENTICATED':
      return 'This server does not know the key.';
    case 'FORBIDDEN':
      return 'This key may read but not change. An editor’s key is needed.';
    default:
      return messageOf(error);
  }
};
