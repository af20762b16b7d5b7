/** What CoreNLP's relation names and verbs are called here; whatever is not listed is left alone. */
import type { RelationType } from '../../domain/relation-types.ts';

/** `isTurned`: CoreNLP's object is our subject. */
export interface TripleRelation {
  readonly predicate: RelationType;
  readonly isTurned: boolean;
}

const triples: Readonly<Record<string, TripleRelation>> = {
  'per:employee_of': { predicate: 'EMPLOYED_BY', isTurned: false },
  'per:origin': { predicate: 'CITIZEN_OF', isTurned: false },
  'per:spouse': { predicate: 'FAMILY', isTurned: false },
  'per:children': { predicate: 'FAMILY', isTurned: false },
  'per:parents': { predicate: 'FAMILY', isTurned: false },
  'per:siblings': { predicate: 'FAMILY', isTurned: false },
  'org:member_of': { predicate: 'MEMBER_OF', isTurned: false },
  'org:members': { predicate: 'MEMBER_OF', isTurned: true },
  'org:parents': { predicate: 'PART_OF', isTurned: false },
  'org:subsidiaries': { predicate: 'PART_OF', isTurned: true },
  'org:top_members_employees': { predicate: 'HOLDS_POSITION', isTurned: true },
  'org:country_of_headquarters': { predicate: 'LOCATED_IN', isTurned: false },
  'org:city_of_headquarters': { predicate: 'LOCATED_IN', isTurned: false },
};

export const relationOfTriple = (relation: string): TripleRelation | null => triples[relation] ?? null;

export interface VerbRelation {
  readonly predicate: RelationType;
  readonly mode: string | null;
}

const verbs: readonly (readonly [RegExp, RelationType, string | null])[] = [
  [/\b(?:met|meets|talked|negotiated|consulted|held talks)\b/, 'CONSULT', null],
  [/\bvisit(?:ed|s)\b/, 'CONSULT', 'visit'],
  [/\b(?:phoned|telephoned|spoke by telephone|called by telephone)\b/, 'CONSULT', 'phone'],
  [/\b(?:signed|ratified|recogni[sz]ed|praised|welcomed)\b/, 'SUPPORT', null],
  [/\b(?:accused|blamed|condemned|criticised|criticized|denounced)\b/, 'ACCUSE', null],
  [/\b(?:urged|demanded|asked|called on|called upon)\b/, 'REQUEST', null],
  [/\b(?:warned|threatened)\b/, 'THREATEN', null],
  [/\b(?:rejected|refused|vetoed)\b/, 'REJECT', null],
  [/\b(?:sanctioned|imposed sanctions on|expelled)\b/, 'SANCTION', null],
  [/\b(?:attacked|invaded|bombed|shelled|killed)\b/, 'ASSAULT', null],
  [/\b(?:arrested|detained|seized|blockaded)\b/, 'COERCE', null],
];

/** A verb in the past or present says that it happened; `will meet` and `did not meet` are for better readers. */
export function relationOfVerb(relation: string): VerbRelation | null {
  if (/\b(?:not|never|will|would|may|might|could|should|plans?|planned|if)\b|n't\b/.test(relation)) return null;
  const found = verbs.find(([pattern]) => pattern.test(relation.toLowerCase()));
  return found ? { predicate: found[1], mode: found[2] } : null;
}
