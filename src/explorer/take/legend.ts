/** The kinds and looks that a scene really has, as the rows of its legend. */
import type { toneOf } from '../../domain/relation-types.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/vocabulary.ts';
import { kindName } from '../look/kind.ts';
import type { Scene, SceneEdge } from '../renderer/port.ts';

export type LegendRow =
  | { readonly form: 'kind'; readonly kind: EntityKind; readonly text: string }
  | { readonly form: 'paint'; readonly paint: string; readonly text: string }
  | {
      readonly form: 'line';
      readonly tone: ReturnType<typeof toneOf>;
      readonly look: SceneEdge['look'];
      readonly text: string;
    }
  | { readonly form: 'more'; readonly text: string };

export const TONE_ORDER = ['cooperation', 'conflict', 'durable'] as const;
export const toneWords = {
  cooperation: 'cooperation and talks',
  conflict: 'conflict',
  durable: 'office, membership, place',
} as const;
const looks = { disputed: 'disputed', denied: 'only denied', unrealized: 'planned, asked or supposed' } as const;

export const legendOf = ({ nodes, edges, paints }: Scene): readonly LegendRow[] => {
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const rows: LegendRow[] = [
    ...ENTITY_KINDS.filter((kind) => kinds.has(kind)).map(
      (kind): LegendRow => ({ form: 'kind', kind, text: kindName(kind) }),
    ),
    ...paints.map((row): LegendRow => ({ form: 'paint', ...row })),
  ];
  for (const tone of TONE_ORDER)
    if (edges.some((edge) => edge.tone === tone && edge.look === 'settled'))
      rows.push({ form: 'line', tone, look: 'settled', text: toneWords[tone] });
  for (const look of ['disputed', 'denied', 'unrealized'] as const)
    if (edges.some((edge) => edge.look === look)) rows.push({ form: 'line', tone: 'durable', look, text: looks[look] });
  if (edges.some(({ moreKinds }) => moreKinds > 0)) rows.push({ form: 'more', text: 'kinds besides the named one' });
  return rows;
};
