/** Words by which a question of each kind is known, in whatever order it is worded. The first that fits decides. */
import type { Named, QuestionKind } from './intent.ts';
import type { Form } from './kinds.ts';
import { ASKED_KINDS } from './wording/lexicon.ts';
import type { Times } from './wording/times.ts';

/** What a question has, as far as it was read. */
export interface Facts {
  /** In small letters, with names and offices by their places. */
  readonly text: string;
  readonly named: readonly Named[];
  readonly hasOffice: boolean;
  readonly hasDeed: boolean;
  readonly isOrdered: boolean;
  readonly times: Times;
}

interface Cue {
  readonly kind: QuestionKind;
  /** They belong to the kind, and are no part of what is claimed. */
  readonly words: RegExp;
  readonly fits: (facts: Facts) => boolean;
  readonly about?: Form['about'];
}

const whole = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`);

const DENIAL = whole('den(?:y|ies|ied|ying|ials?)|disput\\w+|contest(?:s|ed|ing)?|refut\\w+|contradict\\w*');
const EVIDENCE = whole(
  'evidence|proof|sourcing|prov(?:e|es|en)|sources?|sourced|basis|based|certain|sure|attest\\w+|confirm(?:s|ed)?|corroborat\\w+|reported|reports?|reporting|writes?|wrote|carried|outlets?|papers?|newspapers?|articles?|how (?:do|did|can) (?:we|you|i|one) know',
);
const BROKER = whole(
  'mediat\\w+|go-between|go - between|middle ?man|middlemen|intermediar\\w+|connect\\w*|links?|linked|bridge\\w*|broker\\w*|channels?|shuttl\\w+|both|common',
);
const BOND = whole(
  'between|relations?|relationships?|ties?|tied|links?|linked|connect\\w*|related|dealings|contacts?|have to do with|history',
);
const CHANGE = whole(
  'chang\\w+|new|newly|news|differ\\w*|develop\\w+|updates?|updated|shift\\w*|evolv\\w+|moved|progress\\w*',
);
const KNOWLEDGE = whole('known|know|knew|aware|knowledge|public|published|reported|information');
const MEMBERSHIP = whole(
  'members?|membership|guarant\\w+|belong\\w*|part|part(?:y|ies)|participants?|participat\\w+|sign|signed|signator\\w+|join|joined|consist\\w*|compris\\w*|includ\\w+|composed|makes? up|made up|make|who is in|inside|composition',
);
const HOLDING = whole('offices?|jobs?|posts?|positions?|roles?|functions?|titles?|serv(?:e|es|ed|ing)|works?');
const SPEECH = whole(
  'say|says|said|saying|tell|tells|told|words?|worded|wording|quot\\w+|comment\\w*|remark\\w*|statements?|state[sd]?|declar\\w+|announce[sd]?|think|thinks|views?|viewed|positions?|stance|opinion|respon\\w+|react\\w*|describ\\w+|put it|spoke of|argu\\w+|insist\\w*|claim\\w*|express\\w*|explain\\w*|call\\w*|mention\\w*',
);
const COUNT = whole('how many|how often|number|count|total|times');
const DAY_ASKED = whole('when|days?|dates?|dated|time|month|year|how long ago|since when');
const PLACE_ASKED = whole('where|city|town|place|venue|location|locations');
const PERSON_ASKED = whole(
  'who|whom|whose|which|name|names|anyone|anybody|somebody|someone|list|person|people|leaders?',
);
const HAPPENING = whole(
  'what|which|anything|everything|events?|happen\\w*|took place|take place|taken place|go(?:ing|es)? on|went on|gone on|occur\\w*|meetings?|encounters?',
);

const bodies: ReadonlySet<Named['kind']> = new Set(['FORMAT', 'AGREEMENT', 'IGO', 'ORGANIZATION', 'GROUP']);
const actors = ({ named }: Facts): readonly Named[] => named.filter(({ kind }) => kind !== 'PLACE');
const isTimed = ({ times }: Facts): boolean => times.from !== null || times.to !== null;
const asksWho = ({ text }: Facts): boolean => /\b(?:who|whom|which (?:leader|politician|person|one))\b/.test(text);

/** `which banks`, `what did they have`: what is asked for is nobody, and no time or place. */
const asksThing = ({ text }: Facts): boolean => {
  if (/\bhow (?:many|much|long|far|old|big)\b/.test(text)) return true;
  const [, noun] = /\b(?:which|what) (?:@\d+ )?(\p{L}+)/u.exec(text) ?? [];
  return (
    noun !== undefined &&
    !ASKED_KINDS.has(noun) &&
    !/^(?:one|dealings|contacts?|relations?|ties|passed|happened|is|are|about)$/.test(noun)
  );
};

export const CUES: readonly Cue[] = [
  {
    kind: 'Denied',
    words: DENIAL,
    fits: (facts) =>
      DENIAL.test(facts.text) && actors(facts).length > 0 && !/^@\d+ .*\bden|\b@\d+ den/.test(facts.text),
  },
  {
    kind: 'Denied',
    words: DENIAL,
    about: 'speaker',
    fits: (facts) => DENIAL.test(facts.text) && actors(facts).length > 0,
  },
  { kind: 'Counterpart', words: /counterpart/, fits: ({ text }) => /\bcounterpart\b/.test(text) },
  {
    kind: 'Connects',
    words: BROKER,
    fits: (facts) =>
      BROKER.test(facts.text) &&
      asksWho(facts) &&
      actors(facts).length === 2 &&
      !/\bwho (?:is|are) linked\b/.test(facts.text),
  },
  {
    kind: 'HowKnown',
    words: EVIDENCE,
    fits: (facts) => EVIDENCE.test(facts.text) && facts.hasDeed && actors(facts).length > 0,
  },
  {
    kind: 'Between',
    words: BOND,
    fits: (facts) => BOND.test(facts.text) && facts.named.length === 2 && actors(facts).length === 2 && !asksWho(facts),
  },
  {
    kind: 'Members',
    words: MEMBERSHIP,
    fits: (facts) => MEMBERSHIP.test(facts.text) && facts.named.some(({ kind }) => bodies.has(kind)),
  },
  { kind: 'Changed', words: CHANGE, fits: (facts) => CHANGE.test(facts.text) && isTimed(facts) },
  {
    kind: 'KnownBy',
    words: KNOWLEDGE,
    fits: (facts) => KNOWLEDGE.test(facts.text) && facts.times.to !== null && actors(facts).length > 0,
  },
  {
    kind: 'Office',
    words: HOLDING,
    fits: ({ hasOffice, hasDeed, named }) => hasOffice && !hasDeed && named.length < 2,
  },
  {
    kind: 'Office',
    words: HOLDING,
    fits: (facts) =>
      HOLDING.test(facts.text) && !facts.hasDeed && facts.named.length === 1 && facts.named[0]?.kind === 'PERSON',
  },
  {
    kind: 'Said',
    words: SPEECH,
    about: 'speaker',
    fits: (facts) =>
      SPEECH.test(facts.text) &&
      /^(?:what|how|quote|did|has|@)/.test(facts.text) &&
      !/^how (?:many|much|often)\b/.test(facts.text) &&
      actors(facts).length > 0,
  },
  {
    kind: 'HowMany',
    words: COUNT,
    fits: (facts) => COUNT.test(facts.text) && facts.hasDeed && /\b(?:how|count|number)\b/.test(facts.text),
  },
  { kind: 'FirstLast', words: PERSON_ASKED, fits: (facts) => facts.isOrdered && facts.hasDeed },
  {
    kind: 'When',
    words: DAY_ASKED,
    fits: (facts) => DAY_ASKED.test(facts.text) && facts.named.length > 0 && facts.hasDeed,
  },
  {
    kind: 'Where',
    words: PLACE_ASKED,
    fits: (facts) => PLACE_ASKED.test(facts.text) && facts.named.length > 0 && facts.hasDeed,
  },
  {
    kind: 'Who',
    words: PERSON_ASKED,
    fits: (facts) => facts.hasDeed && PERSON_ASKED.test(facts.text) && !asksThing(facts),
  },
  {
    kind: 'Between',
    words: BOND,
    fits: (facts) =>
      !facts.hasDeed && actors(facts).length === 2 && facts.named.length === 2 && !asksWho(facts) && !asksThing(facts),
  },
  {
    kind: 'EventsAt',
    words: HAPPENING,
    fits: (facts) =>
      !facts.hasDeed &&
      !asksWho(facts) &&
      facts.named.length > 0 &&
      (facts.named.length > actors(facts).length || isTimed(facts)),
  },
  {
    kind: 'Whether',
    words: /^(?:true|right|correct|fact)$/,
    fits: (facts) => facts.hasDeed && facts.named.length > 1 && !asksThing(facts),
  },
];

/** Say how somebody asks, and nothing of what is asked. */
export const GENERIC: ReadonlySet<string> = new Set(
  `tell told say said know known knew please list show give given name find look search check need want wanted like wonder wondering curious interested
   info information detail details regarding concerning respect matter issue case fact exact precise precisely full whole total overall once twice again
   time times day days date dates month year moment point place city town venue location country side sides person people leader leaders official officials man woman guy
   number kind sort type way happen happened took part made make come came go went get got put gave hold held think believe understand see
   confirm confirmed correct right true truth real currently present previous previously later earlier afterwards recently
   first last next new old many much more most least all every several few two three four five within involve involved regard
   dispatch dispatches news record records file files report reports reporting reported text texts document documents source sources question answer
   actual ones else own ago back up out down off over under together apart also too just only still yet even ever never well
   according per via re vs versus named called question political diplomatic face history story role figure figures character
   could should able possible maybe perhaps help let quick quickly short brief briefly whats hows whos`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
