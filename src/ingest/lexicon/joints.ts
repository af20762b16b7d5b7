/** The small words that hold a sentence together. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const PREPOSITIONS: ReadonlySet<string> = words(
  'of in on at by with from for to into onto against between among about over under through during without within across toward towards upon off near behind beyond despite amid amidst alongside via per than like outside inside around along according out regarding concerning following including ahead because due instead as before after since until such up down thanks unlike besides throughout except versus aboard',
);

/** Begin a clause of their own when a clause follows. */
export const SUBORDINATORS: ReadonlySet<string> = words(
  'while when where whereas because although though unless if whether once lest whenever wherever whereby how why what',
);

/** Prepositions that begin a clause when a verb follows before the next joint. */
export const CLAUSE_PREPOSITIONS: ReadonlySet<string> = words('as before after since until for than');

export const PARTICLES: ReadonlySet<string> = words(
  'up out off down back over away together aside forward in on through home',
);
