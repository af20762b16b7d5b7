/**
 * `wikidata` import: reads an export of office holders and writes those known so far, brought up to date with it, into
 * the data folder; what ships with the program stays as it is. An export is what the query service gives: CSV or TSV
 * with a header, its JSON, or JSON with one object a line; the column names that such queries usually have are known
 * (`columns` below).
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { InputError } from '../../domain/error.ts';
import { parseEdtf } from '../../domain/time.ts';
import { decode } from '../read/bytes/decode.ts';
import { delimiterOf } from '../read/bytes/delimiter.ts';
import { type Authority, type AuthorityEntry, createAuthority } from './authority.ts';
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
  /** The file to write; where it is not there yet, it begins as what ships. */
  readonly target: string;
  readonly charset?: string;
  /** Reads and checks alone. */
  readonly isDry?: boolean;
}

export function refreshAuthority(file: string, options: RefreshOptions): RefreshReport {
  const { target, isDry = false } = options;
  parseEdtf(options.asOf);
  const states = createAuthority(readEntries());
  const before = readJson(existsSync(target) ? target : dataPath('office-holders')) as Holder[];
  const holders = new Map(before.map((holder) => [holder.qid, holder]));
  const rows = readRows(file, options.charset ?? 'utf-8');
  refuseOtherColumns(rows, file);
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
  if (!isDry && kept > 0) write(target, [...holders.values()]);
  return { read: rows.length, kept, skipped: rows.length - kept - refused.length, holders: holders.size, refused };
}

/** In lower case. */
const columns = {
  qid: ['officeholder', 'personid', 'person', 'human', 'item', 'holder'],
  label: ['officeholderlabel', 'personlabel', 'humanlabel', 'itemlabel', 'holderlabel', 'name'],
  state: ['countryid', 'country', 'state', 'jurisdiction'],
  position: ['positionlabel', 'officelabel', 'postlabel'],
  from: ['start', 'start_year', 'starttime', 'startdate', 'from'],
  to: ['end', 'end_year', 'endtime', 'enddate', 'to'],
} as const;

/** Crowns and realms as Wikidata has them, and the state that news speaks of. */
const realms: Readonly<Record<string, string>> = { Q756617: 'Q35', Q29999: 'Q55', Q159583: 'Q237' };

function readTenure(
  row: ExportRow,
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

/** A row by its columns in lower case; entities by their number alone: the query service gives their addresses. */
interface ExportRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

function readRows(file: string, charset: string): readonly ExportRow[] {
  const text = decode(readFileSync(file), charset).replace(/^\uFEFF/, '');
  const head = text.trimStart();
  if (head.startsWith('[') || /^\{\s*"head"/.test(head)) return rowsOf(parsed(text, file));
  if (head.startsWith('{')) {
    const lines = text.split('\n').map((line, at) => ({ text: line.trim(), line: at + 1 }));
    return lines
      .filter((line) => line.text !== '')
      .map((line) => ({ line: line.line, fields: fieldsOf(parsed(line.text, `${file}: line ${line.line}`)) }));
  }
  const [header, ...rows] = recordsIn(text, file) as readonly {
    readonly record: string[];
    readonly info: { lines: number };
  }[];
  return rows.map(({ record, info }) => ({
    line: info.lines,
    fields: fieldsOf(Object.fromEntries((header?.record ?? []).map((name, at) => [name, record[at]]))),
  }));
}

function recordsIn(text: string, file: string): unknown {
  try {
    return parse(text, { delimiter: delimiterOf(text), info: true, skip_empty_lines: true, relax_quotes: true });
  } catch (cause) {
    throw new InputError(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** `{"head": …, "results": {"bindings": […]}}`, or a list of plain objects. */
function rowsOf(value: unknown): readonly ExportRow[] {
  const results = value as { readonly results?: { readonly bindings?: readonly unknown[] } };
  const list = Array.isArray(value) ? value : (results.results?.bindings ?? []);
  return list.map((row, at) => ({ line: at + 1, fields: fieldsOf(row) }));
}

function fieldsOf(row: unknown): ExportRow['fields'] {
  if (typeof row !== 'object' || row === null) throw new InputError('a row is no object');
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/^\?/, '').toLowerCase(), plain(value)]),
  );
}

function plain(value: unknown): string {
  const bound = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return String(bound ?? '')
    .trim()
    .replace(/^<?https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q\d+)>?$/, '$1');
}

/** Rows of other columns would all be passed over without a word. */
function refuseOtherColumns(rows: readonly ExportRow[], file: string): void {
  const [first] = rows;
  if (first === undefined) throw new InputError(`${file} holds no rows`);
  for (const field of ['qid', 'label', 'state', 'position'] as const) {
    if (columns[field].some((column) => rows.some(({ fields }) => column in fields))) continue;
    throw new InputError(`${file} has no column ${columns[field][0]}; it has ${Object.keys(first.fields).join(', ')}`);
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${where}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

const readJson = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Written beside and renamed, so that a reader never meets half a file; one entry a line, in order of number. */
function write(path: string, holders: readonly AuthorityEntry[]): void {
  const order = [...holders].sort((a, b) => number(a) - number(b));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `[\n${order.map((holder) => JSON.stringify(holder)).join(',\n')}\n]\n`);
  renameSync(`${path}.new`, path);
}

const number = (entry: AuthorityEntry): number => Number(entry.qid?.slice(1));
