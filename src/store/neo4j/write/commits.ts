/**
 * The commits of this process, one after the other. Documents that come while one is under way wait, and go together
 * then: one transaction, one revision, and each caller is told what its own documents brought. What people decide, and
 * what is replayed, goes by itself.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isStoreAway } from '../../../domain/error.ts';
import type { Id } from '../../../domain/glossary.ts';
import { refuseUnstorable } from '../../../domain/record/storable.ts';
import { MOST_STATEMENTS } from '../../../evidence/admit.ts';
import type { SignedEntry } from '../../../evidence/log/entry.ts';
import type { CommitOutcome, CommitRequest } from '../../store.ts';
import type { Connection } from '../connection.ts';
import { type Committed, commit } from './commit.ts';

const MOST_ENTRIES = 400;
/** Milliseconds after which the next no longer wait for a commit: its connection may have fallen silent. */
const PATIENCE = 2_000;

interface Waiting {
  readonly request: CommitRequest;
  readonly resolve: (outcome: CommitOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export class Commits {
  readonly #connection: Connection;
  readonly #waiting: Waiting[] = [];
  #isBusy = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async commit(request: CommitRequest): Promise<CommitOutcome> {
    refuseUnstorable(request, 'commit');
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      if (!this.#isBusy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let some = this.#next(); some.length > 0; some = this.#next()) {
      await Promise.race([this.#take(some), sleep(PATIENCE, undefined, { ref: false })]);
    }
    this.#isBusy = false;
  }

  /** The first that waits, and those right after it that may go with it. */
  #next(): readonly Waiting[] {
    const [first] = this.#waiting;
    if (!first) return [];
    let [count, entries, statements] = [0, 0, 0];
    for (const { request } of this.#waiting) {
      entries += request.entries.length;
      statements += statementsIn(request.entries);
      const isMore = entries > MOST_ENTRIES || statements > MOST_STATEMENTS;
      if (count > 0 && (isMore || !mayShare(first.request, request))) break;
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  /** Never fails: whoever waits is told. Where some fail together, each fails or not by itself. */
  async #take(some: readonly Waiting[]): Promise<void> {
    const requests = some.map(({ request }) => request);
    try {
      const outcomes = sharesOf(await commit(this.#connection, together(requests)), requests);
      for (const [i, { resolve }] of some.entries()) resolve(outcomes[i] as CommitOutcome);
    } catch (error) {
      if (some.length > 1 && !isStoreAway(error)) for (const one of some) await this.#take([one]);
      else for (const { reject } of some) reject(error);
    }
  }
}

const statementsIn = (entries: readonly SignedEntry[]): number =>
  entries.reduce((sum, one) => sum + (one.entry === 'reading' ? one.reading.statements.length : 0), 0);

const mayShare = (one: CommitRequest, other: CommitRequest): boolean =>
  one.author === other.author && one.action === other.action && [one, other].every(isNews);

const isNews = ({ revision, entries }: CommitRequest): boolean =>
  revision === undefined && entries.every(({ entry }) => entry === 'document' || entry === 'reading');

function together(requests: readonly CommitRequest[]): CommitRequest {
  const [only, ...others] = requests;
  if (!only) throw new TypeError('together: expected at least one request');
  if (others.length === 0) return only;
  return {
    ...only,
    at: Math.max(...requests.map(({ at }) => at)),
    entries: requests.flatMap(({ entries }) => entries),
  };
}

/** What is new belongs to the first who brought its document; of what was touched each is told its own groups. */
function sharesOf({ revision, written }: Committed, requests: readonly CommitRequest[]): readonly CommitOutcome[] {
  if (written === null) {
    return requests.map(() => ({
      revision,
      entry: null,
      newDocuments: [],
      newStatements: [],
      withdrawnStatements: [],
    }));
  }
  const { entry, changes } = written;
  const fresh = new Set(changes.entries);
  const broughtBy = new Map<Id, CommitRequest>();
  for (const request of requests) {
    for (const id of request.entries.flatMap(documentIn)) if (!broughtBy.has(id)) broughtBy.set(id, request);
  }
  return requests.map((request) => {
    const isShared = requests.length > 1;
    const isOwn = (document: Id): boolean => !isShared || broughtBy.get(document) === request;
    const added = changes.statements.added.filter(({ statement }) => isOwn(statement.document));
    const groups = new Set(added.map(({ group }) => group));
    const told = isShared ? { ...entry, groups: entry.groups.filter(({ founder }) => groups.has(founder)) } : entry;
    return {
      revision,
      entry: request.entries.some((one) => fresh.has(one)) ? told : null,
      newDocuments: changes.documents.added.map(({ document }) => document.id).filter(isOwn),
      newStatements: added.map(({ statement }) => statement.id),
      withdrawnStatements: changes.statements.withdrawn.filter(({ document }) => isOwn(document)).map(({ id }) => id),
    };
  });
}

const documentIn = (entry: SignedEntry): readonly Id[] =>
  entry.entry === 'document' ? [entry.document.id] : entry.entry === 'reading' ? [entry.reading.document] : [];
