/** Who connects these, and what changed between two dates. */
import { BEST, NAME, QUOTE, RELATION, STATEMENT, WHEN } from './fragments.ts';
import { type AnswerOf, graphql, query } from './query.ts';

export const PATHS = query(
  graphql(
    `query Paths($input: PathsInput!) {
  paths(input: $input) {
    paths {
      length weakestConfidence minIndependentSources disputed timeRespecting
      entities { ...Name }
      hops {
        from { ...Name } to { ...Name } forward relation { ...Relation }
        quote { ...Quote document { id title publisher { ...Name } } }
      }
    }
    stats { truncated tookMs }
  }
}`,
    [NAME, RELATION, QUOTE],
  ),
);
export type Path = AnswerOf<typeof PATHS>['paths']['paths'][number];
export type Hop = Path['hops'][number];

const CONTACT = graphql(
  `fragment Contact on Event { id eventType standing { headline status when { ...When } verdict ...Best } }`,
  [WHEN, BEST],
);

export const MEDIATORS = query(
  graphql(
    `query Mediators($a: ID!, $b: ID!, $representatives: Boolean, $at: TimeScope, $evidence: EvidenceFilter) {
  mediators(a: $a, b: $b, includeRepresentatives: $representatives, at: $at, evidence: $evidence, first: 10) {
    entity { ...Name summary }
    score contactsWithA contactsWithB
    shuttles { gapHours first { ...Contact } second { ...Contact } } contacts(first: 4) { ...Contact }
  }
}`,
    [NAME, CONTACT],
  ),
);
export type Mediator = AnswerOf<typeof MEDIATORS>['mediators'][number];
export type Contact = Mediator['shuttles'][number]['first'];

export const COMMON = query(
  graphql(
    `query Common($entities: [ID!]!, $at: TimeScope, $evidence: EvidenceFilter) {
  commonNeighbors(entities: $entities, at: $at, evidence: $evidence, first: 25) {
    entities { ...Name summary }
    relations { ...Relation standing { ...Best } }
    stats { truncated tookMs }
  }
}`,
    [NAME, RELATION, BEST],
  ),
);

export type CommonRelation = AnswerOf<typeof COMMON>['commonNeighbors']['relations'][number];

export const DIFF = query(
  graphql(
    `query Diff($from: DateTime!, $to: DateTime!, $axis: DiffAxis, $about: [ID!]) {
  diff(from: $from, to: $to, axis: $axis, about: $about, first: 100) {
    relationsAdded { ...Relation }
    relationsRetracted { ...Relation }
    verdictChanges { before after relation { ...Relation } causedBy { ...Statement } }
    entitiesAdded { ...Name }
    mergeDecisions { id decisionKind survivor { ...Name } absorbedLabels reason decidedBy }
    truncated
  }
}`,
    [NAME, RELATION, STATEMENT],
  ),
);
export type Diff = AnswerOf<typeof DIFF>['diff'];

/** Of the latest documents; those nobody has dated have none. */
export const LATEST_DAYS = query(
  graphql(`query LatestDays { documents(dated: true, first: 100) { nodes { publishedAt } } }`),
);
export type LatestDays = AnswerOf<typeof LATEST_DAYS>;
