/** One event or one relation of the graph by its id: an ask goes by entity or by order, so the one next to it is named. */
import { type Id, type RelationId, relationIdParts } from '../domain/id.ts';
import { EVERYTHING } from '../domain/scope.ts';
import type { Happening, Question, Tie } from './traversal.ts';
import { ask } from './walk.ts';

/** Null where the graph holds none of that id. */
export function* happeningById(id: Id): Question<Happening | null> {
  const after = idBefore(id);
  const found = yield* ask<'allHappenings'>({ ask: 'allHappenings', after, limit: 1, types: null, scope: EVERYTHING });
  return found[0]?.id === id ? found[0] : null;
}

export function* tieById(id: RelationId): Question<Tie | null> {
  const parts = relationIdParts(id);
  const founder = parts && idBefore(parts.founder);
  if (!parts || !founder) return null;
  const after = `${parts.type}:${founder}`;
  const found = yield* ask<'allTies'>({ ask: 'allTies', after, limit: 1, types: null, scope: EVERYTHING });
  return found[0]?.id === id ? found[0] : null;
}

/** The id just before another, as numbers go; null before the first. */
function idBefore(id: Id): Id | null {
  const number = BigInt(`0x${id}`);
  return number === 0n ? null : (number - 1n).toString(16).padStart(id.length, '0');
}
