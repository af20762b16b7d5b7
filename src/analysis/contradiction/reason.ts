/** Why two statements contradict each other, in a sentence: made only for what is shown. */
import { DENIED } from '../../domain/fold/columns.ts';
import { BEGINNING, DAY, dayOf, END } from '../../domain/time.ts';
import { MODALITIES, type Modality } from '../../domain/vocabulary.ts';
import type { StatementPoint } from '../../traversal/graph.ts';
import type { Pair } from './conflicts.ts';

export function reasonOf({ kind, a, b, roles }: Pair): string {
  switch (kind) {
    case 'DENIAL':
      return a.polarity === DENIED
        ? `The earlier report denies ${SAID[modalityOf(b)]}; the later one states it.`
        : `The earlier report states ${SAID[modalityOf(a)]}; the later one denies it.`;
    case 'DATE':
      return `The earlier report dates it ${windowInWords(a)}, the later one ${windowInWords(b)}.`;
    case 'PLACE':
      return 'The two reports put it in different places, and neither lies in the other.';
    case 'ROLE':
      return `The earlier report gives the role as “${roles?.[0]}”, the later one as “${roles?.[1]}”, for the same time.`;
  }
}

const SAID: Readonly<Record<Modality, string>> = {
  FACT: 'that it is so',
  PLAN: 'that it is planned',
  REQUEST: 'that it was asked for',
  HYPOTHESIS: 'that it may be so',
  CANCELLATION: 'that it was called off',
  OPINION: 'that it is so',
  QUESTION: 'that it is so',
};

const modalityOf = ({ modality }: StatementPoint): Modality => MODALITIES[modality] ?? 'FACT';

function windowInWords({ from, to }: StatementPoint): string {
  if (from === BEGINNING) return `by ${dayOf(to)}`;
  if (to === END) return `from ${dayOf(from)} on`;
  return to - from < DAY ? dayOf(from) : `between ${dayOf(from)} and ${dayOf(to)}`;
}
