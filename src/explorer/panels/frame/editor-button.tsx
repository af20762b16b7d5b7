/** Where an editor enters a key, and finds what only editors do. */
import { type ReactNode, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Modal, TextField } from 'react-aria-components';
import { setKey } from '../../parts/page.ts';
import { useChange, usePage, useSession } from '../../parts/session.tsx';
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
  const [text, setText] = useState('');
  const open = (panel: 'extract' | 'decisions'): void => {
    change(setPanel(panel));
    close();
  };
  return (
    <>
      <Heading slot="title">For editors</Heading>
      <p>
        Reviews, merges, notes and new documents need an editor’s key. It stays in this tab and goes only to this
        server.
      </p>
      {key === null ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') setKey(page, text.trim());
            close();
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
