/** What a standing question asks, as the log has it: JSON, read with care, since a log may come from anywhere. */
import { z } from 'zod';
import { InputError } from '../domain/error.ts';
import { RELATION_TYPES } from '../domain/relation-types.ts';
import { EVERYTHING, type Scope } from '../domain/scope.ts';

const id = z.string().regex(/^[0-9a-f]{32}$/);
const types = z.array(z.enum(RELATION_TYPES)).nullable();
/** The bar for evidence; a standing question always asks about all time, as of now. */
const bar = z.strictObject({
  minSources: z.number().int().min(0),
  minConfidence: z.number().min(0).max(1),
  includeDisputed: z.boolean(),
  includeUnrealized: z.boolean(),
});

/** Relations of the one, or those between the two. */
const claims = { about: z.array(id).min(1).max(2), types };

const Asked = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('MEDIATOR'),
    a: id,
    b: id,
    maxGapHours: z.number().min(0),
    includeRepresentatives: z.boolean(),
    bar,
  }),
  z.strictObject({ kind: z.literal('PATH'), from: id, to: id, maxDepth: z.number().int().min(1).max(6), types, bar }),
  z.strictObject({ kind: z.literal('VERDICT'), ...claims }),
  z.strictObject({ kind: z.literal('DENIAL'), ...claims }),
  z.strictObject({ kind: z.literal('VIEW'), view: id }),
]);

export type Asked = z.infer<typeof Asked>;
export type Bar = z.infer<typeof bar>;
export type ClaimsAsked = Extract<Asked, { readonly kind: 'VERDICT' | 'DENIAL' }>;
export type WalkAsked = Extract<Asked, { readonly kind: 'MEDIATOR' | 'PATH' }>;

/** Throws InputError for what no editor can have asked. */
export function readAsked(text: string): Asked {
  const read = Asked.safeParse(JSON.parse(text));
  if (!read.success) throw new InputError(`a standing question is not to be understood: ${read.error.message}`);
  return read.data;
}

export const scopeOfBar = (bar: Bar): Scope => ({ ...EVERYTHING, ...bar });

/** Entities that it names. */
export function namedBy(asked: Asked): readonly string[] {
  switch (asked.kind) {
    case 'MEDIATOR':
      return [asked.a, asked.b];
    case 'PATH':
      return [asked.from, asked.to];
    case 'VIEW':
      return [];
    default:
      return asked.about;
  }
}
