/** What somebody feels about what somebody else did: `is alarmed at X's raid`. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs of what hurts or angers: whoever is so moved finds fault. */
export const UPSETTING: ReadonlySet<string> = words(
  'alarm anger appal appall outrage shock disturb dismay disappoint frustrate infuriate incense irritate annoy horrify enrage sadden trouble concern worry unsettle vex irk exasperate disgust offend displease upset',
);

/** Of these nobody is blamed for being their object: `is worried about X` is worry for X as well. */
export const WORRYING: ReadonlySet<string> = words('concern worry trouble sadden alarm disturb unsettle shock');

/** Verbs of what pleases: whoever is so moved approves. */
export const PLEASING: ReadonlySet<string> = words('encourage please satisfy hearten impress delight gratify');

/** Adjectives behind `is` that say the same. */
export const CROSS: ReadonlySet<string> = words('angry furious unhappy livid irate indignant resentful aghast');
export const GLAD: ReadonlySet<string> = words('happy glad proud appreciative');
