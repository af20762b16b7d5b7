/** The ledger: what each commit touched, one row a revision. */
import type { LedgerFilter } from '../../filter.ts';
import type { LedgerEntry } from '../../ledger-entry.ts';
import { packed, unpacked } from '../../packed.ts';
import type { Page, PageRequest } from '../../store.ts';
import { bytes, idsIn, int, text } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

interface LedgerRow {
  readonly revision: number;
  readonly at: number;
  readonly author: string;
  readonly action: string;
  /** The rest, deflated. */
  readonly body: Uint8Array;
}

export const ledger = new Table<LedgerRow>({
  name: 'ledger',
  columns: {
    revision: { ...int, declared: 'INTEGER PRIMARY KEY' },
    at: int,
    author: text(),
    action: text(),
    body: bytes,
  },
  besides: [
    'CREATE INDEX ledger_at ON ledger (at, revision)',
    'CREATE TABLE ledger_about (entity BLOB, revision INTEGER, PRIMARY KEY (entity, revision)) STRICT, WITHOUT ROWID',
  ],
});

type Kept = Omit<LedgerEntry, 'revision' | 'at' | 'author' | 'action'>;

const entryOf = (raw: object): LedgerEntry => {
  const { revision, at, author, action, body } = ledger.rowOf(raw);
  return { revision, at, author, action, ...(unpacked(body) as Kept) };
};

const listed = new Listed<LedgerEntry & { readonly id: string }, LedgerFilter, 'REVISION DESC'>({
  list: 'ledger',
  select: ledger.select('t'),
  from: 'ledger t',
  id: 'CAST(t.revision AS TEXT)',
  isText: true,
  orders: { 'REVISION DESC': 't.revision' },
  conditions: ({ about, after, until }, where) =>
    where
      .list('about', about, `t.revision IN (SELECT revision FROM ledger_about WHERE entity IN ${idsIn('about')})`)
      .value('after', after, 't.at > @after')
      .value('until', until, 't.at <= @until'),
  rowOf: (raw) => {
    const entry = entryOf(raw);
    return { ...entry, id: String(entry.revision) };
  },
});

export function ledgerPage(connection: Connection, filter: LedgerFilter, page: PageRequest): Page<LedgerEntry> {
  const { items, hasNextPage } = listed.page(connection, filter, page);
  return { items: items.map(({ cursor, node: { id, ...node } }) => ({ cursor, node })), hasNextPage };
}
export const countLedger = (connection: Connection, filter: LedgerFilter): number => listed.count(connection, filter);

export const lastRevision = (connection: Connection): number =>
  connection.first<{ revision: number }>('SELECT coalesce(max(revision), 0) AS revision FROM ledger')?.revision ?? 0;

export const ledgerAfter = (connection: Connection, revision: number, limit: number): readonly LedgerEntry[] =>
  connection
    .all<object>(
      `SELECT ${ledger.select('t')} FROM ledger t WHERE t.revision > @revision ORDER BY t.revision LIMIT @limit`,
      {
        revision,
        limit,
      },
    )
    .map(entryOf);

export function appendToLedger(connection: Connection, entry: LedgerEntry): void {
  const { revision, at, author, action, ...rest } = entry;
  ledger.insert(connection, { revision, at, author, action, body: packed(rest) });
  connection.run('INSERT INTO ledger_about SELECT unhex(value), @revision FROM json_each(@entities)', {
    revision,
    entities: jsonList(entry.entities),
  });
}

export function ledgerByRevisions(
  connection: Connection,
  revisions: readonly string[],
): readonly (LedgerEntry | null)[] {
  const list = jsonList(revisions.map(Number).filter(Number.isInteger));
  const query = `SELECT ${ledger.select('t')} FROM ledger t WHERE t.revision IN (SELECT value FROM json_each(@list))`;
  const found = new Map(
    connection
      .all<object>(query, { list })
      .map(entryOf)
      .map((entry) => [String(entry.revision), entry]),
  );
  return revisions.map((revision) => found.get(revision) ?? null);
}
