/**
 * FollowTheMoney: entities, then the relations in scope as the links of its model, one object a line. What it has no
 * link for is an unknown link whose role is our type; `import ftm` reads all of it back.
 */

import type { RelationType } from '../domain/relation-types.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import type { GraphStore } from '../store/store.ts';
import type { Cut } from './cut.ts';
import { type DrawnEdge, type DrawnNode, drawnGraph } from './drawn.ts';

export async function* ftm(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  const kinds = new Map<string, EntityKind>();
  for await (const row of drawnGraph(store, cut)) {
    if (row.kind === 'node') {
      kinds.set(row.entity.id, row.entity.kind);
      yield JSON.stringify(entity(row.entity));
    } else yield JSON.stringify(link(row.edge, kinds));
  }
}

const SCHEMATA: Readonly<Record<EntityKind, readonly [schema: string, ...topics: string[]]>> = {
  PERSON: ['Person'],
  STATE: ['PublicBody', 'gov.national'],
  PUBLIC_BODY: ['PublicBody'],
  IGO: ['Organization', 'gov.igo'],
  FORMAT: ['Organization'],
  ORGANIZATION: ['Organization'],
  PARTY: ['Organization', 'pol.party'],
  ARMED_GROUP: ['Organization', 'mil'],
  MEDIA: ['Organization'],
  GROUP: ['LegalEntity'],
  AGREEMENT: ['LegalEntity'],
  PLACE: ['Address'],
  UNKNOWN: ['LegalEntity'],
};

function entity({ id, kind, label, qids }: DrawnNode) {
  const [schema, ...topics] = SCHEMATA[kind];
  return {
    id,
    caption: label,
    schema,
    properties: {
      name: [label],
      ...(schema === 'Address' ? { full: [label] } : schema !== 'Person' && { classification: [kind] }),
      ...(topics.length > 0 && { topics }),
      ...(qids.length > 0 && { wikidataId: qids }),
    },
  };
}

/** Which link, by the names of its two sides; those between people alone, or from a person, are for people. */
const LINKS: Readonly<
  Partial<Record<RelationType, readonly [schema: string, from: string, to: string, people: 0 | 1 | 2]>>
> = {
  HOLDS_POSITION: ['Directorship', 'director', 'organization', 0],
  MEMBER_OF: ['Membership', 'member', 'organization', 0],
  EMPLOYED_BY: ['Employment', 'employee', 'employer', 1],
  REPRESENTS: ['Representation', 'agent', 'client', 0],
  SUCCEEDED: ['Succession', 'successor', 'predecessor', 0],
  FAMILY: ['Family', 'person', 'relative', 2],
  ASSOCIATE: ['Associate', 'person', 'associate', 2],
};

function link({ relation, view, when, best, document }: DrawnEdge, kinds: ReadonlyMap<string, EntityKind>) {
  const { id, type, source, target, role } = relation;
  const people = [source, target].filter((end) => kinds.get(end) === 'PERSON');
  const known = LINKS[type];
  const isFit =
    known !== undefined &&
    known[0] !== 'Address' &&
    (known[3] === 0 || people.length === 2 || (known[3] === 1 && people[0] === source));
  const [schema, from, to] = isFit ? known : (['UnknownLink', 'subject', 'object'] as const);
  return {
    id,
    schema,
    properties: {
      [from]: [source],
      [to]: [target],
      ...(isFit ? role !== null && { [roleName(schema)]: [role] } : { role: [type] }),
      ...datesOf(when, relation.event !== null),
      summary: [best.quote],
      recordId: [id],
      modifiedAt: [new Date(view.firstKnown).toISOString()],
      ...(document.publisherName !== null && { publisher: [document.publisherName] }),
      ...(document.url !== null && { sourceUrl: [document.url] }),
    },
  };
}

const roleName = (schema: string): string => (schema === 'Family' || schema === 'Associate' ? 'relationship' : 'role');

/** EDTF as the dates of FollowTheMoney, which are days, months or years without a tilde. */
function datesOf(when: string | null, isEvent: boolean) {
  if (when === null) return {};
  const [from = '', to = from] = when.split('/').map((end) => end.replace(/[~?%]$/, '').replace(/^\.\.$/, ''));
  if (isEvent && from === to) return { date: [from] };
  return { ...(from && { startDate: [from] }), ...(to && { endDate: [to] }) };
}
