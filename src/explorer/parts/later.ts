/** Parts of the page that are fetched after the first view, and all of them soon after it: a server that goes away must not take them along. */
import { type ComponentType, lazy } from 'react';

const waiting: (() => Promise<unknown>)[] = [];
const PAUSE_MS = 1000;

export const later = <Name extends string>(
  name: Name,
  fetchIt: () => Promise<Record<Name, ComponentType>>,
): ComponentType => {
  waiting.push(fetchIt);
  return lazy<ComponentType>(() => fetchIt().then((module) => ({ default: module[name] })));
};

/** One after the other, so that what the user asks for meanwhile comes first. */
export const fetchTheRest = (): void => {
  const next = (): void => {
    // A part that does not come now is asked for again when it is opened, and then its failure is shown.
    void waiting.shift()?.().then(next, next);
  };
  setTimeout(next, PAUSE_MS);
};
