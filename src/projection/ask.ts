/**
 * What the projection asks while a commit is open. The projection is a generator: it yields asks, the store answers
 * them from inside its transaction (at once or by await), and what it returns is written by the same transaction. So
 * one pure and synchronous body serves every store. Answers know nothing of what this commit brings.
 *
 * Several things are asked in one go, so that a store with a network between pays one round trip. Lists come in any
 * order unless it says so; what is not there is left out.
 */

import type { Id, Instant } from '../domain/glossary.ts';
import type { Decision } from '../domain/record/decision.ts';
import type { NameCount } from '../domain/record/document.ts';
import type { Note } from '../domain/record/note.ts';
import type { SavedView } from '../domain/record/saved-view.ts';
import type { StandingQuestion } from '../domain/record/standing-question.ts';
import type { Statement } from '../domain/record/statement.ts';
import type { ReviewState } from '../domain/vocabulary.ts';
import type { RecordedDocument } from '../evidence/log/entry.ts';
import type { DatedReading } from '../evidence/readings.ts';
import type { Group } from './group.ts';

/** A document as the projection remembers it. */
export interface DocumentState {
  readonly id: Id;
  readonly knownAt: Instant;
  readonly publisher: Id | null;
  readonly retracted: boolean;
  /** Its text left the store, and it is not taken in again. */
  readonly purged: boolean;
  /** The earlier document whose cluster it joined; null for a founder. */
  readonly joined: Id | null;
  /** The founding document of its cluster. */
  readonly cluster: Id;
}

interface DocumentWithText extends DocumentState {
  readonly text: string;
}

export interface StatementState {
  readonly statement: Statement;
  readonly review: ReviewState;
  /** No reading in force finds it any more. */
  readonly withdrawn: boolean;
  /** Its document is retracted. */
  readonly retracted: boolean;
  /** The founder of its group; null outside the projection. */
  readonly group: Id | null;
}

/** Groups of one key that a report may join. */
export interface NearbyGroups {
  readonly key: string;
  /** Those whose window meets this one. */
  readonly from: number;
  readonly to: number;
}

export interface Asks {
  readonly documents: readonly Id[];
  /** As they were handed in. */
  readonly recorded: readonly Id[];
  /** Of documents, replaced ones among them, in order of the log. */
  readonly readings: readonly Id[];
  readonly decisions: readonly Id[];
  /** Standing decisions that name one of these entities, documents or statements. */
  readonly decisionsAbout: readonly Id[];
  readonly notes: readonly Id[];
  readonly views: readonly Id[];
  readonly questions: readonly Id[];
  /** Views by slug. */
  readonly slugs: readonly string[];
  readonly statements: readonly Id[];
  /** Of documents, the withdrawn among them. */
  readonly statementsOf: readonly Id[];
  /** In groups of these keys. */
  readonly statementsUnder: readonly string[];
  /** Live or not, whose subject, object or place is one of these ids as read. */
  readonly statementsNaming: readonly Id[];
  /** Of entities as read, summed over all documents. */
  readonly names: readonly Id[];
  /** Entities as read that another answers for, and every member of those that answer for several. */
  readonly canonical: readonly Id[];
  /** Documents with one of these fingerprints, at most 200 of each asking document, those that share most first. */
  readonly similar: readonly { readonly fingerprints: readonly number[]; readonly words: string }[];
  /** Documents that joined a cluster through one of these. */
  readonly joinedTo: readonly Id[];
  readonly groups: readonly Id[];
  readonly groupsUnder: readonly string[];
  readonly groupsNear: readonly NearbyGroups[];
  /** The groups of a key that came last, and the last of which nobody says that it happened. */
  readonly lastGroups: readonly string[];
}

export interface Answers {
  readonly documents: readonly DocumentState[];
  readonly recorded: readonly RecordedDocument[];
  readonly readings: readonly DatedReading[];
  readonly decisions: readonly Decision[];
  readonly decisionsAbout: readonly Decision[];
  readonly notes: readonly Note[];
  readonly views: readonly SavedView[];
  readonly questions: readonly StandingQuestion[];
  readonly slugs: readonly SavedView[];
  readonly statements: readonly StatementState[];
  readonly statementsOf: readonly StatementState[];
  readonly statementsUnder: readonly StatementState[];
  readonly statementsNaming: readonly StatementState[];
  readonly names: readonly NameCount[];
  /** `[member, the entity that answers for it]`, its own id among them. */
  readonly canonical: readonly (readonly [Id, Id])[];
  /** With their texts; the same document may come several times. */
  readonly similar: readonly DocumentWithText[];
  readonly joinedTo: readonly DocumentState[];
  readonly groups: readonly Group[];
  readonly groupsUnder: readonly Group[];
  readonly groupsNear: readonly Group[];
  readonly lastGroups: readonly Group[];
}

export type Ask = Partial<Asks>;
export type Answer = Partial<Answers>;
export type Asking<Result> = Generator<Ask, Result, Answer>;

/** `const { names } = yield* ask({ names: entities })`. Nothing is asked where all lists are empty. */
export function* ask<Asked extends Ask>(
  asked: Asked,
): Asking<{ readonly [Kind in keyof Asked & keyof Answers]: Answers[Kind] }> {
  const given = Object.entries(asked).filter(([, list]) => list !== undefined && list.length > 0);
  const answer: Answer = given.length === 0 ? {} : yield Object.fromEntries(given);
  const all = Object.fromEntries(Object.keys(asked).map((kind) => [kind, answer[kind as keyof Answers] ?? []]));
  // The store answers each kind with the type that `Answers` gives for it: the one place that trusts it.
  return all as { readonly [Kind in keyof Asked & keyof Answers]: Answers[Kind] };
}

/**
 * Runs two at once: what both ask goes out in one ask. Where both ask the same kind, the second waits for its turn, so
 * that each is answered what it asked for and nothing else.
 */
export function* together<A, B>(first: Asking<A>, second: Asking<B>): Asking<readonly [A, B]> {
  let [one, two] = [first.next(), second.next()];
  while (!(one.done && two.done)) {
    const asked: Ask = one.done ? {} : one.value;
    const isApart = !two.done && !Object.keys(two.value).some((kind) => kind in asked);
    const answer: Answer = yield isApart ? { ...asked, ...two.value } : asked;
    if (!one.done) one = first.next(answer);
    if (isApart) two = second.next(answer);
  }
  return [one.value, two.value];
}
