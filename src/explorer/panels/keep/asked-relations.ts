/** The question for the relations of what is in view, the surest first; null where nobody is. */
import type { GraphInView } from '../../parts/graph-context.tsx';
import type { Session } from '../../parts/session.tsx';
import { scopeOf } from '../../state/scope.ts';

export const askedRelations = ({ store }: Session, { input }: Pick<GraphInView, 'input'>, most: number) => {
  const { time, filters } = store.getState();
  return input === null ? null : { input: { ...input, relationLimit: most }, ...scopeOf(time, filters) };
};
