/** When a state of affairs began: `has been president since 7 May 2012`, `became president on 14 May 2017`. */
import { type When, when } from '../../../domain/time.ts';
import type { Clause } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import type { Beginning, Candidate } from '../candidate.ts';
import { dateOf } from './clause-date.ts';

/** The date that a clause gives to what it tells is so. */
export function termOf(reading: Reading, clause: Clause): Pick<Candidate, 'date' | 'begins'> {
  const { sentence, dates } = reading;
  const since = lasts(reading, clause) && clause.dates.find(({ from }) => sentence.tokens[from]?.lower === 'since');
  const begun = since && dates.find(({ from }) => from === since.from);
  if (begun) return { date: begun, begins: 'SINCE' };
  return { date: dateOf(reading, clause), ...(clause.verb.word === 'become' && { begins: 'FROM' }) };
}

/** Not `had been`, `was`: that is over. */
const lasts = ({ sentence }: Reading, { verb }: Clause): boolean =>
  sentence.tokens.slice(verb.from, verb.to).some(({ lower }) => /^(?:has|have|is|are|['’](?:s|ve|re))$/.test(lower));

/** From its first day on: in EDTF an open end is `..`, an unknown one is left out. */
export const beginning = (begins: Beginning, { edtf, origin, rawText }: When): When =>
  when(`${edtf.split('/')[0]}/${begins === 'SINCE' ? '..' : ''}`, origin, rawText);
