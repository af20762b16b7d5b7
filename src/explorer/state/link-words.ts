/** The small words of a link, each read so that whatever stands there gives something usable, and what is wrong is told. */
import type { Position } from './state.ts';

export const words = (text: string | undefined): readonly string[] =>
  (text ?? '').split(' ').filter((word) => word !== '');

/** Ids are opaque; this only keeps out what no server gave. */
export const ids = (text: string | undefined, key: string, problems: string[]): readonly string[] => {
  const all = words(text);
  const good = all.filter((id) => /^[\w=:+/.~-]{1,200}$/u.test(id));
  if (good.length < all.length) problems.push(`“${key}” held something that is no id`);
  return [...new Set(good)];
};

/** What is in view goes by its place in the list, which is shorter. */
export const toPlace = (id: string, entities: readonly string[]): string => {
  const place = entities.indexOf(id);
  return place < 0 ? id : `.${place}`;
};

/** The id that a place in the list, or an id, stands for; a place beyond the list stands for nothing. */
export const fromPlace = (word: string, entities: readonly string[]): string =>
  /^\.\d{1,4}$/u.test(word) ? (entities[Number(word.slice(1))] ?? '') : word;

export const placeWord = (position: Position | undefined): string =>
  position === undefined ? '-' : `${Math.round(position[0])},${Math.round(position[1])}`;

/** Null for what is no place. */
export const readPlace = (word: string): Position | null => {
  const [x, y] = word.split(',').map(Number);
  const inside = (value: number | undefined): value is number => Number.isFinite(value) && Math.abs(value ?? 0) < 1e6;
  return inside(x) && inside(y) ? [x, y] : null;
};

export const oneOf = <Word extends string>(
  text: string | undefined,
  list: readonly Word[],
  otherwise: Word,
  key: string,
  problems: string[],
): Word => {
  const found = list.find((word) => word === text);
  if (found === undefined && text !== undefined && text !== '') problems.push(`“${key}” is not understood`);
  return found ?? otherwise;
};

export const within = (text: string | undefined, low: number, high: number, otherwise: number): number => {
  const value = Number(text ?? otherwise);
  return Number.isFinite(value) && value >= low && value <= high ? value : otherwise;
};

export const date = (text: string | undefined, key: string, problems: string[]): string | null =>
  matching(text, /^\d{4}(-\d{2}(-\d{2})?)?$/u, key, problems);

/** A moment, or a day, whose end counts. */
export const instant = (text: string | undefined, key: string, problems: string[]): string | null =>
  matching(text, /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z)?$/u, key, problems);

const matching = (text: string | undefined, form: RegExp, key: string, problems: string[]): string | null => {
  if (text === undefined || text === '') return null;
  if (form.test(text) && !Number.isNaN(Date.parse(text))) return text;
  problems.push(`“${key}” is no date`);
  return null;
};

/** Words of a search as JSON; what cannot be read is said, and the search is empty then. */
export const readSearch = (
  text: string | undefined,
  what: string,
  problems: string[],
): { readonly told: Readonly<Record<string, unknown>>; readonly string: (key: string) => string | null } | null => {
  if (text === undefined || text === '') return null;
  try {
    const told: Record<string, unknown> = Object(JSON.parse(text));
    return { told, string: (key) => (typeof told[key] === 'string' ? String(told[key]).slice(0, 400) : null) };
  } catch (cause) {
    problems.push(`the ${what} search is cut (${cause instanceof Error ? cause.name : 'unreadable'})`);
    return null;
  }
};

/** Words as a JSON list. */
export const readList = (text: string | undefined, problems: string[]): readonly string[] => {
  if (text === undefined || text === '') return [];
  try {
    const told: unknown = JSON.parse(text);
    return Array.isArray(told) ? told.filter((one) => typeof one === 'string') : [];
  } catch (cause) {
    problems.push(`the list of closed groups is cut (${cause instanceof Error ? cause.name : 'unreadable'})`);
    return [];
  }
};

/** Every word of a link; one that is not here is ignored. */
export const LINK_KEYS = [
  'e',
  's',
  'xy',
  'pin',
  'sel',
  'edge',
  'lines',
  'view',
  'panel',
  'doc',
  'from',
  'to',
  'asof',
  'axis',
  'undated',
  'kinds',
  'types',
  'modes',
  'looks',
  'folded',
  'conf',
  'src',
  'xpub',
  'by',
  'show',
  'claims',
  'docs',
  'q',
  'connect',
  'diff',
] as const;
export type LinkKey = (typeof LINK_KEYS)[number];
export type Link = Readonly<Partial<Record<LinkKey, string>>>;

/** What equals the beginning is not worth a word. */
export const unless = (text: string, initial: string): string => (text === initial ? '' : text);
