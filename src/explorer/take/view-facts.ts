/** What stands on every picture and file of a view: what it shows, in which scope, how it is to be read, on whose word. */
import type { AnswerOf } from '../api/query.ts';
import type { SOURCES } from '../api/sources.ts';
import { type GraphModel, isLifted, type Leftover, relationsIn } from '../graph/model.ts';
import { TIER_TEXT } from '../graph/tier.ts';
import { chipsOf } from '../state/chips.ts';
import type { Filters, Time } from '../state/state.ts';
import { dayText } from '../words/date.ts';
import { count } from '../words/relation.ts';

export type ViewFacts = {
  readonly title: string;
  readonly scope: string;
  readonly sources: string;
  readonly made: string;
};

export type Drawn = { readonly graph: GraphModel; readonly left: Leftover };

const MOST_NAMES = 4;
const MOST_OUTLETS = 8;

export const viewFacts = (
  { graph, left }: Drawn,
  { filters, time }: { readonly filters: Filters; readonly time: Time },
  sources: AnswerOf<typeof SOURCES>['statements'] | null,
  now: Date,
): ViewFacts => ({
  title: titleOf(graph),
  scope: scopeOfView({ graph, left }, filters, time),
  sources: sources === null ? '' : sourcesOf(sources),
  made: `Entente, ${dayText(now.toISOString())}`,
});

/** The best connected by name, the rest by number. */
const titleOf = (graph: GraphModel): string => {
  const labels = [...graph.nodes()]
    .sort((x, y) => graph.degree(y) - graph.degree(x))
    .map((id) => graph.getNodeAttribute(id, 'label'));
  const rest = labels.length - MOST_NAMES;
  return `${labels.slice(0, MOST_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const scopeOfView = ({ graph, left }: Drawn, filters: Filters, time: Time): string => {
  const nameOf = (id: string): string | null => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : null);
  const chips = [
    ...chipsOf(filters, time, nameOf).map(({ text }) => text),
    ...(left.below === 0 ? [] : [`without ${count(left.below, 'relation')} below ${TIER_TEXT}`]),
    ...(isLifted(filters, left) ? [`nothing here reaches ${TIER_TEXT}`] : []),
    ...(left.edges === 0 ? [] : [`without the ${count(left.edges, 'line')} of least confidence`]),
  ];
  const held = `${count(graph.order, 'actor')}, ${count(relationsIn(graph), 'relation')} between them`;
  return [held, ...(chips.length === 0 ? ['any date, no filter'] : chips)].join(' · ');
};

const sourcesOf = ({ totalCount, nodes }: AnswerOf<typeof SOURCES>['statements']): string => {
  const documents = new Set(nodes.map(({ document }) => document.id));
  const outlets = [...new Set(nodes.flatMap(({ document }) => document.publisher?.label ?? []))].sort();
  const more = nodes.length < totalCount ? ` (of the surest ${nodes.length})` : '';
  const named = outlets.slice(0, MOST_OUTLETS).join(', ');
  const rest = outlets.length > MOST_OUTLETS ? ` and ${outlets.length - MOST_OUTLETS} more` : '';
  const unnamed = new Set(nodes.flatMap(({ document }) => (document.publisher ? [] : document.id))).size;
  const others = named === '' || unnamed === 0 ? '' : `; ${unnamed} without a publisher`;
  return `Sources: ${count(totalCount, 'statement')}, ${count(documents.size, 'document')}${more}${named === '' ? '' : `: ${named}${rest}`}${others}`;
};
