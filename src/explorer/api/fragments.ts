/** The pieces that several documents share. What depends on the scope is read through `standing`. */
import { graphql, type Read } from './query.ts';

export const NAME = graphql(`fragment Name on Entity { id label kind }`);
export type Name = Read<typeof NAME>;

export const WHEN = graphql(`fragment When on When { edtf earliest latest precision origin rawText }`);
export type When = Read<typeof WHEN>;

export const QUOTE = graphql(`fragment Quote on Quote {
  text start end before after verified page core { start end } mentions { start end text entity { id } }
}`);
export type Quote = Read<typeof QUOTE>;

export const STATEMENT = graphql(
  `fragment Statement on Statement {
  id subject { ...Name } predicate object { ...Name } mode role place { ...Name } quantity polarity modality reportedAs
  attribution { entity { ...Name } surface verb anonymous } valid { ...When } knownAt retractedAt confidence review permalink
  extractors quote { ...Quote } document { id title url publishedAt published { ...When } publisher { ...Name } }
}`,
  [NAME, WHEN, QUOTE],
);
export type Statement = Read<typeof STATEMENT>;
export type Attribution = Statement['attribution'][number];

export const QUOTATION = graphql(
  `fragment Quotation on Quotation {
  id text permalink speaker { ...Name } addressee { ...Name }
  quote { ...Quote document { id title url retractedAt publishedAt published { ...When } publisher { ...Name } } }
}`,
  [NAME, WHEN, QUOTE],
);
export type Quotation = Read<typeof QUOTATION>;

const STANDING = graphql(
  `fragment Standing on Standing {
  verdict modality confidence valid { ...When }
  evidence { statements documents publishers independentSources denials firstKnown lastKnown }
}`,
  [WHEN],
);
export type Standing = Read<typeof STANDING>;

export const RELATION = graphql(
  `fragment Relation on Relation {
  id relationType family role source { ...Name } target { ...Name }
  standing { ...Standing } event { id standing { headline status mode } }
}`,
  [NAME, STANDING],
);
export type Relation = Read<typeof RELATION>;

export const HAPPENED = graphql(
  `fragment Happened on Event {
  id eventType ties { source { id } target { id } }
  standing { headline mode status when { ...When } place { ...Name position { latitude longitude } } verdict confidence }
}`,
  [NAME, WHEN],
);
export type Happened = Read<typeof HAPPENED>;

/** The words to show for a relation or an event, and where they stand. */
export const BEST = graphql(
  `fragment Best on Standing { evidence { best { ...Quote document { id title publisher { ...Name } } } } }`,
  [QUOTE, NAME],
);

export const PAGE = graphql(`fragment Page on PageInfo { hasNextPage endCursor }`);
type Page = Read<typeof PAGE>;
export type Connection<Node> = {
  readonly totalCount: number;
  readonly pageInfo: Page;
  readonly nodes: readonly Node[];
};
