/** What a question was understood to ask: the typed half of a plan, which a follow-up question begins from. */
import type { RelationType } from '../../domain/relation-types.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';

/** The kinds of questions; each is the name of the operation that its plan runs. */
export const QUESTION_KINDS = [
  'Who',
  'Whether',
  'When',
  'Where',
  'HowMany',
  'FirstLast',
  'Said',
  'Denied',
  'Between',
  'Connects',
  'Office',
  'Members',
  'Changed',
  'HowKnown',
  'KnownBy',
  'Counterpart',
  'EventsAt',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface Named {
  /** What the API takes as a reference: `name:Vladimir Putin` where that names nobody else, else an id. */
  readonly ref: string;
  /** The id that answers give. */
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
}

export interface Intent {
  readonly kind: QuestionKind;
  /** Those who act, or either side of what is done together. */
  readonly acting: readonly Named[];
  /** Those it is done to. */
  readonly affected: readonly Named[];
  /** Which side is asked for. */
  readonly asked: 'acting' | 'affected' | null;
  /** Kinds of those asked for; null for any. */
  readonly kinds: readonly EntityKind[] | null;
  readonly types: readonly RelationType[];
  readonly modes: readonly string[] | null;
  readonly places: readonly Named[];
  /** What these take part in, or what was there, does not answer; nor what was done in these ways. */
  readonly except: readonly Named[];
  readonly exceptModes: readonly string[];
  /** An office, as the graph words it. */
  readonly role: string | null;
  /** Ends of a window of world time: a year, month or day each. */
  readonly from: string | null;
  readonly to: string | null;
  /** A day or instant; only what was known by its end counts. */
  readonly asOf: string | null;
  /** Must stand in the words of the evidence. */
  readonly words: readonly string[];
  /** What somebody’s words are about, where the question names it by a deed: `the talks`. Some inflection stands in them. */
  readonly topics: readonly string[];
  readonly order: 'FIRST' | 'LAST' | null;
  /** True where the question looks ahead: plans are asked for. */
  readonly ahead: boolean;
  /**
   * Words that the reading passed over, where the question was read by its cues; half of them must stand in the words of
   * the evidence. Null where every word is accounted for.
   */
  readonly loose: readonly string[] | null;
  /** Each must stand in the words of the evidence, or just before them: what other clauses of the question say. */
  readonly beside: readonly string[];
  /** Of a question to the texts: each must stand in the title. */
  readonly titled: readonly string[];
  /** True where the texts themselves are asked, for a sentence that has all that the question has. */
  readonly inTexts: boolean;
  /** Of a question to the texts that sentences near each other may answer: a deed, which one of them must tell whole; a thing, of which one must say which it is; and whether a denial was asked for that no text has. */
  readonly near: { readonly deed: string | null; readonly thing: string | null; readonly isDenial: boolean } | null;
  /** Of a question to the texts: the verb, and on which side of it whoever is asked for stands; NONE: nobody is asked for, and whoever acts stands before it. Null where no side is told. */
  readonly gap: { readonly verb: string; readonly side: 'BEFORE' | 'AFTER' | 'NONE' } | null;
  /** What is asked of a number: how long, or how much. */
  readonly measure: 'TIME' | 'MONEY' | null;
  /** Of those who answer, who must answer this as well; or, where `isNot`, must not, as far as the evidence says. */
  readonly also: { readonly intent: Intent; readonly isNot: boolean } | null;
}

export const NOTHING_ASKED: Omit<Intent, 'kind'> = {
  acting: [],
  affected: [],
  asked: null,
  kinds: null,
  types: [],
  modes: null,
  places: [],
  except: [],
  exceptModes: [],
  role: null,
  from: null,
  to: null,
  asOf: null,
  words: [],
  topics: [],
  order: null,
  ahead: false,
  loose: null,
  beside: [],
  titled: [],
  inTexts: false,
  near: null,
  gap: null,
  measure: null,
  also: null,
};

export const peopleIn = ({ acting, affected }: Intent): readonly Named[] => [...acting, ...affected];

/** Whoever meets somebody at a place was there: reports seldom say that it was a visit, or who received whom. */
export const isAtPlace = ({ places, kind }: Intent): boolean => places.length > 0 || kind === 'Where';
