/** What became known between two instants: relations that appeared, verdicts that changed and why, and new entities. */
import { InputError } from '../domain/error.ts';
import type { Id, RelationId } from '../domain/id.ts';
import { EVERYTHING, type Scope } from '../domain/scope.ts';
import type { View } from '../domain/view.ts';
import { POLARITIES, type Verdict } from '../domain/vocabulary.ts';
import type { Happening, Question, Tie } from '../index/traversal.ts';
import { ask, eachPageOfHappenings, happeningsOf, startWalk, tiesOf } from '../index/walk.ts';

export interface KnownDifferenceQuery {
  readonly from: number;
  readonly to: number;
  /** Null compares the whole graph; else relations and events of one of these. */
  readonly about: readonly Id[] | null;
  readonly first: number;
}

interface VerdictChange {
  readonly relation: RelationId;
  /** Null where nothing was known of it. */
  readonly before: Verdict | null;
  readonly after: Verdict;
  /** Statements known since, on the side that made the difference. */
  readonly causedBy: readonly Id[];
}

export interface KnownDifference {
  readonly added: readonly RelationId[];
  readonly changes: readonly VerdictChange[];
  readonly entitiesAdded: readonly Id[];
  readonly truncated: boolean;
}

interface Compared {
  readonly earlier: Scope;
  readonly later: Scope;
  readonly added: RelationId[];
  readonly changes: VerdictChange[];
  /** Ends of what was known before, and of what is known only since. */
  readonly old: Set<Id>;
  readonly fresh: Set<Id>;
}

const PAGE = 2_000;
const DENIED = POLARITIES.indexOf('DENIED');

/** Each list in order of id, and cut at `first`. */
export function* knownDifference({ from, to, about, first }: KnownDifferenceQuery): Question<KnownDifference> {
  if (from > to) throw new InputError('a comparison needs its earlier instant first');
  const compared: Compared = {
    earlier: { ...EVERYTHING, asOf: from },
    later: { ...EVERYTHING, asOf: to },
    added: [],
    changes: [],
    old: new Set(),
    fresh: new Set(),
  };
  yield* about === null ? compareAll(compared) : compareAbout(compared, about);
  const fresh = [...compared.fresh].filter((id) => !compared.old.has(id)).sort();
  const entitiesAdded = about === null ? fresh : yield* strangers(fresh, compared.earlier);
  const lists = [compared.added, compared.changes, entitiesAdded];
  return {
    added: compared.added.slice(0, first),
    changes: compared.changes.slice(0, first),
    entitiesAdded: entitiesAdded.slice(0, first),
    truncated: lists.some((list) => list.length > first),
  };
}

function* compareAll(compared: Compared): Question<void> {
  let after: RelationId | null = null;
  for (;;) {
    const page: readonly Tie[] = yield* ask<'allTies'>({
      ask: 'allTies',
      after,
      limit: PAGE,
      types: null,
      scope: compared.later,
    });
    for (const tie of page) compareTie(compared, tie);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) break;
    after = last.id;
  }
  yield* eachPageOfHappenings(compared.later, null, (page) => {
    for (const event of page) compareEvent(compared, event);
    return undefined;
  });
}

function* compareAbout(compared: Compared, about: readonly Id[]): Question<void> {
  const lists = yield* tiesOf(startWalk(compared.later), about);
  const byId = new Map(lists.flat().map((tie) => [tie.id, tie]));
  for (const id of [...byId.keys()].sort()) compareTie(compared, byId.get(id) as Tie);
  for (const event of yield* happeningsOf(about, null, compared.later)) compareEvent(compared, event);
}

function compareTie({ earlier, later, added, changes, old, fresh }: Compared, tie: Tie): void {
  const after = tie.see(later);
  if (after === null) return;
  const before = tie.see(earlier);
  for (const end of [tie.source, tie.target]) (before ? old : fresh).add(end);
  if (before === null && after.verdict !== 'DENIED_ONLY') added.push(tie.id);
  else if (before?.verdict !== after.verdict) changes.push(changeOf(tie, before, after, earlier.asOf, later.asOf));
}

function compareEvent({ earlier, later, old, fresh }: Compared, event: Happening): void {
  if (event.see(later) === null) return;
  const met = event.see(earlier) ? old : fresh;
  for (const id of event.participants) met.add(id);
}

/** A verdict turns by denials or by assertions; by the other side only where a stronger claim meets an older denial. */
function changeOf(tie: Tie, before: View | null, after: View, from: number, to: number): VerdictChange {
  const byDenial =
    after.verdict === 'DENIED_ONLY' || (after.verdict === 'DISPUTED' && before?.verdict === 'UNDISPUTED');
  const since = Array.from({ length: tie.statementCount }, (_, i) => tie.statementAt(i)).filter(
    ({ known }) => known > from && known <= to,
  );
  const decisive = since.filter(({ polarity }) => (polarity === DENIED) === byDenial);
  const causedBy = (decisive.length > 0 ? decisive : since).map(({ id }) => id);
  return { relation: tie.id, before: before?.verdict ?? null, after: after.verdict, causedBy };
}

/** Those of which nothing was known before, anywhere in the graph. */
function* strangers(entities: readonly Id[], earlier: Scope): Question<readonly Id[]> {
  const unknown: Id[] = [];
  for (const id of entities) {
    const [ties = []] = yield* tiesOf(startWalk(earlier), [id]);
    if (ties.some((tie) => tie.see(earlier))) continue;
    const events = yield* happeningsOf([id], null, earlier);
    if (!events.some((event) => event.see(earlier))) unknown.push(id);
  }
  return unknown;
}
