/** `foreign ministers who met X`: which. The noun at the head of a clause stands for the question word. */
const SOMEBODY =
  '(?:man|woman|person|people|men|women|ones?|politicians?|leaders?|ministers?|officials?|diplomats?|envoys?|figures?|presidents?|advis[eo]rs?|ambassadors?|secretar(?:y|ies)|voices?|chancellors?|negotiators?|spokes\\p{L}+|countr(?:y|ies)|states?|nations?|governments?|bod(?:y|ies)|organi[sz]ations?|alliances?|powers?|capitals?)';

const HEADED = new RegExp(
  `^(?:(?:name|list|identify|find|give(?: me)?|tell me|show(?: me)?|all|any|the|those|every|each|only|other) )*((?:[\\p{L}-]+ ){0,2}?${SOMEBODY})(?:,? (?:who|that|which) )(?=\\p{L})`,
  'iu',
);
const BY_ITSELF =
  /^(?:who|whom|whose|what|which|when|where|how|did|does|do|has|have|had|was|were|is|are|of|by|in|to|for)\b/i;

export const relativesFirst = (question: string): string =>
  BY_ITSELF.test(question) ? question : question.replace(HEADED, 'which $1 ');
