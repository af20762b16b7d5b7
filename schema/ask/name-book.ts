/** What a question’s names mean in this graph. */
import type { GraphQLSchema } from 'graphql';
import type { Named } from '../../src/ask/question/intent.ts';
import type { Candidate } from '../../src/ask/question/named/names.ts';
import type { OfficeBook } from '../../src/ask/question/named/resolve.ts';
import type { Times } from '../../src/ask/question/time/times.ts';
import { globalId, rawId } from '../../src/domain/global-id.ts';
import type { Entity } from '../../src/domain/record/entity.ts';
import { loadAuthority } from '../../src/ingest/authority/authority.ts';
import { canonicalRole, rolesAsked } from '../../src/ingest/authority/roles.ts';
import type { Context } from '../context.ts';
import { run } from './run.ts';

interface Held {
  readonly entity: {
    readonly relations: {
      readonly nodes: readonly { readonly role: string | null; readonly source: { readonly id: string } }[];
    };
  } | null;
}

const HELD = `query OfficeHolders($id: ID!, $direction: Direction!, $at: TimeScope) {
  entity(id: $id) {
    relations(direction: $direction, types: [HOLDS_POSITION, REPRESENTS], at: $at, first: 50) {
      nodes { role source { id } }
    }
  }
}`;

interface Dated {
  readonly events: {
    readonly nodes: readonly { readonly when: { readonly edtf: string; readonly origin: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  } | null;
}

const DATED = `query DaysOf($filter: EventFilter!) {
  events(filter: $filter, first: 100) { nodes { when { edtf origin } } pageInfo { hasNextPage } }
}`;

export function nameBook(ctx: Context, schema: GraphQLSchema, at: Readonly<Record<string, unknown>>): OfficeBook {
  const heldBy = async (named: Named, direction: 'IN' | 'OUT', { from, to }: Times) => {
    const then = from === null && to === null ? at : { ...at, validFrom: from, validTo: to };
    const { entity } = await run<Held>(ctx, schema, HELD, { id: named.id, direction, at: then });
    return entity?.relations.nodes ?? [];
  };
  return {
    authority: loadAuthority(),
    exact: (texts) => Promise.all(texts.map(async (text) => candidateOf(ctx, await byName(ctx, text)))),
    byQid: (qids) => Promise.all(qids.map(async (qid) => candidateOf(ctx, await ctx.loaders.entitiesByQid.load(qid)))),
    search: async (text) => {
      const hits = (await ctx.store.search(text.slice(0, 200), null, { signal: ctx.signal })).slice(0, 10);
      const found = await Promise.all(hits.map(({ entity }) => candidateOf(ctx, entity)));
      return hits.flatMap(({ score }, i) => (found[i] ? [{ ...found[i], score }] : []));
    },
    holderOf: async (body, role, times) => {
      const asked = canonicalRole(role);
      const held = await heldBy(body, 'IN', times);
      // `the Czech leader`, `the head of government`: whichever office that is there.
      for (const wanted of rolesAsked(asked, undefined)) {
        const fitting = held.filter((one) => canonicalRole(one.role ?? '') === wanted);
        const [holder, ...others] = new Set(fitting.map(({ source }) => source.id));
        if (others.length > 0) return null;
        if (holder !== undefined) return namedById(ctx, holder);
      }
      return null;
    },
    onlyDay: async (type) => {
      const { events } = await run<Dated>(ctx, schema, DATED, {
        filter: { types: [type], statuses: ['OCCURRED'], at },
      });
      const days = new Set(
        (events?.nodes ?? []).flatMap(({ when }) => (when.origin === 'PUBLICATION_FALLBACK' ? [] : when.edtf)),
      );
      const [day] = days;
      // Of more than can be looked at nobody knows that they are of one day.
      if (events?.pageInfo.hasNextPage) return null;
      return days.size === 1 && day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
    },
    roleOf: async (person, times) => {
      const roles = new Set((await heldBy(person, 'OUT', times)).flatMap(({ role }) => role ?? []));
      const [role] = roles;
      return roles.size === 1 ? (role ?? null) : null;
    },
  };
}

const byName = (ctx: Context, text: string): Promise<Entity | null> => ctx.loaders.entitiesByName.load(text);

async function candidateOf(ctx: Context, entity: Entity | null): Promise<Candidate | null> {
  return entity && { named: await namedOf(ctx, entity), names: entity.names.map(({ text }) => text) };
}

/** By its name where that means nobody else: a plan is read by people. */
export async function namedOf(ctx: Context, entity: Entity): Promise<Named> {
  const id = globalId('Entity', entity.id);
  const bearer = await byName(ctx, entity.label);
  return { id, label: entity.label, kind: entity.kind, ref: bearer?.id === entity.id ? `name:${entity.label}` : id };
}

async function namedById(ctx: Context, id: string): Promise<Named | null> {
  const entity = await ctx.loaders.entities.load(rawId('Entity', id));
  return entity && namedOf(ctx, entity);
}
