/** The ledger: what each commit touched, one node a revision; and the node that each commit locks first. */
import { Failure } from '../../../domain/error.ts';
import type { LedgerFilter } from '../../filter.ts';
import type { LedgerEntry } from '../../ledger-entry.ts';
import { packed, unpacked } from '../../packed.ts';
import type { Page, PageRequest } from '../../store.ts';
import type { Reader, Transaction } from '../connection.ts';
import { Listed } from '../listed.ts';
import { bytes, int, NodeDescription, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

/** Of the nodes: a database with another one is not read. */
export const LAYOUT = 2;

const NOT_MIGRATED = 'The database is not prepared yet: run `entente migrate` once.';

const BEING_RESTORED =
  'The database is being restored, or a restore of it was ended on its way: then run `entente restore` again.';

interface LedgerRow {
  readonly revision: number;
  readonly at: number;
  readonly author: string;
  readonly action: string;
  /** The rest, deflated. */
  readonly body: Uint8Array;
}
type Kept = Omit<LedgerEntry, 'revision' | 'at' | 'author' | 'action'>;

const commits = new NodeDescription<LedgerRow>({
  revision: int,
  at: int,
  author: plain(),
  action: plain(),
  body: bytes,
});

function entryOf(values: Readonly<Record<string, unknown>>): LedgerEntry {
  const { body, ...row } = commits.rowOf(values);
  return { ...row, ...(unpacked(body) as Kept) };
}

type Identified = LedgerEntry & { readonly id: string };
const identified = (entry: LedgerEntry): Identified => ({ ...entry, id: String(entry.revision) });
const withoutId = ({ id, ...entry }: Identified): LedgerEntry => entry;

const listed = new Listed<Identified, LedgerFilter, 'REVISION DESC'>({
  list: 'ledger',
  queries: queries.commitList,
  orders: ['REVISION DESC'],
  asked: ({ about, after, until }) => ({
    from: about ? 'about' : 'all',
    filter: { about: about ?? null, after: after ?? null, until: until ?? null },
  }),
  rowsOf: async (values) => values.map((one) => identified(entryOf(one as Readonly<Record<string, unknown>>))),
  byIds: async (reader, ids) => {
    const revisions = ids.map(Number).filter(Number.isInteger);
    const found = await reader.run(queries.commitsByRevisions, { revisions });
    return found.map(({ row }) => identified(entryOf(row)));
  },
});

export const listedLedger = {
  byIds: async (reader: Reader, ids: readonly string[]): Promise<readonly (LedgerEntry | null)[]> =>
    (await listed.byIds(reader, ids)).map((entry) => entry && withoutId(entry)),
  count: (reader: Reader, filter: LedgerFilter): Promise<number> => listed.count(reader, filter),
  countOfEach: (reader: Reader, filters: readonly LedgerFilter[]) => listed.countOfEach(reader, filters),
  page: async (reader: Reader, filter: LedgerFilter, page: PageRequest) =>
    withoutIds(await listed.page(reader, filter, page)),
  pageOfEach: async (reader: Reader, filters: readonly LedgerFilter[], page: PageRequest) =>
    (await listed.pageOfEach(reader, filters, page)).map(withoutIds),
};

const withoutIds = ({ items, hasNextPage }: Page<LedgerEntry & { readonly id: string }>): Page<LedgerEntry> => ({
  items: items.map(({ cursor, node }) => ({ cursor, node: withoutId(node) })),
  hasNextPage,
});

export async function ledgerAfter(reader: Reader, revision: number, limit: number): Promise<readonly LedgerEntry[]> {
  const found = await reader.run(queries.commitsAfter, { revision, limit });
  return found.map(({ row }) => entryOf(row));
}

/** Fails where the database holds no graph of this layout. */
export const lastRevision = async (reader: Reader): Promise<number> => (await ledgerNow(reader)).revision;

/** STORE_UNAVAILABLE where the database was not migrated, or is of another layout. */
export async function ledgerNow(reader: Reader) {
  const [ledger] = await reader.run(queries.readLedger, {});
  if (!ledger) throw new Failure('STORE_UNAVAILABLE', NOT_MIGRATED);
  if (ledger.layout !== LAYOUT) throw new Failure('STORE_UNAVAILABLE', otherLayout(ledger.layout));
  return ledger;
}

/** Version 1 did not say which it was. */
export const otherLayout = (layout: number | null): string =>
  `The database holds a graph of layout ${layout ?? 1}; this program knows layout ${LAYOUT}. It stays as it is: export its statements with the version that wrote it, and import them into an empty database.`;

export interface Locked {
  readonly revision: number;
  readonly logged: number;
  readonly generation: number;
}

export async function lockLedger(transaction: Transaction): Promise<Locked> {
  const [locked] = await transaction.run(queries.lockLedger, {});
  if (!locked) throw new Failure('STORE_UNAVAILABLE', NOT_MIGRATED);
  if (locked.blocked) throw new Failure('STORE_LOCKED', BEING_RESTORED);
  return locked;
}

/** `logged`: how many entries the log has now. */
export async function appendToLedger(transaction: Transaction, entry: LedgerEntry, logged: number): Promise<void> {
  await transaction.run(queries.appendToLedger, { row: commitValues(entry), about: entry.entities, logged });
}

export function commitValues({ revision, at, author, action, ...rest }: LedgerEntry) {
  return commits.valuesOf({ revision, at, author, action, body: packed(rest) });
}
