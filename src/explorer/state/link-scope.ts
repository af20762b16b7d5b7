/** Time and filters as words of a link. */
import { RELATION_TYPES, type RelationType } from '../../domain/relation-types.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/vocabulary.ts';
import { date, ids, instant, type Link, unless, within, words } from './link-words.ts';
import { packIds, unpackIds } from './short-id.ts';
import { type ExplorerState, initialState } from './state.ts';

/** In place of a mode: none is told. */
const NO_MODE = '-';
const SWITCHES = ['disputed', 'denied', 'unrealized', 'unconnected', 'below', 'strict', 'unnamed'] as const;

export const scopeWords = ({ time, filters }: ExplorerState) => ({
  from: time.from ?? '',
  to: time.to ?? '',
  asof: time.asOf ?? '',
  axis: unless(time.axis, 'valid'),
  undated: time.undated ? '' : 'no',
  kinds: filters.hiddenKinds.join(' '),
  types: filters.hiddenTypes.join(' '),
  modes: filters.hiddenModes.map((mode) => mode || NO_MODE).join(' '),
  conf: unless(String(filters.minConfidence), '0'),
  src: unless(String(filters.minSources), '1'),
  xpub: packedOrPlain(filters.excludePublishers),
  by: filters.speaker ?? '',
  show: SWITCHES.filter((name) => filters[name] !== initialState.filters[name]).join(' '),
});

const packedOrPlain = (all: readonly string[]): string => {
  const packed = packIds(all);
  return packed === null || packed === '' ? all.join(' ') : `.${packed}`;
};

export const readTime = (link: Link, problems: string[]): ExplorerState['time'] => ({
  axis: link.axis === 'known' ? 'known' : 'valid',
  from: date(link.from, 'from', problems),
  to: date(link.to, 'to', problems),
  asOf: instant(link.asof, 'asof', problems),
  undated: link.undated !== 'no',
});

export const readFilters = (link: Link, problems: string[]): ExplorerState['filters'] => {
  const flipped = words(link.show);
  const flip = (name: (typeof SWITCHES)[number]): boolean => initialState.filters[name] !== flipped.includes(name);
  return {
    hiddenKinds: words(link.kinds).filter((kind): kind is EntityKind => ENTITY_KINDS.includes(kind as EntityKind)),
    hiddenTypes: words(link.types).filter((type): type is RelationType =>
      RELATION_TYPES.includes(type as RelationType),
    ),
    hiddenModes: words(link.modes).map((mode) => (mode === NO_MODE ? '' : mode)),
    minConfidence: within(link.conf, 0, 1, 0),
    minSources: Math.round(within(link.src, 1, 20, 1)),
    excludePublishers:
      (link.xpub?.startsWith('.') ? unpackIds(link.xpub.slice(1)) : null) ?? ids(link.xpub, 'xpub', problems),
    speaker: ids(link.by, 'by', problems)[0] ?? null,
    disputed: flip('disputed'),
    denied: flip('denied'),
    unrealized: flip('unrealized'),
    unconnected: flip('unconnected'),
    below: flip('below'),
    strict: flip('strict'),
    unnamed: flip('unnamed'),
  };
};
