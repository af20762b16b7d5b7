/** What this editor has decided in this tab, the last first, each with the way back. What came last is undone first, be it a decision or a step of the view. */
import { useCallback } from 'react';
import type { ReviewState } from '../../domain/vocabulary.ts';
import { RESTORE, RETRACT, REVERT, REVIEW, refusalOf } from '../api/curate.ts';
import { REVISION } from '../api/graph.ts';
import { addEntities } from '../state/state.ts';
import { applyQuietly, changedWords } from '../state/store.ts';
import { type Offer, refresh, say, setDeeds } from './page.ts';
import { askIn, errorOf, messageOf, type Session, type useAsk, useSession } from './session.tsx';

type Way =
  /** `shown`: who was in view and is no more. */
  | { readonly kind: 'decision'; readonly decision: string; readonly shown: readonly string[] }
  | { readonly kind: 'review'; readonly statement: string; readonly before: ReviewState }
  | { readonly kind: 'retraction' | 'restoration'; readonly document: string }
  /** The same text without the date, or with the one before. */
  | { readonly kind: 'dating'; readonly document: string; readonly before: string };
export type Deed = { readonly text: string; readonly back: Way };
/** `after`: the step of the view that it followed, undefined for the first; null where it is of an earlier load of the page. */
export type KeptDeed = Deed & { readonly after: object | null | undefined };

/** What can be taken back of it, and what can be done about it at once. */
type More = { readonly deed?: Deed | null; readonly offer?: Offer | null };

const MOST = 50;

/** Something was changed: it is said, everything is asked again, and the change itself is no news to whoever made it. */
export const useDone = (): ((notice: string, more?: More) => void) => {
  const session = useSession();
  return useCallback((notice, more) => tell(session, notice, more), [session]);
};

const tell = (session: Session, notice: string, { deed = null, offer = null }: More = {}): void => {
  const { page, store } = session;
  const kept = deed === null ? null : { ...deed, after: store.temporal.getState().pastStates.at(-1) };
  if (kept !== null) setDeeds(page, [kept, ...page.getState().deeds].slice(0, MOST));
  const undo = kept === null ? null : { label: 'Undo', act: () => void undone(session, kept) };
  say(page, notice, offer ?? undo);
  refresh(page);
  void seen(session);
};

/** All up to here is on the page. */
const seen = async ({ send, page }: Session): Promise<void> => {
  try {
    const { revision } = await send(REVISION, {});
    page.setState((now) => ({ seen: Math.max(now.seen, revision), waiting: 0 }));
  } catch (cause) {
    say(page, messageOf(errorOf(cause)));
  }
};

/** Takes one back; it stays in the list where that is refused. */
export const useTakeBack = (): ((deed: KeptDeed) => Promise<void>) => {
  const session = useSession();
  return (deed) => undone(session, deed);
};

/** What came last, and says what it was. */
export const undoLast = (session: Session): void => {
  const { store, page } = session;
  const history = store.temporal.getState();
  const [deed] = page.getState().deeds;
  if (deed !== undefined && deed.after !== null && history.pastStates.at(-1) === deed.after)
    return void undone(session, deed);
  const before = store.getState();
  history.undo();
  const changed = changedWords(before, store.getState());
  if (changed !== '') say(page, `Undone in the view: ${changed}.`);
};

const undone = async (session: Session, deed: KeptDeed): Promise<void> => {
  const { page } = session;
  const refusal = await takeBack((document, variables) => askIn(session, document, variables), deed.back);
  if (refusal !== null) return refusal === '' ? undefined : say(page, refusal);
  setDeeds(
    page,
    page.getState().deeds.filter((one) => one !== deed),
  );
  if (deed.back.kind === 'decision') applyQuietly(session.store, addEntities(deed.back.shown));
  tell(session, `Undone: ${deed.text}.`);
};

const REASON = 'undone by the same editor';

/** Null where it is done; empty where the reason was said already. */
const takeBack = async (ask: ReturnType<typeof useAsk>, back: Way): Promise<string | null> => {
  if (back.kind === 'decision') {
    const answer = await ask(REVERT, { decision: back.decision });
    return answer === null ? '' : refusalOf(answer.revertDecision);
  }
  const again = { reason: REASON };
  if (back.kind === 'dating') {
    const restored = await ask(RESTORE, { id: back.before, ...again });
    return restored === null || (await ask(RETRACT, { id: back.document, ...again })) === null ? '' : null;
  }
  const answer =
    back.kind === 'review'
      ? await ask(REVIEW, { id: back.statement, state: back.before, note: null })
      : back.kind === 'retraction'
        ? await ask(RESTORE, { id: back.document, ...again })
        : await ask(RETRACT, { id: back.document, ...again });
  return answer === null ? '' : null;
};
