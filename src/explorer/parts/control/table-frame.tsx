/** A part of the page that scrolls by itself, for keys too. */
import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly className?: string; readonly children: ReactNode };

export const TableFrame = ({ label, className = '', children }: Props): ReactNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
  <section className={`table-frame ${className}`} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
