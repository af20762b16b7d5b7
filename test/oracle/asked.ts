/** The graph under test, asked through its public door, in the words of the oracles. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { readConfig } from '../../src/server/config.ts';
import { openGraph } from '../../src/server/store.ts';
import { overHandler } from '../fixture/served.ts';
import type { Document, Scope, Statement, World } from './evidence.ts';
import { type Line, urlOf } from './random-world.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its query gives it
export type Data = any;

export interface Asked {
  ask(query: string, variables?: object): Promise<Data>;
  /** Imports documents beside what is there, by a command of its own. */
  take(lines: readonly Line[]): Promise<void>;
  /** The name that the lines have for an entity, whatever decisions have made of it. */
  nameOf(id: string): string;
  idOf(name: string): string;
  /** A new entity, made by a decision. */
  isNamed(id: string, name: string): void;
  close(): Promise<void>;
}

/** Imports each file of documents in a command of its own, then serves what came of it. */
export async function openWorld(files: readonly (readonly Line[])[]): Promise<Asked> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-oracle-'));
  const environment = { ENTENTE_STORE: 'embedded', ENTENTE_DATA: join(folder, 'data') };
  for (const lines of files) await imported(lines, folder, environment);
  const graph = await openGraph(readConfig(environment));
  const handler = overHandler(graph);
  const ask: Asked['ask'] = async (query, variables = {}) => {
    const { data, errors } = await handler.ask(query, variables, 'editor');
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const names = new Map<string, string>();
  const learnNames = async () => {
    const { entities } = await ask('{ entities(first: 100) { nodes { id label } } }');
    for (const { id, label } of entities.nodes) if (!names.has(id)) names.set(id, label);
  };
  await learnNames();
  return {
    ask,
    take: async (lines) => {
      await imported(lines, folder, environment);
      await graph.traversal.catchUp?.();
      await learnNames();
    },
    nameOf: (id) => names.get(id) ?? id,
    idOf: (name) => [...names].find((entry) => entry[1] === name)?.[0] ?? `name:${name}`,
    isNamed: (id, name) => names.set(id, name),
    close: async () => {
      await graph.traversal.close();
      await graph.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function imported(lines: readonly Line[], folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const file = join(folder, 'part.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const said: string[] = [];
  const terminal = {
    out: async () => {},
    say: (text: string) => said.push(text),
    progress: () => {},
    isColored: false,
  };
  const code = await main(['import', 'statements', file], environment, terminal);
  if (code !== 0) throw new Error(`the import ended with ${code}: ${said.join('\n')}`);
}

const STATEMENTS = `query($after: String) { statements(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
  nodes { id predicate mode role polarity modality subject { label } object { label } document { id url } quote { start end } } } }`;

/** What the lines say, with the ids that the graph gave. Asked before any decision: by the names that the lines have. */
export async function worldOf(asked: Asked, lines: readonly Line[]): Promise<World> {
  const found = await pages(asked, STATEMENTS, {}, ({ statements }) => statements);
  const idByPlace = new Map(found.map((one: Data) => [placeOf(one), innerId(one.id)]));
  const { documents: kept } = await asked.ask('{ documents(first: 100) { nodes { id url } } }');
  const documentByUrl = new Map<string, string>(kept.nodes.map((one: Data) => [one.url, innerId(one.id)]));
  const documents = lines.filter(({ kind }) => kind === 'document') as Data[];
  return {
    documents: documents.map(
      ({ url, publisher, published, text }): Document => ({
        id: documentByUrl.get(url) ?? url,
        url,
        publisher,
        published,
        text,
      }),
    ),
    statements: lines
      .filter(({ kind }) => kind === 'statement')
      .map((line: Data): Statement => {
        const { subject, predicate, object, role, mode, place, date, polarity, modality, confidence, joint, core } =
          line;
        const url = urlOf(line.doc);
        const id = idByPlace.get(
          placeOf({
            ...line,
            document: { url },
            quote: line,
            subject: { label: subject },
            object: object && { label: object },
          }),
        );
        if (id === undefined) throw new Error(`the graph has no statement for ${JSON.stringify(line)}`);
        return {
          ...{ id, document: documentByUrl.get(url) ?? url, subject, predicate, object, role, mode, place, date },
          ...{
            polarity,
            modality,
            confidence,
            joint,
            core: core ?? { start: line.start, end: line.end },
            quoteStart: line.start,
          },
        };
      }),
    decisions: [],
    withdrawn: new Set(),
  };
}

const placeOf = ({ document, quote, subject, object, predicate, mode, role, polarity, modality }: Data): string =>
  JSON.stringify([
    document.url,
    quote.start,
    quote.end,
    subject.label,
    object?.label ?? null,
    predicate,
    mode,
    role,
    polarity,
    modality,
  ]);

/** Global ids name a noun and an id: the design orders by the latter. */
export const globalId = (noun: string, id: string): string => Buffer.from(`${noun}:${id}`).toString('base64url');
export const innerId = (id: string): string => Buffer.from(id, 'base64').toString('utf8').replace(/^\w+:/, '');

/** The documents that carry one copy, by the ids of all of them. */
export async function clustersIn(asked: Asked): Promise<string[][]> {
  const { documents } = await asked.ask('{ documents(first: 100) { nodes { id syndicationCluster } } }');
  const byCluster = new Map<string, string[]>();
  for (const { id, syndicationCluster: cluster } of documents.nodes)
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), innerId(id)]);
  return [...byCluster.values()].map((ids) => ids.sort()).sort();
}

const EVIDENCE = `evidence { statements documents publishers independentSources denials firstKnown lastKnown best { start document { id } } }
  statements(first: 100) { nodes { id modality } }`;
const EVENTS = `query($at: TimeScope, $evidence: EvidenceFilter, $after: String) {
  events(filter: { at: $at, evidence: $evidence }, first: 50, after: $after) { pageInfo { hasNextPage endCursor }
    nodes { eventType status mode place { id } when { edtf earliest latest origin } verdict confidence
      participants(first: 20) { edges { node { id } } } ties { relationType verdict confidence source { id } target { id } } ${EVIDENCE} } } }`;
const RELATIONS = `query($at: TimeScope, $evidence: EvidenceFilter, $after: String) {
  relations(at: $at, evidence: $evidence, first: 50, after: $after) { pageInfo { hasNextPage endCursor }
    nodes { family relationType role source { id } target { id } valid { earliest latest origin } verdict confidence ${EVIDENCE} } } }`;

export interface Answers {
  readonly events: readonly Data[];
  readonly relations: readonly Data[];
}

export async function answersIn(asked: Asked, scope: Scope): Promise<Answers> {
  const { asOf, validFrom, validTo, includeUndated, publishers, excludePublishers, ...bar } = scope;
  const at = { asOf, validFrom, validTo, includeUndated };
  const byName = (names: readonly string[] | undefined) => names?.map((name) => `name:${name}`);
  const evidence = { ...bar, publishers: byName(publishers), excludePublishers: byName(excludePublishers) };
  return {
    events: await pages(asked, EVENTS, { at, evidence }, ({ events }) => events),
    relations: await pages(asked, RELATIONS, { at, evidence }, ({ relations }) => relations),
  };
}

async function pages(asked: Asked, query: string, variables: object, pick: (data: Data) => Data): Promise<Data[]> {
  const nodes: Data[] = [];
  for (let after: string | null = null; ; ) {
    const page = pick(await asked.ask(query, { ...variables, after }));
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
