/**
 * Entities that requests have read, kept from one to the next as long as the graph stands still: most fields of an
 * answer name the same few, and a row in memory takes neither a read nor a promise.
 */
import { LRUCache } from 'lru-cache';
import type { Id } from '../../domain/glossary.ts';
import type { Entity } from '../../domain/record/entity.ts';
import type { Traversal } from '../../traversal/graph.ts';
import type { KeptRows } from './loader.ts';

/** Some 10 MB. */
const MOST = 10_000;

const keptBy = new WeakMap<Traversal, KeptRows<Entity>>();

/** Null where the revision is not known before the graph is asked. */
export function keptEntities(traversal: Traversal): KeptRows<Entity> | null {
  if (traversal.engine !== 'INDEX') return null;
  const known = keptBy.get(traversal);
  if (known) return known;
  const rows = new LRUCache<Id, Entity>({ max: MOST });
  let revision = traversal.revision;
  const ofThisRevision = () => {
    if (traversal.revision !== revision) rows.clear();
    revision = traversal.revision;
    return rows;
  };
  const kept: KeptRows<Entity> = {
    get revision() {
      return traversal.revision;
    },
    get: (id) => ofThisRevision().get(id),
    set: (id, entity) => void ofThisRevision().set(id, entity),
  };
  keptBy.set(traversal, kept);
  return kept;
}
