/** Who did two things, or one and not the other. */
import type { Intent } from '../question/intent.ts';
import { answering, askedFor } from './answering.ts';
import type { Composed, PlanData } from './data.ts';
import { distinct, isSettled, sentenceOf, type Told } from './told.ts';

/** For each of them, what tells of the one and then of the other. */
export function both(intent: Intent, data: PlanData): Composed {
  const { also } = intent;
  if (also === null) return { sentences: [], missing: [] };
  const first = answering({ ...intent, also: null }, data);
  const second = answering(also.intent, { events: data.others ?? null });
  // Of what was not read nobody can be told not to have done it.
  if (also.isNot && second.isCut) return { sentences: [], missing: [TOO_MUCH] };
  const [did, didOther] = [byPerson(intent, first.told), byPerson(also.intent, second.told)];
  const hasOther = (one: Told) => askedFor(intent, one).some(({ id }) => didOther.has(id));
  const told = distinct(
    also.isNot
      ? first.told.filter((one) => isSettled(one) && !hasOther(one))
      : [...did].flatMap(([id, events]) => (didOther.has(id) ? [...events, ...(didOther.get(id) ?? [])] : [])),
  );
  const sentences = told.flatMap((one) => sentenceOf(one) ?? []);
  const cut = first.isCut || second.isCut ? [TOO_MUCH] : [];
  return { sentences, missing: also.isNot && sentences.length > 0 ? [UNTOLD, ...cut] : cut };
}

const TOO_MUCH = 'There is more than was read: ask more narrowly.';
const UNTOLD = 'Whether they did the other: nothing in the evidence says so.';

function byPerson(intent: Intent, told: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const found = new Map<string, Told[]>();
  for (const one of told) {
    for (const { id } of askedFor(intent, one)) found.set(id, [...(found.get(id) ?? []), one]);
  }
  return found;
}
