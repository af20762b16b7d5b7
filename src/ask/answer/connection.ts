/** What lies between two, and who connects them. */
import type { Intent } from '../question/intent.ts';
import { carries } from './answering.ts';
import type { Composed, EntityData, PlanData, Sentence } from './data.ts';
import { distinct, sentenceOf, type Told, toldEvent, toldTie } from './told.ts';

export function between(intent: Intent, { entity, paths }: PlanData): Composed {
  const direct = distinct((entity?.relations.nodes ?? []).map(toldTie))
    .filter((told) => carries(intent, told) && hasMode(intent, told))
    .flatMap((told) => sentenceOf(told) ?? []);
  if (direct.length > 0) return { sentences: direct, missing: [] };
  // Where words were passed over, a way round over others answers something else.
  if ((intent.loose ?? []).length + intent.types.length > 0) return { sentences: [], missing: [] };
  const ways = (paths?.paths ?? []).flatMap(
    ({ entities, hops }) =>
      wayOf(
        intent,
        entities,
        hops.map(({ relation }) => toldTie(relation)),
      ) ?? [],
  );
  const [a, b] = [intent.acting[0]?.label, intent.affected[0]?.label];
  return { sentences: ways, missing: ways.length > 0 ? [`Anything that joins ${a} and ${b} directly.`] : [] };
}

/** A call is no meeting in one room. */
const hasMode = ({ modes }: Intent, { mode }: Told): boolean =>
  modes === null || modes.includes('phone') === (mode === 'phone');

export function connects(intent: Intent, { mediators, paths }: PlanData): Composed {
  const fits = ({ kind }: EntityData) => intent.kinds === null || intent.kinds.includes(kind);
  const shuttles = (mediators ?? [])
    .filter(({ entity }) => fits(entity))
    .flatMap(({ entity, shuttles: [shuttle] }) =>
      shuttle ? (wayOf(intent, [entity], [toldEvent(shuttle.first), toldEvent(shuttle.second)]) ?? []) : [],
    );
  const known = new Set(shuttles.flatMap(({ entities }) => entities.slice(0, 1)));
  const contacts = (paths?.paths ?? []).flatMap(({ entities, hops }) => {
    const [, middle] = entities;
    if (entities.length !== 3 || !middle || known.has(middle.id) || !fits(middle)) return [];
    return (
      wayOf(
        intent,
        [middle],
        hops.map(({ relation }) => toldTie(relation)),
      ) ?? []
    );
  });
  return { sentences: [...shuttles, ...contacts], missing: [] };
}

/** One way over several events, each with its quote; null where one of them has none. */
function wayOf(intent: Intent, named: readonly EntityData[], told: readonly Told[]): Sentence | null {
  // What was never to be, or was called off, joins nobody; of words that were passed over, one of the events must tell.
  if (told.some(({ status }) => status !== null && status !== 'OCCURRED')) return null;
  if (!told.some((one) => carries(intent, one))) return null;
  const parts = told.map((one) => sentenceOf(one));
  const whole = parts.flatMap((part) => part ?? []);
  if (whole.length < parts.length || whole.length === 0) return null;
  const isOpen = told.some(({ verdict }) => verdict === 'DISPUTED');
  return {
    text: `${named.map(({ label }) => label).join(' – ')}: ${whole.map(({ text }) => text.replace(/\.$/, '')).join('; ')}.`,
    verdict: isOpen ? 'DISPUTED' : 'UNDISPUTED',
    statements: whole.flatMap(({ statements }) => statements),
    quotations: [],
    entities: named.map(({ id }) => id),
  };
}
