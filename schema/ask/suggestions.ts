/** Questions near one that was refused, each of which the evidence answers. */
import type { GraphQLSchema } from 'graphql';
import type { Scoping } from '../../src/ask/plan/plan.ts';
import type { Named } from '../../src/ask/question/intent.ts';
import type { RelationType } from '../../src/domain/relation-types.ts';
import type { Context } from '../context.ts';
import { run } from './run.ts';

interface Near {
  readonly entity: {
    readonly relations: {
      readonly nodes: readonly {
        readonly relationType: RelationType;
        readonly source: { readonly label: string };
        readonly target: { readonly label: string };
      }[];
    };
  } | null;
  readonly events: {
    readonly nodes: readonly {
      readonly participants: { readonly edges: readonly { readonly node: { readonly label: string } }[] };
    }[];
  } | null;
}

const NEAR = `query Near($id: ID!, $at: TimeScope, $evidence: EvidenceFilter) {
  entity(id: $id) {
    relations(at: $at, evidence: $evidence, first: 20) {
      nodes { relationType source { label } target { label } }
    }
  }
}`;
const LATEST = `query Latest($at: TimeScope, $evidence: EvidenceFilter) {
  events(filter: { at: $at, evidence: $evidence, statuses: [OCCURRED] }, first: 5) {
    nodes { participants(first: 2) { edges { node { label } } } }
  }
}`;

const MOST = 3;

export async function suggestionsFor(
  ctx: Context,
  schema: GraphQLSchema,
  named: readonly Named[],
  { at, evidence }: Scoping,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id } of named.slice(0, 3)) {
    const { entity } = await run<Near>(ctx, schema, NEAR, { id, at, evidence });
    found.push(...(entity?.relations.nodes ?? []).map(questionOn));
  }
  if (found.length === 0) {
    const { events } = await run<Near>(ctx, schema, LATEST, { at, evidence });
    found.push(
      ...(events?.nodes ?? []).flatMap(({ participants: { edges } }) =>
        pairQuestion(edges.map(({ node }) => node.label)),
      ),
    );
  }
  return [...new Set(found)].slice(0, MOST);
}

function questionOn({
  relationType,
  source,
  target,
}: NonNullable<Near['entity']>['relations']['nodes'][number]): string {
  if (relationType === 'MEMBER_OF') return `Who belongs to ${target.label}?`;
  if (relationType === 'PARTY_TO') return `Who are the parties to ${target.label}?`;
  if (relationType === 'ACCUSE') return `Who accused ${target.label}?`;
  return `What is between ${source.label} and ${target.label}?`;
}

const pairQuestion = ([a, b]: readonly string[]): string[] => (a && b ? [`What is between ${a} and ${b}?`] : []);
