/** French offices and the words for those who act for a state. */

export interface FrenchOffice {
  readonly role: string;
  readonly relation: 'HOLDS_POSITION' | 'REPRESENTS';
}

const held = (role: string): FrenchOffice => ({ role, relation: 'HOLDS_POSITION' });
const speaking = (role: string): FrenchOffice => ({ role, relation: 'REPRESENTS' });

/** The words of an office, longest first, as they stand before a name or a nationality. */
const offices: readonly (readonly [RegExp, FrenchOffice])[] = [
  [/^premi(?:er|ère) ministre\b/, held('prime minister')],
  [/^vice-président(?:e)?\b/, held('vice president')],
  [/^président(?:e)?\b/, held('president')],
  [/^chef de l'état\b/, held('leader')],
  [/^chef(?:fe)? de la diplomatie\b/, held('foreign minister')],
  [/^chanceli(?:er|ère)\b/, held('chancellor')],
  [/^secrétaire d'état\b/, held('foreign minister')],
  [/^secrétaire général(?:e)?\b/, held('secretary-general')],
  [/^(?:roi|reine)\b/, held('king')],
  [/^porte-parole\b/, speaking('spokesperson')],
  [/^ambassad(?:eur|rice)\b/, speaking('ambassador')],
  [/^(?:émissaire|envoyé(?:e)? spécial(?:e)?)\b/, speaking('envoy')],
  [/^ministre\b/, held('minister')],
];

export function officeAt(words: string): { readonly office: FrenchOffice; readonly length: number } | undefined {
  for (const [pattern, office] of offices) {
    const found = pattern.exec(words)?.[0];
    if (found !== undefined) return { office, length: found.split(/ |(?<=')/).length };
  }
  return undefined;
}

const departments: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:adjoint|adjointe) )?(?:des|aux) affaires étrangères\b/, 'foreign minister'],
  [/^(?:de la|à la) défense\b/, 'defence minister'],
  [/^(?:de l'|à l' ?)intérieur\b/, 'interior minister'],
  [/^(?:de l'|à l' ?)économie\b|^des finances\b/, 'finance minister'],
  [/^du commerce\b/, 'trade minister'],
];

/** What a minister is minister of: `des Affaires étrangères`. */
export function departmentAt(words: string): { readonly role: string; readonly length: number } | undefined {
  for (const [pattern, role] of departments) {
    const found = pattern.exec(words)?.[0];
    if (found !== undefined)
      return {
        role,
        length: found
          .trim()
          .split(/ |(?<=')/)
          .filter(Boolean).length,
      };
  }
  return undefined;
}

/** Those who act for the state whose nationality follows: `l’armée malienne`. */
export const COLLECTIVES: ReadonlySet<string> = new Set(
  `gouvernement armée forces troupes autorités diplomatie présidence parlement junte marine aviation police justice
  délégation diplomates responsables négociateurs soldats militaires pouvoir régime ministère`.split(/\s+/),
);
