/** `npm run bench -- eval GOLD OUT [SPLIT]`: how far an extraction (`entente extract … --jsonl`) agrees with hand-made gold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  durablePredicates,
  type GoldActor,
  type GoldRelation,
  isDurable,
  isFree,
  isStrict,
  Names,
  nameKey,
  type Statement,
  sameStance,
} from './eval-match.ts';

interface GoldQuotation {
  readonly split: string;
  readonly doc: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

type Row = Record<string, never> & { readonly kind: string; readonly doc: string };

const ROUNDS = 1000;
const SEED = 20220207;

export function evaluate(goldFolder: string, output: string, split = 'dev'): void {
  const gold = readGold(goldFolder);
  const relations = gold.relations.filter((row) => split === 'all' || row.split === split);
  const quotes = gold.quotations.filter((row) => split === 'all' || row.split === split);
  const docs = new Set(relations.map(({ doc }) => doc));
  const rows = readLines<Row>(output)
    .map((row) => ({ ...row, doc: docs.has(row.doc) ? row.doc : (row.doc.split('_')[0] ?? row.doc) }))
    .filter(({ doc }) => docs.has(doc));
  const names = new Names(gold.actors);
  const statements = rows.filter(({ kind }) => kind === 'statement') as unknown as Statement[];
  const isLasting = ({ predicate }: Statement): boolean => durablePredicates.has(predicate);
  const events = statements.filter((row) => !isLasting(row));
  report(
    'events',
    names,
    events,
    relations.filter((row) => !isDurable(row)),
  );
  report('durable', names, distinct(names, statements.filter(isLasting)), facts(relations.filter(isDurable)));
  reportActors(names, rows.filter(({ kind }) => kind === 'actor') as never, gold.actors, [...docs]);
  reportQuotations(names, rows.filter(({ kind }) => kind === 'quotation') as never, quotes);
}

function readGold(folder: string) {
  const find = (start: string): string =>
    join(folder, readdirSync(folder).find((name) => name.startsWith(start)) ?? start);
  return {
    relations: readLines<GoldRelation>(find('seeds_relations')),
    quotations: readLines<GoldQuotation>(find('seeds_quotes')),
    actors: JSON.parse(readFileSync(find('seeds_actors'), 'utf8')) as GoldActor[],
  };
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** A fact that a text tells several times counts once. */
function distinct(names: Names, statements: readonly Statement[]): Statement[] {
  const who = (label: string | null, qid: string | null): string =>
    names.meant(label, qid)[0]?.canonical ?? nameKey(label);
  return firstOf(statements, (s) =>
    [s.doc, s.predicate, who(s.subject, s.subjectQid), who(s.object, s.objectQid)].join('|'),
  );
}

const facts = (rows: readonly GoldRelation[]): GoldRelation[] =>
  firstOf(
    [...rows].sort((a, b) => Number(isFree(a)) - Number(isFree(b))),
    (row) => [row.doc, row.type, row.subject, row.object].join('|'),
  );

function firstOf<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const first = new Map<string, T>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  return [...first.values()];
}

function report(name: string, names: Names, statements: readonly Statement[], gold: readonly GoldRelation[]): void {
  const { pairs, systemHits, goldHits } = assign(gold, statements, (s, row) => isStrict(names, s, row), isFree);
  console.log(`${name.padEnd(12)} ${precisionRecall(systemHits, goldHits)}`);
  const other = pairs.filter(([, row]) => row.modality !== 'happened');
  const dated = pairs.filter(([, row]) => row.date !== null);
  console.log(
    `  modality ${share(pairs.map(([s, row]) => sameStance(s, row)))}, other than happened ${share(other.map(([s, row]) => sameStance(s, row)))}`,
  );
  console.log(`  dates compatible ${share(dated.map(([s, row]) => datesFit(s.date, row.date)))}`);
}

const datesFit = (a: string | null, b: string | null): boolean => {
  const [mine, gold] = [a ?? '', b ?? ''].map((date) => date.replace(/[~?%]/g, '')) as [string, string];
  return mine !== '' && (mine.startsWith(gold) || gold.startsWith(mine));
};

/** Largest one-to-one assignment, closest evidence first; more hits on a row that is taken are neither right nor wrong. */
function assign<S extends Span, G extends Span>(
  gold: readonly G[],
  system: readonly S[],
  fits: (s: S, g: G) => boolean,
  free: (g: G) => boolean,
) {
  const nearest = (g: G, i: number): number => (system[i] ? closeness(system[i] as S, g) : 0);
  const candidates = gold.map((g) =>
    system.flatMap((s, i) => (fits(s, g) ? [i] : [])).sort((a, b) => nearest(g, b) - nearest(g, a)),
  );
  const goldOf = new Map<number, number>();
  const place = (g: number, seen: Set<number>): boolean =>
    (candidates[g] ?? []).some((s) => {
      if (seen.has(s)) return false;
      seen.add(s);
      const taken = goldOf.get(s);
      if (taken !== undefined && !place(taken, seen)) return false;
      goldOf.set(s, g);
      return true;
    });
  const order = gold.map((_, g) => g).sort((a, b) => Number(free(gold[a] as G)) - Number(free(gold[b] as G)));
  for (const g of order) place(g, new Set());
  const near = new Set(candidates.flat());
  const found = new Set(goldOf.values());
  return {
    pairs: [...goldOf].map(([s, g]) => [system[s], gold[g]] as [S, G]),
    systemHits: system.flatMap((_, i) => (goldOf.has(i) ? [true] : near.has(i) ? [] : [false])),
    goldHits: gold.flatMap((g, i) => (free(g) ? [] : [found.has(i)])),
  };
}

interface ActorRow {
  readonly doc: string;
  readonly label: string;
  readonly qid: string | null;
}

function reportActors(
  names: Names,
  rows: readonly ActorRow[],
  actors: readonly GoldActor[],
  docs: readonly string[],
): void {
  const wanted = docs.flatMap((doc) =>
    actors.filter((actor) => actor.docs.includes(doc)).map((actor) => ({ doc, actor })),
  );
  const meant = (row: ActorRow): GoldActor[] => names.meant(row.label, row.qid);
  const single = firstOf(rows, (row) => `${row.doc}|${meant(row)[0]?.canonical ?? nameKey(row.label)}`);
  const right = (row: ActorRow): boolean => meant(row).some((actor) => actor.docs.includes(row.doc));
  const found = wanted.map(({ doc, actor }) => rows.some((row) => row.doc === doc && meant(row).includes(actor)));
  const wrong = rows.filter(
    (row) =>
      row.qid !== null &&
      names.meant(row.label, null).some(({ qid }) => qid) &&
      !names.meant(row.label, null).some(({ qid }) => qid === row.qid),
  );
  console.log(`${'actors'.padEnd(12)} ${precisionRecall(single.map(right), found)}`);
  console.log(
    `  entities per actor ${(rows.filter(right).length / Math.max(1, single.filter(right).length)).toFixed(2)}, wrong ids ${wrong.length}`,
  );
}

interface QuotationRow {
  readonly doc: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly speakerQid?: string | null;
}

function reportQuotations(names: Names, rows: readonly QuotationRow[], gold: readonly GoldQuotation[]): void {
  const same = (s: QuotationRow, g: GoldQuotation): boolean => s.doc === g.doc && closeness(bare(s), bare(g)) >= 0.8;
  const { pairs, systemHits, goldHits } = assign(gold, rows, same, () => false);
  const speakers = pairs.map(([s, g]) =>
    /^anonymous/.test(g.speaker)
      ? !s.speaker || nameKey(s.speaker).includes(g.speaker.split(' ').at(-1) ?? '')
      : names.standsFor(s.speaker, s.speakerQid ?? null, [g.speaker]),
  );
  console.log(`${'quotations'.padEnd(12)} ${precisionRecall(systemHits, goldHits)}\n  speaker ${share(speakers)}`);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const closeness = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Quotation marks and closing punctuation do not count. */
function bare({ start, end, quote }: Span & { readonly quote: string }): Span {
  const lead = /^[\s"'“”‘’«»]*/.exec(quote)?.[0].length ?? 0;
  const tail = /[\s"'“”‘’«».,;:!?…]*$/.exec(quote)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

const mean = (hits: readonly boolean[]): number =>
  hits.length === 0 ? Number.NaN : hits.filter(Boolean).length / hits.length;
const share = (hits: readonly boolean[]): string =>
  `${mean(hits).toFixed(3)} (${hits.filter(Boolean).length}/${hits.length})`;
const harmonic = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

/** With 95 % intervals from seeded resampling of both sides. */
function precisionRecall(systemHits: readonly boolean[], goldHits: readonly boolean[]): string {
  const random = seeded(SEED);
  const resampled = (hits: readonly boolean[]): number =>
    mean(hits.map(() => hits[Math.floor(random() * hits.length)] === true));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const p = resampled(systemHits);
    const r = resampled(goldHits);
    return { p, r, f: harmonic(p, r) };
  });
  const interval = (key: 'p' | 'r' | 'f'): string => {
    const sorted = rounds.map((round) => round[key]).sort((a, b) => a - b);
    return `[${(sorted[25] ?? Number.NaN).toFixed(3)} ${(sorted[974] ?? Number.NaN).toFixed(3)}]`;
  };
  const [p, r] = [mean(systemHits), mean(goldHits)];
  return `P ${p.toFixed(3)} ${interval('p')}  R ${r.toFixed(3)} ${interval('r')}  F1 ${harmonic(p, r).toFixed(3)} ${interval('f')}  (${systemHits.length} system, ${goldHits.length} gold)`;
}

/** mulberry32 */
function seeded(start: number): () => number {
  let seed = start;
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
