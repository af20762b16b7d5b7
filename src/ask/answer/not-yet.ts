/** What was not known by the day that a question asks of, but is by now: each by the first words that report it. */
import { parseMoment } from '../../domain/time.ts';
import type { Intent } from '../question/intent.ts';
import { answering } from './answering.ts';
import type { Composed, PlanData } from './data.ts';
import { dateWords } from './date-words.ts';

/** `intent`: with the day of the question; `data`: what is known by now. */
export function notYet(intent: Intent, asOf: string, data: PlanData): Composed {
  const { told } = answering({ ...intent, asOf: null }, data);
  const sentences = told.flatMap(({ asserted, headline, verdict, acting, affected }) => {
    const [first] = asserted.toSorted((a, b) => Date.parse(a.knownAt) - Date.parse(b.knownAt));
    if (!first || Date.parse(first.knownAt) <= parseMoment(asOf).last) return [];
    const [day = '', clock] = asOf.split('T');
    const by = `${clock === undefined ? '' : `${clock.slice(0, 5)} UTC on `}${dateWords(day)}`;
    return [
      {
        text: `Not by ${by}. Reported on ${dateWords(first.knownAt.slice(0, 10))}: ${headline}.`,
        verdict,
        statements: [first.id],
        quotations: [],
        entities: [...acting, ...affected].map(({ id }) => id),
      },
    ];
  });
  return { sentences: sentences.slice(0, 5), missing: sentences.length > 0 ? [`A report of it by then.`] : [] };
}
