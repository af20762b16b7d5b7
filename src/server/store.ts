/**
 * Opens the store and the traversal that the configuration names: here, and nowhere else, an adapter has a name.
 * What is not asked for is not loaded: the embedded server starts without the Neo4j driver.
 */
import { join } from 'node:path';
import type { GraphIndex } from '../index/graph-index.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { GraphStore } from '../store/store.ts';
import type { Traversal } from '../traversal/graph.ts';
import type { Config } from './config.ts';
import { VERSION } from './version.ts';

/** A traversal that can be told to look at the store at once. */
type LiveTraversal = Traversal & Partial<Pick<GraphIndex, 'catchUp'>>;

export interface Opened {
  readonly store: GraphStore;
  readonly traversal: LiveTraversal;
}

type StoreChoice = Pick<Config, 'store'>;
type GraphChoice = Pick<Config, 'store' | 'traversal' | 'data'>;

export async function openStore({ store }: StoreChoice): Promise<GraphStore> {
  if (store.name === 'neo4j') return (await import('../store/neo4j/store.ts')).openNeo4j(store);
  return (await import('../store/embedded/store.ts')).openEmbedded(store);
}

/** Both, for a process that walks the graph; the store is closed again where the traversal cannot open. */
export async function openGraph({ store, traversal, data }: GraphChoice): Promise<Opened> {
  if (store.name === 'neo4j' && traversal === 'cypher') {
    const { openNeo4j } = await import('../store/neo4j/store.ts');
    const { openCypherTraversal } = await import('../store/neo4j/traversal/cypher-traversal.ts');
    const opened = await openNeo4j(store);
    return { store: opened, traversal: openCypherTraversal(opened) };
  }
  const opened = await openStore({ store });
  try {
    const { openIndex } = await import('../index/graph-index.ts');
    return { store: opened, traversal: await openIndex(opened, { snapshot: await snapshotOf({ store, data }) }) };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Of the index over the store; null where no folder keeps one. */
async function snapshotOf({ store, data }: Pick<Config, 'store' | 'data'>): Promise<Snapshot | null> {
  if (data === ':memory:') return null;
  const { snapshotAt } = await import('../index/snapshot.ts');
  return snapshotAt(join(data, `${store.name}.index`), VERSION);
}
