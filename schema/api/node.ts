/** The Node interface: everything with an id of its own, and which GraphQL type stands for which row. */

import { globalId, type Noun } from '../../src/domain/global-id.ts';
import type { Decision } from '../../src/domain/record/decision.ts';
import type { Entity } from '../../src/domain/record/entity.ts';
import type { Note } from '../../src/domain/record/note.ts';
import type { Quotation } from '../../src/domain/record/quotation.ts';
import type { SavedView } from '../../src/domain/record/saved-view.ts';
import type { StandingQuestion } from '../../src/domain/record/standing-question.ts';
import type { EntityKind } from '../../src/domain/vocabulary.ts';
import type { PlacedAlert } from '../../src/standing/alert.ts';
import type { StoredDocument } from '../../src/store/stored.ts';
import { builder } from '../builder.ts';
import type { EventNode, RelationNode, StatementNode } from '../graph/node-values.ts';

export type NodeValue =
  | Entity
  | RelationNode
  | EventNode
  | StatementNode
  | StoredDocument
  | Quotation
  | Note
  | Decision
  | SavedView
  | StandingQuestion
  | PlacedAlert;

export const Node = builder.interfaceRef<NodeValue>('Node').implement({
  description: 'Whatever has an id: `node(id:)` gives it back.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque, and the same on every server with the same evidence.',
      resolve: (value) => globalId(nounOf(value), 'found' in value ? value.found.id : value.id),
    }),
  }),
  resolveType: (value) => {
    if ('qids' in value) return entityTypeOf(value.kind);
    const noun = nounOf(value);
    return noun === 'Decision' ? 'MergeDecision' : noun;
  },
});

const ENTITY_TYPES: Readonly<Partial<Record<EntityKind, string>>> = {
  PERSON: 'Person',
  STATE: 'State',
  FORMAT: 'Format',
  GROUP: 'Group',
  UNKNOWN: 'Group',
  AGREEMENT: 'Agreement',
  PLACE: 'Place',
};

export const entityTypeOf = (kind: EntityKind): string => ENTITY_TYPES[kind] ?? 'Organization';

/** Each kind of row is told by a field that no other has. */
function nounOf(value: NodeValue): Noun {
  if ('noun' in value) return value.noun;
  if ('qids' in value) return 'Entity';
  if ('cluster' in value) return 'Document';
  if ('addressee' in value) return 'Quotation';
  if ('body' in value) return 'Note';
  if ('asked' in value) return 'StandingQuestion';
  if ('causedBy' in value) return 'Alert';
  return 'decidedAt' in value ? 'Decision' : 'SavedView';
}
