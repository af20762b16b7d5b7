/** Tells the kind of a question by its form. The first rule that fits decides; what it does not read stays in the row. */
import type { Intent, QuestionKind } from './intent.ts';
import type { Unit } from './units.ts';
import { masked } from './units.ts';

export interface Form {
  readonly kind: QuestionKind;
  /** The part of the row that makes the claim. */
  readonly rest: readonly Unit[];
  /** Place in `rest` from which on somebody is asked for; null where nobody is. */
  readonly askedAt: number | null;
  readonly order: Intent['order'];
  /** Entities that the form itself names: `what did @1 say`. */
  readonly about: 'speaker' | 'office' | 'person' | null;
  /** The words that were read. */
  readonly text: string;
  /** The form says no by itself: `who says that … did not`. */
  readonly isDenial: boolean;
}

interface Rule {
  readonly kind: QuestionKind;
  /** Over the masked row; what it matches is read. */
  readonly form: RegExp;
  readonly asks?: true;
  readonly about?: NonNullable<Form['about']>;
  readonly isDenial?: true;
}

const THAT = '(?: that\\b)?';
const BE = "(?:is|are|was|were|has been|have been|had been|'s|’s|be|became|becomes)";
const ANYONE = '(?:anyone|anybody|someone|somebody|people|who)';

/** Ordered: the special before the general. */
const RULES: readonly Rule[] = [
  {
    kind: 'Denied',
    form: /^(?:who|which [\w#]+|what \w+) (?:says|said|claims|claimed|insists|insisted)(?: that)? (?=.*\b(?:not|n't|never|no)\b)/,
    isDenial: true,
  },
  {
    kind: 'Denied',
    form: new RegExp(
      `^(?:(?:who|which (?:\\w+|#\\d+))(?: has| have)?|(?:does|did|has|do|is there|was there) ${ANYONE}(?: who)?) (?:den(?:y|ies|ied)|disputes?|disputed|contradicts?|contradicted|contests?|contested|rejects? the claim|rejected the claim)${THAT}(?: the claim that| the claim of)?`,
    ),
  },
  { kind: 'Denied', form: /^what (?:did|has|have|does|do) (?=@\d+ (?:den|disput))/, about: 'speaker' },
  {
    kind: 'HowKnown',
    form: new RegExp(`^how (?:do|did|can|could) (?:we|you|one|i|they|people) (?:know|be sure|tell)${THAT}`),
  },
  {
    kind: 'HowKnown',
    form: new RegExp(
      `^how (?:certain|sure|reliable|well attested|well supported|trustworthy|solid) (?:is|are|was) (?:it|we|the claim|the report)${THAT}`,
    ),
  },
  {
    kind: 'HowKnown',
    form: new RegExp(
      `^(?:on )?what (?:is|are|'s|was|kind of)? ?(?:the )?(?:evidence|proof|support|basis|sources?|grounds?)\\b(?: is there)?(?: for| of)?(?: the claim| the report| saying)?${THAT}`,
    ),
  },
  {
    kind: 'HowKnown',
    form: new RegExp(
      `^what (?:supports|backs(?: up)?|proves|shows|speaks for|confirms)(?: the claim| the report| it)?${THAT}`,
    ),
  },
  {
    kind: 'HowKnown',
    form: new RegExp(
      `^(?:who|which (?:sources?|documents?|outlets?|papers?|newspapers?|agencies|agency|reports?|media|publishers?))(?: has| have)? (?:report(?:s|ed)?|say(?:s)?|said|wrote|writes?|claim(?:s|ed)?|carr(?:y|ies|ied)|tells?|told|confirm(?:s|ed)?|published)${THAT}`,
    ),
  },
  { kind: 'Changed', form: /^what(?: has| have|'s| is| 's)?(?: been)? (?:changed|new|different|happened anew)\b/ },
  {
    kind: 'Changed',
    form: /^(?:which|what|any) (?:news|changes|developments)(?: came| is there| are there| was there| were there| has come| have come| became known| broke)?(?: out| in| up)?/,
  },
  { kind: 'KnownBy', form: /^(?:, )?what (?:was|is|were|had been|has been) (?:already )?known\b/ },
  {
    kind: 'KnownBy',
    form: /^(?:, )?what (?:did|do|could) (?:we|anyone|anybody|people|one|they|you)(?: already)? know\b/,
  },
  {
    kind: 'Said',
    form: /^what (?:did|has|have|had|does|do) (?=@\d+ (?:say|said|tell|told|state|stated|declare|declared|announce|announced|think|write|written|claim|claimed)\b)/,
    about: 'speaker',
  },
  {
    kind: 'Said',
    form: /^what (?:are|were|is|was) (?=@\d+ (?:'s|’s|'|’) (?:own )?(?:words?|statements?|remarks?|comments?|position|view)\b)/,
    about: 'speaker',
  },
  { kind: 'Said', form: /^(?:please )?quote (?=@\d+)/, about: 'speaker' },
  { kind: 'Said', form: /^what (?:was|has been|is) said by (?=@\d+)/, about: 'speaker' },
  {
    kind: 'Said',
    form: /^which (?:words|statements|remarks|quotes|quotations)(?: are there)? (?:did|of|by|from) (?=@\d+)/,
    about: 'speaker',
  },
  {
    kind: 'Connects',
    form: /^(?:who|which [\w#]+|whom)(?: has| have)?(?: (?:acted|acts|served|serves|worked|works) as (?:a |an |the )?(?:go - between|go-between|mediators?|intermediary|bridge)(?: for| between)?)/,
    asks: true,
  },
  {
    kind: 'Connects',
    form: /^(?:who|which [\w#]+)(?: has| have| can)?(?: (?:connects?|connected|links?|linked|bridges?|mediates?|mediated|mediate|went|goes|go|shuttles?|shuttled|stands|stood))(?: between)?(?= @\d+ and @\d+)/,
    asks: true,
  },
  {
    kind: 'Connects',
    form: /^(?:who|which [\w#]+) (?:was|were|is|are|has been|have been|stood|had) (?:in )?(?:contacts?|touch|talks?) with both(?= @\d+ and @\d+)/,
    asks: true,
  },
  { kind: 'Between', form: /^what (?:is|was|are|were|'s)(?: going on| there)? between(?= @\d+ and @\d+)/ },
  {
    kind: 'Between',
    form: /^how (?:is|are|was|were) (?=@\d+ (?:and |(?:connected|related|linked|tied) (?:to|with) )(?:the )?@\d+)/,
  },
  {
    kind: 'Between',
    form: /^(?:what|which) (?:relations?|relationships?|ties|links|connections?|bonds?)(?: is| are)?(?: there)?(?: exists?| are there)? between(?= @\d+ and @\d+)/,
  },
  {
    kind: 'Between',
    form: /^(?:what|which) (?:relations?|relationships?|ties|links|connections?) (?:does|do|did|has|have) (?=@\d+ have (?:to|with) (?:the )?@\d+)/,
  },
  { kind: 'Between', form: /^what (?:links?|connects?|ties|relates|joins) (?=@\d+ (?:to|and|with) (?:the )?@\d+)/ },
  {
    kind: 'Between',
    form: /^(?:show|find|give|is there|what is|what's)?(?: me)? ?(?:the |a |any )?(?:shortest )?(?:paths?|connections?|links?|chains?)(?: of \w+)? (?:from|between) (?=@\d+ (?:to|and) (?:the )?@\d+)/,
  },
  {
    kind: 'Between',
    form: /^(?:relations?|relationships?|ties|links|connections?|contacts?) (?=@\d+ (?:and |with |- |– )?@\d+$)/,
  },
  { kind: 'Counterpart', form: /^(?:who|what)(?: is| was|'s| 's|’s) (?:the )?(?=.*\bcounterpart\b)/, asks: true },
  { kind: 'HowMany', form: /^how (?:many|often)(?: different)?/, asks: true },
  { kind: 'Members', form: /^(?:who|which [\w#]+)(?: \w+)? (?:belongs?|belonged) to(?: the)?(?= @\d+)/, asks: true },
  { kind: 'Members', form: /^(?:who|which [\w#]+) (?:takes?|took) part in(?: the)?(?= @\d+)/, asks: true },
  {
    kind: 'Members',
    form: /^(?:who|which [\w#]+|what) (?:is|are|was|were) (?:the |a )?(?:members?|part|participants?|parties|party|guarantors?|signator(?:y|ies)) (?:of|to|in)(?: the)?(?= @\d+)/,
    asks: true,
  },
  {
    kind: 'Members',
    form: /^(?:who|which [\w#]+)(?: has| have)? (?:signed|joined|guarantees?|guaranteed|ratified)(?: the)?(?= @\d+)/,
    asks: true,
  },
  {
    kind: 'Members',
    form: /^(?:what|which) (?:formats?|organi[sz]ations?|agreements?|treaties|groups?|bodies) (?:is|was|does|did|has|are) (?=@\d+ (?:a )?(?:members?|part|party|belong|sign|join))/,
    about: 'person',
  },
  {
    kind: 'Members',
    form: /^(?:is|was|are|were) (?=(?:the )?@\d+ (?:a |an )?(?:members?|part|party|guarantor|signatory) (?:of|to|in)(?: the)? @\d+)/,
  },
  { kind: 'Members', form: /^(?:is|was|are|were) (?=(?:the )?@\d+ in(?: the)? @\d+$)/ },
  {
    kind: 'Members',
    form: /^(?:who|which [\w#]+|what \w+)(?: all)? (?:is|are|was|were) in(?: the)?(?= @\d+$)/,
    asks: true,
  },
  { kind: 'Office', form: /^(?=#\d+$)/, about: 'office', asks: true },
  { kind: 'Office', form: /^since when (?:has|have|is|was) (?=@\d+ (?:been |the |a )*#\d+)/, about: 'person' },
  {
    kind: 'Office',
    form: /^(?:who|what)(?: has| had| have)? (?:hold|holds|held|has|had|occupies|occupied) the (?:office|post|position|job|role) of(?: the)?(?= #\d+)/,
    about: 'office',
    asks: true,
  },
  {
    kind: 'Office',
    form: new RegExp(`^(?:tell me )?who ?${BE} (?:the |a |an |currently |then )*(?=#\\d+$)`),
    about: 'office',
    asks: true,
  },
  {
    kind: 'Office',
    form: /^(?:please )?(?:name|give|tell me|show)(?: me)? (?:the |a )*(?=#\d+$)/,
    about: 'office',
    asks: true,
  },
  { kind: 'Office', form: /^who (?:speaks|spoke) for(?: the)? (?=@\d+$)/, asks: true },
  {
    kind: 'Office',
    form: /^who (?:leads?|led|heads?|headed|runs?|ran|governs?|governed|rules?|ruled)(?: the)? (?=@\d+$)/,
    asks: true,
  },
  {
    kind: 'Office',
    form: /^(?:what|which) (?:offices?|posts?|positions?|jobs?|roles?|functions?) (?:does|did|has|had|do) (?=@\d+ (?:hold|held|have|had|occupy|occupied|fill|filled)$)/,
    about: 'person',
  },
  { kind: 'Office', form: new RegExp(`^who ?${BE} (?=@\\d+$)`), about: 'person' },
  { kind: 'Office', form: /^(?:whom?|who) did (?=@\d+ succeed(?: as #\d+)?$)/, about: 'person' },
  { kind: 'Office', form: /^who (?:succeeded|replaced|followed) (?=@\d+(?: as #\d+)?$)/, asks: true },
  {
    kind: 'When',
    form: /^(?:when|on (?:which|what) (?:day|date|days)|(?:what|which) (?:is|was|were) the (?:dates?|days?|time) of|at what time|in (?:which|what) (?:month|year)|since when)\b/,
  },
  {
    kind: 'Where',
    form: /^(?:where|(?:in|at) (?:which|what) (?:city|place|country|town|capital|venue)|what (?:is|was) the (?:place|venue|location) of)\b/,
  },
  {
    kind: 'EventsAt',
    form: /^what(?: has| had| is| was|'s)? (?:happened|happen|happening|occurred|took place|taken place|went on|going on|goes on|been going on)\b/,
  },
  {
    kind: 'EventsAt',
    form: /^(?:which|what|list(?: the)?) (?=(?:events?|meetings?|encounters?|talks|visits?|(?:phone )?calls?|things|incidents)\b)/,
  },
  {
    kind: 'Who',
    form: /^(?:tell me |name |list |show me )?(?:(?:with|to|by|from|for) )?(?:whom|who|which [\w#]+|what \w+|those who|all who|people who|everyone who|everybody who)\b/,
    asks: true,
  },
  {
    kind: 'Whether',
    form: /^(?:did|has|have|had|was|were|is|are|will|does|do|would|is it true that|is there|was there)\b(?: there\b| it true that\b)?/,
  },
];

const ORDERS: readonly (readonly [RegExp, Intent['order']])[] = [
  [/^(?:most recent|most recently|last|latest|lastly)\b/, 'LAST'],
  [/^(?:very first|first|earliest)\b/, 'FIRST'],
];

/** Null where no rule fits. */
export function formOf(units: readonly Unit[]): Form | null {
  const { row, order } = withoutOrder(units);
  const text = masked(row).replace(/^(?:and|so|but|then|well|please|,) (?:, )?/, '');
  const skipped = row.length - text.split(' ').length;
  const rule = RULES.find(({ form }) => form.test(text)) ?? bareOrder(text, order);
  if (!rule) return null;
  const match = rule.form.exec(text)?.[0].trim() ?? '';
  const count = match === '' ? 0 : match.split(' ').length;
  const rest = row.slice(skipped + count);
  const isOrdered = order !== null && ['Who', 'When', 'Where', 'EventsAt', 'Whether'].includes(rule.kind);
  return {
    kind: isOrdered ? 'FirstLast' : rule.kind,
    rest: rule.kind === 'Who' ? row.slice(skipped) : rest,
    askedAt: rule.asks ? 0 : null,
    order,
    about: rule.about ?? null,
    text: match,
    isDenial: rule.isDenial ?? false,
  };
}

const bareOrder = (text: string, order: Intent['order']): Rule | undefined =>
  order !== null && /^(?:what|which|when|who|where)\b/.test(text)
    ? { kind: 'FirstLast', form: /^(?:what|which|when|where)(?: is| was| were| are)?(?: the)?/ }
    : undefined;

/** `first`, `last` and `most recent` leave the row: they order the answer. */
export function withoutOrder(
  units: readonly Unit[],
  from = 1,
): {
  readonly row: readonly Unit[];
  readonly order: Intent['order'];
} {
  // `how long did it last`: a verb.
  const end = /\bhow long\b/.test(masked(units)) ? units.length - 1 : units.length;
  for (let at = from; at < end; at++) {
    const words = units
      .slice(at, at + 2)
      .map((unit) => (unit.kind === 'word' ? unit.token.lower : '@'))
      .join(' ');
    for (const [pattern, order] of ORDERS) {
      const found = pattern.exec(words)?.[0];
      if (found) return { row: units.toSpliced(at, found.split(' ').length), order };
    }
  }
  return { row: units, order: null };
}
