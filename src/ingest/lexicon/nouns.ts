/** Classes of nouns that give a verb its meaning: `send troops` is not `send aid`. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const NOUN_CLASSES: Readonly<Record<string, ReadonlySet<string>>> = {
  troops: words(
    'troop soldier force army navy fleet warship frigate destroyer ship vessel warplane aircraft jet fighter tank battalion brigade division unit regiment reservist reserve paratrooper peacekeeper personnel marine patrol police guard carrier submarine bomber military presence reinforcement artillery armour armor launcher mercenary policeman policewoman officer',
  ),
  aid: words(
    'aid assistance help relief food medicine supply weapon arm ammunition munition equipment howitzer helmet money fund loan grant donation credit dollar euro million billion vaccine dose fuel gas oil grain wheat shelter asylum refuge intelligence photograph rifle missile tank tent blanket support water electricity drone boat vessel ship jet howitzer battery interceptor radar vehicle truck helicopter system rocket shell launcher package artillery howitzer m bn',
  ),
  deal: words(
    'agreement deal accord pact treaty truce ceasefire cease-fire compromise settlement understanding memorandum intent contract protocol arrangement formula',
  ),
  handed: words(
    'prisoner hostage captive suspect detainee fugitive criminal body remains soldier officer control power command territory land base weapon',
  ),
  shared: words(
    'intelligence information data technology expertise experience resource power water burden cost knowledge know-how',
  ),
  delegation: words('delegation envoy emissary'),
  refuge: words('asylum refuge sanctuary citizenship protection'),
  topic: words('matter issue question case subject topic concern incident dispute problem'),
  demand: words(
    'demand call request proposal offer invitation plan appeal ultimatum idea bid initiative overture suggestion resolution conditions condition peace mediation draft measure motion',
  ),
  tie: words('tie relation link relationship contact diplomatic embassy mission consulate'),
  sanction: words('sanction embargo tariff penalty fine restriction ban boycott freeze quota duty measure'),
  curb: words(
    'curfew blockade censorship restriction martial emergency siege ban blackout crackdown checkpoint clampdown law',
  ),
  attack: words(
    'attack strike offensive invasion raid assault bombing airstrike shelling incursion operation war ambush campaign bombardment coup blow missile rocket shell bomb grenade mortar drone barrage salvo volley projectile',
  ),
  place: words(
    'village town city stronghold position post base hill bridge airport territory province area enclave region port camp border checkpoint building home house depot refinery plant facility airfield hospital school market church mosque camp station warehouse factory block train convoy barracks headquarters dam grid substation',
  ),
  protest: words('protest rally demonstration march strike sit-in vigil riot walkout procession boycott'),
  obstruction: words(
    'airspace road street highway bridge roadway traffic border crossing route entrance port railway line avenue rail track',
  ),
  inquiry: words('investigation inquiry probe inspector examination hearing trial query audit'),
  captive: words('prisoner hostage detainee captive dissident inmate soldier pilot journalist activist'),
  office: words('post office power position presidency premiership seat job'),
  visit: words('visit trip tour'),
  weapon: words('weapon arm arsenal explosive missile rifle warhead stockpile chemical'),
  property: words(
    'land property asset weapon vessel ship boat plane aircraft passport account fund cargo shipment oil explosive equipment',
  ),
  compensation: words('compensation reparation damages'),
  bomb: words('bomb explosive device mine grenade'),
  restriction: words(
    'restriction sanction curfew emergency ban embargo blockade siege measure state curb control martial tariff duty levy penalty limit limitation quota cap hurdle barrier moratorium',
  ),
  reject: words('non-starter nonstarter unacceptable impossible unrealistic'),
  work: words('work'),
  phone: words('phone telephone videoconference'),
  arrest: words('arrest detention custody'),
  weight: words('weight support backing'),
  object: words(
    'asset property land ship vessel tanker boat plane cargo shipment fund money oil weapon passport account goods home house territory island oilfield refinery yacht',
  ),
  shots: words('shot round bullet burst volley'),
  wrong: words(
    'campaign plot network ring conspiracy lie crime abuse corruption interference scheme hack attack cell operation scam fraud meddling sabotage spy',
  ),
  weaponry: words('drone missile rocket artillery jet warplane bomber fighter gunship helicopter shell airstrike'),
  projectile: words('missile rocket shell bomb mortar'),
  accusation: words('accusation insult recrimination barb blame accusations'),
  war: words('war'),
  fire: words('fire gunfire shot blow strike airstrike shell shelling missile rocket attack salvo volley'),
  criticism: words('criticism condemnation rebuke censure ire outrage fury denunciation scorn reprimand'),
  applause: words('praise applause thanks plaudit support'),
  displeasure: words(
    'concern regret dismay alarm outrage anger fury indignation displeasure disappointment frustration irritation unease disquiet disapproval shock horror dissatisfaction annoyance discontent reservation worry misgiving',
  ),
  ultimatum: words('ultimatum deadline hour day week month'),
  accession: words('membership accession bid application entry'),
  claim: words(
    'claim allegation accusation report rumour rumor suggestion charge suspicion criticism assertion notion',
  ),
  objection: words('objection veto opposition resistance reservation'),
  talks: words('talk meeting negotiation discussion summit conversation dialogue consultation delegation'),
  threat: words(
    'consequence retribution punishment attack strike war retaliate retaliation revenge sanction blockade fight boycott',
  ),
  mediation: words('mediation'),
  support: words('support group opinion'),
  inspector: words('inspector investigator auditor'),
  diplomat: words('diplomat chargé ambassador envoy attache attaché consul staff'),
  official: words('official head chief agent spy representative delegate officer minister journalist correspondent'),
  unwelcome: words('grata'),
  court: words('court tribunal icj icc justice'),
  pressure: words('pressure'),
  raid: words('strike attack airstrike raid bombing shelling bombardment ambush'),
  seek: words(
    'support help aid talk assurance explanation meeting guarantee permission approval mediation extradition clarification',
  ),
  agree: words('agreement deal compromise accord consensus'),
  blackout: words('blackout'),
  captives: words(
    'refugee civilian hostage prisoner protester demonstrator people man woman journalist activist suspect opponent',
  ),
  withdrawal: words('withdrawal pullout pullback evacuation retreat'),
  land: words('land permission permit visa access entry allocation licence license right recognition admission'),
  drill: words('exercise drill manoeuvre maneuver game'),
  alert: words('alert standby guard'),
  praise: words('friend partner ally hero success'),
  blame: words(
    'mistake crime provocation outrage disgrace scandal farce sham insult affront charade circus travesty lie aggression violation threat danger menace warmonger puppet pawn coward obstacle hypocrite bully aggressor terrorist liar murderer killer dictator criminal thug traitor fascist tyrant',
  ),
  hand: words('hand'),
  truce: words('truce ceasefire cease-fire armistice amnesty talk negotiation mediation'),
  money: words('fund money dollar euro million billion tranche instalment loan aid'),
  doubt: words('doubt doubts aspersion scorn'),
  trust: words(
    'independence neutrality impartiality legitimacy integrity motive sincerity intention commitment credibility loyalty honesty fairness legality reliability',
  ),
  nationals: words('citizen national tourist missionary nun priest aid-worker crew'),
  cooperation: words('cooperation co-operation collaboration partnership coordination'),
  mission: words(
    'mission project programme program training operation observer inspector delegation peacekeeper monitor team contingent convoy',
  ),
};
