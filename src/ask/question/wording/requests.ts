/**
 * A request for something, and something named by itself, as the question that asks for it: `I am looking for Macron’s
 * remarks on X` is `what did Macron say about X`. What is asked for is told by the noun at its head.
 */
import type { Rewording } from './frames.ts';

const form = (text: string, flags = 'iu'): RegExp => new RegExp(text, flags);

const ME = '(?:(?: for)? (?:me|us)\\b)?';
const GET =
  '(?:give|show|find|get|provide|list|name|pull up|pull out|dig up|dig out|send|bring up|fetch|outline|describe|summari[sz]e|recap|sketch|present|cite|specify|identify|enumerate|trace|lay out|go over|walk me through|tell)';
const LIKE =
  "(?:['’]d| would|['’]ll| will|['’]m| am| was|['’]ve been| have been)? ?(?:really |only |just |simply )?(?:like|love|want(?:ed)?|need(?:ed)?|appreciate|welcome|require|grateful for|be grateful for|interested in|be interested in|curious about|after|looking for|looking at|looking into|looking up|searching for|trying to find|trying to trace|hunting for|in need of|seeking|working on|thinking of)";
/** What somebody would do with it. */
const SEE =
  '(?: to (?:see|have|get|know|know about|know of|hear|hear about|read|find|find out|learn|learn about|learn of|be told|be told about|establish|understand|check|verify|confirm|look at))?';
const COURTEOUS = '(?:(?:please|kindly|so|ok|hi|hello|now|well|right|thanks|quick one|quick question)[,:–—-]* )*';

/** Whoever asks, and how: nothing of what is asked. */
const REQUESTS: readonly Rewording[] = [
  [form(`^${COURTEOUS}(?:i|we|my (?:boss|editor|colleague|desk|client)|the desk)${LIKE}${SEE}${ME}[:,]? (?=\\S)`), ''],
  [
    form(
      `^${COURTEOUS}(?:(?:can|could|would|will|might|may) (?:you|i|we|somebody|anyone)(?: please| kindly| possibly| perhaps)? )?${GET}${ME}(?: with)?[:,]? (?=(?:the|a|an|any|all|every|each|some|whatever|everything|anything|\\p{Lu}|what|who|when|where|which|whether|if|how)\\b)`,
    ),
    '',
  ],
  [
    form(
      `^${COURTEOUS}(?:can|could|may|might) (?:i|we) (?:please )?(?:have|get|see|ask for|ask about|ask)${ME}[:,]? (?=\\S)`,
    ),
    '',
  ],
  [form(`^${COURTEOUS}(?:looking|searching|wanted|needed|required|need|seeking)(?: for)?[:,]? (?=\\S)`), ''],
  [
    form(
      `^(?:does|do|did|would) (?:anyone|anybody|somebody|you|we) (?:happen to )?(?:know|remember|recall|have an idea|have any idea)(?: of| about)?[:,]? (?=(?:who|whom|when|where|what|which|how|whether|if)\\b)`,
    ),
    '',
  ],
];

/** `an overview of the contacts …`: the contacts. */
const CONTAINERS: readonly Rewording[] = [
  [
    form(
      `^(?:(?:a|an|the|some|any|all|your|full|complete|short|quick|brief|detailed|exhaustive|chronological) )*(?:overview|summary|rundown|run-down|list|listing|account|picture|breakdown|chronology|timeline|collection|catalogue|outline|digest|information|info|details?|particulars|material|facts?)(?: we have| there is| available)? (?:of|on|about|regarding|concerning) (?=\\S)`,
    ),
    '',
  ],
];

/** `the name of the envoy who …`: which. */
const NAMES: readonly Rewording[] = [
  [
    form('^(?:(?:the|full) )*(?:names?|identity|identities) of (?:the |all |those )*(?=.* (?:who|that|which) )'),
    'which ',
  ],
  [form('^(?:(?:the|full) )*(?:names?|identity|identities) of (?=\\S)'), 'who is '],
];

/** Says which, and nothing of what. */
const THE =
  '(?:(?:the|a|an|any|all|all the|every|each|some|those|these|whatever|own|exact|known|recorded|reported|relevant|existing|available|full|actual|various|different|respective|further|more|main|key|notable) )*';
const SOMEBODY = '(\\p{L}[^,;:?]*?)';
const ASKS =
  '(?:could|can|would|will|may|by|on|in|at|who|whom|whose|what|which|when|where|why|how|that|there|it|he|she|let|here|did|does|do|has|have|had|is|are|was|were)';
const WHOSE = `(?!${ASKS}\\b)${SOMEBODY}['’]s?`;
const ABOUT =
  '(?:on|about|of|regarding|concerning|re|as to|as regards|with regard to|in relation to|in connection with|to|after|following|over|around)';
const WORDS =
  '(?:statements?|remarks?|comments?|words?|quotes?|quotations?|reactions?|responses?|views?|opinions?|take|verdict|assessment|stance|thoughts?|declarations?|utterances?|pronouncements?|explanations?|position)';
const CONTACTS =
  '(?:dealings|contacts?|relations?|relationships?|links?|ties|connections?|interactions?|exchanges|bonds?)';
const DENIALS = '(?:denials?|disavowals?|rebuttals?|contradictions?)';
const GROUNDS =
  '(?:evidence|proof|sources?|sourcing|backing|grounds|basis|corroboration|documentation|support|attestation)';
const NEWS = '(?:developments?|news|changes?|updates?|movements?|shifts?|latest)';
const EVENTS =
  '(?:meetings?|talks|visits?|trips?|journeys?|travels|(?:phone |telephone )?calls?|conversations?|encounters?|events?|negotiations|summits?|happenings|incidents)';

/** By the noun at its head. */
const HEADS: readonly Rewording[] = [
  [
    form(`^${THE}${WORDS}(?: made| given| issued| uttered| put out)? (?:of|by|from) ${SOMEBODY} ${ABOUT} `),
    'what did $1 say about ',
  ],
  [form(`^${THE}${WORDS}(?: made| given| issued| uttered| put out)? (?:of|by|from) ${SOMEBODY}$`), 'what did $1 say'],
  [
    form(
      `^${THE}${WORDS}(?: that| which)? ${SOMEBODY} (?:has |have |had |ever )*(?:made|gave|given|issued|put out|offered|uttered) ${ABOUT} `,
    ),
    'what did $1 say about ',
  ],
  [form(`^${WHOSE} ${THE}${WORDS} ${ABOUT} `), 'what did $1 say about '],
  [form(`^${WHOSE} ${THE}${WORDS}$`), 'what did $1 say'],
  [
    form(`^${THE}${DENIALS}(?: made| given| issued| voiced)? (?:by|from) ${SOMEBODY}(?: ${ABOUT} .*)?$`),
    'what did $1 deny',
  ],
  [form(`^${THE}${DENIALS} (?:of|about|regarding|concerning) (?:the claim that )?`), 'who denies '],
  [form(`^${THE}${GROUNDS} (?:for|behind|of|about|that)(?: the claim)?(?: that)? (?=\\S)`), 'how do we know that '],
  [
    form(
      `^${THE}${CONTACTS}(?: that| which)? ${SOMEBODY} and ${SOMEBODY} (?:have|had|has|maintain|kept|keep)(?: had| maintained| kept)?\\b(?: with (?:each other|one another))?`,
    ),
    'what is between $1 and $2',
  ],
  [
    form(
      `^${THE}${CONTACTS} (?:that|which) (?:tie|link|bind|connect|join|relate)s? ${SOMEBODY} (?:to|with|and) (?=\\S)`,
    ),
    'what is between $1 and ',
  ],
  [
    form(`^${THE}${CONTACTS} (?:that|which) (?:exist|there (?:is|are|were)|there was)(?:ed)? between (?=\\S)`),
    'what is between ',
  ],
  [form(`^${WHOSE} ${THE}${CONTACTS} (?:with|to|and) (?=\\S)`), 'what is between $1 and '],
  [form(`^${THE}${NEWS} (?:concerning|regarding|about|on|around|in|with|of|for|re) (?=\\S)`), 'what changed about '],
  [form(`^${THE}(?:goings[ -]on|happenings) (?=in|at|near|around)`), 'what happened '],
  [form(`^${WHOSE} ${THE}(${EVENTS})\\b`), 'which $2 of $1'],
  [form(`^${THE}(?=${EVENTS}\\b)`), 'which '],
];

/** Before all other rewordings; then, where none made a question of it, the noun. */
export const REQUESTED: readonly Rewording[] = [...REQUESTS, ...CONTAINERS, ...NAMES];
export const NAMED_ALONE: readonly Rewording[] = HEADS;
