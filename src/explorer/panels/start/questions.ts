/** Ready questions, made from what the graph itself holds: nobody is asked about who is not in it. Pure. */
import type { Name } from '../../api/fragments.ts';
import type { Starters } from '../../api/start.ts';
import { type Claims, type Connection, type EdgeKey, initialState } from '../../state/state.ts';
import { edtfDay } from '../../words/date.ts';
import { count } from '../../words/relation.ts';

/** Where a question leads. */
export type Lead =
  | {
      readonly kind: 'connect';
      readonly connection: Connection;
      readonly ends: readonly [Name, Name];
      /** Who is to be in view with them, where that is known already. */
      readonly around?: readonly string[];
    }
  | { readonly kind: 'line'; readonly line: EdgeKey }
  | { readonly kind: 'claims'; readonly claims: Claims }
  | { readonly kind: 'changes'; readonly from: string; readonly to: string };
export type Question = { readonly text: string; readonly hint: string; readonly lead: Lead };

const DAY_MS = 86_400_000;
/** Kinds that act for themselves: who goes between two of them is worth asking. */
const ACTING: ReadonlySet<Name['kind']> = new Set(['PERSON', 'STATE', 'IGO', 'ORGANIZATION', 'ARMED_GROUP', 'PARTY']);
const MOST_PAIRS = 4;
const MOST_HUBS = 12;

/** Who has most of the best attested ties. */
export const hubsOf = ({ relations }: Starters): readonly Name[] => {
  const found = new Map<string, { readonly name: Name; ties: number }>();
  for (const { source, target } of relations.nodes)
    for (const name of [source, target]) {
      const hub = found.get(name.id);
      if (hub === undefined) found.set(name.id, { name, ties: 1 });
      else hub.ties += 1;
    }
  return [...found.values()]
    .sort((x, y) => y.ties - x.ties)
    .slice(0, MOST_HUBS)
    .map(({ name }) => name);
};

/** Pairs of hubs to ask about, the most telling first: people before others, like beside like. */
export const hubPairs = (starters: Starters): readonly (readonly [Name, Name])[] => {
  const hubs = hubsOf(starters).filter(({ kind }) => ACTING.has(kind));
  const pairs = hubs.flatMap((a, index) => hubs.slice(index + 1).map((b) => [a, b] as const));
  const worth = ([a, b]: readonly [Name, Name]): number =>
    (a.kind === b.kind ? 2 : 0) + (a.kind === 'PERSON' ? 1 : 0) + (b.kind === 'PERSON' ? 1 : 0);
  return [...pairs].sort((x, y) => worth(y) - worth(x)).slice(0, MOST_PAIRS);
};

/** Two that somebody goes between, and who stands around them. */
export type Between = { readonly ends: readonly [Name, Name]; readonly around: readonly string[] };

export const questionsOf = (starters: Starters, between: Between | null): readonly Question[] => [
  ...shuttle(between),
  ...dispute(starters),
  ...denials(starters),
  ...link(starters, between),
  ...sayings(starters),
  ...latest(starters),
];

const shuttle = (between: Between | null): readonly Question[] =>
  between === null
    ? []
    : [
        {
          text: `Who went between ${between.ends[0].label} and ${between.ends[1].label}?`,
          hint: 'Mediators: in touch with both sides, in which order',
          lead: { kind: 'connect', connection: 'mediators', ...between },
        },
      ];

const dispute = ({ contradictions }: Starters): readonly Question[] => {
  const [first] = contradictions.nodes;
  if (first === undefined || first.a.object === null) return [];
  const { subject, object, predicate } = first.a;
  return [
    {
      text: `What is disputed between ${subject.label} and ${object.label}?`,
      hint: `Both sides in their words; ${count(contradictions.totalCount, 'contradiction')} in all`,
      lead: { kind: 'line', line: { a: subject.id, b: object.id, relationType: predicate } },
    },
  ];
};

const denials = ({ statements }: Starters): readonly Question[] =>
  statements.totalCount === 0
    ? []
    : [
        {
          text: 'What did somebody deny?',
          hint: `Claims: ${count(statements.totalCount, 'denial')}, with their words`,
          lead: { kind: 'claims', claims: { ...initialState.claims, polarity: 'DENIED' } },
        },
      ];

const sayings = ({ quotations }: Starters): readonly Question[] =>
  quotations.totalCount === 0
    ? []
    : [
        {
          text: 'Who said what, word for word?',
          hint: `Claims: ${count(quotations.totalCount, 'quotation')}`,
          lead: { kind: 'claims', claims: { ...initialState.claims, form: 'quotations' } },
        },
      ];

/** Another pair than the first question's. */
const link = (starters: Starters, between: Between | null): readonly Question[] => {
  const pair = hubPairs(starters).find(
    ([a, b]) => between === null || a.id !== between.ends[0].id || b.id !== between.ends[1].id,
  );
  if (pair === undefined) return [];
  return [
    {
      text: `How are ${pair[0].label} and ${pair[1].label} linked?`,
      hint: 'Paths: each hop with its quote',
      lead: { kind: 'connect', connection: 'paths', ends: pair },
    },
  ];
};

const latest = ({ documents }: Starters): readonly Question[] => {
  const day = documents.nodes[0]?.publishedAt?.slice(0, 10);
  if (day === undefined) return [];
  const before = new Date(Date.parse(day) - 2 * DAY_MS).toISOString().slice(0, 10);
  return [
    {
      text: `What was new from ${edtfDay(before)} to ${edtfDay(day)}?`,
      hint: 'Changes: new relations, and verdicts that turned',
      lead: { kind: 'changes', from: before, to: day },
    },
  ];
};
