/**
 * The projection of one commit: from the entries that it brings to everything that they touch, to the rows as they are
 * then. Pure: it reads only through its asks. A rebuild replays the log through the same steps.
 */
import type { Id } from '../domain/glossary.ts';
import { namedIn } from '../domain/record/statement.ts';
import type { SignedEntry } from '../evidence/log/entry.ts';
import { type Asking, ask, together } from './ask.ts';
import type { Changes, PlacedStatement, TouchedGroup } from './changes.ts';
import { placeInClusters } from './cluster.ts';
import { changeEntities } from './entity-change.ts';
import { changeFindings, type FindingsChange } from './findings-change.ts';
import { changeGroups, type GroupChange } from './group-change.ts';
import { changeIdentity, type IdentityChange } from './identity-change.ts';
import { type Intake, takeIn } from './intake.ts';
import { relationChanges } from './verdict-change.ts';

/** Null where all of it was known already. */
export function* projectCommit(entries: readonly SignedEntry[]): Asking<Changes | null> {
  const intake = yield* takeIn(entries);
  if (intake.entries.length === 0) return null;
  const [findings, clusters] = yield* together(
    changeFindings(intake),
    placeInClusters([...intake.documents.values()], intake.purged),
  );
  const identity = yield* changeIdentity(intake, [...whomItNames(findings)]);
  const [groups, entities] = yield* together(
    changeGroups(intake, findings, identity, clusters.placements),
    changeEntities(intake, findings, identity),
  );
  const judged = yield* whomActsConcern(intake, identity);
  const relations = relationChanges(groups.groups);
  return {
    entries: intake.entries,
    documents: {
      added: clusters.added,
      placed: clusters.placements,
      retracted: [...intake.retractions].map(([id, isRetracted]) => ({ id, isRetracted })),
      purged: [...intake.purged],
    },
    statements: statementChanges(intake, findings, groups),
    quotations: findings.quotations,
    names: findings.names,
    mentions: findings.mentions,
    decisions: {
      added: intake.decisions,
      reverted: intake.reverted.map(({ decision, at }) => ({ id: decision.id, at })),
    },
    notes: { written: [...intake.notes.written.values()], deleted: [...intake.notes.deleted] },
    views: { written: [...intake.views.written.values()], deleted: [...intake.views.deleted] },
    questions: { written: [...intake.questions.written.values()], deleted: [...intake.questions.deleted] },
    entities: { written: entities.written, gone: entities.gone },
    groups: {
      written: groups.groups.flatMap(({ after }) => after ?? []),
      gone: groups.groups.flatMap(({ before, after }) => (before && !after ? [before.founder] : [])),
      goneRelations: relations.gone,
      touched: touchedGroups(groups),
    },
    verdicts: relations.verdicts,
    about: [...new Set([...entities.about, ...judged])].sort(),
  };
}

function* whomItNames({ added, changed, names }: FindingsChange): Generator<Id> {
  for (const { statement } of added) yield* namedIn(statement);
  for (const { after } of changed) yield* namedIn(after.statement);
  for (const { entity } of names.added) yield entity;
  for (const { entity } of names.removed) yield entity;
}

/** Whom reviews, retractions and notes are about, canonical. */
function* whomActsConcern(intake: Intake, { meet, canonical }: IdentityChange): Asking<readonly Id[]> {
  const { statements, statementsOf } = yield* ask({
    statements: [...intake.reviews.keys()],
    statementsOf: [...intake.retractions.keys()],
  });
  const named = [...statements, ...statementsOf].flatMap(({ statement }) => namedIn(statement));
  const concerned = [...new Set([...named, ...intake.notes.about])];
  yield* meet(concerned);
  return concerned.map(canonical);
}

function statementChanges(
  intake: Intake,
  { added, changed, withdrawn }: FindingsChange,
  { placed }: GroupChange,
): Changes['statements'] {
  const isRemoved = ({ document }: { readonly document: Id }) => intake.purged.has(document);
  const written = new Set([...added, ...changed.map(({ after }) => after)].map(({ statement }) => statement.id));
  const removed = withdrawn.filter(({ statement }) => isRemoved(statement)).map(({ statement }) => statement.id);
  const gone = new Set(removed);
  return {
    added: added.map(({ statement }): PlacedStatement => ({ statement, group: placed.get(statement.id) ?? null })),
    changed: changed.map(({ before, after: { statement } }) => {
      const group = placed.get(statement.id);
      return { statement, group: group === undefined ? before.group : group };
    }),
    placed: [...placed].filter(([id]) => !written.has(id) && !gone.has(id)).map(([id, group]) => ({ id, group })),
    withdrawn: withdrawn.map(({ statement }) => statement).filter((statement) => !isRemoved(statement)),
    reviewed: [...intake.reviews].map(([id, state]) => ({ id, state })),
    removed,
  };
}

const touchedGroups = ({ groups }: GroupChange): readonly TouchedGroup[] =>
  groups.flatMap(({ before, after, appended }) => {
    const group = after ?? before;
    return group ? [{ type: group.type, founder: group.founder, appended: appended && after !== null }] : [];
  });
