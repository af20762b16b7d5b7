/** The state an actor acts for: itself, the state of its office or the one it is part of. */
import type { Actor } from '../../cast/actor.ts';
import type { Cast } from '../../cast/cast.ts';
import type { Reading } from '../../clause/reading.ts';

/** The state that somebody acts for or ever did: nobody is the other side of the land that he led. */
export const landOf = (reading: Pick<Reading, 'cast'>, actor: Actor): Actor | null =>
  stateOf(reading, actor) ?? reading.cast.stateOf(actor) ?? null;

export const stateOf = ({ cast }: Pick<Reading, 'cast'>, actor: Actor): Actor | null => stateIn(cast, actor, 0);

function stateIn(cast: Cast, actor: Actor, depth: number): Actor | null {
  if (actor.kind === 'STATE') return actor;
  const remembered = cast.rolesOf(actor).find(({ body }) => body !== null)?.body;
  const references = [
    remembered,
    actor.entry?.partOf,
    ...(actor.entry?.offices ?? [])
      .filter(({ to }) => to === null || cast.date === null || cast.date <= to)
      .map((office) => office.of),
  ];
  for (const reference of references) {
    const entry = reference ? cast.authority.resolve(reference) : undefined;
    const state = entry && depth < 2 ? stateIn(cast, cast.known(entry), depth + 1) : null;
    if (state) return state;
  }
  return null;
}
