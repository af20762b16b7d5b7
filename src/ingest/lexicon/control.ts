/** Verbs whose infinitive is done by their object: `urged them to leave`. */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'urge ask tell order invite allow permit enable force compel persuade convince encourage help want expect require request advise warn press pressure lobby authorise authorize instruct command beg implore oblige lead push challenge call demand appeal let make block bar ban prohibit forbid prevent'.split(
    ' ',
  ),
);

/** Verbs that take an infinitive as their object. */
export const INFINITIVE_VERBS: ReadonlySet<string> = new Set([
  ...OBJECT_CONTROL,
  ...'work struggle proceed apply anticipate vote be have begin start continue cease stop manage fail try attempt seek plan intend prepare expect hope aim schedule agree decide promise pledge vow commit arrange want wish offer propose mull threaten refuse decline neglect appear seem say go use need choose opt dare resolve swear determine consider like long hasten rush move help'.split(
    ' ',
  ),
]);

/** Before `in` and a gerund: whoever does so does what the gerund says, and who does not does not. */
export const JOINING: ReadonlySet<string> = new Set(['join', 'follow', 'succeed', 'participate', 'persist']);
