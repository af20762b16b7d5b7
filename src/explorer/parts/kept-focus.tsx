/** Where what had the focus is taken away, what took its place has it: the next key goes on from there. */
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  /** What can have the focus, as a selector. */
  readonly among: string;
  readonly children: ReactNode;
};

export const KeptFocus = ({ among, children }: Props): ReactNode => {
  const frame = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly one: Element; readonly place: number } | null>(null);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const all = (): readonly HTMLElement[] => [...current.querySelectorAll<HTMLElement>(among)];
    const note = ({ target }: FocusEvent): void => {
      const one = target instanceof Element ? target.closest<HTMLElement>(among) : null;
      if (one !== null) held.current = { one, place: all().indexOf(one) };
      // A list whose row is gone may take the focus itself, where no key does anything.
      else queueMicrotask(keep);
    };
    const keep = (): void => {
      const { activeElement } = document;
      const isLost =
        activeElement === document.body || (current.contains(activeElement) && !activeElement?.closest(among));
      if (held.current === null || held.current.one.isConnected || !isLost) return;
      const left = all();
      left[Math.min(held.current.place, left.length - 1)]?.focus();
    };
    const observer = new MutationObserver(keep);
    observer.observe(current, { childList: true, subtree: true });
    current.addEventListener('focusin', note);
    return () => {
      observer.disconnect();
      current.removeEventListener('focusin', note);
    };
  }, [among]);
  return (
    <div ref={frame} className="as-if-absent">
      {children}
    </div>
  );
};
