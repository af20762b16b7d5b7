/** Puts a text on the clipboard and says so. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { say } from '../page.ts';
import { useSession } from '../session.tsx';

type Props = { readonly text: string; readonly label: string /** As what it is copied. */; readonly what?: string };

export const CopyButton = ({ text, label, what = 'citation' }: Props): ReactNode => {
  const { page } = useSession();
  return (
    <Button
      className="link act"
      aria-label={`${label}: copy as ${what}`}
      onPress={() => void copyText(text).then((done) => say(page, done))}
    >
      {label}
    </Button>
  );
};

/** The clipboard may be closed to pages: then the text is shown to be copied by hand. */
export const copyText = (text: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => 'Copied.',
    () => `The browser keeps its clipboard closed. Copy by hand: ${text}`,
  );
