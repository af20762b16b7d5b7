/** From the claim search and the time to the filter of the API. */
import type { StatementFilter } from '../../api/evidence.ts';
import { scopeOf } from '../../state/scope.ts';
import { type Claims, initialState, type Time, TOP_TIER } from '../../state/state.ts';

/** How many entities one filter may name. */
export const MOST_ABOUT = 100;

export const claimFilterOf = (claims: Claims, time: Time, entities: readonly string[] | null): StatementFilter => ({
  ...(claims.text.trim() === '' ? {} : { text: claims.text.trim() }),
  ...(claims.saidBy === null ? {} : { saidBy: claims.saidBy }),
  ...(claims.publisher === null ? {} : { publisher: claims.publisher }),
  ...(claims.polarity === null ? {} : { polarity: claims.polarity }),
  ...(claims.predicate === null ? {} : { predicates: [claims.predicate] }),
  ...(claims.modality === null ? {} : { modality: [claims.modality] }),
  ...(claims.sure ? { minConfidence: TOP_TIER } : {}),
  ...(claims.withdrawn ? {} : { counts: true }),
  ...(claims.unreviewed ? { reviews: ['UNREVIEWED'] } : {}),
  ...(claims.anonymous ? { reportedAs: ['ANONYMOUS_SOURCE'] } : {}),
  ...(entities === null || entities.length === 0 ? {} : { aboutAny: entities.slice(0, MOST_ABOUT) }),
  at: scopeOf(time, initialState.filters).at,
});
