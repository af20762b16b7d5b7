/** Words for offices: what the role is called in the authority, and which durable relation the office makes. */

type OfficeBond = 'HOLDS_POSITION' | 'REPRESENTS' | 'EMPLOYED_BY' | 'NONE';

export interface OfficeWord {
  /** The role as it is written into a statement and asked of the authority. */
  readonly role: string;
  readonly bond: OfficeBond;
  /** A title of a head of state or government may stand for its holder: `the French president`. */
  readonly unique: boolean;
}

const office = (role: string, bond: OfficeBond, unique: boolean): OfficeWord => ({ role, bond, unique });
const top = (role: string): OfficeWord => office(role, 'HOLDS_POSITION', true);
const post = (role: string): OfficeWord => office(role, 'HOLDS_POSITION', false);
const voice = (role: string): OfficeWord => office(role, 'REPRESENTS', false);
const rank = (role: string): OfficeWord => office(role, 'NONE', false);

/** `aid chief`, `spy chief`: posts whose words are their role. */
const each = (words: string, head: string): Record<string, OfficeWord> =>
  Object.fromEntries(
    words.split(' ').map((word) => [`${word.replace('_', ' ')} ${head}`, post(`${word.replace('_', ' ')} ${head}`)]),
  );

/** `Homeland Security Secretary X`, `the Secretary of Energy`. */
const secretaries = (portfolios: string): Record<string, OfficeWord> =>
  Object.fromEntries(
    portfolios.split('|').flatMap((of) => {
      const held = post(`${of} secretary`);
      return [
        [`${of} secretary`, held],
        [`secretary of ${of}`, held],
      ];
    }),
  );

/** Longest phrase first where one begins another; plurals are found by their singular. */
export const OFFICES: Readonly<Record<string, OfficeWord>> = {
  president: top('president'),
  'vice president': post('vice president'),
  'vice-president': post('vice president'),
  'co-president': post('president'),
  'prime minister': top('prime minister'),
  premier: top('prime minister'),
  'deputy prime minister': post('deputy prime minister'),
  'vice premier': post('deputy prime minister'),
  chancellor: top('chancellor'),
  'head of state': top('head of state'),
  'head of government': top('head of government'),
  king: top('king'),
  queen: top('queen'),
  emperor: top('emperor'),
  emir: top('emir'),
  sultan: top('sultan'),
  pope: top('pope'),
  'supreme leader': top('supreme leader'),
  'crown prince': post('crown prince'),
  'foreign minister': top('foreign minister'),
  'minister of foreign affairs': top('foreign minister'),
  'minister for foreign affairs': top('foreign minister'),
  'external affairs minister': top('foreign minister'),
  'minister of foreign and expatriates affairs': top('foreign minister'),
  'minister of foreign affairs and expatriates': top('foreign minister'),
  'foreign secretary': top('foreign minister'),
  'secretary of state': top('foreign minister'),
  'top diplomat': top('foreign minister'),
  'foreign policy chief': top('high representative'),
  'high representative': top('high representative'),
  'high representative for foreign affairs and security policy': top('high representative'),
  'high representative of the union for foreign affairs and security policy': top('high representative'),
  'defence minister': top('defence minister'),
  'defense minister': top('defence minister'),
  'minister of defence': top('defence minister'),
  'minister of defense': top('defence minister'),
  'defence secretary': top('defence minister'),
  'defense secretary': top('defence minister'),
  'secretary of defense': top('defence minister'),
  'finance minister': post('finance minister'),
  'interior minister': post('interior minister'),
  'minister for interior': post('interior minister'),
  'economy minister': post('economy minister'),
  'justice minister': post('justice minister'),
  'labour minister': post('labour minister'),
  'labor minister': post('labour minister'),
  'trade minister': post('trade minister'),
  'energy minister': post('energy minister'),
  'oil minister': post('oil minister'),
  'information minister': post('information minister'),
  'deputy foreign minister': post('deputy foreign minister'),
  'vice foreign minister': post('deputy foreign minister'),
  'deputy minister of foreign affairs': post('deputy foreign minister'),
  'vice minister of foreign affairs': post('deputy foreign minister'),
  'assistant foreign minister': post('assistant foreign minister'),
  'deputy minister': post('deputy minister'),
  'vice minister': post('deputy minister'),
  'minister of state': post('minister of state'),
  minister: post('minister'),
  'secretary-general': top('secretary-general'),
  'secretary general': top('secretary-general'),
  'director-general': top('director-general'),
  'director general': top('director-general'),
  director: post('director'),
  chairman: post('chair'),
  chairwoman: post('chair'),
  chairperson: post('chair'),
  chair: post('chair'),
  'chief executive': post('chief executive'),
  'high commissioner': post('high commissioner'),
  commissioner: post('commissioner'),
  'security chief': post('security chief'),
  'army chief': post('army chief'),
  ...each(
    'aid human_rights rights refugee climate health nuclear trade police spy intelligence military defence defense navy party rebel',
    'chief',
  ),
  'chief of staff': post('chief of staff'),
  speaker: post('speaker'),
  governor: post('governor'),
  'deputy governor': post('deputy governor'),
  mayor: post('mayor'),
  senator: post('senator'),
  'religious leader': post('leader'),
  'opposition leader': post('opposition leader'),
  'rebel leader': post('leader'),
  'party leader': post('leader'),
  leader: post('leader'),
  chief: post('chief'),
  head: post('head'),
  commander: post('commander'),
  'national security adviser': post('national security adviser'),
  'national security advisor': post('national security adviser'),
  adviser: post('adviser'),
  advisor: post('adviser'),
  spokesperson: voice('spokesperson'),
  spokesman: voice('spokesperson'),
  spokeswoman: voice('spokesperson'),
  'press secretary': voice('spokesperson'),
  ambassador: voice('ambassador'),
  'special envoy': voice('envoy'),
  envoy: voice('envoy'),
  'trade representative': post('trade representative'),
  'chief negotiator': voice('negotiator'),
  negotiator: voice('negotiator'),
  mediator: voice('mediator'),
  'emergency relief coordinator': post('emergency relief coordinator'),
  'weapons inspector': rank('inspector'),
  official: rank('official'),
  lawmaker: rank('lawmaker'),
  diplomat: rank('diplomat'),
  journalist: rank('journalist'),
  businessman: rank('businessman'),
  congressman: rank('lawmaker'),
  congresswoman: rank('lawmaker'),
  parliamentarian: rank('lawmaker'),
  'state councilor': rank('state councillor'),
  'state councillor': rank('state councillor'),
  councilor: rank('councillor'),
  councillor: rank('councillor'),
  undersecretary: post('undersecretary'),
  'under-secretary': post('undersecretary'),
  'assistant secretary of state': post('assistant secretary of state'),
  'deputy secretary of state': post('deputy foreign minister'),
  'home secretary': post('interior minister'),
  ...secretaries(
    'homeland security|treasury|the treasury|commerce|energy|labor|labour|agriculture|transportation|transport|education|health|housing|business|justice|environment|climate|culture|war|veterans affairs|work and pensions',
  ),
  'prime minister-designate': post('prime minister-designate'),
  'general secretary': post('general secretary'),
  'party general secretary': post('general secretary'),
  'communist party general secretary': post('general secretary'),
  'communist party chief': post('general secretary'),
  'permanent representative': voice('permanent representative'),
  'permanent observer': voice('permanent observer'),
  representative: voice('representative'),
  delegate: voice('representative'),
  "chargé d'affaires": voice("chargé d'affaires"),
  analyst: rank('analyst'),
  general: rank('general'),
  colonel: rank('colonel'),
  admiral: rank('admiral'),
  captain: rank('captain'),
  archbishop: rank('archbishop'),
  sheikh: rank('sheikh'),
  prince: rank('prince'),
  ayatollah: rank('ayatollah'),
};

/** Where the foreign secretary is a civil servant under the foreign minister. */
const UNDER_A_MINISTER: ReadonlySet<string> = new Set(
  'india pakistan bangladesh nepal maldives sri_lanka bhutan'.split(' ').map((state) => state.replace('_', ' ')),
);

/** The same words name another office in another state. */
export const officeIn = (words: string, office: OfficeWord, state: string): OfficeWord =>
  /^foreign secretar(y|ies)$/.test(words) && UNDER_A_MINISTER.has(state.toLowerCase()) ? FOREIGN_SECRETARY : office;

const FOREIGN_SECRETARY = post('foreign secretary');

/** Stand before a name and say only that a person follows. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'h.e. h.r.h. h.m. h.h. hrh excellency majesty highness mr mr. mrs mrs. ms ms. m. mme dr dr. prof. professor sir lady lord gen. lt. maj. col. sgt. adm. capt. rep. sen. gov. sheikh prince princess ayatollah general colonel archbishop bishop cardinal imam rabbi lt gen maj col rev. reverend judge justice'.split(
    ' ',
  ),
);

/** May stand among the words of a title: `former`, `new`. */
export const TITLE_ADJECTIVES: ReadonlySet<string> = new Set(
  'new former then outgoing incoming acting interim visiting longtime veteran late ex current first top senior deputy chief federal minister-designate exiled ousted self-exiled rebel hard-line moderate right-wing left-wing opposition military civilian permanent special junta'.split(
    ' ',
  ),
);

export const ENDED_OFFICE: ReadonlySet<string> = new Set(
  'former then late ex outgoing ousted deposed one-time'.split(' '),
);
