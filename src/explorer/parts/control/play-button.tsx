/** Starts and stops what moves by itself. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Play } from './use-play.ts';

type Props = { readonly play: Play; readonly label: string; readonly isDisabled?: boolean };

export const PlayButton = ({ play: { playing, toggle }, label, isDisabled = false }: Props): ReactNode => (
  <Button
    className="icon-button play"
    aria-label={playing ? 'Pause' : label}
    isDisabled={isDisabled && !playing}
    onPress={toggle}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path className="filled" d={playing ? 'M6 4h3v12H6zM11 4h3v12h-3z' : 'M6 4l10 6-10 6z'} />
    </svg>
  </Button>
);
