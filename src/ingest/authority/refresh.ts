/**
 * `wikidata` import: reads an export of office holders and brings `data/office-holders.json` up to date with it.
 * An export is CSV with a header, or JSON with one object a line; both kinds of column names that Wikidata queries
 * usually give are known (`columns` below).
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../domain/error.ts';
import { parseEdtf } from '../../domain/time.ts';
import { type Authority, type AuthorityEntry, createAuthority } from './authority.ts';
import { type CsvRow, parseCsv } from './csv.ts';
import { addTenure, type Holder, type Tenure } from './holder.ts';
import { roleOfPosition } from './positions.ts';
import { dataPath, readEntries } from './read-entries.ts';

export interface RefreshReport {
  readonly read: number;
  readonly kept: number;
  /** Rows of states the authority does not know, of positions it does not follow, or without a person. */
  readonly skipped: number;
  readonly holders: number;
  /** Rows that cannot be right, each with its line and reason; they are left out. */
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

export interface RefreshOptions {
  /** The day of the export: an open tenure is known to last until then. */
  readonly asOf: string;
  /** The file to bring up to date; the one that ships where none is given. */
  readonly target?: URL;
}

export function refreshAuthority(file: string, options: RefreshOptions): RefreshReport {
  const target = options.target ?? dataPath('office-holders');
  parseEdtf(options.asOf);
  const states = createAuthority(readEntries());
  const holders = new Map((readJson(target) as Holder[]).map((holder) => [holder.qid, holder]));
  const rows = readRows(file);
  const refused: { line: number; reason: string }[] = [];
  let kept = 0;
  for (const row of rows) {
    const tenure = readTenure(row, states, options.asOf);
    if (tenure === null) continue;
    if ('reason' in tenure) refused.push(tenure);
    else {
      kept += 1;
      holders.set(tenure.qid, addTenure(holders.get(tenure.qid), tenure));
    }
  }
  write(target, [...holders.values()]);
  return { read: rows.length, kept, skipped: rows.length - kept - refused.length, holders: holders.size, refused };
}

const columns = {
  qid: ['officeholder', 'personID', 'person'],
  label: ['officeholderLabel', 'personLabel', 'name'],
  state: ['countryid', 'country'],
  position: ['positionLabel'],
  from: ['start', 'start_year'],
  to: ['end', 'end_year'],
} as const;

/** Crowns and realms as Wikidata has them, and the state that news speaks of. */
const realms: Readonly<Record<string, string>> = { Q756617: 'Q35', Q29999: 'Q55', Q159583: 'Q237' };

function readTenure(
  row: CsvRow,
  states: Authority,
  asOf: string,
): Tenure | { readonly line: number; readonly reason: string } | null {
  const field = (name: keyof typeof columns): string =>
    columns[name].map((column) => row.fields[column]).find((value) => value !== undefined && value !== '') ?? '';
  const qid = field('qid');
  const label = personName(field('label'));
  const state = states.byQid(realms[field('state')] ?? field('state'));
  if (!state || !/^Q\d+$/.test(qid) || label === '' || /^Q\d+$/.test(label)) return null;
  const role = roleOfPosition(field('position'), [state.label, ...state.aliases, ...(state.demonyms ?? [])]);
  if (role === null) return null;
  try {
    const [from, to] = [readDate(field('from')), readDate(field('to'))];
    if (from !== null && to !== null) parseEdtf(`${from}/${to}`);
    const of = state.qid ?? state.label;
    return { qid, label, office: to === null ? { role, of, from, to, asOf } : { role, of, from, to } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { line: row.line, reason: error.message };
  }
}

/** Wikidata writes days, months and years alike, perhaps with a time of day. */
function readDate(text: string): string | null {
  const date = text.replace(/T00:00:00Z$/, '');
  if (date === '') return null;
  parseEdtf(date);
  return date;
}

/** `Felipe VI of Spain` → `Felipe VI`, `Dr. Narayan Khadka` → `Narayan Khadka`: the news says neither. */
function personName(label: string): string {
  return label
    .replace(/^(?:Dr\.?|Sheikh|Prince|Archbishop|Sir|Dame) (?=\p{Lu}\S+ \p{Lu})/u, '')
    .replace(/, (?:Prince of|Baron|Baroness|Sr\.|Lord).*$/, '')
    .replace(/ ([IVX]+) of .*$/, ' $1')
    .trim();
}

function readRows(file: string): readonly CsvRow[] {
  const text = readFileSync(file, 'utf8');
  if (!text.trimStart().startsWith('{')) return parseCsv(text);
  return text
    .split('\n')
    .map((line, at) => ({ text: line.trim(), line: at + 1 }))
    .filter((line) => line.text !== '')
    .map((line) => ({ line: line.line, fields: readObject(line.text, `${file}: line ${line.line}`) }));
}

function readObject(text: string, where: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) throw new InputError('is no object');
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, field == null ? '' : String(field)]));
  } catch (cause) {
    throw new InputError(`${where}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Written beside and renamed, so that a reader never meets half a file; one entry a line, in order of number. */
function write(target: URL, holders: readonly AuthorityEntry[]): void {
  const order = [...holders].sort((a, b) => number(a) - number(b));
  const path = fileURLToPath(target);
  writeFileSync(`${path}.new`, `[\n${order.map((holder) => JSON.stringify(holder)).join(',\n')}\n]\n`);
  renameSync(`${path}.new`, path);
}

const number = (entry: AuthorityEntry): number => Number(entry.qid?.slice(1));
