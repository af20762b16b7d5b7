/** What a standing question found, once for each cause. It names evidence by ids alone, so that a purge takes all words. */
import type { Id, Instant, RelationId } from '../domain/glossary.ts';
import { type Kept, keptId } from '../domain/record/kept.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { Verdict } from '../domain/vocabulary.ts';
import type { Asked } from './asked.ts';

export interface Finding {
  /** The same for the same finding of the same question. */
  readonly key: readonly (string | number)[];
  /** Who mediates; who stands on the path, from end to end; whom the relations join. */
  readonly entities: readonly Id[];
  readonly relations: readonly RelationId[];
  /** Of the event or relation that was denied, or whose verdict changed. */
  readonly type: RelationType | null;
  readonly role: string | null;
  /** Of a verdict that changed. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** Statements that the commit brought, and those whose words to show beside them. */
  readonly causedBy: readonly Id[];
  readonly shown: readonly Id[];
  /** Of the commit. */
  readonly revision: number;
  readonly at: Instant;
}

export interface Alert extends Omit<Finding, 'key'> {
  readonly id: Id;
  readonly question: Id;
  /** The question's title when it was answered. */
  readonly title: string;
  readonly kind: Asked['kind'];
  /** The entities that the question names. */
  readonly named: readonly Id[];
}

/** Its place among all alerts, for whoever goes on after it. */
export interface PlacedAlert extends Alert {
  readonly seq: number;
}

export const alertKey = (id: Id): string => keptId('alert', id);

export const alertOf = ({ value, seq }: Kept): PlacedAlert => ({ ...(JSON.parse(value) as Alert), seq });
