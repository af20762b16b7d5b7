/** Where a document names an entity. */

import type { Id } from '../../src/domain/glossary.ts';
import type { Mention as MentionRow } from '../../src/domain/record/document.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { textOf } from './present-evidence.ts';

interface MentionValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: Id | null;
}

export const Mention = builder.objectRef<MentionValue>('Mention').implement({
  description: 'Where a document names an entity.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit in the document.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
    text: t.exposeString('text', { description: 'The words there.' }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'Whom they name; null where nobody is known by them.',
      resolve: ({ entity }, _, ctx) => (entity === null ? null : ctx.loaders.entities.load(entity)),
    }),
  }),
});

/** Those that lie within a span of the document; all without one. */
export async function mentionsOf(
  ctx: Context,
  document: Id,
  { start, end } = { start: 0, end: Number.POSITIVE_INFINITY },
): Promise<MentionValue[]> {
  const [mentions, text] = await Promise.all([ctx.loaders.mentions.load(document), textOf(ctx, document)]);
  return mentions
    .filter((mention: MentionRow) => mention.start >= start && mention.end <= end)
    .map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) }));
}
