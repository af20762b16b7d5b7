/** What was not known by the day that a question asks of, but is by now: each by the first words that report it. */
import { parseMoment } from '../../domain/time.ts';
import type { Intent } from '../question/intent.ts';
import { answering } from './answering.ts';
import type { ClaimData, Composed, PlanData } from './data.ts';
import { dateWords } from './date-words.ts';
import type { Told } from './told.ts';

/** `intent`: without the day, `asOf`, that the question sets; `data`: what is known by now. */
export function notYet(intent: Intent, asOf: string, data: PlanData): Composed {
  const { told } = answering(intent, data);
  const sentences = told.toSorted(byReport).flatMap(({ asserted, headline, verdict, acting, affected }) => {
    const first = firstOf(asserted);
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
  return { sentences: sentences.slice(0, 5), missing: sentences.length > 0 ? ['A report of it by then.'] : [] };
}

/** What came about was often planned before: that is no report of it. */
function firstOf(claims: readonly ClaimData[]): ClaimData | undefined {
  const [first, ...others] = claims.toSorted((a, b) => Date.parse(a.knownAt) - Date.parse(b.knownAt));
  return [first, ...others].find((claim) => claim?.modality === 'FACT') ?? first;
}

const reportedAt = ({ asserted }: Told): number => Date.parse(firstOf(asserted)?.knownAt ?? '9999-01-01');
const byReport = (a: Told, b: Told): number => reportedAt(a) - reportedAt(b);
