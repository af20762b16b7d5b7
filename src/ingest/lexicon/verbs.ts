/** Verbs that tell of events, with the sense that their object or preposition decides, first fit first. */
import { CONFLICT_VERBS } from './conflict-verbs.ts';
import { COOPERATION_VERBS } from './cooperation-verbs.ts';
import { IDIOMS } from './idioms.ts';
import { JUDGING_VERBS } from './judging-verbs.ts';
import { PLAIN_VERBS } from './plain-verbs.ts';
import { type Sense, senses } from './sense.ts';

/** An idiom tells more than its verb: `took a swipe at`, `took a town`. */
const tables = [IDIOMS, COOPERATION_VERBS, CONFLICT_VERBS, JUDGING_VERBS, PLAIN_VERBS];
const verbs = [...new Set(tables.flatMap((table) => Object.keys(table)))];

export const VERB_SENSES: ReadonlyMap<string, readonly Sense[]> = new Map(
  verbs.map((verb) => [verb, tables.flatMap(({ [verb]: lines }) => (lines === undefined ? [] : senses(lines)))]),
);

/** Verbs that are never without an object: bare in the past and without one they are passive. */
export const VICTIM_VERBS: ReadonlySet<string> = new Set(
  'kill wound injure murder assassinate arrest detain jail imprison kidnap abduct behead torture oust depose convict deport'.split(
    ' ',
  ),
);

const otherPhrasal =
  'carry out|set up|take over|point out|set off|bring out|find out|turn out|take off|put off|break up|set aside|give away|go on|carry on|go off|fall apart|take up|take on|put forward|look forward|push back|put off|put back|bring forward|move up|fall through|shy away|back away|hold back|hold off|back off|back out|rule out|sit down|fall out'.split(
    '|',
  );

/** Verb and particle pairs that are one word: `pull out`. */
export const PHRASAL: ReadonlySet<string> = new Set([
  ...verbs.filter((verb) => /^\S+ (up|out|off|down|back|over|away|home|in|together)$/.test(verb)),
  ...otherPhrasal,
]);
