/** Dates as people write them: `8 February 2022`, `6 to 7 February 2022`, `since 14 May 2017`, and `from` where its end is not known. */
import { MONTHS } from '../../ingest/lexicon/time.ts';

const NAMES = [...MONTHS].filter(([name]) => name.length > 3 || name === 'may').filter(([name]) => !name.endsWith('.'));
const monthName = (month: number): string => {
  const name = NAMES.find(([long, number]) => number === month && !['sept'].includes(long))?.[0] ?? '';
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
};

export function dateWords(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return pointWords(from);
  if (isOpen(from)) return `by ${pointWords(to)}`;
  if (isOpen(to)) return `${to === '' ? 'from' : 'since'} ${pointWords(from)}`;
  const [, month] = from.split('-');
  const isOneMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return isOneMonth && month
    ? `${Number(from.slice(8))} to ${pointWords(to)}`
    : `${pointWords(from)} to ${pointWords(to)}`;
}

const isOpen = (point: string): boolean => point === '..' || point === '';

function pointWords(point: string): string {
  const doubt = /[~?%]$/.test(point) ? 'about ' : '';
  const [year = '', month, day] = point.replace(/[~?%]$/, '').split('-');
  if (month === undefined) return `${doubt}${year}`;
  const words = `${monthName(Number(month))} ${year}`;
  return day === undefined ? `${doubt}${words}` : `${doubt}${Number(day)} ${words}`;
}
