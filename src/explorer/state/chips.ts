/** Every filter that is on, as words that say what it hides, with the change that takes it off. Pure. */

import { RELATION_TYPES } from '../../domain/relation-types.ts';
import { ENTITY_KINDS } from '../../domain/vocabulary.ts';
import { TIER_TEXT } from '../graph/tier.ts';
import { kindName } from '../look/kind.ts';
import { edtfDay, instantText } from '../words/date.ts';
import { modeLabel, relationLabel } from '../words/relation.ts';
import { type Change, type Filters, initialState, setFilters, setTime, type Time } from './state.ts';

export type Chip = { readonly text: string; readonly off: Change };

/** More names than these are a number. */
const MOST_NAMES = 2;

export const chipsOf = (
  filters: Filters,
  time: Time,
  nameOf: (id: string) => string | null,
  modesInView: readonly string[] = [],
): readonly Chip[] => [
  ...timeChips(time),
  ...listChip('kinds', filters.hiddenKinds, ENTITY_KINDS, (kind) => kindName(kind, 2), setFilters({ hiddenKinds: [] })),
  ...listChip('types', filters.hiddenTypes, RELATION_TYPES, relationLabel, setFilters({ hiddenTypes: [] })),
  ...modeChips(filters.hiddenModes, modesInView),
  ...filters.excludePublishers.map((id) => ({
    text: `without ${nameOf(id) ?? 'one outlet'}`,
    off: setFilters({ excludePublishers: filters.excludePublishers.filter((one) => one !== id) }),
  })),
  ...(filters.speaker === null
    ? []
    : [{ text: `said by ${nameOf(filters.speaker) ?? 'one speaker'}`, off: setFilters({ speaker: null }) }]),
  ...strengthChips(filters),
];

const timeChips = ({ from, to, asOf, undated }: Time): readonly Chip[] => [
  ...(from === null && to === null ? [] : [{ text: windowText(from, to), off: setTime({ from: null, to: null }) }]),
  ...(asOf === null ? [] : [{ text: `known by ${instantText(asOf)}`, off: setTime({ asOf: null }) }]),
  ...(undated ? [] : [{ text: 'dated facts only', off: setTime({ undated: true }) }]),
];

const windowText = (from: string | null, to: string | null): string => {
  if (from !== null && from === to) return edtfDay(from);
  if (from === null) return `until ${edtfDay(to ?? '')}`;
  return to === null ? `since ${edtfDay(from)}` : `${edtfDay(from)} – ${edtfDay(to)}`;
};

/** "only talks" where nearly all is hidden, "without people" where little is, else a number. */
const listChip = <Item>(
  what: string,
  hidden: readonly Item[],
  all: readonly Item[],
  nameOf: (item: Item) => string,
  off: Change,
): readonly Chip[] => {
  if (hidden.length === 0) return [];
  const shown = all.filter((item) => !hidden.includes(item));
  const named = (items: readonly Item[]): string => items.map(nameOf).join(', ');
  if (shown.length <= MOST_NAMES) return [{ text: `only ${named(shown)}`, off }];
  return [{ text: hidden.length <= MOST_NAMES ? `without ${named(hidden)}` : `${hidden.length} ${what} hidden`, off }];
};

/** Which modes there are depends on what is in view: where that is not known, only what is left out can be told. */
const modeChips = (hidden: readonly string[], inView: readonly string[]): readonly Chip[] => {
  const off = setFilters({ hiddenModes: [] });
  const shown = inView.filter((mode) => !hidden.includes(mode));
  const [only] = shown;
  if (hidden.length > 0 && only !== undefined && shown.length === 1) return [{ text: `only ${modeLabel(only)}`, off }];
  if (hidden.length === 0) return [];
  const text =
    hidden.length <= MOST_NAMES ? `without ${hidden.map(modeLabel).join(', ')}` : `${hidden.length} modes hidden`;
  return [{ text, off }];
};

const strengthChips = (filters: Filters): readonly Chip[] => {
  const initial = initialState.filters;
  const switched = (
    name: 'disputed' | 'denied' | 'unrealized' | 'unconnected' | 'below' | 'strict' | 'unnamed',
    text: string,
  ): readonly Chip[] => (filters[name] === initial[name] ? [] : [{ text, off: setFilters({ [name]: initial[name] }) }]);
  return [
    ...(filters.minConfidence === 0
      ? []
      : [
          {
            text: `confidence from ${Math.round(filters.minConfidence * 100)} %`,
            off: setFilters({ minConfidence: 0 }),
          },
        ]),
    ...(filters.minSources === 1
      ? []
      : [{ text: `from ${filters.minSources} independent sources`, off: setFilters({ minSources: 1 }) }]),
    ...switched('below', `lines below ${TIER_TEXT} too`),
    ...switched('strict', `only ${TIER_TEXT} and more`),
    ...switched('unnamed', 'without texts of no known publisher'),
    ...switched('disputed', 'without disputed relations'),
    ...switched('denied', 'with what is only denied'),
    ...switched('unrealized', 'without plans and suppositions'),
    ...switched('unconnected', 'without actors that stand alone'),
  ];
};
