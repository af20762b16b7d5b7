/** What stands around a French verb: auxiliaries, negation, the verbs it hangs on; and so whether it happened. */
import type { Modality } from '../../../domain/vocabulary.ts';
import type { FormOf } from './verbs.ts';
import type { Word } from './words.ts';

export interface VerbGroup {
  /** Words of the sentence: the first of the group, and the one after the verb. */
  readonly from: number;
  readonly to: number;
  readonly modality: Modality;
  readonly isDenied: boolean;
  readonly isReflexive: boolean;
  readonly isPassive: boolean;
  /** Whose deed it is where it hangs on another verb: the subject of that verb, or whom that verb asks. */
  readonly subject: 'own' | 'governor' | 'asked';
}

const finite = 'a ont avait avaient eut est sont était étaient fut furent ayant étant';
const auxiliary: Readonly<Record<string, Modality>> = Object.fromEntries([
  ...finite.split(' ').map((word) => [word, 'FACT'] as const),
  ...'aurait auraient serait seraient'.split(' ').map((word) => [word, 'HYPOTHESIS'] as const),
  ...'aura auront sera seront'.split(' ').map((word) => [word, 'PLAN'] as const),
  ...'avoir être'.split(' ').map((word) => [word, 'FACT'] as const),
]);
const BEING = /^(?:est|sont|était|étaient|fut|furent|sera|seront|serait|seraient|être|étant)$/;
/** Verbs whose past is made with `être`. */
const MOVING: ReadonlySet<string> = new Set(['arriver', 'parvenir', 'convenir']);
const BETWEEN: ReadonlySet<string> = new Set(
  `pas jamais plus déjà également aussi récemment ensuite longuement vivement fermement officiellement brièvement de nouveau
  directement ainsi encore enfin été y lui leur se s' n' ne l' les toutefois hier lundi mardi mercredi jeudi vendredi samedi
  dimanche formellement catégoriquement ouvertement`.split(/\s+/),
);
const ARTICLE = /^(?:le|la|les|l'|un|une|des|de|d'|du|cette|ce|ces|sa|son|ses|leur|leurs|en|aux|au|toute|chaque|par)$/;

export function verbGroup(words: readonly Word[], at: number, { verb, form }: FormOf): VerbGroup | null {
  let from = at;
  while (from > 0 && isInGroup(words[from - 1])) from -= 1;
  const before = words.slice(from, at).map(({ lower }) => lower);
  const isReflexive = before.includes('se') || before.includes("s'");
  const isDenied = before.some((word) => /^(?:n'|ne)$/.test(word));
  const around = { from, to: at + 1, isReflexive, isPassive: false };
  switch (form) {
    case 'participle':
      return withAuxiliary(words, around, before, verb, isDenied);
    case 'infinitive': {
      const outer = governed(words, from);
      return outer && joined(around, 'FACT', isDenied, outer);
    }
    case 'gerund':
      return words[from - 1]?.lower === 'en' ? joined(around, 'FACT', false, { ...OWN, subject: 'governor' }) : null;
    default:
      if (ARTICLE.test(words[at - 1]?.lower ?? '') || before.some((word) => auxiliary[word] !== undefined)) return null;
      return joined(around, SIMPLE[form], isDenied, OWN);
  }
}

const SIMPLE = { finite: 'FACT', future: 'PLAN', conditional: 'HYPOTHESIS' } as const;

/** A participle with its auxiliary, which may hang on another verb: `dément avoir rencontré`. */
function withAuxiliary(
  words: readonly Word[],
  around: Around,
  before: readonly string[],
  verb: string,
  isDenied: boolean,
): VerbGroup | null {
  const helping = before.findLast((word) => auxiliary[word] !== undefined) ?? '';
  const modality = auxiliary[helping];
  if (modality === undefined) return null;
  const isBeing = BEING.test(helping) && !around.isReflexive && !MOVING.has(verb);
  const isHanging = before.includes('avoir') || before.includes('être');
  const outer = isHanging ? governed(words, around.from) : OWN;
  return outer && joined({ ...around, isPassive: before.includes('été') || isBeing }, modality, isDenied, outer);
}

const isInGroup = (word: Word | undefined): boolean =>
  word !== undefined && (BETWEEN.has(word.lower) || auxiliary[word.lower] !== undefined);

interface Governor {
  readonly modality: Modality;
  readonly isDenied: boolean;
  readonly subject: VerbGroup['subject'];
}

const OWN: Governor = { modality: 'FACT', isDenied: false, subject: 'own' };

/** The words before an infinitive that say what becomes of it; `~` stands for what is asked of whom. */
const governors: readonly (readonly [RegExp, Governor])[] = [
  [
    /(?:va|vont|doit|doivent|devra|devront|devrait|devraient|compte|comptent|souhaite|souhaitent|veut|veulent|entend|entendent|espère|espèrent|allait|allaient) $/,
    { modality: 'PLAN', isDenied: false, subject: 'governor' },
  ],
  [
    /(?:prévoit|prévoient|prévu|envisage|envisagent|promis|décidé|convenu|accepté|proposé|intention|projet|avant) (?:de|d') ?$/,
    { modality: 'PLAN', isDenied: false, subject: 'governor' },
  ],
  [
    /(?:apprête|apprêtent|engagé|engagée|engagés|prêt|prêts|prête) (?:à) $/,
    { modality: 'PLAN', isDenied: false, subject: 'governor' },
  ],
  [/pour $/, { modality: 'PLAN', isDenied: false, subject: 'governor' }],
  [/(?:peut|peuvent|pourrait|pourraient) $/, { modality: 'HYPOTHESIS', isDenied: false, subject: 'governor' }],
  [/(?:refuse|refusent|refusé|refusait) (?:de|d') ?$/, { modality: 'FACT', isDenied: true, subject: 'governor' }],
  [/(?:dément|démentent|démenti|nie|nient|nié|conteste) $/, { modality: 'FACT', isDenied: true, subject: 'governor' }],
  [/(?:accus\S+|reproch\S+)(?: [^,;]+)? (?:de|d') ?$/, { modality: 'HYPOTHESIS', isDenied: false, subject: 'asked' }],
  [
    /(?:appel\S+|exhort\S+|press\S+|invit\S+|demand\S+|somm\S+)(?: [^,;]+)? (?:à|de|d') ?$/,
    { modality: 'REQUEST', isDenied: false, subject: 'asked' },
  ],
  [/après $/, { modality: 'FACT', isDenied: false, subject: 'governor' }],
];

function governed(words: readonly Word[], from: number): Governor | null {
  const before = `${words
    .slice(Math.max(0, from - 14), from)
    .map(({ lower }) => lower)
    .join(' ')} `;
  return governors.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

type Around = Pick<VerbGroup, 'from' | 'to' | 'isReflexive' | 'isPassive'>;

const joined = (around: Around, own: Modality, isDenied: boolean, outer: Governor): VerbGroup => ({
  ...around,
  modality: own === 'FACT' ? outer.modality : own,
  isDenied: isDenied !== outer.isDenied,
  subject: outer.subject,
});
