/** A thumb of a slider that says in words where it stands: a number of a bar would mean nothing. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { SliderThumb } from 'react-aria-components';

type Props = { readonly index?: number; readonly className: string; readonly label: string; readonly text: string };

export const NamedThumb = ({ index = 0, className, label, text }: Props): ReactNode => {
  const input = useRef<HTMLInputElement>(null);
  // The widget writes its own number there; this runs after it, each time.
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', text));
  return <SliderThumb index={index} className={className} aria-label={label} inputRef={input} />;
};
