/** Steps through time by itself until it is stopped or at its end. */
import { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough to see what changed. */
const STEP_MS = 1200;

export type Play = { readonly playing: boolean; readonly toggle: () => void };

/** `step` makes one step and says whether another may follow. */
export const usePlay = (step: () => boolean): Play => {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    if (!playing) return;
    const go = (): void => {
      if (!latest.current()) setPlaying(false);
    };
    go();
    const timer = setInterval(go, STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);
  return { playing, toggle: useCallback(() => setPlaying((now) => !now), []) };
};
