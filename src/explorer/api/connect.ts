/** Who connects these, and what changed between two dates. */
import type { RelationType } from '../../domain/relation-types.ts';
import type { EventStatus, Verdict } from '../../domain/vocabulary.ts';
import type { EvidenceFilter, TimeScope } from '../state/scope.ts';
import {
  NAME,
  type Name,
  QUOTE,
  type Quote,
  RELATION,
  type Relation,
  STATEMENT,
  type Statement,
  WHEN,
  type When,
} from './fragments.ts';
import type { Stats } from './graph.ts';
import { query } from './query.ts';

export type Hop = {
  readonly from: Name;
  readonly to: Name;
  readonly relation: Relation;
  readonly forward: boolean;
  readonly quote: Quote & { readonly document: { readonly id: string; readonly title: string } };
};
export type Path = {
  readonly length: number;
  readonly entities: readonly Name[];
  readonly hops: readonly Hop[];
  readonly weakestConfidence: number;
  readonly minIndependentSources: number;
  readonly disputed: boolean;
  readonly timeRespecting: boolean;
};
export type PathsInput = {
  readonly from: string;
  readonly to: string;
  readonly maxDepth: number;
  readonly k: number;
  readonly timeRespecting: boolean;
  readonly types?: readonly RelationType[];
  readonly at: TimeScope;
  readonly evidence: EvidenceFilter;
};

export const PATHS = query<
  { readonly paths: { readonly paths: readonly Path[]; readonly stats: Stats } },
  { readonly input: PathsInput }
>(`query Paths($input: PathsInput!) {
  paths(input: $input) {
    paths {
      length weakestConfidence minIndependentSources disputed timeRespecting
      entities { ${NAME} }
      hops { from { ${NAME} } to { ${NAME} } forward relation { ${RELATION} } quote { ${QUOTE} document { id title } } }
    }
    stats { truncated tookMs }
  }
}`);

export type Contact = {
  readonly id: string;
  readonly headline: string;
  readonly eventType: RelationType;
  readonly status: EventStatus;
  readonly when: When;
  readonly verdict: Verdict;
  readonly evidence: { readonly best: Quote & { readonly document: { readonly id: string } } };
};
export type Mediator = {
  readonly entity: Name & { readonly summary: string | null };
  readonly score: number;
  readonly contactsWithA: number;
  readonly contactsWithB: number;
  readonly shuttles: readonly { readonly first: Contact; readonly second: Contact; readonly gapHours: number }[];
};
const CONTACT = `id headline eventType status when { ${WHEN} } verdict evidence { best { ${QUOTE} document { id } } }`;

export const MEDIATORS = query<
  { readonly mediators: readonly Mediator[] },
  {
    readonly a: string;
    readonly b: string;
    readonly representatives: boolean;
    readonly at: TimeScope;
    readonly evidence: EvidenceFilter;
  }
>(`query Mediators($a: ID!, $b: ID!, $representatives: Boolean, $at: TimeScope, $evidence: EvidenceFilter) {
  mediators(a: $a, b: $b, includeRepresentatives: $representatives, at: $at, evidence: $evidence, first: 10) {
    entity { ${NAME} summary }
    score contactsWithA contactsWithB
    shuttles { gapHours first { ${CONTACT} } second { ${CONTACT} } }
  }
}`);

export const COMMON = query<
  {
    readonly commonNeighbors: {
      readonly entities: readonly (Name & { readonly summary: string | null })[];
      readonly relations: readonly (Relation & {
        readonly evidence: { readonly best: Quote & { readonly document: { readonly id: string } } };
      })[];
      readonly stats: Stats;
    };
  },
  { readonly entities: readonly string[]; readonly at: TimeScope; readonly evidence: EvidenceFilter }
>(`query Common($entities: [ID!]!, $at: TimeScope, $evidence: EvidenceFilter) {
  commonNeighbors(entities: $entities, at: $at, evidence: $evidence, first: 25) {
    entities { ${NAME} summary }
    relations { ${RELATION} evidence { best { ${QUOTE} document { id } } } }
    stats { truncated tookMs }
  }
}`);

export type Diff = {
  readonly relationsAdded: readonly Relation[];
  readonly relationsRetracted: readonly Relation[];
  readonly verdictChanges: readonly {
    readonly relation: Relation;
    readonly before: Verdict | null;
    readonly after: Verdict;
    readonly causedBy: readonly Statement[];
  }[];
  readonly entitiesAdded: readonly Name[];
  readonly mergeDecisions: readonly {
    readonly id: string;
    readonly survivor: Name;
    readonly absorbedLabels: readonly string[];
    readonly reason: string;
    readonly decidedBy: string;
  }[];
  readonly truncated: boolean;
};

export const DIFF = query<
  { readonly diff: Diff },
  { readonly from: string; readonly to: string; readonly axis: string; readonly about: readonly string[] | null }
>(`query Diff($from: DateTime!, $to: DateTime!, $axis: DiffAxis, $about: [ID!]) {
  diff(from: $from, to: $to, axis: $axis, about: $about, first: 100) {
    relationsAdded { ${RELATION} }
    relationsRetracted { ${RELATION} }
    verdictChanges { before after relation { ${RELATION} } causedBy { ${STATEMENT} } }
    entitiesAdded { ${NAME} }
    mergeDecisions { id survivor { ${NAME} } absorbedLabels reason decidedBy }
    truncated
  }
}`);
