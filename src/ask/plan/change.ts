/** A plan with something in it changed: others in the place of those it names, other types, another window. */
import { InputError } from '../../domain/error.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import { parseWindowEnd } from '../../domain/time.ts';
import type { Intent, Named } from '../question/intent.ts';

/** What is left out stays as it is; of the window and the instant, null takes it away. */
export interface PlanChange {
  readonly acting?: readonly Named[];
  readonly affected?: readonly Named[];
  readonly places?: readonly Named[];
  readonly types?: readonly RelationType[];
  readonly from?: string | null;
  readonly to?: string | null;
  readonly asOf?: string | null;
}

/** Throws InputError for what would make it another kind of question: what that kind needs, its grammar has checked. */
export function withChange(intent: Intent, change: PlanChange): Intent {
  for (const side of ['acting', 'affected'] as const) checkSide(side, intent[side], change[side]);
  for (const end of ['from', 'to'] as const) if (change[end]) parseWindowEnd(change[end]);
  if (change.types && (change.types.length === 0) !== (intent.types.length === 0))
    throw new InputError(`types: this plan asks for ${intent.types.length === 0 ? 'none' : 'some; give at least one'}`);
  if (change.asOf !== undefined && (change.asOf === null) !== (intent.asOf === null))
    throw new InputError(`asOf: this plan asks ${intent.asOf === null ? 'of no instant' : 'of one; give another'}`);
  // How somebody met is no way to accuse: modes go with the types they were said of.
  const modes = change.types === undefined || sameItems(change.types, intent.types) ? intent.modes : null;
  return { ...intent, ...change, modes };
}

function checkSide(side: string, before: readonly Named[], now: readonly Named[] | undefined): void {
  if (now !== undefined && now.length !== before.length)
    throw new InputError(`${side}: this plan names ${before.length}, exchanged one for one; ${now.length} were given`);
}

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));
