import { FRAMES, type Rewording } from './frames.ts';
import { OFFICE_WORDS } from './office-words.ts';
import { PARTS } from './parts.ts';
import { NAMED_ALONE, REQUESTED } from './requests.ts';
import { SYNONYMS } from './synonyms.ts';

/**
 * Other ways to ask the same: a question is worded here as its form is read. Each rewording keeps all that the question
 * asks, and leaves names as they are written; in order, since one may open the way for the next.
 */
const COURTESY: readonly Rewording[] = [
  [
    /,? and,? if (?:so|yes|it is|there (?:is|was)),? (?:which|who|whom|what|when|where|how|by whom|with whom)(?: one| ones)?$/i,
    '',
  ],
  [/,?\s*\bif (?:any|anything|so|you please|possible|at all)\b,?/gi, ''],
  [/^(?:hi|hello|hey|please|kindly|ok|well|so)[,!]?\s+/i, ''],
  [
    /^(?:i(?:['’]d| would) be grateful if you (?:could|would)|(?:could|can|would|will|may) (?:you|i)(?: please)?|please|kindly|i (?:need|have|must|want) to|my user wants to)\s+(?:tell|show|list|give|name|find|say|explain|indicate|know|ask|cite|hear|learn|remind|see)(?: to)?(?: me| us)?[:,]?\s+/i,
    '',
  ],
  [
    /^(?:remind me|run (?:me )?through|sum up|tell me|show me|give me|list|name|recount|summari[sz]e|describe)[,:]? (?=what|who|when|where|which|how|everything|anything|all|whatever)/i,
    '',
  ],
  [/[,;:—–-]+\s+(?:right|correct|true|isn['’]t it|is that so|name)$/i, ''],
  [/,?\s+please$/i, ''],
  [/,?\s+(?:these days|nowadays|at present|right now|currently|at the moment|as we speak)$/i, ''],
  // A headline has the day and the place.
  [/^(?:when and where|where and when)\b/i, 'when'],
  [/,\s*(?:did|does|do|is|was|has|have|are|were|had)n['’]t (?:he|she|it|they|there|we)$/i, ''],
  [/^(?:do you know|i(?: would|['’]d)? (?:want|like|need) to know|i wonder|let me know|any idea)[,:]?\s+/i, ''],
  [/^(?:is it known|does (?:anyone|anybody) know|do (?:we|you) know)\s+(?=who|when|where|what|how)/i, ''],
  // What is asked is asked of the evidence alone.
  [
    /\s+(?:(?:in|by|from|according to|as per|per|going by|judging by|throughout) (?:the|this|these|those|your|our|all the) (?:dispatches|reports?|records?|files?|evidence|documents?|sources?|data|archive|graph|texts?|coverage|material|collection|corpus|dossier|dispatch)|(?:that |which )?(?:you|we) have on (?:record|file)|on record|on file|so far)(?=[\s,?.!:;—–-]|$)/gi,
    '',
  ],
  [
    /^(?:according to|as per|per|going by|judging by|in|from|by) (?:the|these|those|your|our|all the|what is in the) (?:dispatches|reports|records|files|evidence|documents|sources|data|archive|graph|texts|coverage|material),? /i,
    '',
  ],
  [/\b(who|whom|what|which (?:other )?\p{L}+) else\b/giu, '$1'],
  [
    /,? (?:face[ -]to[ -]face|in[ -]person),? (?:rather than|instead of|and not|not) (?:just |only |merely )?(?:(?:by|on|over) (?:the )?(?:tele)?phone|a (?:phone )?call)/gi,
    '',
  ],
  [/\s+(?:face[ -]to[ -]face|in[ -]person|in the (?:morning|afternoon|evening))\b/gi, ''],
  [/\b(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+(?=\p{Lu})/gu, ''],
  [/\b(early|mid|late)-(?=\p{L})/giu, '$1 '],
  [/\b(which|what) (?:two|three|four|five|six|seven)\b/gi, '$1'],
  [/^what (?:is the )?number of\b/i, 'how many'],
  // Which they are tells how many.
  [/^(in|at) how many (?:different |separate |distinct )?(?=cit|places|capitals|countries)/i, '$1 which '],
  // What is to come next is whatever is to come.
  [/\b((?:will|would)\b.*?) next\b/i, '$1'],
];

/** What stands between a name and its end. */
const WHO = '(\\S.*?)';
const SAY = '(?:say|said|tell|told|think|remark|mention)';
const DEAL = '(?:deal|agreement|accord|pact|compromise|understanding)';
const TALKING_OF =
  '(?:comment on|commented on|react to|respond to|describe|justify|explain|characteri[sz]e|assess|speak of|talk about|view|see)';
const CONTACT = '(?:dealings|contacts?|relations?|relationships?|links?|ties|connections?|interactions?|exchanges)';
const BROKER = '(?:middle ?man|go-between|broker|intermediary|mediator|bridge)';

const form = (text: string, flags = 'i'): RegExp => new RegExp(text, flags);

const SIDES: readonly Rewording[] = [
  [
    form(
      `^(?:(?:is|was|are|were) there|do (?:you|we) (?:see|have|find)|have (?:you|we) got) (?:any|an?|some)?(?: kind of| sort of| direct| indirect)* ?(?:${CONTACT.slice(3, -1)}|paths?|chains?(?: of \\p{L}+)?|link)(?: at all| whatsoever)? (?:between|of|among|from|(?:leading|running|going) from|that (?:leads|runs|goes) from) ${WHO} (?:and|with|to) `,
      'iu',
    ),
    'what is between $1 and ',
  ],
  [
    form(
      `^(?:whom?|which \\w+) (?:have|has|had|did|do) both ${WHO} and (\\S+(?: \\p{Lu}\\S*)*) (?:had |been )?(?:deal|dealt|meet|met|see|seen|speak|spoken|talk|talked|negotiate|negotiated|in touch|in contact)(?: with| to)?\\b`,
      'iu',
    ),
    'who connects $1 and $2',
  ],
  [
    form(
      `^(?:list |show (?:me )?|give (?:me )?|what (?:are|were) )?(?:the |all |all the |any )?${CONTACT} (?:between|of|among) ${WHO} (?:and|with) `,
    ),
    'what is between $1 and ',
  ],
  [
    form(
      `^(?:show (?:me )?|list |give (?:me )?)?(?:everything|anything|all|whatever|what)(?: that)? (?:do )?(?:you|we) (?:hold|have|know|got) (?:on|about) ${WHO} (?:and|with) `,
    ),
    'what is between $1 and ',
  ],
  [
    form(
      `^(?:(?:list|show(?: me)?|give(?: me)?|tell me) )?(?:everything|anything|all|whatever|what)(?: that| which)? (?:has |have |was |is |there )*(?:passed|happened|happening|occurred|occurs|took place|went on|goes on|known|said|exists?) between ${WHO} and `,
    ),
    'what is between $1 and ',
  ],
  [
    form(`^how (?:do|did) ${WHO} and ${WHO} (?:know|relate to|stand to) (?:each other|one another)`),
    'what is between $1 and $2',
  ],
  [form(`^what (?:do|did) ${WHO} and ${WHO} have to do with (?:each other|one another)`), 'what is between $1 and $2'],
  [form(`^how (?:does|did) ${WHO} relate to `), 'what is between $1 and '],
  [
    form(`^through whom (?:is|are|was|were) ${WHO} (?:connected|linked|tied|related) (?:to|with) `),
    'who connects $1 and ',
  ],
  [
    form(
      `^(?:who|which \\w+)(?: \\w+)?(?: has| had| have| was| were| is)?(?: been)? (?:in (?:touch|contact) with|(?:seen|saw|met|talked|spoken|spoke|dealt|negotiated)(?: to| with)?|talking to|speaking (?:to|with)) both ${WHO} and `,
    ),
    'who connects $1 and ',
  ],
  [
    form(`^(?:who|which \\w+) (?:played|acted as|was|served as|is) (?:the |a |an )?${BROKER} (?:for|between) `),
    'who connects ',
  ],
  [
    form(
      `^(who|which \\w+) (?:(?:played|acted as|was|served as|is) (?:the |a |an )?${BROKER}|mediated) when ${WHO} and ${WHO} (?:met|sat down|talked|spoke|negotiated|were at the table|came together)(?: together| with each other)?\\b`,
    ),
    '$1 connects $2 and $3',
  ],
];

const SPEECH: readonly Rewording[] = [
  [form(`^what (?:did|does|do|has|have) ${WHO} (?:make|made|think|thought) of `), 'what did $1 say about '],
  [
    form(
      `^(?:which|what) (?:allegations?|claims?|accusations?|charges?|reports?|assertions?|statements?)(?: (?:is|was|were|are) it that)? (?:did |has |have )?${WHO} (?:den(?:y|ied)|disput(?:e|ed)|reject(?:ed)?)\\b`,
    ),
    'what did $1 deny',
  ],
  [form(`^(?:how|in (?:what|which) words) (?:did|does|has|have) ${WHO} ${TALKING_OF} `), 'what did $1 say about '],
  [
    form(`^what (?:has|did|have|does) ${WHO} ${SAY} (?:us |reporters )?(?:about|on|of|regarding|concerning) `),
    'what did $1 say about ',
  ],
  [form(`^what (?:did|does) ${WHO} have to say(?: about| on)? `), 'what did $1 say about '],
  [form(`^what (?:was|is) ${WHO} quoted as saying\\b`), 'what did $1 say'],
  [
    form(
      `^(?:is there )?(?:anything|something|any words?|a word|words|remarks|quotes?|statements?) (?:from|by|of) ${WHO} (?:on|about|regarding|concerning) `,
    ),
    'what did $1 say about ',
  ],
  [
    form(
      `^${WHO} (?:on|about) (\\S.*?)\\s*[,:;—–-]+\\s*(?:(?:his|her|their|in (?:his|her|their)|the)(?: own| exact)? (?:words?|statements?|remarks?|quotes?|view|position)|quotes?|what (?:was|is) said)$`,
    ),
    'what did $1 say about $2',
  ],
  [
    form(
      `^what (?:was|were|is|are) ${WHO}['’]s? (?:comments?|words|reaction|remarks?|response|view|opinion|take|stance) (?:on|about|to|of|regarding) `,
    ),
    'what did $1 say about ',
  ],
  [form(`^who (?:is|was|are|were) (?:denying|disputing|contesting|contradicting) `), 'who denies '],
  [form('^who (?:calls?|called) it (?:false|untrue|a lie) that '), 'who denies that '],
  [
    form(
      `^(?:did|does|has|have) (?!any|some)${WHO} (?:also |ever |really |actually )?(?:den(?:y|ied)|disputed?|contest(?:ed)?) (?:that )?`,
    ),
    'what did $1 deny about ',
  ],
  [
    form(
      `\\b(?:struck|strikes?|cut|reach(?:ed)?|conclude(?:d)?|made|had) (?:a|an|any|the|some|their) (?:\\w+ )?${DEAL}\\b`,
      'gi',
    ),
    'agreed',
  ],
];

const SOURCES: readonly Rewording[] = [
  [
    /^(?:on|upon) whose (?:word|authority|testimony|say-so|account) (?:does|do|did) (?:it|this|we|(?:the|this|that) (?:story|claim|report|news|idea|assertion|statement|information)) (?:rest|stand|rely|depend|know|hang|come) (?:that )?/i,
    'how do we know that ',
  ],
  [/^how is it (?:known|established|certain) that /i, 'how do we know that '],
  [
    /^(?:who|what) (?:is|are) (?:the|our|your) sources? (?:for (?:the claim |the report )?(?:that )?|that )/i,
    'how do we know that ',
  ],
  [/^where (?:does it (?:say|come from)|do we have it from|is it written) that /i, 'how do we know that '],
];

const CHANGES: readonly Rewording[] = [
  [
    /^(was there .*?) (?:already |yet )*(?:reached us|reached the press|come (?:in|out)|broken|arrived|got out|been out)$/i,
    '$1',
  ],
  // What was planned came about, or was called off: whether it was tells which.
  [
    form(
      `^what (?:became|has become|came|happened|was the fate|has happened) (?:of|to) (?=(?:the |his |her |their |${WHO}['’]s? )?(?:\\p{L}+ )*?(?:meetings?|talks|visits?|trips?|calls?|summits?|negotiations|encounters?)\\b)`,
      'iu',
    ),
    'was there ',
  ],
  [
    form(
      `^(?:did|has|was|is|were) (.*?\\b(?:meetings?|talks|visits?|trips?|calls?|summits?|negotiations|encounters?)\\b.*?) (?:still on|go(?:ne)? ahead|take(?:n)? place|materiali[sz]ed?|come off|come about|actually happen(?:ed)?|come to pass|called off|cancell?ed)$`,
      'iu',
    ),
    'was there $1',
  ],
  [
    form(
      `^(?:did|has|have|had) (${WHO.slice(1, -1)}) (?:more than once|twice|repeatedly|several times|more often than once)$`,
    ),
    'how many times did $1',
  ],
  [form(`^(was|were|has|have|did) (\\S.*?),? and (by whom|with whom|when|where|on what day)$`), '$3 $1 $2'],
  [
    form(`^compare ${WHO} (?:with|to|and) ${WHO}[:,;] what (?:had |has )?changed(.*)$`),
    'what changed$3 between $1 and $2',
  ],
  [
    form(
      '^how did (?:things|matters|it|the situation) (?:move|change|develop|evolve|go)(?: on)?(?: for| with| around| about)? ',
    ),
    'what changed about ',
  ],
  [form("^what(?: is| was|['’]s) (?:the )?(?:news|latest|update) (?:about|on|of) "), 'what is new about '],
];

const MEMBERS: readonly Rewording[] = [
  [/^(?:who|(?:which|what) \w+) (?:makes?|made) up (?:the )?/i, 'who belongs to '],
  [
    form(
      `^(?:of (?:whom|which \\w+)|(?:who|which \\w+|what)) (?:does|do|did|is) (?:the )?${WHO} (?:consist of|consist|comprise|include|made up of|composed of)\\b`,
    ),
    'who belongs to $1',
  ],
];

const ORDER: readonly Rewording[] = [
  [/^(who|what|when|where) (?:was|is) it (?:that|who|whom|when) /i, '$1 '],
  [
    form(
      `^(?:the )?(first|earliest|last|latest|most recent) ${WHO}\\s*[—–:,-]+\\s*(?:with whom|whom|who) (?:was|is) (?:it|that)(?: with)?\\b`,
    ),
    'with whom was the $1 $2',
  ],
  [
    form(
      `^(?:the )?(first|earliest|last|latest|most recent) ${WHO}[,:]? (?:where and when|when and where|when|where)$`,
    ),
    'when was the $1 $2',
  ],
  [form(`^${WHO}: (was|did|is|has|were|does) (?:he|she|they|it) `), '$2 $1 '],
];

const ALL = [
  PARTS,
  COURTESY,
  REQUESTED,
  FRAMES,
  SYNONYMS,
  OFFICE_WORDS,
  SIDES,
  SPEECH,
  SOURCES,
  CHANGES,
  MEMBERS,
  ORDER,
  NAMED_ALONE,
].flat();

export const worded = (question: string): string =>
  ALL.reduce(
    (text, [wording, read]) => (typeof read === 'string' ? text.replace(wording, read) : text.replace(wording, read)),
    question
      .replace(/[…~*=+#"“”„«»]+/g, ' ')
      .trim()
      .replace(/[\s?.!]+$/, ''),
  );

/** `On 1 March 2022, who …`: a time is read anywhere, the question at its beginning. */
export const dateBehind = (question: string): string =>
  question.replace(
    /^((?:(?:back )?(?:on|in|by|as of|at|during|since|after|before|until|up to|between|from|over|within|throughout)\s)[^,?]*\d[^,?]*),\s+(?=\p{L})(.*)$/iu,
    (_, time: string, asked: string) => `${asked} ${time[0]?.toLowerCase()}${time.slice(1)}`,
  );
