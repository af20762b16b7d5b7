/** What each commit changed, told as it happens. */
import type { Id } from '../../src/domain/id.ts';
import type { Entity as EntityRow } from '../../src/domain/projected.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import type { LedgerEntry, StoredDocument } from '../../src/store/store.ts';
import { someOf } from '../api/bounds.ts';
import { globalId } from '../api/global-id.ts';
import { entityIds } from '../api/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { refuse } from '../errors.ts';
import { Document, documentsOf } from '../evidence/document.ts';
import { Relation, relationsIn } from '../graph/relation.ts';
import type { RelationSeen } from '../graph/seen.ts';

interface Change {
  readonly revision: number;
  readonly at: number;
  readonly relations: readonly RelationSeen[];
  readonly entities: readonly EntityRow[];
  readonly documents: readonly StoredDocument[];
  readonly gone: readonly string[];
  readonly truncated: boolean;
}

const GraphChange = builder.objectRef<Change>('GraphChange').implement({
  description: 'What one commit changed.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The commit’s number; give it as `since` to go on after it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
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
    description: 'Over server-sent events: what each commit changed, near these entities where given.',
    args: {
      about: t.arg.idList({ description: 'Only commits that touch these entities or their relations.' }),
      since: t.arg.int({ description: 'First what came after this revision, then what comes; now, where left out.' }),
    },
    subscribe: async (_, { about, since }, ctx) => {
      if (typeof since === 'number' && since < 0) refuse('since is negative; revisions count from 0');
      const asked = someOf('about', about);
      return changes(ctx, asked && (await entityIds(ctx, asked)), since ?? (await ctx.store.revision()));
    },
    resolve: (change: Change) => change,
  }),
);

async function* changes(ctx: Context, about: readonly Id[] | null, since: number): AsyncGenerator<Change> {
  let last = since;
  for await (const entry of ctx.ledger(since)) {
    const isGap = entry.revision > last + 1;
    last = entry.revision;
    const change = await changeOf(ctx.fresh(), entry, about);
    if (change) yield isGap ? { ...change, truncated: true } : change;
  }
}

/** Null where it does not concern those asked about. */
async function changeOf(ctx: Context, entry: LedgerEntry, about: readonly Id[] | null): Promise<Change | null> {
  const touched = await relationsIn(ctx, entry.relations.slice(0, LISTED), WITH_DENIED);
  const isNear = ({ row }: RelationSeen) => about === null || about.includes(row.source) || about.includes(row.target);
  const relations = touched.filter(isNear);
  const rows = await Promise.all(entry.entities.slice(0, LISTED).map((id) => ctx.loaders.entities.load(id)));
  const ends = new Set(relations.flatMap(({ row }) => [row.source, row.target]));
  const entities = rows
    .filter((row) => row !== null)
    .filter(({ id }) => about === null || about.includes(id) || ends.has(id));
  if (about !== null && relations.length === 0 && !entities.some(({ id }) => about.includes(id))) return null;
  return {
    revision: entry.revision,
    at: entry.at,
    relations,
    entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()],
    documents: await documentsOf(ctx, entry.documents.slice(0, LISTED)),
    gone: await Promise.all(entry.gone.map((id) => goneId(ctx, id))),
    truncated: [entry.relations, entry.entities, entry.documents].some((list) => list.length > LISTED),
  };
}

/** A relation’s id names its type. An absorbed entity still answers, with its survivor; what is left is an event. */
async function goneId(ctx: Context, id: string): Promise<string> {
  if (id.includes(':')) return globalId('Relation', id);
  return globalId((await ctx.loaders.entities.load(id)) === null ? 'Event' : 'Entity', id);
}
