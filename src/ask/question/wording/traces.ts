/** Whether there is any trace of something, and on what it rests: `any sign that …`, `what makes you believe …`. */
import type { Rewording } from './frames.ts';

const frame = (text: string, flags = 'i'): RegExp => new RegExp(text, flags);

const TRACE =
  '(?:evidence|signs?|indications?|proof|hints?|traces?|records?|reports?|words?|news|mention|suggestion|confirmation)';
const HAVE =
  '(?:is|was|are|were) there|(?:have|has|do|did|can|could) (?:we|you|anyone|anybody|they) (?:have|got|find|see|seen|found|come across|had)|have you|(?:got|seen|found)';

/** `any sign that …`: whether it is so. */
const SIGNS: readonly Rewording[] = [
  [
    frame(
      '^(?:(?:is|was) there |do (?:you|we) have |have (?:you|we) )?(?:any|some) (?:word|idea|information|info|news|indication|clue|details?) (?:on|about|of|as to|regarding) (?=(?:who|whom|what|when|where|which|how|whether)\\b)',
    ),
    '',
  ],
  [
    frame(
      '^(?:is|are|was|were) (.*?) (?:said|reported|alleged|believed|thought|known|rumou?red) to have (?=\\p{L})',
      'iu',
    ),
    'has $1 ',
  ],
  // The words that tell it tell as well when and where.
  [frame('^((?:who|whom|which|what|with whom)\\b.*?),? and (?:when|where|on what day|in which city)$'), '$1'],
  [
    frame(
      `^(?:${HAVE})?\\s*(?:(?:any|some|a|an|the|at all)\\s+)*${TRACE}(?: at all| anywhere| here)? (?:that|saying|showing)\\s+`,
    ),
    'is it true that ',
  ],
  [
    frame(
      `^(?:${HAVE})\\s*(?:(?:any|some|a|an|the)\\s+)*${TRACE}(?: at all| anywhere| here)? (?:of|about|on)\\s+(?:any |some |a |an )?`,
    ),
    'was there ',
  ],
  [frame(`^any\\s+${TRACE} of (?:any |some |a |an )?(?=\\p{L})`, 'iu'), 'was there '],
  [
    frame(
      `^any(?:\\s+${TRACE} of)?(?: any| a| an)? (?=(?:\\p{L}+ )?(?:talks|meetings?|calls?|visits?|contacts?|deals?|agreements?|promises?|threats?|attacks?|strikes?)\\b)`,
      'iu',
    ),
    'was there ',
  ],
  [
    frame(`^(?:is it|would it be) (?:the case|a fact|right|correct|so|accurate)(?: to say)? that\\s+`),
    'is it true that ',
  ],
  [
    frame(
      '^(?:can|could|may|do|should) (?:we|you|one|i) (?:say|confirm|assume|tell|take it)(?: for (?:sure|certain))? (?:that|if|whether)\\s+',
    ),
    'is it true that ',
  ],
  [
    frame(
      '^(?:tell me|say|check|verify|confirm|i wonder|find out|was wondering|not sure|unclear to me) (?:if|whether)\\s+',
    ),
    'is it true that ',
  ],
];

/** On what a claim rests. */
const GROUNDS: readonly Rewording[] = [
  [
    frame(
      '^(?:according to|as told by|on the word of) (?:whom|who|what source|which \\w+) (?:did|does|has|had|was|were|is|are) ',
    ),
    'how do we know that ',
  ],
  [
    frame(
      '^(?:which|what) (?:dispatch(?:es)?|reports?|papers?|articles?|outlets?|newspapers?|publishers?) (?:carry|carries|carried|cover(?:s|ed)?|mention(?:s|ed)?|describe[sd]?|(?:tells?|told|speaks?|spoke) of|record(?:s|ed)?|document(?:s|ed)?|(?:has|have|had)) (?=(?:the |a |an )?\\p{L}+)',
      'iu',
    ),
    'how do we know that ',
  ],
  [
    frame(
      '^what (?:makes|made|lets?) (?:you|us|me|one|anyone|people|them) (?:so )?(?:believe|think|say|sure|certain|assume|claim|conclude)(?: that)?\\s+',
    ),
    'how do we know that ',
  ],
  [
    frame(
      '^(?:why|on what grounds) (?:should|would|do|does|can) (?:we|you|i|one|anyone) (?:believe|think|say|assume|claim|conclude)(?: that)?\\s+',
    ),
    'how do we know that ',
  ],
  [
    frame(
      '\\bthe (?:statement|assertion|story|notion|idea|allegation|contention|assumption|information|news|finding) that\\b',
      'gi',
    ),
    'the claim that',
  ],
];

export const TRACES: readonly Rewording[] = [...SIGNS, ...GROUNDS];
