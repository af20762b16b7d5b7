/** What a graph offers to begin with: its best attested ties, disputes, denials, words and latest documents. */
import { NAME } from './fragments.ts';
import { type AnswerOf, graphql, query } from './query.ts';

export const STARTERS = query(
  graphql(
    `query Starters($evidence: EvidenceFilter!) {
  relations(orderBy: { field: INDEPENDENT_SOURCES }, evidence: $evidence, first: 100) { nodes { source { ...Name } target { ...Name } } }
  statements(filter: { polarity: DENIED, counts: true }, first: 1) { totalCount }
  quotations(counts: true, first: 1) { totalCount }
  documents(first: 50) { totalCount nodes { publishedAt url } }
}`,
    [NAME],
  ),
);
/** Apart from the rest: where there are many of them they take long, and the first view does not wait for it. */
export const DISPUTES = query(
  graphql(
    `query Disputes {
  contradictions(kinds: [DENIAL], first: 1) { totalCount nodes { a { subject { ...Name } predicate object { ...Name } } } }
}`,
    [NAME],
  ),
);
export type Starters = AnswerOf<typeof STARTERS> & AnswerOf<typeof DISPUTES>;
