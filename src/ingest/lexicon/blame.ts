/** Words that blame whoever they are said of: what nobody does, plots or neglects and is praised for. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const WRONGLY: ReadonlySet<string> = words(
  'illegally unlawfully deliberately wrongly wrongfully falsely brazenly maliciously intentionally flagrantly systematically',
);

export const DUTIES: ReadonlySet<string> = words(
  'honour honor respect comply fulfil fulfill implement abide protect prevent observe uphold cooperate stop punish investigate',
);

export const PLOTTING: ReadonlySet<string> = words('try seek attempt want aim work continue');

export const TOPPLING: ReadonlySet<string> = words(
  'topple overthrow oust destroy annex invade divide split weaken isolate drag erase starve subjugate conquer',
);

export const COMMITTING: ReadonlySet<string> = words('commit perpetrate attempt plot plan prepare stage orchestrate');

export const CRIMES: ReadonlySet<string> = words(
  'crime genocide atrocity massacre aggression violation abuse terrorism terror outrage murder coup provocation',
);

export const ABETTING: ReadonlySet<string> = words(
  'shelter harbour harbor sponsor finance fund arm support back train protect breed export aid abet',
);

export const CRIMINALS: ReadonlySet<string> = words('terrorist terrorism terror extremist extremism');

/** What nobody is said to do without being blamed for it. */
export const BLAMED: ReadonlySet<string> = words(
  'ignore violate breach break lie undermine escalate sabotage obstruct provoke betray steal meddle interfere cheat mislead exploit destabilise destabilize flout fabricate overreact renege stall blackmail exaggerate stoke fuel fan foment incite persecute oppress mistreat harass bully deceive weaponise weaponize terrorise terrorize plot conspire encroach disregard trespass intrude aggravate inflame jeopardise jeopardize scapegoat',
);

/** What is somebody's and blames him: `X's disregard for the law`. */
export const WRONGS: ReadonlySet<string> = words(
  'violation breach disregard contempt aggression atrocity provocation betrayal interference meddling blackmail sabotage incitement',
);

/** Before what somebody does and is blamed for: `X's brutal campaign`. */
export const BRANDING: ReadonlySet<string> = words(
  'illegal unlawful unprovoked unjustified malicious brutal barbaric barbarous heinous reckless criminal provocative cowardly shameful unacceptable outrageous flagrant inhumane genocidal predatory',
);

/** Behind `is` and `called it`. */
export const CONDEMNING: ReadonlySet<string> = words(
  'unacceptable outrageous illegal unlawful unjustified unfair dangerous wrong cowardly irresponsible reckless provocative hypocritical shameful barbaric criminal intolerable disgraceful regrettable disproportionate inhumane',
);

/** Behind `is` and `called it`: whoever did it is praised. */
export const COMMENDING: ReadonlySet<string> = words(
  'brave courageous historic decisive justified welcome wise exemplary remarkable admirable laudable commendable praiseworthy heroic encouraging constructive positive excellent outstanding superb brilliant bold generous visionary',
);

/** Behind whom one holds so. */
export const ANSWERABLE: ReadonlySet<string> = words('responsible accountable liable culpable');
