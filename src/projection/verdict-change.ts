/** Whose present verdict is another after a commit, and through which statements. */
import type { Id, RelationId } from '../domain/glossary.ts';
import { relationsOf } from '../domain/record/relation.ts';
import type { Statement } from '../domain/record/statement.ts';
import type { Verdict } from '../domain/vocabulary.ts';
import type { VerdictChange } from './changes.ts';
import { type Group, verdictOf } from './group.ts';
import type { ChangedGroup } from './group-change.ts';

export interface RelationChange {
  readonly verdicts: readonly VerdictChange[];
  /** Ids of relations that are no more. */
  readonly gone: readonly RelationId[];
}

export function relationChanges(changes: readonly ChangedGroup[]): RelationChange {
  const verdicts: VerdictChange[] = [];
  const gone: RelationId[] = [];
  for (const change of withHeirs(changes)) {
    const [had, has] = [idsOf(change.before), idsOf(change.after)];
    const left = had.filter((id) => !has.includes(id));
    const added = has.filter((id) => !had.includes(id));
    gone.push(...left);
    const [was, is] = [change.before && verdictOf(change.before.tally), change.after && verdictOf(change.after.tally)];
    const causedBy = causesOf(change, was, is);
    // A relation under another id, since an end was merged or an earlier report founds it now, goes on where one left off.
    const heirs = new Set(added.slice(0, left.length));
    for (const id of has) {
      const before = had.includes(id) || heirs.has(id) ? was : null;
      if (before !== is) verdicts.push({ id, before, after: is, causedBy });
    }
    for (const id of left.slice(added.length)) verdicts.push({ id, before: was, after: null, causedBy: [] });
  }
  return { verdicts, gone };
}

const idsOf = (group: Group | null): readonly RelationId[] =>
  group === null ? [] : relationsOf(group).map((relation) => relation.id);

/** A group that is new with statements of one that is gone is that one, founded by an earlier report. */
function withHeirs(changes: readonly ChangedGroup[]): readonly ChangedGroup[] {
  const gone = new Set(changes.filter(({ before, after }) => before !== null && after === null));
  if (gone.size === 0) return changes;
  const heirs = changes
    .filter(({ before }) => before === null)
    .flatMap((heir) => {
      const statements = new Set(heir.came.map(({ id }) => id));
      const left = [...gone].find(
        (old) => old.before?.type === heir.after?.type && old.went.some(({ id }) => statements.has(id)),
      );
      if (!left) return [];
      gone.delete(left);
      return [[heir, left] as const];
    });
  const heirOf = new Map(heirs);
  const inherited = new Set(heirs.map(([, left]) => left));
  return changes
    .filter((change) => !inherited.has(change))
    .map((change) => {
      const left = heirOf.get(change);
      if (!left) return change;
      const came = without(change.came, left.went);
      return { ...change, before: left.before, came, went: without(left.went, change.came) };
    });
}

/** The statements that came or went, on the side that made the difference where one did. */
function causesOf({ came, went }: ChangedGroup, was: Verdict | null, is: Verdict | null): readonly Id[] {
  const side = was === 'UNDISPUTED' && is !== 'RETRACTED' ? 'DENIED' : was === 'DENIED_ONLY' ? 'ASSERTED' : null;
  const decisive = came.filter(({ polarity }) => side === null || polarity === side);
  return [...(decisive.length > 0 ? decisive : came), ...went].map(({ id }) => id);
}

function without(some: readonly Statement[], others: readonly Statement[]): readonly Statement[] {
  const known = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !known.has(id));
}
