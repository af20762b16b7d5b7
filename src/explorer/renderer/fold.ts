/** Groups drawn as one: their members go, and what ran to any of them runs to the group. Pure. */
import { groupBy } from '../graph/measure/group.ts';
import { pairId } from '../graph/model.ts';
import type { Scene, SceneEdge, SceneNode } from './port.ts';

/** How the node that stands for a group is called: no entity has such an id. */
const stand = (group: string): string => `group ${group}`;
export const groupStoodFor = (id: string): string | null =>
  id.startsWith('group ') ? id.slice('group '.length) : null;

export const folded = (scene: Scene, keys: readonly string[]): Scene => {
  const groups = scene.groups.filter(({ id }) => keys.includes(id));
  if (groups.length === 0) return scene;
  const isIn = new Set(groups.map(({ id }) => id));
  const endOf = new Map(
    scene.nodes.map(({ id, group }) => [id, group !== null && isIn.has(group) ? stand(group) : id]),
  );
  const members = groupBy(scene.nodes, ({ group }) => group ?? '');
  return {
    ...scene,
    nodes: [
      ...scene.nodes.filter(({ id }) => endOf.get(id) === id),
      ...groups.flatMap(({ id, label }) => standIn(id, label, members.get(id) ?? [])),
    ],
    groups: scene.groups.filter(({ id }) => !isIn.has(id)),
    edges: edgesBetween(scene.edges, (id) => endOf.get(id) ?? id),
  };
};

/** In the middle of those it stands for, of their kind, as large as their number. */
const standIn = (group: string, label: string, members: readonly SceneNode[]): readonly SceneNode[] => {
  const [first] = members;
  if (first === undefined) return [];
  const mean = (axis: 0 | 1): number => members.reduce((sum, { position }) => sum + position[axis], 0) / members.length;
  return [
    {
      ...first,
      id: stand(group),
      label,
      position: [mean(0), mean(1)],
      pinned: false,
      hiddenCount: 0,
      degree: members.reduce((sum, { degree }) => sum + degree, 0),
      size: 30 + Math.min(34, 5 * Math.sqrt(members.length)),
      group: null,
      folded: true,
    },
  ];
};

/** What runs inside a group is not drawn; what runs to it is one line with each other end. */
const edgesBetween = (edges: readonly SceneEdge[], endOf: (id: string) => string): readonly SceneEdge[] => {
  const moved = edges.filter(({ a, b }) => endOf(a) !== a || endOf(b) !== b);
  const bundles = groupBy(
    moved.filter(({ a, b }) => endOf(a) !== endOf(b)),
    ({ a, b }) => pairId(endOf(a), endOf(b)),
  );
  return [
    ...edges.filter(({ a, b }) => endOf(a) === a && endOf(b) === b),
    ...[...bundles].flatMap(([id, all]) => bundled(id, all, endOf)),
  ];
};

const bundled = (id: string, all: readonly SceneEdge[], endOf: (id: string) => string): readonly SceneEdge[] => {
  const [first] = all;
  if (first === undefined) return [];
  const [a, b] = [endOf(first.a), endOf(first.b)];
  const count = all.reduce((sum, edge) => sum + edge.count, 0);
  const pointsAt = (end: string): boolean =>
    all.some((edge) => (endOf(edge.a) === end && edge.headAtA) || (endOf(edge.b) === end && edge.headAtB));
  const tones = new Set(all.map(({ tone }) => tone));
  const looks = new Set(all.map(({ look }) => look));
  return [
    {
      a,
      b,
      relationType: null,
      id,
      label: `${count} in all`,
      shortLabel: String(count),
      moreKinds: 0,
      count,
      tone: tones.size === 1 ? first.tone : all.reduce((most, edge) => (edge.count > most.count ? edge : most)).tone,
      look: looks.size === 1 ? first.look : 'settled',
      headAtA: pointsAt(a),
      headAtB: pointsAt(b),
      weight: count,
    },
  ];
};
