/** Shortcuts of the whole page; inside a text field the keys belong to the field. */
import { type ReactNode, useEffect } from 'react';
import { undoLast } from '../../parts/deeds.ts';
import { type Session, useSession } from '../../parts/session.tsx';
import { removeEntities, select, togglePin } from '../../state/state.ts';
import { applyTo } from '../../state/store.ts';

export const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['/', 'Search'],
  ['Ctrl Z', 'Undo what came last, a step of the view or a decision'],
  ['Ctrl Shift Z', 'Redo a step of the view'],
  ['P', 'Pin or unpin the selection'],
  ['Delete', 'Take the selection out of the view'],
  ['Escape', 'Select nothing'],
  ['Arrow keys, Enter', 'Walk the list of actors, open a relation’s evidence'],
];

export const Keyboard = (): ReactNode => {
  const session = useSession();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (serve(session, event)) event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [session]);
  return null;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox], [type=range]), textarea, select, dialog, [role=dialog]') !== null;

const serve = (session: Session, { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean => {
  const { store } = session;
  const { selected } = store.getState();
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() !== 'z' && key.toLowerCase() !== 'y') return false;
    if (shiftKey || key.toLowerCase() === 'y') store.temporal.getState().redo();
    else undoLast(session);
    return true;
  }
  if (altKey) return false;
  switch (key) {
    case '/':
      document.getElementById('search-input')?.focus();
      return true;
    case 'Delete':
      applyTo(store, removeEntities(selected), select([]));
      return selected.length > 0;
    case 'p':
    case 'P':
      applyTo(store, ...selected.map(togglePin));
      return selected.length > 0;
    case 'Escape':
      applyTo(store, select([]));
      return selected.length > 0;
    default:
      return false;
  }
};
