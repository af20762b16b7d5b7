/** Words that say how real an event is: planned, asked for, possible, called off, denied. */
import type { Modality } from '../../domain/vocabulary.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const modalStance: Readonly<Record<string, Modality>> = {
  will: 'PLAN',
  shall: 'PLAN',
  going: 'PLAN',
  may: 'HYPOTHESIS',
  might: 'HYPOTHESIS',
  could: 'HYPOTHESIS',
  can: 'HYPOTHESIS',
  would: 'PLAN',
  should: 'REQUEST',
  must: 'REQUEST',
  ought: 'REQUEST',
};

export const PLANNING: ReadonlySet<string> = words(
  'work move apply anticipate plan intend prepare expect aim schedule agree decide promise pledge vow commit arrange want hope wish offer announce propose consider mull set due slate poise determine resolve swear suppose mean bill tip earmark tap book',
);
export const PLANNING_ADJECTIVES: ReadonlySet<string> = words(
  'due set ready scheduled expected prepared willing likely poised slated bound about planned keen eager supposed meant booked billed',
);
export const REQUESTING: ReadonlySet<string> = words(
  'demand ask tell instruct command urge request require press push order call appeal pressure lobby invite insist beg seek want advise encourage recommend',
);
/** What is allowed may happen. */
export const PERMITTING: ReadonlySet<string> = words(
  'permit allow let authorise authorize enable free clear empower license entitle',
);
/** Of what is forbidden nobody says that it would have been done. */
export const FORBIDDING: ReadonlySet<string> = words('forbid prohibit ban bar');
export const ATTEMPTING: ReadonlySet<string> = words(
  'try attempt seek threaten risk consider fear suspect believe think appear seem contemplate',
);
export const REFUSING: ReadonlySet<string> = new Set([
  ...words(
    'refuse decline fail neglect avoid stop cease prevent prohibit forbid ban bar deter dissuade oppose resist refrain abstain desist balk baulk recoil shrink dither',
  ),
  ...['shy away', 'back away', 'hold back', 'hold off', 'back off', 'back out', 'pull back'],
]);
export const CONDITIONAL_JOINTS: ReadonlySet<string> = words('if unless lest whether');

/** Before a gerund: it was not done. */
export const NOT_DONE: ReadonlySet<string> = new Set(['without', 'instead of', 'than']);

/** Behind `it is`, before `that`: what follows is denied. */
export const FALSEHOODS: ReadonlySet<string> = words(
  'false untrue incorrect wrong fake lie myth fabrication hoax falsehood disinformation nonsense baseless unfounded impossible inconceivable unthinkable',
);
export const UNSURE_ADJECTIVES: ReadonlySet<string> = words(
  'possible probable conceivable plausible unlikely doubtful rumoured rumored',
);
export const UNKNOWN_ADJECTIVES: ReadonlySet<string> = words('unclear uncertain unknown');

/** In the subject of a verb of saying: what is said is not vouched for. */
export const RUMOURS: ReadonlySet<string> = words(
  'unconfirmed unverified unsubstantiated uncorroborated rumour rumours rumor rumors speculation gossip conspiracy',
);

/** Told by somebody whom the text leaves unnamed. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = words(
  'reportedly allegedly supposedly purportedly ostensibly apparently rumoredly rumouredly',
);
export const UNSURE_ADVERBS: ReadonlySet<string> = words('possibly perhaps maybe probably presumably potentially');
export const NEARLY_ADVERBS: ReadonlySet<string> = words('almost nearly');

/** Nouns before `that …` or `to …`. */
export const HYPOTHESIS_NOUNS: ReadonlySet<string> = words(
  'fear claim allegation report rumour rumor suspicion possibility risk threat concern warning accusation suggestion speculation prospect danger sign estimate evidence likelihood chance worry talk scenario spectre specter idea notion case event eventuality plot conspiracy',
);
export const PLAN_NOUNS: ReadonlySet<string> = words(
  'plan intention decision readiness willingness pledge promise vow resolve agreement commitment preparation bid effort attempt offer proposal desire hope wish intent determination ambition permission approval invitation chance opportunity',
);
/** Before an infinitive: what its owner does or means to do himself; an invitation or a demand is for others. */
export const DECISION_NOUNS: ReadonlySet<string> = words(
  'plan intention decision readiness willingness pledge promise vow resolve commitment preparation bid effort attempt offer intent determination ambition move threat mission campaign drive programme program ability capacity capability right hope wish desire refusal failure inability reluctance unwillingness',
);
/** Before an infinitive: what somebody may do, not that he does. */
export const ABILITIES: ReadonlySet<string> = words('ability capacity capability right power freedom reason duty');
/** Before `in` and a gerund: what their owner does. */
export const PARTS: ReadonlySet<string> = words('role part involvement complicity participation hand share');
export const REQUEST_NOUNS: ReadonlySet<string> = words(
  'demand call request appeal ultimatum need urge invitation order pressure push',
);
export const DENIAL_NOUNS: ReadonlySet<string> = words('denial refusal failure inability reluctance unwillingness');

/** Before an event told by a noun: how real the adjective or the determiner says it is. */
export const EVENT_ADJECTIVES: Readonly<Record<string, Modality>> = {
  ...named('PLAN', 'planned proposed upcoming scheduled expected future forthcoming coming next intended'),
  ...named(
    'HYPOTHESIS',
    'possible alleged potential imminent threatened hypothetical suspected feared looming impending purported supposed reported rumoured rumored foiled thwarted attempted would-be any',
  ),
  ...named('CANCELLATION', 'cancelled canceled aborted postponed scrapped shelved'),
};

function named(modality: Modality, list: string): Record<string, Modality> {
  return Object.fromEntries(list.split(' ').map((word) => [word, modality]));
}
