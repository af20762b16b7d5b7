/** Reads the role out of the name of a position, as Wikidata writes it: `Federal Minister for Foreign Affairs`. */

/** `Federal`, `Cypriot`; never `deputy`. */
const rank = '(?:(?!deputy|vice|assistant|first|state|shadow|associate|junior|former|parliamentary)[a-z]+ )?';

const affairs = '(?:foreign(?: and [a-z]+)?|external)(?:,? [a-z]+,?)* ?(?:affairs|relations|action)';

/** What the name of the position must begin with; what may follow is the state, or more that the ministry does. */
const offices: readonly (readonly [role: string, name: RegExp])[] = [
  ['foreign policy chief', /^high representative of the union for foreign affairs/],
  ['foreign minister', new RegExp(`^${rank}(?:minister|secretary) (?:of|for) (?:[a-z]+,? and )?${affairs}`)],
  ['foreign minister', new RegExp(`^${rank}foreign (?:affairs )?minister$`)],
  ['foreign minister', /^(?:second |first )?deputy prime minister and minister of foreign affairs/],
  ['foreign minister', /^(?:secretary of state for foreign|secretary for relations with states)/],
  ['foreign minister', /^united states secretary of state$/],
  ['defence minister', /^(?:federal )?(?:minister|secretary|secretary of state) (?:of|for) (?:national )?defen[cs]e$/],
  ['defence minister', /^minister of (?:defence and (?:armed forces|military)|the armed forces$)/],
  ['defence minister', /^united states secretary of defense$/],
  [
    'interior minister',
    /^(?:federal )?(?:minister|secretary of state) (?:of|for) (?:the )?(?:interior|internal affairs|home (?:affairs|department))$/,
  ],
  ['finance minister', /^(?:federal )?minister (?:of|for) (?:economy and )?finance$|^chancellor of the exchequer$/],
  ['finance minister', /^(?:united states )?secretary of the treasury$/],
  [
    'spokesperson',
    /^(?:presidential spokesperson|spokesperson of the (?:president|government)|government spokesperson)$/,
  ],
  ['UN ambassador', /^(?:permanent representative|ambassador) to the united nations(?:, new york)?$/],
  ['national security adviser', /^national security advis[eo]r$/],
  ['chief of the general staff', /^(?:chief|chairman) of (?:the )?(?:defence|general|joint chiefs of) staff$/],
  ['chief of staff', /^head of the (?:presidential administration|office of the president)$/],
  [
    'speaker',
    /^speaker of (?:the )?(?:house of representatives|house of commons|knesset|parliament|(?:grand )?national assembly|lok sabha|seimas|saeima|riksdag|folketing)$/,
  ],
  ['speaker', /^chairman of the (?:state duma|federation council|verkhovna rada)$/],
];

/** Heads of state and of government, alone or of the state itself: a province has a president, too. */
const heads: readonly (readonly [role: string, name: RegExp])[] = [
  ['president', /^(?:acting |interim |federal )?president/],
  [
    'president',
    /^chairman of the (?:presidency|presidential council|sovereignty council|transitional military council)/,
  ],
  [
    'prime minister',
    /^(?:acting )?prime minister|^premier(?: of the state council)?|^taoiseach|^chair(?:man)? of the council of ministers/,
  ],
  ['chancellor', /^(?:federal )?chancellor/],
  ['vice president', /^vice president/],
  ['supreme leader', /^supreme leader/],
  ['king', /^(?:king|queen|monarch|druk gyalpo|ngwenyama|yang di.pertuan agong)/],
  ['emperor', /^emperor/],
  ['emir', /^emir/],
  ['sultan', /^sultan/],
  ['prince', /^prince/],
  ['pope', /^pope/],
];

/** The role, or null for a position the authority does not follow. `stateNames` are the names of the state it belongs to. */
export function roleOfPosition(position: string, stateNames: readonly string[]): string | null {
  const name = position.toLowerCase().trim();
  const bare = withoutState(name, stateNames);
  const office = offices.find(([, pattern]) => pattern.test(bare) || pattern.test(name));
  if (office) return office[0];
  return heads.find(([, pattern]) => pattern.exec(bare)?.[0] === bare)?.[0] ?? null;
}

/** `president of the republic of benin` → `president`; what belongs to another place keeps its `of`. */
function withoutState(position: string, stateNames: readonly string[]): string {
  const names = stateNames.map((name) => literal(name.toLowerCase().replace(/^the /, ''))).join('|');
  const form =
    "(?:(?:people's |islamic |state |kingdom |commonwealth )?(?:(?:democratic )?republic|state|kingdom) of )?";
  return position.replace(
    new RegExp(
      `,? ?(?:\\bof (?:the )?${form}(?:the )?(?:${names})|\\bof the (?:${names}) republic|\\bof the (?:${names})s)$`,
    ),
    '',
  );
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
