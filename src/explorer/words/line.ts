/** Drawn lines in words that always say who did it to whom. */
import { toneOf, wordingOf } from '../../domain/relation-types.ts';
import type { EdgeFacts } from '../graph/model.ts';
import { relationLabel } from './relation.ts';

/** What a line is called where both its ends are seen: `accused ×4 (1 disputed)`. */
export const edgeLabel = (edge: EdgeFacts): string => {
  const number = edge.ways === 'both' ? ` ${edge.forward} + ${edge.backward}` : edge.count > 1 ? ` ×${edge.count}` : '';
  return `${relationLabel(edge.relationType)}${number}${doubtText(edge)}`;
};

const doubtText = ({ deniedOnly, disputed, count }: EdgeFacts): string => {
  if (deniedOnly) return ' (denied)';
  if (disputed === 0) return '';
  return count === 1 ? ' (disputed)' : ` (${disputed} disputed)`;
};

/** Several kinds of relations drawn as one line: the most frequent, and how many kinds more. */
export const pairLabel = (edges: readonly EdgeFacts[]): string => {
  const [first] = mostFrequent(edges);
  if (first === undefined) return '';
  if (edges.length === 1) return edgeLabel(first);
  const total = edges.reduce((sum, { count }) => sum + count, 0);
  const disputed = edges.reduce((sum, edge) => sum + edge.disputed, 0);
  const rest = edges.length - 1;
  return `${relationLabel(first.relationType)} + ${rest} more, ${total} in all${disputed === 0 ? '' : ` (${disputed} disputed)`}`;
};

/** `talks +2`: the same where there is little room. */
export const shortPairLabel = (edges: readonly EdgeFacts[]): string => {
  const [first] = mostFrequent(edges);
  if (first === undefined) return '';
  return `${relationLabel(first.relationType)}${edges.length > 1 ? ` +${edges.length - 1}` : ''}`;
};

export const mostFrequent = (edges: readonly EdgeFacts[]): readonly EdgeFacts[] =>
  [...edges].sort(
    (x, y) => y.count - x.count || y.confidence - x.confidence || (x.relationType < y.relationType ? -1 : 1),
  );

/** The tone that most of the relations have. */
export const toneOfPair = (edges: readonly EdgeFacts[]): ReturnType<typeof toneOf> => {
  const weight = (tone: ReturnType<typeof toneOf>): number =>
    edges.filter(({ relationType }) => toneOf(relationType) === tone).reduce((sum, { count }) => sum + count, 0);
  const [conflict, cooperation] = [weight('conflict'), weight('cooperation')];
  if (conflict + cooperation === 0) return 'durable';
  return conflict > cooperation ? 'conflict' : 'cooperation';
};

/** `Ann accused Ben ×4`; where it goes both ways, one sentence each. */
export const edgeSentences = (edge: EdgeFacts, nameOf: (id: string) => string): readonly string[] => {
  const { past } = wordingOf(edge.relationType, null);
  const told = (from: string, to: string, count: number): string =>
    `${nameOf(from)} ${past} ${nameOf(to)}${count > 1 ? ` ×${count}` : ''}`;
  return edge.ways === 'both'
    ? [told(edge.a, edge.b, edge.forward), told(edge.b, edge.a, edge.backward)]
    : [told(edge.a, edge.b, edge.count)];
};

/** How a line runs as seen from one of its ends. */
export const arrowFrom = (edge: EdgeFacts, end: string): '→' | '←' | '⇄' | '–' => {
  if (edge.ways === 'mutual') return '–';
  if (edge.ways === 'both') return '⇄';
  return edge.a === end ? '→' : '←';
};
