/** The Pothos builder: which TypeScript values stand for which scalars. It defines no type. */
import SchemaBuilder from '@pothos/core';
import type { Moment } from '../src/domain/time.ts';
import type { Context } from './context.ts';

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface OwnTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    /** Epoch milliseconds inside, ISO 8601 outside. */
    DateTime: { Input: Moment; Output: number };
    EDTF: { Input: string; Output: string };
    URL: { Input: string; Output: string };
    JSON: { Input: Json; Output: Json };
  };
}

/** What Pothos makes of them: the first argument of its references. */
export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<OwnTypes>;

export const builder = new SchemaBuilder<OwnTypes>({ defaultFieldNullability: false });

builder.queryType({ description: 'What can be asked. Every field that lists or walks takes a scope.' });
builder.mutationType({
  description:
    'What an editor can add or decide; every field needs an editor’s key. Expected failures of a field with a union are members of it; of the others, errors with a code.',
});
builder.subscriptionType({
  description:
    'What can be watched: a request for each stream, answered by server-sent events (`text/event-stream`) or in parts (`multipart/mixed`). There is no single connection for many streams, and no WebSocket.',
});
