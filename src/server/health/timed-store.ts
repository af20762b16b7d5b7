/** The store, with the time of each of its answers told to who counts them, and traced. */
import type { GraphStore } from '../../store/store.ts';
import { spanning } from '../../tracing/span.ts';

export type OnAnswer = (method: string, seconds: number, failed: boolean) => void;

export function timedStore(store: GraphStore, onAnswer: OnAnswer): GraphStore {
  const timed = (name: string, method: (...given: never[]) => unknown) => {
    const ask = (...given: never[]): unknown => {
      const began = performance.now();
      const tell = (failed: boolean) => onAnswer(name, (performance.now() - began) / 1_000, failed);
      const answer = spanning(`store ${name}`, () => method.apply(store, given));
      if (answer instanceof Promise)
        answer.then(
          () => tell(false),
          () => tell(true),
        );
      return answer;
    };
    return ask;
  };
  const methods = new Map<PropertyKey, unknown>();
  return new Proxy(store, {
    get(target, name: keyof GraphStore) {
      const found = target[name];
      if (typeof found !== 'function') return found;
      const known = methods.get(name) ?? timed(name, found as (...given: never[]) => unknown);
      methods.set(name, known);
      return known;
    },
  });
}
