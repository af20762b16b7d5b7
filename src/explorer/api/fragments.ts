/** The pieces that several documents share, with their types. */
import type { RelationFamily, RelationType } from '../../domain/relation-types.ts';
import type {
  DateOrigin,
  EntityKind,
  EventStatus,
  Modality,
  Polarity,
  ReportedAs,
  ReviewState,
  Verdict,
} from '../../domain/vocabulary.ts';

export type Name = { readonly id: string; readonly label: string; readonly kind: EntityKind };
export const NAME = 'id label kind';

export type When = {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: string;
  readonly origin: DateOrigin;
  readonly rawText: string | null;
};
export const WHEN = 'edtf earliest latest precision origin rawText';

export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: { readonly id: string } | null;
};
export type Quote = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly verified: boolean;
  readonly mentions: readonly Mention[];
};
export const QUOTE = 'text start end before after verified mentions { start end text entity { id } }';

type EvidenceSummary = {
  readonly statements: number;
  readonly documents: number;
  readonly publishers: number;
  readonly independentSources: number;
  readonly denials: number;
  readonly firstKnown: string;
  readonly lastKnown: string;
};
const SUMMARY = 'statements documents publishers independentSources denials firstKnown lastKnown';

export type Attribution = {
  readonly entity: Name | null;
  readonly surface: string;
  readonly verb: string | null;
  readonly anonymous: boolean;
};

export type Statement = {
  readonly id: string;
  readonly subject: Name;
  readonly predicate: RelationType;
  readonly object: Name | null;
  readonly mode: string | null;
  readonly role: string | null;
  readonly place: Name | null;
  readonly quantity: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly reportedAs: ReportedAs;
  readonly attribution: readonly Attribution[];
  readonly valid: When | null;
  readonly knownAt: string;
  readonly retractedAt: string | null;
  readonly confidence: number;
  readonly review: ReviewState;
  readonly extractors: readonly string[];
  readonly quote: Quote;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly publishedAt: string | null;
    readonly publisher: Name | null;
  };
};
export const STATEMENT = `id subject { ${NAME} } predicate object { ${NAME} } mode role place { ${NAME} } quantity polarity modality
  reportedAs attribution { entity { ${NAME} } surface verb anonymous } valid { ${WHEN} } knownAt retractedAt confidence review
  extractors quote { ${QUOTE} } document { id title url publishedAt publisher { ${NAME} } }`;

export type Relation = {
  readonly id: string;
  readonly relationType: RelationType;
  readonly family: RelationFamily;
  readonly role: string | null;
  readonly source: Name;
  readonly target: Name;
  readonly valid: When | null;
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly evidence: EvidenceSummary;
  readonly event: EventHead | null;
};
type EventHead = {
  readonly id: string;
  readonly headline: string;
  readonly status: EventStatus;
  readonly mode: string | null;
};
export const RELATION = `id relationType family role source { ${NAME} } target { ${NAME} } valid { ${WHEN} } verdict confidence
  evidence { ${SUMMARY} } event { id headline status mode }`;

export type Page = { readonly hasNextPage: boolean; readonly endCursor: string | null };
export const PAGE = 'pageInfo { hasNextPage endCursor }';
export type Connection<Node> = {
  readonly totalCount: number;
  readonly pageInfo: Page;
  readonly nodes: readonly Node[];
};
