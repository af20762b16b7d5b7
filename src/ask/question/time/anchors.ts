/** `before the invasion`: the day of what happened once, as far as the evidence tells, in the place of its noun. */
import type { RelationType } from '../../../domain/relation-types.ts';
import { dateWords } from '../../answer/date-words.ts';

/** The day of the only event of a type that is dated to one, as `2022-02-24`; null where there are several, or none. */
export interface DayBook {
  onlyDay(type: RelationType): Promise<string | null>;
}

const ANCHOR =
  /\b(before|after|since|until|till|up to|from|following|preceding|on the day of|on the eve of|prior to) the (?:start of the |beginning of the |outbreak of the |russian |full-scale )*(invasion|war)\b(?! (?:of|in|on)\b|,? (?:on )?\d)/i;

export async function anchored(question: string, book: DayBook): Promise<string> {
  const found = ANCHOR.exec(question);
  const day = found && (await book.onlyDay('ASSAULT'));
  if (!found || !day) return question;
  const side = (found[1] ?? '').toLowerCase();
  const lead = side === 'on the day of' ? 'on' : side === 'on the eve of' ? 'before' : side;
  return question.replace(ANCHOR, `${lead} ${dateWords(day)}`);
}
