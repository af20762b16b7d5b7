/** What the state names by ids that answer differently now. Pure. */
import type { Change } from './state.ts';

/** After a merge an id answers with its survivor; after a deletion with null. The state follows. */
export const followIds =
  (now: ReadonlyMap<string, string | null>): Change =>
  (state) => {
    const follow = (id: string): string | null => (now.has(id) ? (now.get(id) ?? null) : id);
    const all = (ids: readonly string[]): readonly string[] => [
      ...new Set(ids.map(follow).filter((id): id is string => id !== null)),
    ];
    const positions = Object.entries(state.positions).flatMap(([id, position]) => {
      const to = follow(id);
      return to === null ? [] : [[to, position] as const];
    });
    const a = state.edge === null ? null : follow(state.edge.a);
    const b = state.edge === null ? null : follow(state.edge.b);
    return {
      ...state,
      entities: all(state.entities),
      pins: all(state.pins),
      selected: all(state.selected),
      connect: { ...state.connect, ends: all(state.connect.ends) },
      filters: {
        ...state.filters,
        excludePublishers: all(state.filters.excludePublishers),
        speaker: state.filters.speaker === null ? null : follow(state.filters.speaker),
      },
      positions: Object.fromEntries(positions),
      edge: state.edge === null || a === null || b === null ? null : { ...state.edge, a, b },
    };
  };
