/** Where words were printed; pressed it opens the document. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { openDocument } from '../../state/state.ts';
import { useChange } from '../session.tsx';
import { SourceName, type Titled } from './quote-text.tsx';

export const SourceLink = ({ document }: { readonly document: Titled & { readonly id: string } }): ReactNode => {
  const change = useChange();
  return (
    <Button className="link" onPress={() => change(openDocument(document.id))}>
      <SourceName document={document} />
    </Button>
  );
};
