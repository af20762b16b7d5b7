/** Verbs that tell of one kind of event and no other; `sense.ts` says how to read a line. */

/** The line, and all verbs that are read by it. */
const rows: readonly (readonly [line: string, verbs: string])[] = [
  ['REQUEST obj', 'beseech|entreat|badger|pester|hound|arm-twist'],
  ['REQUEST obj ! ?infinitive', 'challenge|command|direct|bid|remind|dare|advise|caution|enjoin'],
  ['REQUEST for ?+for', 'clamour|clamor|agitate|angle'],
  [
    'ACCUSE obj of !',
    'lampoon|taunt|insult|slander|defame|smear|demonise|demonize|impeach|incriminate|implicate|chastise|lecture|heckle|jeer|rap|besmirch|tongue-lash|belittle|caricature|affront|scapegoat',
  ],
  ['AGREE each clause ?clause', 'commit'],
  ['ACCUSE into ?+into', 'tear|lay'],
  ['ACCUSE of obj ?diplomat', 'call in|haul in'],
  ['ACCUSE obj ! ?actor', 'confront|rip|roast|trash|bash|knock|diss|grill|arraign|flay|maul|scorch|pan'],
  ['ACCUSE at ?+at', 'bristle|fume|seethe|scoff|snipe|sneer|bridle|chafe'],
  [
    'REJECT of obj !',
    'repudiate|disavow|disown|rebut|refute|dispute|contest|scorn|shrug off|laugh off|wave away|wave off|knock back|stonewall|torpedo|scuttle|derail|stymie|overrule|disregard|slap down|vote down|nix|renounce|scotch|cold-shoulder|rebut|disobey',
  ],
  ['REJECT at ?+at', 'balk|baulk'],
  ['REJECT on ?+on', 'renege|backtrack'],
  ['SANCTION/expel of obj', 'boot out|turf out|drum out|chase out'],
  ['SANCTION obj of', 'ostracise|ostracize|excommunicate|disqualify'],
  ['SANCTION/discontinue to of for ?aid', 'halve|slash|axe|stop|curtail|trim'],
  [
    'SANCTION on against of ?sanction',
    'tighten|toughen|widen|stiffen|double|raise|hike|prolong|clamp|ratchet up|roll out',
  ],
  ['COERCE on ?+on', 'clamp|clamp down'],
  [
    'COERCE obj of !',
    'bully|browbeat|strong-arm|coerce|persecute|oppress|subjugate|terrorise|terrorize|muzzle|gag|silence|banish|extort|displace|uproot|disenfranchise|stifle',
  ],
  ['COERCE/arrest obj of', 'lock up|nab|incarcerate|intern|remand|apprehend|handcuff|frogmarch'],
  ['COERCE/seize of obj from', 'commandeer|requisition|appropriate|plunder|pillage|board'],
  ['COERCE/restrict obj of', 'surround|quarantine|cordon off|encircle|hem in|wall off|starve'],
  ['COERCE/cyber on ?+on', 'spy|eavesdrop|snoop'],
  ['COERCE/cyber of obj', 'wiretap|bug|phish|infiltrate'],
  ['COERCE in ?+in', 'meddle|interfere'],
  [
    'ASSAULT obj of in',
    'slay|slaughter|butcher|gun down|mow down|lynch|maim|annihilate|wipe out|pulverise|pulverize|devastate|ravage|flatten|incinerate|decimate|rout|conquer|firebomb|carpet-bomb|napalm|rocket|blitz|mutilate|trample|vanquish|overpower|crush',
  ],
  ['ASSAULT from ?+from', 'wrest'],
  ['ASSAULT on against at toward towards into over ?attack', 'lob|hurl|shower|unleash|loose|let off|pour'],
  ['ASSAULT obj with against ?actorish', 'battle|combat'],
  ['ASSAULT with ?+with', 'skirmish|duel'],
  [
    'MOBILIZE/troops to into against over near along at ?troops',
    'scramble|rush|muster|pour|garrison|post|surge|airdrop',
  ],
  [
    'CONSULT with ?+with; CONSULT ?mutual',
    'chat|haggle|parley|bargain|hobnob|breakfast|brainstorm|get together|catch up',
  ],
  ['MOBILIZE/troops to into near along at on with ?troops', 'move up|bring up|move in|send in'],
  ['AID to for ?aid', 'contribute'],
  ['CONSULT obj ?actor', 'contact|cable|email|e-mail|text|sound out|buttonhole'],
  ['CONSULT to ?+to', 'write|reach out'],
  ['CONSULT/host obj ?person', 'entertain|fete'],
  ['AGREE to ?+to', 'assent|accede|subscribe|sign up'],
  ['AGREE to clause', 'volunteer'],
  ['AGREE with ?+with; AGREE ?mutual', 'settle'],
  ['SUPPORT with ?+with; SUPPORT ?mutual', 'reconcile|make up|make peace|fraternise|fraternize'],
  [
    'SUPPORT obj of',
    'embrace|acclaim|extol|eulogise|eulogize|glorify|lionise|lionize|compliment|toast|bless|uphold|vindicate|admire|console|felicitate|woo|exonerate|back up|fete|exalt|revere|stick up for|esteem|decorate',
  ],
  ['SUPPORT with ?+with', 'sympathise|sympathize|empathise|empathize|commiserate|align|ally|concur|grieve|mourn'],
  ['SUPPORT for ?+for', 'vouch|root|plump|campaign'],
  ['AID to into for ?aid', 'wire|channel|pump|inject|shell out|pour|truck|haul|rush|relay|remit|parachute'],
  ['AID obj of', 'shore up|rehabilitate|replenish|restock|refuel|prop up|outfit|kit out|subsidise|succour'],
  ['AID obj ?actor', 'relieve|save'],
  ['COOPERATE to of ?+to', 'export'],
  ['COOPERATE from ?+from', 'import|procure|purchase|buy'],
  ['COOPERATE to ?+to', 'sell'],
  [
    'COOPERATE with ?+with; COOPERATE ?mutual',
    'collude|conspire|connive|band together|link up|work together|integrate',
  ],
  ['CONCEDE to ?+to', 'accede|acquiesce|capitulate|submit|bend|knuckle under|kowtow|give in|give way|defer'],
  ['CONCEDE in on of against ?restriction', 'soften|water down|unwind|reverse|shorten|curtail|dismantle'],
  ['CONCEDE obj of', 'unban|spare|reprieve|amnesty|readmit|exonerate|absolve'],
  ['CONCEDE of to ?objection', 'drop|withdraw|shelve|abandon'],
  ['RETREAT/withdraw from in of ?troops', 'bring back|draw down|scale back|scale down|wind down|thin out|airlift out'],
  ['RETREAT/release obj of ?captive', 'let go|parole'],
  ['RETREAT to ?handed', 'hand back|give back'],
  ['PROTEST obj of', 'heckle|boo'],
];

export const PLAIN_VERBS: Readonly<Record<string, string>> = linesOf();

/** A verb that stands in several rows is read by each, in their order. */
function linesOf(): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const [line, verbs] of rows)
    for (const verb of verbs.split('|')) lines[verb] = lines[verb] === undefined ? line : `${lines[verb]}; ${line}`;
  return lines;
}
