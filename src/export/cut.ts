/** What part of the graph an export shows: a scope, and whom or what it is about. */

import { InputError } from '../domain/error.ts';
import { readGlobalId } from '../domain/global-id.ts';
import type { Id } from '../domain/glossary.ts';
import { relationIdParts } from '../domain/id.ts';
import type { Relation } from '../domain/record/relation.ts';
import { EVERYTHING, type Scope } from '../domain/scope.ts';
import { fromOf, parseMoment, parseWindowEnd, toOf } from '../domain/time.ts';
import type { GraphStore } from '../store/store.ts';

export interface Cut extends Scope {
  /** Relations of these alone, and whom they lead to; null for all. */
  readonly about: ReadonlySet<Id> | null;
  /** Relations between two of these alone, as of what is in view; null for all. */
  readonly among: ReadonlySet<Id> | null;
  /** These relations alone; null for all. */
  readonly relations: ReadonlySet<Id> | null;
}

export const WHOLE: Cut = { ...EVERYTHING, about: null, among: null, relations: null };

export const isOfWhom = ({ about, among, relations }: Cut): boolean => (about ?? among ?? relations) !== null;

export const isCutTo = ({ about, among, relations }: Cut, { id, source, target }: Relation): boolean =>
  (about === null || about.has(source) || about.has(target)) &&
  (among === null || (among.has(source) && among.has(target))) &&
  (relations === null || relations.has(id));

/** As words, as the command line and an address give them. */
export interface CutWords {
  readonly asOf?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly minSources?: string | undefined;
  readonly minConfidence?: string | undefined;
  readonly includeDenied?: boolean | undefined;
  readonly onlyRealized?: boolean | undefined;
  /** Wikidata ids, names, or ids of entities. */
  readonly about?: readonly string[] | undefined;
  readonly among?: readonly string[] | undefined;
  /** Ids of relations. */
  readonly relation?: readonly string[] | undefined;
}

/** Throws InputError that names the word, also for an entity that is not there. */
export async function cutOf(words: CutWords, store: GraphStore): Promise<Cut> {
  const { asOf, from, to, includeDenied = false, onlyRealized = false, about = [], among = [], relation = [] } = words;
  return {
    ...EVERYTHING,
    includeDenied,
    includeUnrealized: !onlyRealized,
    ...(asOf !== undefined && { asOf: parseMoment(asOf).last }),
    ...(from !== undefined && { from: fromOf(parseWindowEnd(from)), includeUndated: false }),
    ...(to !== undefined && { to: toOf(parseWindowEnd(to)), includeUndated: false }),
    minSources: numberIn('minSources', words.minSources, Number.MAX_SAFE_INTEGER),
    minConfidence: numberIn('minConfidence', words.minConfidence, 1),
    about: about.length === 0 ? null : new Set(await entitiesNamed('about', about, store)),
    among: among.length === 0 ? null : new Set(await entitiesNamed('among', among, store)),
    relations: relation.length === 0 ? null : new Set(relation.map(relationId)),
  };
}

function numberIn(name: string, text: string | undefined, most: number): number {
  const number = text === undefined ? 0 : Number(text);
  if (!(number >= 0 && number <= most))
    throw new InputError(`${name}: ${JSON.stringify(text)} is no number from 0 to ${most}`);
  return number;
}

/** An id as exports give it, also where it comes from an answer of the API, which wraps it. */
function plainId(noun: 'Entity' | 'Relation', text: string): string {
  const given = readGlobalId(text);
  return given?.noun === noun ? given.id : text;
}

function relationId(text: string): Id {
  const id = plainId('Relation', text);
  if (relationIdParts(id) !== null) return id;
  throw new InputError(`relation: ${JSON.stringify(text)} is no id of a relation`);
}

async function entitiesNamed(word: string, names: readonly string[], store: GraphStore): Promise<readonly Id[]> {
  return Promise.all(
    names.map((name) => entityNamed(word, plainId('Entity', name.replace(/^(?:wikidata|name):/, '')), store)),
  );
}

async function entityNamed(word: string, name: string, store: GraphStore): Promise<Id> {
  if (/^Q[1-9]\d*$/.test(name)) {
    const [found] = await store.find('entityByQid', [name]);
    if (found) return found.id;
  } else if (/^[\da-f]{32}$/.test(name)) {
    const [found] = await store.byIds('entity', [name]);
    if (found) return found.id;
  } else {
    const [found] = await store.find('entityByName', [name]);
    if (found) return found.id;
  }
  throw new InputError(`${word}: nobody here is ${JSON.stringify(name)}`);
}
