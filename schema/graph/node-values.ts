/** What stands behind Relation, Event and Statement: what was found, together with the scope it was reached by. */
import type { EventDetails } from '../../src/domain/fold/event-details.ts';
import type { View } from '../../src/domain/fold/view.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { Scope } from '../../src/domain/scope.ts';
import type { StoredStatement } from '../../src/store/stored.ts';
import type { GraphEvent, GraphRelation } from '../../src/traversal/graph.ts';

interface InScope<Noun extends string, Found> {
  readonly noun: Noun;
  readonly found: Found;
  readonly scope: Scope;
}

/** A relation or event has a view: the fold of its statements in the scope, null where none is in scope. */
export interface RelationNode extends InScope<'Relation', GraphRelation> {
  readonly view: View | null;
}
export interface EventNode extends InScope<'Event', GraphEvent> {
  readonly view: View | null;
  /** Folded once, when first asked for. */
  readonly details: EventDetails<Id>;
}
export type StatementNode = InScope<'Statement', StoredStatement>;

/** What has evidence of its own. */
export type EvidencedNode = RelationNode | EventNode;

export const relationNode = (found: GraphRelation, scope: Scope, view = found.view(scope)): RelationNode => ({
  noun: 'Relation',
  found,
  scope,
  view,
});

export function eventNode(found: GraphEvent, scope: Scope, view = found.view(scope)): EventNode {
  let details: EventDetails<Id> | undefined;
  return {
    noun: 'Event',
    found,
    scope,
    view,
    get details() {
      details ??= found.details(scope);
      return details;
    },
  };
}

export const statementNode = (found: StoredStatement, scope: Scope): StatementNode => ({
  noun: 'Statement',
  found,
  scope,
});

/** The same relation or event in another scope. */
export const inScope = (node: EvidencedNode, scope: Scope): EvidencedNode =>
  node.noun === 'Relation' ? relationNode(node.found, scope) : eventNode(node.found, scope);

/** Every statement behind it was retracted or rejected: kept for audit. */
export const isRetracted = ({ found }: EvidencedNode): boolean => found.statementCount === 0;
