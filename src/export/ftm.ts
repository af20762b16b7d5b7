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

type Side = readonly [property: string, range: string];

/** Which link, by its two sides, and what may stand there; between others it is an unknown one. */
const LINKS: Readonly<Partial<Record<RelationType, readonly [schema: string, from: Side, to: Side]>>> = {
  HOLDS_POSITION: ['Directorship', ['director', 'LegalEntity'], ['organization', 'Organization']],
  MEMBER_OF: ['Membership', ['member', 'LegalEntity'], ['organization', 'Organization']],
  EMPLOYED_BY: ['Employment', ['employee', 'Person'], ['employer', 'Organization']],
  REPRESENTS: ['Representation', ['agent', 'LegalEntity'], ['client', 'LegalEntity']],
  SUCCEEDED: ['Succession', ['successor', 'LegalEntity'], ['predecessor', 'LegalEntity']],
  FAMILY: ['Family', ['person', 'Person'], ['relative', 'Person']],
  ASSOCIATE: ['Associate', ['person', 'Person'], ['associate', 'Person']],
};

/** Of what each is one. */
const BROADER: Readonly<Record<string, string>> = {
  PublicBody: 'Organization',
  Organization: 'LegalEntity',
  Person: 'LegalEntity',
};

const isOne = (schema: string | undefined, range: string): boolean =>
  schema !== undefined && (schema === range || isOne(BROADER[schema], range));

function link({ relation, view, when, best, document }: DrawnEdge, kinds: ReadonlyMap<string, EntityKind>) {
  const { id, type, source, target, role } = relation;
  const isFit = (end: string, [, range]: Side) => isOne(SCHEMATA[kinds.get(end) ?? 'UNKNOWN'][0], range);
  const known = LINKS[type];
  const fit = known && isFit(source, known[1]) && isFit(target, known[2]) ? known : null;
  const [schema, [from], [to]] = fit ?? (['UnknownLink', ['subject'], ['object']] as const);
  return {
    id,
    schema,
    properties: {
      [from]: [source],
      [to]: [target],
      ...(fit ? role !== null && { [roleName(schema)]: [role] } : { role: [type] }),
      ...datesOf(when, relation.event !== null),
      summary: [best.quote],
      recordId: [id],
      modifiedAt: [new Date(view.firstKnown).toISOString().slice(0, SECONDS)],
      ...(document.publisherName !== null && { publisher: [document.publisherName] }),
      ...(document.url !== null && { sourceUrl: [document.url] }),
    },
  };
}

/** Of an instant: FollowTheMoney's dates end there, and are of UTC. */
const SECONDS = 'YYYY-MM-DDThh:mm:ss'.length;

const roleName = (schema: string): string => (schema === 'Family' || schema === 'Associate' ? 'relationship' : 'role');

/** EDTF as the dates of FollowTheMoney, which are days, months or years without a tilde. */
function datesOf(when: string | null, isEvent: boolean) {
  if (when === null) return {};
  const [from = '', to = from] = when.split('/').map((end) => end.replace(/[~?%]$/, '').replace(/^\.\.$/, ''));
  if (isEvent && from === to) return { date: [from] };
  return { ...(from && { startDate: [from] }), ...(to && { endDate: [to] }) };
}
