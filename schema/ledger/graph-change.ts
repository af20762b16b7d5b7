/** What each commit changed, told as it happens. */

import { globalId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import { durableRelationId } from '../../src/domain/id.ts';
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import { isEventType } from '../../src/domain/relation-types.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import type { TouchedGroup } from '../../src/projection/changes.ts';
import type { LedgerEntry } from '../../src/store/ledger-entry.ts';
import type { StoredDocument } from '../../src/store/stored.ts';
import { someOf } from '../api/bounds.ts';
import { entityIds } from '../api/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { refuse } from '../errors.ts';
import { Document } from '../evidence/document.ts';
import { documentsOf } from '../evidence/present-evidence.ts';
import type { RelationNode } from '../graph/node-values.ts';
import { Relation, relationsIn } from '../graph/relation.ts';

interface Change {
  readonly revision: number;
  readonly at: number;
  readonly relations: readonly RelationNode[];
  readonly entities: readonly EntityRow[];
  readonly documents: readonly StoredDocument[];
  readonly gone: readonly string[];
  readonly truncated: boolean;
}

const GraphChange = builder.objectRef<Change>('GraphChange').implement({
  description: 'What one commit changed.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The commit’s number; give it as `since` to go on after it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was committed.' }),
    relations: t.expose('relations', { type: [Relation], description: 'Relations it touched, as they are now.' }),
    entities: t.expose('entities', { type: [Entity], description: 'Entities it touched, as they are now.' }),
    documents: t.expose('documents', { type: [Document], description: 'Documents it brought or touched.' }),
    gone: t.exposeIDList('gone', { description: 'Ids that no longer name anything of their own.' }),
    truncated: t.exposeBoolean('truncated', {
      description:
        'True where more was touched than is listed, or commits before this one are no longer kept: ask anew.',
    }),
  }),
});

const LISTED = 500;

builder.subscriptionField('graphChanged', (t) =>
  t.field({
    type: GraphChange,
    description:
      'What each commit changed, near these entities where given. Over server-sent events, one connection for each stream (`Accept: text/event-stream`; the id of an event is its revision, and `Last-Event-ID` goes on after it), or in parts of `multipart/mixed;subscriptionSpec=1.0`. There are no WebSockets.',
    args: {
      about: t.arg.idList({ description: 'Only commits that touch these entities or their relations.' }),
      since: t.arg.int({ description: 'First what came after this revision, then what comes; now, where left out.' }),
    },
    subscribe: async (_, { about, since }, ctx) => {
      if (typeof since === 'number' && since < 0) refuse('since is negative; revisions count from 0');
      const asked = someOf('about', about);
      const from = ctx.resumeAfter ?? since ?? (await ctx.store.revision());
      return changes(ctx, asked && (await entityIds(ctx, asked)), from);
    },
    resolve: (change: Change) => change,
  }),
);

async function* changes(ctx: Context, about: readonly Id[] | null, since: number): AsyncGenerator<Change> {
  let last = since;
  for await (const entry of ctx.ledger(since)) {
    const isGap = entry.revision > last + 1;
    last = entry.revision;
    const change = await changeOf(ctx, entry, about);
    if (change) yield isGap ? { ...change, truncated: true } : change;
  }
}

/** Null where it does not concern those asked about. */
async function changeOf(ctx: Context, entry: LedgerEntry, about: readonly Id[] | null): Promise<Change | null> {
  const touched = await relationsOfGroups(ctx, entry.groups.slice(0, LISTED));
  const isNear = ({ found }: RelationNode) =>
    about === null || about.includes(found.source) || about.includes(found.target);
  const relations = touched.filter(isNear).slice(0, LISTED);
  const rows = await presentEntities(ctx, entry.entities.slice(0, LISTED));
  const ends = new Set(relations.flatMap(({ found }) => [found.source, found.target]));
  const entities = rows.filter(({ id }) => about === null || about.includes(id) || ends.has(id));
  if (about !== null && relations.length === 0 && !entities.some(({ id }) => about.includes(id))) return null;
  return {
    revision: entry.revision,
    at: entry.at,
    relations,
    entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()],
    documents: await documentsOf(ctx, entry.documents.slice(0, LISTED)),
    gone: [
      ...entry.goneRelations.map((id) => globalId('Relation', id)),
      ...entry.goneEvents.map((id) => globalId('Event', id)),
      ...entry.goneEntities.map((id) => globalId('Entity', id)),
    ],
    truncated:
      [entry.groups, entry.entities, entry.documents].some((list) => list.length > LISTED) || touched.length > LISTED,
  };
}

/** Those that each group draws now: one of a durable type, one for each pair of an event. */
async function relationsOfGroups(ctx: Context, groups: readonly TouchedGroup[]): Promise<RelationNode[]> {
  const ids = await Promise.all(
    groups.map(async ({ type, founder }) =>
      isEventType(type)
        ? ((await ctx.loaders.events.load(founder))?.relations ?? [])
        : [durableRelationId(type, founder)],
    ),
  );
  return relationsIn(ctx, ids.flat(), WITH_DENIED);
}
