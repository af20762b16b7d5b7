/** What became known between two days. */
import { BEGINNING, parseEdtf } from '../../domain/time.ts';
import { type Intent, peopleIn } from '../question/intent.ts';
import { carries } from './answering.ts';
import type { Composed, Happening, PlanData, Sentence } from './data.ts';
import { isNamedIn } from './named-in.ts';
import { distinct, sentenceOf, type Told, toldEvent, toldTie } from './told.ts';

const VERDICT_WORDS = {
  UNDISPUTED: 'undisputed',
  DISPUTED: 'disputed',
  DENIED_ONLY: 'only denied',
  RETRACTED: 'withdrawn',
} as const;

const STATUS_WORDS = {
  PLANNED: 'planned',
  REQUESTED: 'asked for',
  HYPOTHETICAL: 'only considered',
  OCCURRED: 'reported to have happened',
  CANCELLED: 'called off',
} as const;

export function changed(intent: Intent, { diff, events }: PlanData): Composed {
  if (!diff) return { sentences: [], missing: [] };
  const flips = diff.verdictChanges.flatMap(({ before, after, relation, causedBy }): Sentence[] => {
    const statements = causedBy.filter(({ quote }) => quote.verified).map(({ id }) => id);
    const told = toldTie(relation);
    if (statements.length === 0 || !carries(intent, told) || !isThere(intent, told)) return [];
    const from = before === null ? '' : `${VERDICT_WORDS[before]} before, `;
    return [
      {
        text: `${told.headline}: ${from}${VERDICT_WORDS[after]} now.`,
        verdict: after,
        statements,
        quotations: [],
        entities: [...told.acting, ...told.affected].map(({ id }) => id),
      },
    ];
  });
  const added = distinct(diff.relationsAdded.map(toldTie))
    .filter((told) => carries(intent, told) && isThere(intent, told))
    .flatMap((told) => sentenceOf(told, 'New: ') ?? []);
  return {
    sentences: [...turned(intent, events?.nodes ?? []), ...flips, ...added],
    missing: diff.truncated ? ['There is more than was read: ask about fewer days.'] : [],
  };
}

/** What is new of somebody somewhere is not all that is new of either. */
const isThere = (intent: Intent, { place, asserted, denied }: Told): boolean =>
  peopleIn(intent).length === 0 ||
  intent.places.every(
    ({ id, label }) => place?.id === id || [...asserted, ...denied].some(({ quote }) => isNamedIn(quote.text, label)),
  );

/** What was planned and came about, or was called off, by the words that made it known. */
function turned(intent: Intent, events: readonly Happening[]): readonly Sentence[] {
  const begin = (intent.from === null ? null : parseEdtf(intent.from).earliest) ?? BEGINNING;
  return events.flatMap((event): Sentence[] => {
    const changes = event.statusChanges ?? [];
    const [now] = changes.slice(-1);
    const before = changes.findLast(({ since }) => Date.parse(since) < begin);
    const told = toldEvent(event);
    if (!now?.because.quote.verified || !before || before.status === now.status || !carries(intent, told)) return [];
    return [
      {
        text: `${told.headline}: ${STATUS_WORDS[before.status]} before, ${STATUS_WORDS[now.status]} now.`,
        verdict: told.verdict,
        statements: [now.because.id],
        quotations: [],
        entities: [...told.acting, ...told.affected].map(({ id }) => id),
      },
    ];
  });
}
