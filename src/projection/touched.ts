/** The statements that a commit moves or may move, as they were and as they are. */
import type { Id } from '../domain/glossary.ts';
import { type Asking, ask, type StatementState } from './ask.ts';
import type { Placement } from './changes.ts';
import type { FindingsChange } from './findings-change.ts';
import type { Intake } from './intake.ts';

/** Statements of every document that the commit may move, as they were and as they are. */
export class Touched {
  readonly was = new Map<Id, StatementState>();
  readonly now = new Map<Id, StatementState>();
  /** Their groups must be formed again, or their words are others now. */
  readonly changed = new Set<Id>();

  *pairs(): Generator<{ readonly was: StatementState; readonly now: StatementState | undefined }> {
    for (const [id, was] of this.was) yield { was, now: this.now.get(id) };
  }
}

export function* touchedStates(
  intake: Intake,
  findings: FindingsChange,
  moved: ReadonlySet<Id>,
  placements: readonly Placement[],
): Asking<Touched> {
  const isKnown = (document: Id) => !intake.documents.has(document);
  const { statementsNaming, statements: reviewed } = yield* ask({
    statementsNaming: [...moved],
    statements: [...intake.reviews.keys()],
  });
  const rewritten = [...findings.changed.map(({ before }) => before), ...findings.withdrawn, ...statementsNaming];
  const documents = new Set([
    ...[...rewritten, ...findings.added, ...reviewed].map(({ statement }) => statement.document).filter(isKnown),
    ...placements.map(({ id }) => id).filter(isKnown),
    ...[...intake.retractions.keys()].filter(isKnown),
  ]);
  const { statementsOf } = yield* ask({ statementsOf: [...documents] });
  const touched = new Touched();
  const overlay = (state: StatementState): StatementState => ({
    ...state,
    review: intake.reviews.get(state.statement.id) ?? state.review,
    retracted: intake.retractions.get(state.statement.document) ?? state.retracted,
  });
  for (const state of statementsOf) {
    touched.was.set(state.statement.id, state);
    touched.now.set(state.statement.id, overlay(state));
  }
  for (const { after } of findings.changed) touched.now.set(after.statement.id, overlay(after));
  for (const { statement } of findings.withdrawn) {
    const state = touched.now.get(statement.id);
    if (state) touched.now.set(statement.id, { ...state, withdrawn: true });
  }
  for (const state of findings.added) touched.now.set(state.statement.id, overlay(state));
  for (const { statement } of rewritten) touched.changed.add(statement.id);
  return touched;
}
