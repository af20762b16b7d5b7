/**
 * `import events`: rows of coded events as ICEWS, GDELT 2 and POLECAT publish them, known by their columns. The row is
 * the quote; its publisher and day of publication are those that the row names.
 */
import { basename } from 'node:path';
import { InputError } from '../../domain/error.ts';
import { EVENT_TYPES, type EventType } from '../../domain/relation-types.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import { dayInAddress, readPublication } from '../../ingest/read/publication.ts';
import { dateIn, type Row, type RowActor, type RowResult } from '../row.ts';
import { type Coded, codedAs } from './cameo.ts';
import { readTable, type TableRow } from './csv.ts';
import { usable } from './import-csv.ts';

/** Throws InputError for a table of none of the three. */
export async function* readEvents(path: string, charset?: string): AsyncGenerator<RowResult> {
  let read: ((row: TableRow) => Row) | null = null;
  const file = basename(path);
  const form = { delimiter: '\t', isBare: true, ...(charset !== undefined && { charset }) };
  for await (const row of readTable(path, form)) {
    if (read !== null) yield usable(row, read);
    else if (isGdelt(row)) {
      read = (one) => fromGdelt(one, file);
      yield usable(row, read);
    } else read = byHeader(row, file);
  }
}

type CellOf = (name: string) => string;

function byHeader(header: TableRow, file: string): (row: TableRow) => Row {
  const columns = new Map(header.cells.map((name, i) => [name.trim().toLowerCase().replaceAll(/[_ ]+/g, ' '), i]));
  const has = (name: string): boolean => columns.has(name.toLowerCase());
  const read = has('CAMEO Code') ? fromIcews : has('Event Mode') && has('Actor Name') ? fromPolecat : null;
  if (read === null)
    throw new InputError('has neither the columns of ICEWS nor of POLECAT nor of GDELT 2; see: import csv --help');
  return (row) => {
    if (row.cells.length !== header.cells.length)
      throw new InputError(`has ${row.cells.length} cells, the header ${header.cells.length}`);
    const cellOf: CellOf = (name) => {
      const at = columns.get(name.toLowerCase());
      const cell = at === undefined ? '' : (row.cells[at]?.trim() ?? '');
      return /^(?:none|null|nan|\\N)$/i.test(cell) ? '' : cell;
    };
    return read(row, cellOf, file);
  };
}

function fromIcews(row: TableRow, cellOf: CellOf, file: string): Row {
  return {
    line: row.line,
    text: row.text,
    title: `${cellOf('Event Text')} (${file}, line ${row.line})`,
    publisher: cellOf('Publisher') || file,
    ...coded(required(codedAs(cellOf('CAMEO Code')), `CAMEO code ${cellOf('CAMEO Code') || 'none'} is no event`), {
      source: actorIn(cellOf('Source Name'), cellOf('Source Country')),
      target: actorIn(cellOf('Target Name'), cellOf('Target Country')),
      date: cellOf('Event Date'),
      place: cellOf('City') || cellOf('Province') || cellOf('Country'),
    }),
  };
}

function fromPolecat(row: TableRow, cellOf: CellOf, file: string): Row {
  const type = EVENT_TYPES.find((one) => one === cellOf('Event Type').toUpperCase()) ?? null;
  const published = cellOf('Publication Date') || cellOf('Story Date');
  return {
    line: row.line,
    text: row.text,
    title: cellOf('Headline') || `${cellOf('Event Type')} (${file}, line ${row.line})`,
    publisher: cellOf('Source') || file,
    published: publishedIn(published),
    url: cellOf('URL') || null,
    ...coded(
      {
        type: required<EventType>(type, `the event type ${cellOf('Event Type') || 'none'} is none of PLOVER's`),
        mode: cellOf('Event Mode') || null,
        modality: 'FACT',
        isTurned: false,
      },
      {
        source: actorIn(cellOf('Actor Name'), cellOf('Actor Country'), cellOf('Primary Actor Sector')),
        target: actorIn(cellOf('Recipient Name'), cellOf('Recipient Country'), cellOf('Primary Recipient Sector')),
        date: cellOf('Event Date'),
        place: cellOf('Placename') || cellOf('City') || cellOf('Country'),
      },
    ),
  };
}

/** GDELT has no header: 61 columns, the first a number, the second a day. */
const isGdelt = ({ cells }: TableRow): boolean =>
  cells.length >= 58 && /^\d+$/.test(cells[0] ?? '') && /^\d{8}$/.test(cells[1] ?? '');

function fromGdelt({ line, text, cells }: TableRow, file: string): Row {
  if (cells.length !== 61) throw new InputError(`has ${cells.length} cells; a row of GDELT 2 has 61`);
  const at = (column: number): string => cells[column]?.trim() ?? '';
  const url = at(60);
  const added = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(at(59));
  const seen = added && `${added[1]}-${added[2]}-${added[3]}T${added[4]}:${added[5]}:${added[6]}Z`;
  return {
    line,
    text,
    title: `GDELT ${at(0)} (${file}, line ${line})`,
    publisher: URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : file,
    // The day in the address is that of the article; GDELT saw it then or later.
    published: publishedIn(dayInAddress(url) ?? seen ?? ''),
    url,
    ...coded(required(codedAs(at(26)), `CAMEO code ${at(26) || 'none'} is no event`), {
      source: gdeltActor(at(6), at(7), at(12)),
      target: gdeltActor(at(16), at(17), at(22)),
      date: at(1),
      place: at(52).split(',')[0] ?? '',
    }),
  };
}

interface Sides {
  readonly source: RowActor | null;
  readonly target: RowActor | null;
  readonly date: string;
  readonly place: string;
}

function coded({ type, mode, modality, isTurned }: Coded, { source, target, date, place }: Sides): Pick<Row, 'claims'> {
  const [subject, object] = isTurned ? [target, source] : [source, target];
  return {
    claims: [
      {
        subject: required(subject ?? (isTurned ? object : null), 'names no actor'),
        predicate: type,
        object: subject === null ? null : object,
        mode,
        modality,
        place,
        date: dateIn(date),
      },
    ],
  };
}

const publishedIn = (text: string): NonNullable<Row['published']> | null => {
  const day = text === '' ? null : readPublication(text);
  return day === null ? null : { text: day, origin: 'IMPORTED' };
};

/** `Citizen (India)` stays what it is called; a bare country is the state. Several names of one side: the first acts. */
function actorIn(name: string, country: string, sector = ''): RowActor | null {
  const [first = ''] = name.split(';');
  const label = first.trim() || country.split(';')[0]?.trim() || '';
  if (label === '') return null;
  return { label, kind: label === country ? 'STATE' : (SECTORS[sector.toUpperCase()] ?? null), qid: null };
}

/** In capitals, and a type beside it where it is more than its country. */
function gdeltActor(name: string, country: string, type: string): RowActor | null {
  if (name === '') return null;
  const label = name.toLowerCase().replace(/(?<=^|[\s.'-])\p{L}/gu, (letter) => letter.toUpperCase());
  return { label, surface: name, kind: type === '' && country !== '' ? null : (SECTORS[type] ?? null), qid: null };
}

/** Sectors that say what somebody is; of the others an authority may know. */
const SECTORS: Readonly<Record<string, EntityKind>> = {
  MIL: 'PUBLIC_BODY',
  COP: 'PUBLIC_BODY',
  JUD: 'PUBLIC_BODY',
  LEG: 'PUBLIC_BODY',
  SPY: 'PUBLIC_BODY',
  IGO: 'IGO',
  PTY: 'PARTY',
  REB: 'ARMED_GROUP',
  UAF: 'ARMED_GROUP',
  PRM: 'ARMED_GROUP',
  JRN: 'MEDIA',
  BUS: 'ORGANIZATION',
  EDU: 'ORGANIZATION',
  CVL: 'GROUP',
  REF: 'GROUP',
};

function required<Value>(value: Value | null, reason: string): Value {
  if (value === null) throw new InputError(reason);
  return value;
}
