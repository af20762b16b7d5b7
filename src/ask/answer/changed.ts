/** What became known between two days. */
import type { Intent } from '../question/intent.ts';
import { carries } from './answering.ts';
import type { Composed, PlanData, Sentence } from './data.ts';
import { distinct, sentenceOf, toldTie } from './told.ts';

const VERDICT_WORDS = {
  UNDISPUTED: 'undisputed',
  DISPUTED: 'disputed',
  DENIED_ONLY: 'only denied',
  RETRACTED: 'withdrawn',
} as const;

export function changed(intent: Intent, { diff }: PlanData): Composed {
  if (!diff) return { sentences: [], missing: [] };
  const flips = diff.verdictChanges.flatMap(({ before, after, relation, causedBy }): Sentence[] => {
    const statements = causedBy.filter(({ quote }) => quote.verified).map(({ id }) => id);
    const told = toldTie(relation);
    if (statements.length === 0 || !carries(intent, told)) return [];
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
    .filter((told) => carries(intent, told))
    .flatMap((told) => sentenceOf(told, 'New: ') ?? []);
  return {
    sentences: [...flips, ...added],
    missing: diff.truncated ? ['There is more than was read: ask about fewer days.'] : [],
  };
}
