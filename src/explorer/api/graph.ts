/** What is drawn, what could be added, what something is called. */
import type { RelationType } from '../../domain/relation-types.ts';
import type { EntityKind, EventStatus, Verdict } from '../../domain/vocabulary.ts';
import type { EvidenceFilter, TimeScope } from '../state/scope.ts';
import { NAME, type Name } from './fragments.ts';
import { query } from './query.ts';

export type DrawnEntity = Name & { readonly summary: string | null; readonly degree: number };
export type Bundle = {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly relationType: RelationType;
  readonly count: number;
  readonly disputed: number;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly strongest: {
    readonly id: string;
    readonly source: { readonly id: string };
    readonly role: string | null;
    readonly verdict: Verdict;
    readonly confidence: number;
    readonly evidence: { readonly independentSources: number; readonly statements: number };
    readonly event: { readonly status: EventStatus } | null;
  };
};
export type Stats = { readonly truncated: boolean; readonly tookMs: number };
export type Drawn = {
  readonly egoNetwork: {
    readonly entities: readonly DrawnEntity[];
    readonly bundles: readonly Bundle[];
    readonly stats: Stats;
  };
};

export type EgoInput = {
  readonly centers: readonly string[];
  readonly depth: number;
  readonly limit: number;
  readonly perEntityLimit?: number;
  readonly types?: readonly RelationType[];
  readonly kinds?: readonly EntityKind[];
  readonly at: TimeScope;
  readonly evidence: EvidenceFilter;
};

/** With a limit of as many entities as there are centers, this is what lies between them. */
export const DRAWN = query<
  Drawn,
  { readonly input: EgoInput; readonly at: TimeScope; readonly evidence: EvidenceFilter }
>(`query Drawn($input: EgoNetworkInput!, $at: TimeScope, $evidence: EvidenceFilter) {
  egoNetwork(input: $input) {
    entities { ${NAME} summary degree(at: $at, evidence: $evidence) }
    bundles {
      a { id } b { id } relationType count disputed earliest latest
      strongest { id source { id } role verdict confidence evidence { independentSources statements } event { status } }
    }
    stats { truncated tookMs }
  }
}`);

export const NEIGHBORS = query<
  { readonly egoNetwork: { readonly entities: readonly { readonly id: string }[]; readonly stats: Stats } },
  { readonly input: EgoInput }
>(`query Neighbors($input: EgoNetworkInput!) {
  egoNetwork(input: $input) { entities { id } stats { truncated tookMs } }
}`);

export type Found = Name & { readonly summary: string | null; readonly degree: number };

export const SEARCH = query<
  { readonly search: { readonly edges: readonly { readonly matchedName: string | null; readonly node: Found }[] } },
  { readonly text: string; readonly first: number }
>(`query Search($text: String!, $first: Int!) {
  search(query: $text, first: $first) { edges { matchedName node { ${NAME} summary degree } } }
}`);

export const NAMES = query<{ readonly nodes: readonly (Partial<Name> | null)[] }, { readonly ids: readonly string[] }>(
  `query Names($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { label kind } } }`,
);

export const NAMED = query<{ readonly entity: Name | null }, { readonly name: string }>(
  `query Named($name: String!) { entity(name: $name) { ${NAME} } }`,
);

export const CENTRAL = query<
  {
    readonly centrality: readonly {
      readonly degree: number;
      readonly entity: Name & { readonly summary: string | null };
    }[];
  },
  { readonly first: number }
>(`query Central($first: Int!) { centrality(first: $first) { degree entity { ${NAME} summary } } }`);

export type Facet = {
  readonly relationType: RelationType;
  readonly kind: EntityKind;
  readonly count: number;
  readonly earliest: string | null;
  readonly latest: string | null;
};

export const ACTOR = query<
  {
    readonly entity:
      | (Found & {
          readonly names: readonly { readonly text: string; readonly lang: string | null }[];
          readonly externalIds: readonly {
            readonly scheme: string;
            readonly value: string;
            readonly url: string | null;
          }[];
          readonly neighborFacets: readonly Facet[];
          readonly said: { readonly totalCount: number };
          readonly notes: {
            readonly nodes: readonly {
              readonly id: string;
              readonly body: string;
              readonly author: string;
              readonly createdAt: string;
            }[];
          };
          readonly mergedFrom: readonly {
            readonly id: string;
            readonly absorbedLabels: readonly string[];
            readonly decidedBy: string;
            readonly reason: string;
            readonly revertedAt: string | null;
          }[];
        })
      | null;
  },
  { readonly id: string; readonly at: TimeScope; readonly evidence: EvidenceFilter }
>(`query Actor($id: ID!, $at: TimeScope, $evidence: EvidenceFilter) {
  entity(id: $id) {
    ${NAME} summary degree(at: $at, evidence: $evidence) names { text lang } externalIds { scheme value url }
    neighborFacets(at: $at, evidence: $evidence) { relationType kind count earliest latest }
    said(at: $at, first: 1) { totalCount }
    notes(first: 20) { nodes { id body author createdAt } }
    mergedFrom { id absorbedLabels decidedBy reason revertedAt }
  }
}`);

/** Asked only to learn whether the server is there. */
export const REVISION = query<{ readonly revision: number }>('query Revision { revision }');
