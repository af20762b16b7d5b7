/** A question that says only what is other than in the question before: `And in March?`, `Who denies it?` */
import type { Intent, Named, QuestionKind } from './intent.ts';
import type { Times } from './time/times.ts';
import { masked, type Unit } from './units.ts';

/** Null where the question stands by itself. */
export function followUp(units: readonly Unit[], times: Times, previous: Intent): Intent | null {
  const text = masked(units)
    .replace(/^(?:and|but|so|ok|then|what about|how about|and what about)\b ?(?:what about |how about )?/, '')
    .trim();
  const window = times.read.size > 0 ? { from: times.from, to: times.to } : {};
  if (text === '' && times.read.size > 0) return { ...previous, ...window };
  const kind = SHORT.find(([form]) => form.test(text))?.[1];
  if (kind && isClaim(previous))
    return { ...previous, ...window, kind, order: null, asked: kind === 'Who' ? previous.asked : null };
  const one = units.filter((unit) => unit.kind === 'name');
  if (/^(?:with |to |in |for |of |at |by )?@\d+$/.test(text) && one.length === 1 && one[0]?.kind === 'name')
    return exchanged({ ...previous, ...window }, one[0].named);
  return null;
}

const SHORT: readonly (readonly [RegExp, QuestionKind])[] = [
  [/^when(?: (?:was|is|did) (?:that|it|this)(?: happen)?)?$/, 'When'],
  [/^where(?: (?:was|is|did) (?:that|it|this|they)(?: happen| meet)?)?$/, 'Where'],
  [/^(?:who (?:denies|denied|disputes)|does anyone deny|did anyone deny)(?: it| that| this)?$/, 'Denied'],
  [
    /^(?:how do we know|how do you know|says who|who says(?: so| that)?|who reported (?:it|that|this)|what is the evidence)(?: it| that| this)?$/,
    'HowKnown',
  ],
  [/^how (?:many times|often)$/, 'HowMany'],
  [/^(?:is that true|really)$/, 'Whether'],
];

const CLAIMS: ReadonlySet<QuestionKind> = new Set([
  'Who',
  'Whether',
  'When',
  'Where',
  'HowMany',
  'FirstLast',
  'Denied',
  'HowKnown',
  'EventsAt',
]);
const isClaim = ({ kind, types }: Intent): boolean => CLAIMS.has(kind) && types.length > 0;

/** In the place of the one of its kind; the last where there are two. */
function exchanged(intent: Intent, named: Named): Intent | null {
  const isAlike = ({ kind }: Named) => kind === named.kind;
  for (const side of ['affected', 'acting', 'places'] as const) {
    const at = intent[side].findLastIndex(isAlike);
    if (at >= 0) return { ...intent, [side]: intent[side].with(at, named) };
  }
  if (named.kind === 'PLACE') return { ...intent, places: [named] };
  return null;
}
