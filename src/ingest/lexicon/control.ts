/** Verbs whose infinitive is done by their object: `urged them to leave`. */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'urge ask tell order invite allow permit enable force compel persuade convince encourage help want expect require request advise warn press pressure lobby authorise authorize instruct command beg implore oblige lead push challenge call demand appeal let make block bar ban prohibit forbid prevent'.split(
    ' ',
  ),
);
