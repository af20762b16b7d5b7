/** Lists as Relay connections: edges with keyset cursors, `nodes` beside them, and a total that costs only when asked. */
import type { InterfaceRef, ObjectRef } from '@pothos/core';
import { fromCursor, toCursor } from '../../src/domain/cursor.ts';
import { InputError } from '../../src/domain/error.ts';
import type { Noun, Nouns, Page } from '../../src/store/store.ts';
import { builder, type SchemaTypes } from '../builder.ts';
import type { Context } from '../context.ts';
import { pageSize } from './bounds.ts';

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<OneEdge> {
  readonly edges: readonly OneEdge[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly count: () => number | Promise<number>;
}

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** What a store or question is asked for. */
export interface PageWanted {
  readonly first: number;
  readonly after: string | null;
}

const STANDARD_FIRST = 25;

export const pageArgs = (standard = STANDARD_FIRST) =>
  builder.args((t) => ({
    first: t.int({ defaultValue: standard, description: 'How many, 1 to 100.' }),
    after: t.string({ description: 'A cursor of this list, as an earlier page gave it: what comes after it.' }),
  }));

export const wanted = ({ first, after }: PageArgs, standard = STANDARD_FIRST): PageWanted => ({
  first: pageSize(first, standard),
  after: after ?? null,
});

const PageInfo = builder.objectRef<Connection<Edge<unknown>>>('PageInfo').implement({
  description:
    'Where a page stands in its list. Lists are walked forward alone, by `first` and `after`: there is no `last` and `before`; where the end is wanted, ask in the other order.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'True where more follows.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'True where the page began after a cursor.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first edge; null on an empty page.',
      resolve: (page) => page.edges[0]?.cursor ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last edge, for `after` of the next page; null on an empty page.',
      resolve: (page) => page.edges.at(-1)?.cursor ?? null,
    }),
  }),
});

type NodeRef<Node> = ObjectRef<SchemaTypes, Node> | InterfaceRef<SchemaTypes, Node>;

/** The edge and connection types of one kind of list; further fields are added where they are known. */
export function connectionOf<
  Node,
  OneEdge extends Edge<Node> = Edge<Node>,
  List extends Connection<OneEdge> = Connection<OneEdge>,
>(name: string, node: NodeRef<Node>, of: string) {
  // The compiler cannot relate a generic node to the shape that Pothos derives from its reference.
  const nodeOf = (edge: OneEdge) => edge.node as never;
  const edgeRef = builder.objectRef<OneEdge>(`${name}Edge`).implement({
    description: `One of the ${of} of a list.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'For `after`: the place of this edge in its list.',
        resolve: (edge) => edge.cursor,
      }),
      node: t.field({ type: node, description: 'What the edge leads to.', resolve: nodeOf }),
    }),
  });
  const connectionRef = builder.objectRef<List>(`${name}Connection`).implement({
    description: `A page of a list of ${of}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edgeRef],
        description: 'The page, each with its cursor.',
        resolve: (page) => page.edges,
      }),
      nodes: t.field({
        type: [node],
        description: 'The page without cursors; caches that join pages, as `relayStylePagination` does, need `edges`.',
        resolve: (page) => page.edges.map(nodeOf) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page stands in its list.',
        resolve: (page) => page,
      }),
      totalCount: t.int({
        description: 'How many there are on all pages; counted only when asked for.',
        resolve: (page) => page.count(),
      }),
    }),
  });
  return { edge: edgeRef, connection: connectionRef };
}

/** A page of the store as a connection. */
export async function storePage<N extends Noun>(
  { loaders }: Context,
  noun: N,
  filter: Nouns[N]['filter'],
  page: PageWanted,
  order?: Nouns[N]['order'],
): Promise<Connection<Edge<Nouns[N]['row']>>> {
  const found = await loaders.pages.load({ noun, filter, page, order });
  // What is loaded of a noun are its rows.
  const { items, hasNextPage } = found as Page<Nouns[N]['row']>;
  return {
    edges: items,
    hasNextPage,
    hasPreviousPage: page.after !== null,
    count: () => loaders.counts.load({ noun, filter }),
  };
}

/** A page of a list that is at hand in full; `keyOf` gives each item a text that no other item has. */
export function listPage<Item>(
  name: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { first, after }: PageWanted,
): Omit<Connection<Edge<Item>>, 'count'> & { readonly count: () => number } {
  const last = after === null ? null : fromCursor(name, after).id;
  const start = last === null ? 0 : items.findIndex((item) => keyOf(item) === last) + 1;
  if (last !== null && start === 0) throw new InputError('after is no cursor of this list');
  return {
    edges: items
      .slice(start, start + first)
      .map((item) => ({ cursor: toCursor(name, { sort: 0, id: keyOf(item) }), node: item })),
    hasNextPage: items.length > start + first,
    hasPreviousPage: after !== null,
    count: () => items.length,
  };
}
