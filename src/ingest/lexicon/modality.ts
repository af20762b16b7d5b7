/** Words that say how real an event is: planned, asked for, possible, called off. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const PLANNING: ReadonlySet<string> = words(
  'apply anticipate plan intend prepare expect aim schedule agree decide promise pledge vow commit arrange want hope wish offer announce propose consider mull set due slate poise determine resolve swear',
);
export const PLANNING_ADJECTIVES: ReadonlySet<string> = words(
  'due set ready scheduled expected prepared willing likely poised slated bound about planned',
);
export const REQUESTING: ReadonlySet<string> = words(
  'demand ask urge request require press push order call appeal pressure lobby invite insist beg seek want advise encourage recommend persuade convince permit allow let authorise authorize',
);
export const ATTEMPTING: ReadonlySet<string> = words(
  'try attempt seek threaten risk consider fear suspect believe think appear seem',
);
export const REFUSING: ReadonlySet<string> = words(
  'refuse decline fail neglect avoid stop cease prevent prohibit forbid ban rule',
);
export const CONDITIONAL_JOINTS: ReadonlySet<string> = words('if unless lest whether');

/** Nouns before `that …` or `to …`. */
export const HYPOTHESIS_NOUNS: ReadonlySet<string> = words(
  'fear claim allegation report rumour rumor suspicion possibility risk threat concern warning accusation suggestion speculation prospect danger sign estimate evidence likelihood chance worry',
);
export const PLAN_NOUNS: ReadonlySet<string> = words(
  'plan intention decision readiness willingness pledge promise vow agreement commitment preparation bid effort attempt offer proposal desire hope intent determination ambition permission approval invitation chance opportunity',
);
export const REQUEST_NOUNS: ReadonlySet<string> = words(
  'demand call request appeal ultimatum need urge invitation order',
);
export const DENIAL_NOUNS: ReadonlySet<string> = words('denial');
