/** The names of offices: one canonical role for the many ways the news writes it. */

const spellings: Readonly<Record<string, readonly string[]>> = {
  'prime minister': ['premier', 'pm', 'taoiseach', 'president of the council of ministers'],
  chancellor: ['federal chancellor'],
  president: ['federal president', 'state president'],
  'foreign minister': [
    'minister of foreign affairs',
    'minister for foreign affairs',
    'foreign affairs minister',
    'minister of external affairs',
    'external affairs minister',
    'foreign secretary',
    'secretary of state',
    'secretary of foreign affairs',
    'chief diplomat',
  ],
  'defence minister': [
    'defense minister',
    'minister of defence',
    'minister of defense',
    'defence secretary',
    'defense secretary',
    'secretary of defense',
    'secretary of defence',
    'secretary of war',
    'pentagon chief',
  ],
  'interior minister': ['minister of the interior', 'minister of interior', 'home secretary', 'home affairs minister'],
  'finance minister': [
    'minister of finance',
    'treasury secretary',
    'secretary of the treasury',
    'chancellor of the exchequer',
  ],
  spokesperson: ['spokesman', 'spokeswoman', 'press secretary'],
  'secretary-general': ['secretary general', 'sec-gen'],
  king: ['monarch', 'queen', 'sovereign'],
  'vice president': ['vice-president'],
  'national security adviser': ['national security advisor'],
  'foreign policy chief': ['high representative'],
  ambassador: ['envoy', 'permanent representative'],
};

const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([role, variants]) => variants.map((variant) => [variant, role] as const)),
);

/** Questions that another office answers in each state, first fit first. */
const generic: Readonly<Record<string, readonly string[]>> = {
  'head of government': ['prime minister', 'chancellor', 'president'],
  'head of state': ['president', 'supreme leader', 'king', 'emperor', 'emir', 'sultan', 'prince', 'pope'],
  'top diplomat': ['foreign minister', 'foreign policy chief'],
};

/** Words for whoever leads a state or an organization. */
const leading: ReadonlySet<string> = new Set(['leader', 'chief', 'head', 'boss', 'ruler']);

/** The roles that may answer a question for `role`, in order; `leader` is the office that leads the state asked about. */
export function rolesAsked(role: string, leader: string | undefined): readonly string[] {
  const words = role.toLowerCase().trim();
  if (leading.has(words)) {
    return leader ? [leader] : ['president', 'prime minister', 'secretary-general', 'director-general', 'chair'];
  }
  return generic[words] ?? [canonicalRole(words)];
}

/** `Foreign Secretary` → `foreign minister`; a role no list knows stays as it is, in lower case. */
export function canonicalRole(role: string): string {
  const words = role.toLowerCase().trim();
  return canonical.get(words) ?? words;
}
