/** The Node interface: everything with an id of its own, and which GraphQL type stands for which row. */
import type { Decision, Note, Quotation, SavedView } from '../../src/domain/evidence.ts';
import type { Entity } from '../../src/domain/projected.ts';
import type { EntityKind } from '../../src/domain/vocabulary.ts';
import type { StoredDocument } from '../../src/store/store.ts';
import { builder } from '../builder.ts';
import type { EventSeen, RelationSeen, StatementSeen } from '../graph/seen.ts';
import { globalId, type Noun } from './global-id.ts';

export type NodeValue =
  | Entity
  | RelationSeen
  | EventSeen
  | StatementSeen
  | StoredDocument
  | Quotation
  | Note
  | Decision
  | SavedView;

export const Node = builder.interfaceRef<NodeValue>('Node').implement({
  description: 'Whatever has an id: `node(id:)` gives it back.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque, and the same on every server with the same evidence.',
      resolve: (value) => globalId(nounOf(value), 'row' in value ? value.row.id : value.id),
    }),
  }),
  resolveType: (value) => {
    if ('members' in value) return entityTypeOf(value.kind);
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
  if ('members' in value) return 'Entity';
  if ('cluster' in value) return 'Document';
  if ('addressee' in value) return 'Quotation';
  if ('body' in value) return 'Note';
  return 'absorbed' in value ? 'Decision' : 'SavedView';
}
