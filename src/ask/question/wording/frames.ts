/**
 * What people put around a question: courtesies, whom they ask, why they ask, and the ways in which a noun stands for
 * the question word. Each rewording leaves the plain question behind.
 */
import { HELD } from './reigns.ts';
import { TRACES } from './traces.ts';

export type Rewording = readonly [RegExp, string | ((found: string, ...groups: string[]) => string)];

const frame = (text: string, flags = 'i'): RegExp => new RegExp(text, flags);

const SOMEBODY =
  '(?:man|woman|person|people|men|women|one|ones|politicians?|leaders?|ministers?|officials?|diplomats?|envoys?|figures?)';
const IT = '(?:he|she|it|they|that|this)';

/** `the man who …`, `those that …`, `countries that …`. */
const RELATIVES: readonly Rewording[] = [
  [frame(`^the ${SOMEBODY} (?:who|that) (.*?)\\s*[:,;–—-]+\\s*who (?:is|was|were|are) ${IT}$`), 'who $1'],
  [frame(`^who (?:is|was|were|are) the (?:only )?${SOMEBODY} (?:who|that|whom) (?=\\p{Ll})`, 'iu'), 'who '],
  [
    frame(
      `^(?:name|list|identify|find) (?:everyone|everybody|anyone|all|those|whoever|people)(?: who| that)? (?=\\p{Ll})`,
      'iu',
    ),
    'who ',
  ],
  [frame(`^(which|what) (\\p{L}+(?: \\p{L}+)?) (?:was|is|were|are) it (?:that|who|which) `, 'iu'), '$1 $2 '],
  [
    frame(
      `^(which|what) ((?:\\S+ ){0,4}?${SOMEBODY}|(?:\\S+ ){0,3}?(?:ambassador|spokes\\p{L}+|negotiator|adviser|countries|states|governments)) (?:that|who|which) (?=\\p{Ll})`,
      'iu',
    ),
    '$1 $2 ',
  ],
  [
    frame(
      `\\b(?:which|what)(?: one)? of (?:his|her|their|its) (?:\\p{L}+ )?(?:counterparts?|colleagues|peers|partners|opposite numbers|equals|guests|visitors|hosts)\\b`,
      'iu',
    ),
    'whom',
  ],
];

/** `After the talks, what did …`: what stands before the question stands as well behind it; a date is read anywhere. */
const FRONTED: readonly Rewording[] = [
  [
    frame(
      `^(?![^,]*\\d)((?:after|before|during|following|in|at|on|by|since|when|while|over|up to|until|between|from|throughout|within)\\s[^,?]*?),\\s+((?:(?:with|to|by|from|for|in|on|at) )?(?:who|whom|what|which|where|how|did|was|were|has|had|have|is|are|when|does|do)\\b.*)$`,
    ),
    (_, clause = '', question = '') => `${question} ${clause[0]?.toLowerCase()}${clause.slice(1)}`,
  ],
];

/** What stands before the question is what it is about. */
const TOPICS: readonly Rewording[] = [
  [
    frame(
      `^(\\S.*?)(?:\\s*[:,;–—]+| -+)\\s*(?:is (?:that|this|it) |was (?:that|this|it) )?(?:contested|denied|disputed|contradicted|undisputed|uncontested)(?: by (?:anyone|anybody|someone|somebody|any side))?(?:,? or (?:not|undisputed|contested|uncontested|denied))?$`,
    ),
    'does anyone deny that $1',
  ],
  [
    frame(
      `^(?:as for|as to|regarding|concerning|about|on|re)?\\s*(\\p{Lu}[^:,;–—?]*?)\\s*[:,;–—]+\\s*((?:what|who|whom|when|how|which|did|was|were|has|is|with)\\b[^?]*?)\\s+there\\b`,
      'u',
    ),
    '$2 in $1',
  ],
  [
    frame(
      `^(?:as for|as to|regarding|concerning|about)?\\s*(\\p{Lu}[^:,;–—?]*?)(?:\\s*[:,;–—]+| -+)\\s*((?:what|who|whom|when|where|how|which|did|was|were|has|is|with|to)\\b[^?]*?)\\b(?:he|she|they|him|her|them)\\b`,
      'u',
    ),
    '$2$1',
  ],
  [frame(`^(.*?)(?:\\s*[:,;–—]+| -+)\\s*(?:the |which |what |on which )?(?:date|day|dates)$`), 'when was $1'],
  [
    frame(`^(.*?)(?:\\s*[:,;–—]+| -+)\\s*(?:the |which |what |in which )?(?:place|venue|location|city)$`),
    'where was $1',
  ],
  [frame(`^(?:the )?(?:dates?|day|time) (?:and place )?of (?:the )?(?=\\S)`), 'when was the '],
  [frame(`^(?:the )?(?:place|venue|location) of (?:the )?(?=\\S)`), 'where was the '],
];

const COUNTERPART = '(?:equal|counterpart|opposite number|equivalent|colleague|homologue|peer)';
const OFFICES: readonly Rewording[] = [
  [
    frame(
      `^(\\p{Lu}[^:,;?]*?)(?:\\s*[:,;–—]+| -+)\\s*(?:(?:who is |and )?(?:his|her|their) )?${COUNTERPART} (?:on|in|at|from|of) (?:the )?(\\p{L}+)(?: side| end| government)?$`,
      'iu',
    ),
    "$1's $2 counterpart",
  ],
  [frame(`\\b${COUNTERPART} on the (\\p{L}+) (?:side|end)\\b`, 'iu'), 'counterpart in $1'],
  [frame(`(?<=\\p{L} )pm\\b(?! of)`, 'giu'), 'prime minister'],
];

const BOTH = "(\\S.*?)(?:['’]s?)? and (\\S.*?)(?:['’]s?)?";
const SIDES: readonly Rewording[] = [
  [
    frame(
      `^(?:(?:name|give me|tell me|show me|find|list|who is|who are|who were|is there|are there) )?(?:an? |any |the |all |some )?(?:shared|common|mutual|joint) (?:contacts?|acquaintances?|interlocutors?|partners?|friends?|links?) (?:of|between|for) ${BOTH}$`,
    ),
    'who connects $1 and $2',
  ],
  [
    frame(
      `^(?:whom?|which \\w+) (?:do|did|have|has|had) (?:both )?${BOTH} (?:both )?(?:know|meet|met|seen|see|talk to|talked to|have) in common$`,
    ),
    'who connects $1 and $2',
  ],
];

const RULED =
  '(?:governed|ruled|led|headed|run|been governing|been ruling|been leading|been heading|been running|been in charge of)';
const POWER: readonly Rewording[] = [
  [frame(`^(?:since when|how long) (?:has|have|is|was) (\\S.*?) ${RULED} `), 'since when has $1 been the leader of '],
  [
    frame(`^who (?:came to power|took power|took office|took over|got into office|became leader) in `),
    'who became the leader of ',
  ],
];

const SPEECH: readonly Rewording[] = [
  [
    frame(
      `^(?:everything|anything|all|whatever)(?: that)? (\\S.*?) (?:has |had |have |ever )*(?:said|told|says) (?:to )?(?!about|on|of|regarding|concerning)(?=\\S)`,
    ),
    'what did $1 say to ',
  ],
  [/\b(?:told|informed) (?:the )?(?:press|reporters|journalists|media|public|world) that\b/gi, 'said that'],
  [
    frame(
      `^(?:what|which) (?:(?:kind|sort) of )?(?:reply|answer|response|reaction|comments?|explanation|verdict|assessment|account|remarks?|statements?) (?:did|has|does|had) (\\S.*?) (?:given?|made?|offer(?:ed)?|provided?|have|issued?|deliver(?:ed)?|come up with) (?:to|on|about|for|of|regarding|concerning) `,
    ),
    'what did $1 say about ',
  ],
  [
    frame(
      `^(?:everything|anything|all|whatever|what(?! (?:did|does|do)\\b))(?: that)? (\\S.*?) (?:has|had|have) to (?:say|tell)(?: us)? (?:about|on|of|regarding|concerning) `,
    ),
    'what did $1 say about ',
  ],
  [
    frame(
      `^(?:everything|anything|all|whatever)(?: that)? (\\S.*?) (?:has |had |have )?(?:said|told|says) (?:us )?(?:about|on|of|regarding|concerning) `,
    ),
    'what did $1 say about ',
  ],
  [
    frame(
      `^(?:in (?:what|which) (?:terms|words|way|manner)|with (?:what|which) words|how) (?:was|were|has|have) (.*?) (?:been )?(?:described|commented on|characteri[sz]ed|judged|assessed|summed up|put|called|seen|portrayed|viewed|received|answered|met|greeted|taken) by (\\S.*)$`,
    ),
    'what did $2 say about $1',
  ],
  [
    frame(
      `^how (?:did|does) (\\S+(?: \\p{Lu}\\S*)*) (?:put|word|phrase|frame|express) (?:it|this|that|things|matters)\\b(?: to (?:the )?(?:press|reporters|journalists|media|public))?`,
      'iu',
    ),
    'what did $1 say',
  ],
  [
    frame(
      `^what (?:was|is|were) (\\S.*?)['’]s? (?:line|message|stance|position|verdict|word|words|judge?ment|assessment|reply|answer|comparison|description|explanation|argument|complaint|summary|reaction|response|account|remarks?|opinion|view) (?:on|about|to|of|for|after|regarding|re) `,
    ),
    'what did $1 say about ',
  ],
];

const NEWS = '(?:facts?|information|details?|things?|items?|findings?|news|reports?|events?|developments?)';
const CHANGES: readonly Rewording[] = [
  [
    frame(
      '^(?:is there |was there )?(?:anything|something) (?:different|new|changed|fresh) (?:about|on|in|with|regarding) ',
    ),
    'what changed about ',
  ],
  [
    frame(
      '^(?:has|have|had|did|was|is) (?:there )?(?:anything|something)(?: new| else| more)? (?:been added|been reported|changed?|happen(?:ed)?|come up|become known|turned up|emerged?)(?= about| regarding| concerning| with| for| in| to)',
    ),
    'what is new',
  ],
  [
    frame(
      `^(.*?)[:,] (?:which|what) (?:new|fresh|further|more|additional) ${NEWS} (?:came|arrived|emerged|surfaced|turned up|were added|was added|became known|have come)(?: in| out| up| to light)?$`,
    ),
    (_, time = '') => `what is new ${time}`,
  ],
  [
    frame(
      `^(?:which|what) (?:new|fresh|further|more|additional) ${NEWS} (?:came|arrived|emerged|surfaced|turned up|were added|was added|became known|have come)(?: in| out| up| to light)?\\b`,
    ),
    'what is new',
  ],
  [
    frame(
      `^(?:(.*), )?what (?:was|has been|got|is) (?:newly )?(?:added|recorded|entered|learnt|learned)(?: (?:to|in|into) the (?:record|files?|evidence|books))?\\b`,
    ),
    (_, time = '') => `what is new ${time}`,
  ],
  [
    frame(
      `^what (?:did|have|has|do) (?:we|you|one|they|anyone) (?:newly )?(?:learn|learnt|learned|find out|found out|hear|heard|discover|discovered|come to know) (?:about|of|on) `,
    ),
    'what changed about ',
  ],
];

/** `alleged`: that is for the evidence to say. */
const UNSURE: readonly Rewording[] = [
  [
    /(?<=\b(?:the|a|an|any|this|his|her|their|its|some|['’]s) )(?:alleged|supposed|purported|so-called|rumou?red|reported|claimed) (?=\p{Ll})/giu,
    '',
  ],
  [/\ballegedly |\bsupposedly |\breportedly |\bapparently /gi, ''],
];

const COUNTS: readonly Rewording[] = [
  [/^(?:the )?(?:length|duration) of (?=(?:the )?\S)/i, 'how long was '],
  [/^what (?:is|was|were) the (?:length|duration) of (?=\S)/i, 'how long was '],
  [/^(?:for|over|during|after|within) how (many|long)\b/i, 'how $1'],
  [/^(?:the )?(?:number|count|total) of\b/i, 'how many'],
];

const KNOWN: readonly Rewording[] = [
  [
    /^(?:the )?state of (?:our )?(?:knowledge|play|information) (?:about|on|regarding|concerning|of) /i,
    'what was known about ',
  ],
  [
    /^(?:(?:have|do) (?:we|you) (?:have |got )?(?:anything|something)|(?:is|was) there (?:anything|something)|what (?:do|have) (?:we|you) (?:have|got|know))(?: at all)? (?:from|on|about|of|in|at|near) (?:the )?((?:(?!\band\b)[^,?])*?)(?: (?:area|region|front))?$/i,
    'what happened in $1',
  ],
  [
    /^(?:pretend|imagine|assume|suppose|say|let['’]s say)(?: that)? (?:it['’]?s|it is|it was|it were|today is|today was|the date is|we are on|we write)\s+(?:the (?:end|evening|close) of )?([^:,.?]+)[:,.]\s*/i,
    'as known on $1: ',
  ],
  [
    /^(?:had|has|did) (?:anyone|anybody|someone|somebody|any (?:paper|source|report)) (?:already )?(?:written|reported|said|published|report|write|say|publish) ((?:on|by|before|until|up to) [^?]*?) that /i,
    'was it known $1 that ',
  ],
];

export const FRAMES: readonly Rewording[] = [
  UNSURE,
  KNOWN,
  TRACES,
  COUNTS,
  OFFICES,
  POWER,
  HELD,
  FRONTED,
  TOPICS,
  SIDES,
  SPEECH,
  CHANGES,
  RELATIVES,
].flat();
