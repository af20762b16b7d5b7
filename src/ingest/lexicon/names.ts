/** Words that tell what kind of thing a capitalised name stands for, and capitalised words that are no names. */
import type { EntityKind } from '../../domain/vocabulary.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Last words of names of organizations, with the kind they make. */
export const ORGANIZATION_WORDS: ReadonlyMap<string, EntityKind> = new Map(
  (
    [
      [
        'PUBLIC_BODY',
        'ministry parliament assembly congress senate court council police army navy government administration presidency department duma bundestag knesset agency directorate bureau commission secretariat embassy consulate treasury pentagon chancellery cabinet authority legislature junta',
      ],
      [
        'ORGANIZATION',
        'endowment union association federation organization organisation institute university foundation company corporation group forum center centre society network bank fund watch international society league club committee crescent cross services service corp inc ltd programme program movement initiative',
      ],
      ['PARTY', 'party coalition'],
      ['ARMED_GROUP', 'front brigade brigades militia jihad guerrillas rebels faction forces'],
      [
        'MEDIA',
        'newspaper times post gazette news radio television tv herald tribune journal press telegraph courier bulletin review daily wire agency',
      ],
      ['IGO', 'nations'],
      ['AGREEMENT', 'treaty accord accords agreement agreements pact convention protocol memorandum'],
      ['FORMAT', 'format quartet quad summit'],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((word): [string, EntityKind] => [word, kind])),
);

/** What may stand inside a name in lower case: `Hans van den Broek`, `Union of Teachers`. */
export const NAME_PARTICLES: ReadonlySet<string> = words(
  'van von der den de del della di da dos du la le bin ibn al el ben ud ul bint',
);

/** What offices and bodies are for: `Minister of Trade and Industry`, `Organization for Security and Cooperation`. */
export const FIELDS: ReadonlySet<string> = words(
  'development cooperation co-operation security trade industry commerce culture education science technology justice health labour labor employment energy environment agriculture finance planning tourism communications transport migration integration defence defense diaspora expatriates emigrants emigration reconstruction innovation democracy investment investments housing sport sports youth mines water infrastructure peace reconciliation',
);

/** Capitalised and yet no name. */
export const NO_NAMES: ReadonlySet<string> = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec i gmt utc covid covid-19 islam islamic muslim muslims moslem christian christians jewish jew jews catholic orthodox sunni shiite shia buddhist hindu god war east north south northern southern eastern central mr mrs ms the a an press play read more share media reports article articles chapter olympic olympics beginning maintenance crisis christmas easter ramadan embassy foreign military defence defense state radical special supreme federal emergency federal minister thousands hundreds dozens senior angry rebel recent pm am several many most some few all both each every other another such mass various certain former numerous countless multiple my our your his her their its this that these those he she they we you it who what when where why how there here now then also however meanwhile moreover additionally furthermore despite although while if as by for from in on at to with without under over after before since until amid during yes no not',
);

export const DIRECTIONS: ReadonlySet<string> = words(
  'eastern western northern southern central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower',
);

/** Words before a capitalised word that make it a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = words('in at near around outside across throughout');

/** Nouns before or after a name that make it a place: `the town of X`, `X province`. */
export const PLACE_NOUNS: ReadonlySet<string> = words(
  'town city village province region state district island islands river sea peninsula border enclave heights valley strip mountains bay lake ocean capital port airport camp base palace house square hotel stadium cathedral tower hall bridge street avenue canal strait gulf desert delta basin coast archipelago plateau pass crossing prison facility facilities plant',
);

/** Words that keep their full stop. */
export const ABBREVIATIONS: ReadonlySet<string> = words(
  'gen. sen. rep. gov. prof. rev. col. maj. capt. sgt. adm. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. inc. ltd. corp. etc. mrs. hon. dept. univ. est. approx. gens. sens. reps.',
);

/** What bears a person's name and is nobody. */
export const STORMS: ReadonlySet<string> = words('storm hurricane cyclone typhoon');

/** Rows of capitalised words that end so name no actor: `Iron Curtain`, `Nobel Prize`. */
export const NO_ACTORS: ReadonlySet<string> = words(
  'curtain games cup prize award medal act law amendment crisis war revolution day century era age bible koran series edition plan doctrine code internet web',
);

/** Capitalised before the name of a committee, court or ministry they belong to it: `Foreign Relations Committee`. */
export const OFFICIAL_ADJECTIVES: ReadonlySet<string> = words(
  'foreign state special supreme federal military defence defense national interior emergency central international',
);

/** What a state acts through; with the state named before it, it is no actor of its own. */
export const MINISTRIES: ReadonlySet<string> = words('ministry');

/** Behind the name of a state they make the name of a company, a paper or a broadcaster. */
export const STATE_COMPANIONS: ReadonlySet<string> = words(
  'air airways airlines airline daily today telecom petroleum steel bank railways energy oil gas herald express insider',
);

/** States and capitals that are given names as well. */
export const GIVEN_NAMES: ReadonlySet<string> = words(
  'jordan chad georgia israel kenya india paris santiago victoria vienna kingston',
);

/** Family names of so many people that, alone, they name nobody. */
export const COMMON_SURNAMES: ReadonlySet<string> = words(
  'kim lee park choi li wang zhang chen liu yang nguyen tran khan singh kumar ali ahmed ahmad hassan hussein mohammed muhammad mohamed abdullah smith jones brown garcia silva santos gonzalez hernandez lopez',
);
