/** What a tool is: what it takes, which operation of the API it asks, and what becomes of the answer. */
import { z } from 'zod';
import { ENTITY_KINDS, EVENT_STATUSES, GRADES, POLARITIES } from '../../domain/vocabulary.ts';
import type { Data } from './ask.ts';
import type { Links } from './item.ts';
import type { Found } from './result.ts';

export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  readonly operation: string;
  readonly variables: (args: Args<Shape>) => Readonly<Record<string, unknown>>;
  readonly found: (data: Data, args: Args<Shape>, links: Links) => Found | string;
}

/** What every tool takes beside its own. */
export interface Paged {
  readonly tokens: number;
  readonly cursor?: string | undefined;
}
export type Args<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>> & Paged;

/** Keeps the types of the arguments together while it is written, then forgets them for the list. */
export const tool = <Shape extends z.ZodRawShape>(one: Tool<Shape>): Tool => one as unknown as Tool;

export const paged = {
  tokens: z.number().int().min(200).max(20_000).default(2_000).describe('About how many tokens the answer may have'),
  cursor: z.string().max(2_000).optional().describe('From the answer before, to go on'),
};

/** Rows to ask for: what the tokens could hold at best. */
export const firstOf = ({ tokens }: Paged): number => Math.min(100, Math.max(1, Math.ceil(tokens / 100)));

export const entity = z
  .string()
  .min(1)
  .max(300)
  .describe('An id of an earlier answer, wikidata:Q7747, or name:Emmanuel Macron');

const instant = z.string().max(40).describe('ISO 8601 instant with zone, or a day');
const date = z.string().max(40).describe('A year, month or day: 2022, 2022-02, 2022-02-07');

export const scope = {
  at: z
    .strictObject({
      validFrom: date.optional(),
      validTo: date.optional(),
      asOf: instant.optional().describe('Only evidence published by then'),
      includeUndated: z.boolean().optional(),
    })
    .optional()
    .describe('Which time it is about; left out, all time as known now'),
};

export const evidence = {
  evidence: z
    .strictObject({
      minIndependentSources: z.number().int().min(0).optional(),
      minConfidence: z.number().min(0).max(1).optional(),
      minReliability: z.enum(GRADES).optional(),
      publishers: z.array(entity).min(1).max(50).optional(),
      excludePublishers: z.array(entity).min(1).max(50).optional(),
      includeUnknownPublishers: z.boolean().optional().describe('False leaves out documents that name no publisher'),
      includeDisputed: z.boolean().optional(),
      includeDenied: z.boolean().optional().describe('True shows also what is only denied'),
      includeUnrealized: z.boolean().optional().describe('False hides plans, requests and hypotheses'),
    })
    .optional()
    .describe('How well supported it must be'),
};

/** Words of closed lists; what is not among them is refused by the API, with what may have been meant. */
const code = z.string().regex(/^[A-Z_]+$/);
export const codes = (what: string) => z.array(code).min(1).max(40).optional().describe(what);
export const kinds = z.array(z.enum(ENTITY_KINDS)).min(1).optional();
export const statuses = z.array(z.enum(EVENT_STATUSES)).min(1).optional();
export const polarity = z.enum(POLARITIES).optional();
export const moment = instant;

/** Edges of a connection as items. */
export function listed(
  connection: Data,
  itemOf: (node: Data, edge: Data) => Found['items'][number]['item'],
): Pick<Found, 'items' | 'hasMore'> {
  const items = connection.edges.map((edge: Data) => ({ item: itemOf(edge.node, edge), cursor: edge.cursor }));
  return { items, hasMore: connection.pageInfo.hasNextPage };
}
