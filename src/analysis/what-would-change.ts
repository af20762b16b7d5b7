/** What the verdict or status of a relation or event hangs on, in a scope. */
import { ASSERTED } from '../domain/fold/columns.ts';
import type { Id } from '../domain/glossary.ts';
import type { Scope } from '../domain/scope.ts';
import type { EventStatus, Verdict } from '../domain/vocabulary.ts';
import type { Evidence, Question } from '../traversal/graph.ts';
import { type Counterfactuals, counterfactuals } from './counterfactual.ts';

export interface Outcome {
  readonly verdict: Verdict;
  readonly status: EventStatus | null;
}

export interface WouldChange extends Counterfactuals<Outcome> {
  /** What it comes to now; null where nothing of it is in scope. */
  readonly now: Outcome | null;
  /** Of each statement in scope its document, and of each document its publisher, as far as one is known. */
  readonly documentOf: ReadonlyMap<Id, Id>;
  readonly publisherOf: ReadonlyMap<Id, Id | null>;
  /** Documents that assert it. */
  readonly asserting: ReadonlySet<Id>;
}

export const whatWouldChange =
  (evidence: Evidence, scope: Scope): Question<WouldChange> =>
  async (graph) => {
    const said = evidence
      .admitted(scope)
      .map((position) => ({ position, ...evidence.statementAt(position) }))
      .map(({ id: statement, ...point }) => ({ ...point, statement }));
    const seen = (omitted: ReadonlySet<number>): Outcome | null => {
      const view = evidence.view(scope, omitted);
      return view && { verdict: view.verdict, status: view.status };
    };
    const asserting = said.filter(({ polarity }) => polarity === ASSERTED);
    return {
      ...(await counterfactuals(said, seen, (units) => graph.pause(units))),
      now: seen(new Set()),
      documentOf: new Map(said.map(({ statement, document }) => [statement, document])),
      publisherOf: new Map(said.map(({ document, publisher }) => [document, publisher])),
      asserting: new Set(asserting.map(({ document }) => document)),
    };
  };
