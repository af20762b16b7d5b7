/** A node that relations join: who answers for all the ids that mean one person, state, body, agreement or place. */

import type { Id } from '../glossary.ts';
import type { EntityKind } from '../vocabulary.ts';
import type { NameCount } from './document.ts';

export interface NameForm {
  readonly text: string;
  readonly form: 'label' | 'mention';
  readonly count: number;
}

export interface Entity {
  readonly id: Id;
  readonly kind: EntityKind;
  readonly label: string;
  /** What documents call it and editors gave it, the label forms first, then the most frequent; at most 200. */
  readonly names: readonly NameForm[];
  /** Names that editors gave it. */
  readonly given: readonly string[];
  /** Wikidata ids of its members, in code-point order. */
  readonly qids: readonly string[];
  /** Every id that answers with this entity, its own first, the others in code-point order. */
  readonly members: readonly Id[];
}

/** An entity during a time; ids are as read, so a merged entity is given by all its members. Sentinels for open ends. */
export interface EntityAtTime {
  readonly entity: Id;
  readonly from: number;
  readonly to: number;
}

/** Enough for every spelling that anybody searches. */
const MOST_NAMES = 200;

/** Label forms first, then the most frequent, then in code-point order. */
export function nameForms(
  counted: readonly Pick<NameCount, 'text' | 'form' | 'count'>[],
  given: readonly string[],
): readonly NameForm[] {
  const forms = new Map<string, NameForm>(given.map((text) => [text, { text, form: 'label', count: 0 }]));
  for (const { text, form, count } of counted) {
    const known = forms.get(text);
    forms.set(text, {
      text,
      form: form === 'label' || known?.form === 'label' ? 'label' : 'mention',
      count: count + (known?.count ?? 0),
    });
  }
  return [...forms.values()]
    .sort((a, b) => compare(a.form, b.form) || b.count - a.count || compare(a.text, b.text))
    .slice(0, MOST_NAMES);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Whether two of these kinds may be one: of one kind, or of a kind that nobody knew for sure. */
export const mayBeOne = (a: EntityKind, b: EntityKind): boolean => a === b || isVague(a) || isVague(b);

const isVague = (kind: EntityKind): boolean => kind === 'UNKNOWN' || kind === 'GROUP';
