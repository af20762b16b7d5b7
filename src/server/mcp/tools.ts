/** The tools that read, one entry each. */
import { z } from 'zod';
import {
  addedItem,
  claimItem,
  entityLink,
  eventItem,
  foundItem,
  mediatorItem,
  pathItem,
  retractedItem,
  tieItem,
  turnedItem,
} from './item.ts';
import { CHANGES, ENTITY, EVENTS, MEDIATORS, PATHS, RELATIONS, SEARCH, STATEMENTS } from './operations.ts';
import { READING_TOOLS } from './reading-tools.ts';
import { inWhole } from './result.ts';
import {
  codes,
  entity,
  evidence,
  firstOf,
  kinds,
  listed,
  moment,
  polarity,
  scope,
  statuses,
  type Tool,
  tool,
} from './tool.ts';

const RELATION_TYPES = 'Relation types, as CONSULT, ACCUSE, HOLDS_POSITION';
const MOST_CHANGES = 50;
const NOBODY = 'NOT_FOUND: there is no such entity; the tool `search` finds names';

const search = tool({
  name: 'search',
  title: 'Find actors, agreements and places',
  description: 'By a name in any language, tolerant of case, accents and one typing error. Begin here to get ids.',
  input: { query: z.string().min(1).max(300), kinds },
  operation: SEARCH,
  variables: ({ query, kinds, ...page }) => ({ query, kinds, first: firstOf(page), after: page.cursor }),
  found: ({ search }, _, links) => ({
    about: null,
    ...listed(search, (node, { score, matchedName }) => foundItem(links, { score, matchedName, node })),
  }),
});

const entityTool = tool({
  name: 'entity',
  title: 'Who or what somebody is',
  description: 'Names, office, outside ids, how many ties of which kind, and the best attested ties with their quotes.',
  input: { entity, ...scope, ...evidence },
  operation: ENTITY,
  variables: ({ entity, at, evidence, ...page }) => ({
    id: entity,
    at,
    evidence,
    first: firstOf(page),
    after: page.cursor,
  }),
  found: ({ entity }, _, links) => {
    if (entity === null) return NOBODY;
    const { relations, names, ...about } = entity;
    const known = names.slice(0, 10).map(({ text }: { readonly text: string }) => text);
    const permalink = entityLink(links, about.id);
    return { about: { ...about, names: known, permalink }, ...listed(relations, (tie) => tieItem(links, tie)) };
  },
});

const relations = tool({
  name: 'relations',
  title: 'Ties of an entity',
  description:
    'What stands between an entity and others: events they took part in and states of affairs, each with its words.',
  input: {
    entity,
    with: entity.optional().describe('Only with this one'),
    types: codes(RELATION_TYPES),
    direction: z.enum(['OUT', 'IN', 'BOTH']).optional(),
    ...scope,
    ...evidence,
  },
  operation: RELATIONS,
  variables: ({ entity, with: other, types, direction, at, evidence, ...page }) => ({
    ...{ id: entity, with: other, types, direction: direction ?? 'BOTH', at, evidence },
    ...{ first: firstOf(page), after: page.cursor },
  }),
  found: ({ entity }, _, links) => {
    if (entity === null) return NOBODY;
    const { relations, ...about } = entity;
    return { about, ...listed(relations, (tie) => tieItem(links, tie)) };
  },
});

const events = tool({
  name: 'events',
  title: 'What happened or is planned',
  description:
    'Meetings, accusations, agreements, attacks …: who took part, when, where, how far it has come, in whose words.',
  input: {
    participants: z.array(entity).min(1).max(10).optional().describe('All of these took part'),
    types: codes('PLOVER event types, as CONSULT, ACCUSE, AGREE'),
    places: z.array(entity).min(1).max(10).optional(),
    statuses,
    includeRepresentatives: z.boolean().optional().describe('A state also stands for those who act for it'),
    ...scope,
    ...evidence,
  },
  operation: EVENTS,
  variables: ({ tokens, cursor, ...filter }) => ({ filter, first: firstOf({ tokens }), after: cursor }),
  found: ({ events }, _, links) => ({ about: null, ...listed(events, (event) => eventItem(links, event)) }),
});

const statements = tool({
  name: 'statements',
  title: 'Who said what',
  description:
    'Single claims of documents, the latest known first: who asserts or denies what of whom, in which words.',
  input: {
    about: entity.optional().describe('This one is subject or object'),
    subject: entity.optional(),
    object: entity.optional(),
    saidBy: entity.optional().describe('In the name of this speaker'),
    publisher: entity.optional(),
    text: z.string().min(1).max(300).optional().describe('All these words in the quote'),
    predicates: codes(RELATION_TYPES),
    polarity,
    ...scope,
  },
  operation: STATEMENTS,
  variables: ({ tokens, cursor, ...filter }) => ({ filter, first: firstOf({ tokens }), after: cursor }),
  found: ({ statements }, _, links) => ({ about: null, ...listed(statements, (claim) => claimItem(links, claim)) }),
});

const paths = tool({
  name: 'paths',
  title: 'How two are connected',
  description: 'The shortest chains of ties from one to the other, each hop with its quote.',
  input: {
    from: entity,
    to: entity,
    maxDepth: z.number().int().min(1).max(6).optional(),
    types: codes(RELATION_TYPES),
    timeRespecting: z.boolean().optional().describe('Only chains whose hops can follow one another in time'),
    ...scope,
    ...evidence,
  },
  operation: PATHS,
  variables: ({ tokens, cursor, ...input }) => ({ input: { ...input, k: 10 } }),
  found: ({ paths: { paths, ...about } }, { cursor }, links) => ({
    about,
    ...inWhole(
      paths.map((path: object) => pathItem(links, path)),
      cursor,
    ),
  }),
});

const mediators = tool({
  name: 'mediators',
  title: 'Who goes between two sides',
  description: 'Those in contact with both, the busiest first, with the contacts that followed one another.',
  input: {
    a: entity,
    b: entity,
    maxGapHours: z.number().min(0).max(87_660).optional(),
    includeRepresentatives: z.boolean().optional().describe('A state also stands for those who act for it'),
    ...scope,
    ...evidence,
  },
  operation: MEDIATORS,
  variables: ({ tokens, cursor, ...asked }) => ({
    maxGapHours: 168,
    includeRepresentatives: false,
    ...asked,
    first: 25,
  }),
  found: ({ mediators }, { a, b, cursor }, links) => ({
    about: { a, b },
    ...inWhole(
      mediators.map((one: object) => mediatorItem(links, [a, b], one)),
      cursor,
    ),
  }),
});

const whatChanged = tool({
  name: 'what_changed',
  title: 'What became known between two instants',
  description: 'Ties that appeared or went, and verdicts that turned, with the words that turned them.',
  input: {
    from: moment,
    to: moment,
    about: z.array(entity).min(1).max(20).optional(),
    axis: z.enum(['KNOWN', 'RECORDED']).optional().describe('What was published, or what this graph held'),
  },
  operation: CHANGES,
  variables: ({ from, to, about, axis }) => ({ from, to, about, axis: axis ?? 'KNOWN', first: MOST_CHANGES }),
  found: ({ diff }, { from, to, cursor }, links) => ({
    about: { from, to, truncated: diff.truncated },
    ...inWhole(
      [
        ...diff.verdictChanges.map((one: object) => turnedItem(links, one)),
        ...diff.relationsAdded.map((one: object) => addedItem(links, one)),
        ...diff.relationsRetracted.map((one: object) => retractedItem(links, one)),
      ],
      cursor,
    ),
  }),
});

export const TOOLS: readonly Tool[] = [
  ...[search, entityTool, relations, events, statements, paths, mediators, whatChanged],
  ...READING_TOOLS,
];
