/** The Neo4j driver behind three methods: how long things may take, what is tried again, and what a failure means. */
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, type QueryResult, type Session } from 'neo4j-driver';
import { Failure } from '../../domain/error.ts';
import { inSpan } from '../../tracing/span.ts';
import type { ReadOptions } from '../store.ts';
import type { Query } from './query/cypher.ts';

export interface Neo4jOptions {
  /** `bolt://127.0.0.1:7687`. */
  readonly uri: string;
  readonly user?: string;
  /** Empty for a server without authentication. */
  readonly password?: string;
  readonly database?: string;
  /** What stands for `now`: a store that is being restored is written where nobody sees it. */
  readonly ledger?: 'restored';
}

/** Whoever answers queries: the connection, query by query, or a transaction. */
export interface Reader {
  run<Params extends object, Row>(query: Query<Params, Row>, params: Params): Promise<readonly Row[]>;
}

/** Which generation of the graph a query sees: the one that readers see, that of a rebuild, or that of a restore. */
export type LedgerName = 'now' | 'next' | 'restored';

/** Queries that are not awaited go out together, and are done in the order in which they were given. */
export type Transaction = Reader;

const ACQUISITION_TIMEOUT = 4_000;
/** The server ends a read after this, whatever became of the client. */
const READ_TIMEOUT = 20_000;
const WRITE_TIMEOUT = 600_000;
const TRIES = 3;
/** Milliseconds within which a try that failed is followed by another: one that waited long would wait long again. */
const TRY_AGAIN_WITHIN = 2_000;
/** Milliseconds that a read may take where nobody sets a deadline: longer than the server itself would let it. */
const PATIENCE = READ_TIMEOUT + 5_000;
/** Milliseconds in which a connection answers that its query was ended. */
const FAREWELL = 2_000;

export class Connection {
  readonly #options: Neo4jOptions;
  readonly #ledger: LedgerName;
  /** In a cluster, who reads what was written or read before waits until the member asked has it, too. */
  readonly #bookmarks = neo4j.bookmarkManager();
  #driver: Driver;
  #isOpen = true;

  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#ledger = options.ledger ?? 'now';
    this.#driver = driverTo(options);
  }

  /** Reads one by one, within the bounds of a request. */
  reader(options: ReadOptions = {}): Reader {
    return { run: (query, params) => this.run(query, params, options) };
  }

  /** One read by itself, tried again where another try may help. */
  run<Params extends object, Row>(
    query: Query<Params, Row>,
    params: Params,
    { signal = AbortSignal.timeout(PATIENCE) }: ReadOptions = {},
  ): Promise<readonly Row[]> {
    if (query.mode !== 'READ') throw new TypeError(`run: expected a query that reads, but got: ${query.name}`);
    const attempt = async () => {
      const driver = this.#driver;
      const session = this.#session(neo4j.session.READ);
      const read = async () => {
        try {
          return rowsOf<Row>(
            await session.run(query.text, { ...params, ledger: this.#ledger }, { timeout: READ_TIMEOUT }),
          );
        } finally {
          await session.close();
        }
      };
      return untilAborted(signal, read, () => this.#leave(session, driver));
    };
    const again = () => this.#again(attempt, (error) => isRetryable(error) || isOfTheDriver(error), signal);
    return inSpan(`cypher ${query.name}`, { 'db.system.name': 'neo4j', 'db.query.text': query.text }, again);
  }

  /** All of `work` in one transaction; all of it again after a deadlock. */
  write<Result>(name: LedgerName, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const ledger = name === 'now' ? this.#ledger : name;
    const attempt = async () => {
      const session = this.#session(neo4j.session.WRITE);
      try {
        // Not awaited, so that it goes out with what is asked first.
        const transaction = session.beginTransaction({ timeout: WRITE_TIMEOUT });
        const result = await work({
          run: async ({ text }, params) => rowsOf(await transaction.run(text, { ...params, ledger })),
        });
        await transaction.commit();
        return result;
      } finally {
        // What was not committed is rolled back.
        await session.close();
      }
    };
    return inSpan('cypher commit', { 'db.system.name': 'neo4j' }, () => this.#again(attempt, isTransient));
  }

  /** One text by itself, for migrations alone. */
  async migrate(text: string, params: object = {}): Promise<readonly unknown[]> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      const { records } = await session.run(text, params);
      return records.map((record) => record.toObject());
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#driver.close();
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    if (!this.#isOpen) throw new Failure('STORE_UNAVAILABLE', 'The store is closed.');
    const { database } = this.#options;
    return this.#driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      fetchSize: -1,
      ...(database === undefined ? {} : { database }),
    });
  }

  /**
   * Tells the server to end a query for which nobody waits any more. A connection that does not even answer to that has
   * fallen silent, and with it, mostly, all others of its time; the driver would give them out again and again. So they
   * are left to end by themselves, and what is asked from now on goes over new ones.
   */
  async #leave(session: Session, driver: Driver): Promise<void> {
    const closed = Promise.allSettled([session.close()]).then(() => true);
    const isAnswered = await Promise.race([closed, sleep(FAREWELL, false, { ref: false })]);
    if (isAnswered || !this.#isOpen || driver !== this.#driver) return;
    this.#driver = driverTo(this.#options);
    // What it still has under way goes on; how its end turns out concerns nobody.
    await Promise.allSettled([driver.close()]);
  }

  async #again<Result>(
    attempt: () => Promise<Result>,
    mayHelp: (error: unknown) => boolean,
    signal?: AbortSignal,
  ): Promise<Result> {
    for (let tries = 1; ; tries++) {
      if (signal?.aborted) throw overdue();
      const began = performance.now();
      try {
        return await attempt();
      } catch (error) {
        const isLong = performance.now() - began > TRY_AGAIN_WITHIN;
        if (tries === TRIES || isLong || !mayHelp(error)) throw translated(error);
      }
      await sleep(50 + Math.random() * 150);
    }
  }
}

// The header of the query's file declares these columns, and the contract test holds the server to them.
const rowsOf = <Row>({ records }: QueryResult): readonly Row[] => records.map((record) => record.toObject() as Row);

/** Fails as soon as the signal aborts; then `leave` ends the work, whose failure nobody waits for any more. */
async function untilAborted<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
  leave: () => Promise<void>,
): Promise<Result> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(overdue());
      void leave();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function driverTo({ uri, user = 'neo4j', password = '' }: Neo4jOptions): Driver {
  return neo4j.driver(uri, password === '' ? undefined : neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    maxConnectionPoolSize: 30,
    connectionAcquisitionTimeout: ACQUISITION_TIMEOUT,
    connectionTimeout: ACQUISITION_TIMEOUT,
    connectionLivenessCheckTimeout: 30_000,
    // An empty database knows no label yet, and says so on every query.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
}

const overdue = (): Failure => new Failure('DEADLINE_EXCEEDED', 'The time for this request is over.');

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const isRetryable = (error: unknown): boolean => error instanceof neo4j.Neo4jError && error.retriable;

/** Not of the server: no connection was to be had in time, or the driver that was to give one has been left. */
const isOfTheDriver = (error: unknown): boolean => error instanceof neo4j.Neo4jError && error.code === 'N/A';

/** A deadlock and the like. Not a lost connection: nobody knows whether that write was committed. */
const isTransient = (error: unknown): boolean =>
  isRetryable(error) && (codeOf(error).startsWith('Neo.TransientError') || isOfNoLeader(error));

/** Of a member of a cluster that may not write, any more or yet: the driver looks for the one that may. */
const isOfNoLeader = (error: unknown): boolean =>
  error instanceof Error && /NotALeader|ForbiddenOnReadOnlyDatabase/.test(codeOf(error.cause));

const UNAVAILABLE =
  /^(ServiceUnavailable|SessionExpired|Neo\.TransientError|Neo\.ClientError\.Security|Neo\.ClientError\.Database\.)/;

function translated(cause: unknown): unknown {
  if (cause instanceof Failure || !(cause instanceof Error)) return cause;
  const code = codeOf(cause);
  if (/TransactionTimedOut/.test(code)) {
    return new Failure('DEADLINE_EXCEEDED', 'The database took too long and stopped the query.', { cause });
  }
  if (UNAVAILABLE.test(code) || isOfTheDriver(cause)) {
    const why = isOfTheDriver(cause) ? 'no connection' : code;
    return new Failure('STORE_UNAVAILABLE', `Neo4j cannot be used (${why}).`, { cause });
  }
  return cause;
}
