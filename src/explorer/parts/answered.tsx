/** Waiting, failing and finding nothing, designed once for every panel. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type Answer, messageOf } from './session.tsx';

type Props<Data> = {
  readonly answer: Answer<Data>;
  readonly waitingFor: string;
  readonly isEmpty?: (data: Data) => boolean;
  readonly empty?: ReactNode;
  readonly children: (data: Data) => ReactNode;
};

export const Answered = <Data,>({ answer, waitingFor, isEmpty, empty, children }: Props<Data>): ReactNode => {
  const { data, error, loading, retry } = answer;
  if (error !== null) {
    return (
      <div className="state state-error" role="alert">
        <p>{messageOf(error)}</p>
        <p className="caption">{error.code}</p>
        <Button className="button" onPress={retry}>
          Try again
        </Button>
      </div>
    );
  }
  if (data === null) return loading ? <Waiting what={waitingFor} /> : null;
  return (
    <div className={loading ? 'answered is-stale' : 'answered'} aria-busy={loading}>
      {isEmpty?.(data) ? empty : children(data)}
    </div>
  );
};

export const Waiting = ({ what }: { readonly what: string }): ReactNode => (
  <div className="state state-waiting" role="status">
    <span className="visually-hidden">Loading {what}…</span>
    <span className="bone bone-wide" aria-hidden="true" />
    <span className="bone" aria-hidden="true" />
    <span className="bone bone-short" aria-hidden="true" />
  </div>
);

export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode => (
  <div className="state state-empty">
    <p className="state-title">{title}</p>
    {children}
  </div>
);
