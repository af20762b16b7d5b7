/** JSON-LD: entities, and each relation in scope as a claim between two of them with the words that carry it. */
import type { Scope } from '../domain/scope.ts';
import type { GraphStore } from '../store/store.ts';
import { type DrawnEdge, drawnGraph } from './drawn.ts';

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  entente: 'urn:entente:vocabulary:',
  source: { '@id': 'entente:source', '@type': '@id' },
  target: { '@id': 'entente:target', '@type': '@id' },
  sameAs: { '@type': '@id' },
  relationType: 'entente:relationType',
  verdict: 'entente:verdict',
  confidence: 'entente:confidence',
  independentSources: 'entente:independentSources',
  when: { '@id': 'entente:when', '@type': 'http://id.loc.gov/datatypes/edtf' },
};

const TYPES: Readonly<Record<string, string>> = { PERSON: 'Person', STATE: 'Country', PLACE: 'Place' };

/** One document, a line for each of its members. */
export async function* jsonld(store: GraphStore, scope: Scope): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let comma = '';
  for await (const row of drawnGraph(store, scope)) {
    yield `${comma}${JSON.stringify(row.kind === 'edge' ? claim(row.edge) : entity(row.entity))}`;
    comma = ',';
  }
  yield ']}';
}

const iri = (noun: 'entity' | 'relation' | 'document', id: string): string => `urn:entente:${noun}:${id}`;

function entity({ id, kind, label, qids }: { id: string; kind: string; label: string; qids: readonly string[] }) {
  const sameAs = qids.map((qid) => `http://www.wikidata.org/entity/${qid}`);
  return { '@id': iri('entity', id), '@type': TYPES[kind] ?? 'Organization', name: label, ...(qids[0] && { sameAs }) };
}

function claim({ relation, view, when, best, document }: DrawnEdge) {
  return {
    '@id': iri('relation', relation.id),
    '@type': 'Claim',
    relationType: relation.type,
    ...(relation.role && { roleName: relation.role }),
    source: iri('entity', relation.source),
    target: iri('entity', relation.target),
    ...(when && { when }),
    verdict: view.verdict,
    confidence: view.confidence,
    independentSources: view.independentSources,
    text: best.quote,
    isBasedOn: { '@id': document.url ?? iri('document', document.id), name: document.title },
  };
}
