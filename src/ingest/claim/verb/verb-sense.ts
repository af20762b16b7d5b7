/** In which sense a clause uses its verb. */

import type { EventType } from '../../../domain/relation-types.ts';
import { MUTUAL_TYPES } from '../../../domain/relation-types.ts';
import type { Clause } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import type { Sense } from '../../lexicon/sense.ts';
import { VERB_SENSES } from '../../lexicon/verbs.ts';
import { actorsOf } from '../participants.ts';
import { meets, rolesOf } from './conditions.ts';

/** The sense in which the verb of a clause is used, if it tells of an event. */
export function senseOf(reading: Reading, clause: Clause): Sense | undefined {
  const { verb } = clause;
  const senses =
    (verb.particle && VERB_SENSES.get(`${verb.word} ${verb.particle}`)) ||
    (verb.particle ? undefined : VERB_SENSES.get(verb.word));
  const roles = rolesOf(clause);
  return senses?.find((sense) => sense.needs === null || meets(sense.needs, reading, clause, roles));
}

export const TELLING: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'REJECT',
  'THREATEN',
  'REQUEST',
  'CONCEDE',
]);

/** `refused to permit`, `agreed to send`: what the same actor refuses or promises is told by the verb that governs it. */
export function isContent(reading: Reading, clause: Clause): boolean {
  const governor =
    clause.governor === null || clause.link !== 'complement' ? undefined : reading.clauseOf.get(clause.governor);
  const outer = governor && senseOf(reading, governor);
  if (senseOf(reading, clause)?.type === 'CONSULT') return false;
  if (!outer?.target.includes('clause') || !TELLING.has(outer.type)) return false;
  if (clause.subjects[0] === governor?.subjects[0]) return true;
  const outside = new Set(
    (governor?.subjects ?? []).flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor)),
  );
  return clause.subjects.flatMap((noun) => actorsOf(reading, noun)).some(({ actor }) => outside.has(actor));
}

/** Whether the subjects of a verb deal with one another where no other side is named: `A and B met`. */
export const isMutual = ({ type, target }: Sense): boolean =>
  MUTUAL_TYPES.has(type) && (type !== 'AGREE' || target.length === 0 || target[0] === 'with');
