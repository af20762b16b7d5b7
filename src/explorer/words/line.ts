/** Drawn lines in words that always say who did it to whom. */
import { toneOf } from '../../domain/relation-types.ts';
import type { EdgeFacts } from '../graph/model.ts';
import { factCount, sumOfTellings, tellingsIn } from '../graph/tellings.ts';
import { relationLabel } from './relation.ts';
import { commonModality, DENIED, tellingText, toldVerb } from './told.ts';

const NOT_TOLD = tellingsIn([]);

/** What a line is called where both its ends are seen: `accused ×4 (1 disputed)`. */
export const edgeLabel = (edge: EdgeFacts): string => {
  const number = edge.ways === 'both' ? ` ${edge.forward} + ${edge.backward}` : edge.count > 1 ? ` ×${edge.count}` : '';
  return `${relationLabel(edge.relationType)}${number}${tellingText(edge, edge.count)}`;
};

/** Several kinds of relations drawn as one line: the most frequent, and how many kinds more. */
export const pairLabel = (edges: readonly EdgeFacts[]): string => {
  const [first] = mostFrequent(edges);
  if (first === undefined) return '';
  if (edges.length === 1) return edgeLabel(first);
  const total = edges.reduce((sum, { count }) => sum + count, 0);
  const rest = edges.length - 1;
  const told = tellingText(sumOfTellings(edges), total);
  return `${relationLabel(first.relationType)} + ${rest} more, ${total} in all${told}`;
};

/** `talks`, `talks (planned)`, where there is little room: what is no fact at all is never named like one. */
export const shortLabel = (edge: EdgeFacts): string => {
  const facts = factCount(edge, edge.count);
  return `${relationLabel(edge.relationType)}${facts > 0 ? '' : tellingText({ ...edge, disputed: 0 }, edge.count)}`;
};

/** `talks +2`: the same of several kinds. */
export const shortPairLabel = (edges: readonly EdgeFacts[]): string => {
  const [first] = mostFrequent(edges);
  if (first === undefined) return '';
  return `${shortLabel(first)}${edges.length > 1 ? ` +${edges.length - 1}` : ''}`;
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

/** `Ann accused Ben ×4 (1 disputed)`, `Ann is to accuse Ben`; where it goes both ways, one sentence each. */
export const edgeSentences = (edge: EdgeFacts, nameOf: (id: string) => string): readonly string[] => {
  const modality = commonModality(edge, edge.count);
  const verb = toldVerb(edge.relationType, null, modality);
  const denied = edge.deniedOnly === edge.count;
  // What the verb and the beginning say need not be said again.
  const rest = denied ? NOT_TOLD : modality === null ? edge : { ...NOT_TOLD, disputed: edge.disputed };
  const sentence = (from: string, to: string, count: number): string =>
    `${denied ? DENIED : ''}${nameOf(from)} ${verb} ${nameOf(to)}${count > 1 ? ` ×${count}` : ''}`;
  if (edge.ways !== 'both') return [`${sentence(edge.a, edge.b, edge.count)}${tellingText(rest, edge.count)}`];
  // How many of each way are planned or disputed nobody knows: it is said of both.
  const both = tellingText(rest, edge.count).replace(' (', ' (of both ways ');
  return [sentence(edge.a, edge.b, edge.forward), `${sentence(edge.b, edge.a, edge.backward)}${both}`];
};

/** How a line runs as seen from one of its ends. */
export const arrowFrom = (edge: EdgeFacts, end: string): '→' | '←' | '⇄' | '–' => {
  if (edge.ways === 'mutual') return '–';
  if (edge.ways === 'both') return '⇄';
  return edge.a === end ? '→' : '←';
};
