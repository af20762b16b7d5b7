/** What the commands that ask the graph share: how entities and scopes are given, and how relations are shown. */
import { readGlobalId } from '../../domain/global-id.ts';
import { shortened } from '../shell/table.ts';

export interface ScopeOptions {
  readonly asOf?: string;
  readonly from?: string;
  readonly to?: string;
  readonly minSources?: number;
  readonly includeDenied?: boolean;
  readonly onlyRealized?: boolean;
  readonly json?: boolean;
}

/** The variables `at` and `evidence` of the API. */
export const scopeVariables = ({ asOf, from, to, minSources, includeDenied, onlyRealized }: ScopeOptions) => ({
  at: { asOf, validFrom: from, validTo: to },
  evidence: { minIndependentSources: minSources, includeDenied, includeUnrealized: !onlyRealized },
});

/** `Q7747`, `wikidata:Q7747`, `name:…` and ids stand for themselves; everything else is a name. */
export function entityReference(text: string): string {
  if (/^Q[1-9]\d*$/.test(text)) return `wikidata:${text}`;
  return /^(wikidata|name):/.test(text) || readGlobalId(text)?.noun === 'Entity' ? text : `name:${text}`;
}

export interface ShownRelation {
  readonly relationType: string;
  readonly role: string | null;
  readonly verdict: string;
  readonly confidence: number;
  /** `status` is null for a durable relation. */
  readonly standing: { readonly status: string | null };
  readonly valid: { readonly edtf: string } | null;
}

export const relationWords = ({ relationType, role }: ShownRelation): string =>
  role === null ? relationType : `${relationType} (${role})`;

/** `UNDISPUTED 0.92`, `PLANNED, UNDISPUTED 0.87`: what has not happened says so first. */
export function standingWords({ verdict, confidence, standing: { status } }: ShownRelation): string {
  const worth = `${verdict} ${confidence.toFixed(2)}`;
  return status === null || status === 'OCCURRED' ? worth : `${status}, ${worth}`;
}

const QUOTE_LENGTH = 72;
export const quoteWords = (text: string): string => `“${shortened(text, QUOTE_LENGTH)}”`;
