/**
 * JSON-LD in the words of schema.org and PROV-O: entities, and each relation in scope as a claim between two of them,
 * derived from the words that carry it, which are quoted from a document that somebody published.
 */

import type { GraphStore } from '../store/store.ts';
import type { StoredDocument } from '../store/stored.ts';
import type { Cut } from './cut.ts';
import { type DrawnEdge, drawnGraph } from './drawn.ts';

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  generatedAtTime: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
  wasDerivedFrom: 'prov:wasDerivedFrom',
  wasQuotedFrom: 'prov:wasQuotedFrom',
  wasAttributedTo: 'prov:wasAttributedTo',
  entente: 'urn:entente:vocabulary:',
  source: { '@id': 'entente:source', '@type': '@id' },
  target: { '@id': 'entente:target', '@type': '@id' },
  sameAs: { '@type': '@id' },
  relationType: 'entente:relationType',
  verdict: 'entente:verdict',
  confidence: 'entente:confidence',
  independentSources: 'entente:independentSources',
  sha256: 'entente:sha256',
  startOffset: 'entente:startOffset',
  endOffset: 'entente:endOffset',
  when: { '@id': 'entente:when', '@type': 'http://id.loc.gov/datatypes/edtf' },
};

const TYPES: Readonly<Record<string, string>> = { PERSON: 'Person', STATE: 'Country', PLACE: 'Place' };

/** One document, a line for each of its members. */
export async function* jsonld(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let comma = '';
  for await (const row of drawnGraph(store, cut)) {
    yield `${comma}${JSON.stringify(row.kind === 'edge' ? claim(row.edge) : entity(row.entity))}`;
    comma = ',';
  }
  yield ']}';
}

const iri = (noun: 'entity' | 'relation' | 'statement' | 'document', id: string): string => `urn:entente:${noun}:${id}`;

function entity({ id, kind, label, qids }: { id: string; kind: string; label: string; qids: readonly string[] }) {
  const sameAs = qids.map((qid) => `http://www.wikidata.org/entity/${qid}`);
  return { '@id': iri('entity', id), '@type': TYPES[kind] ?? 'Organization', name: label, ...(qids[0] && { sameAs }) };
}

function claim({ relation, view, when, best, document }: DrawnEdge) {
  return {
    '@id': iri('relation', relation.id),
    '@type': ['Claim', 'prov:Entity'],
    relationType: relation.type,
    ...(relation.role && { roleName: relation.role }),
    source: iri('entity', relation.source),
    target: iri('entity', relation.target),
    ...(when && { when }),
    verdict: view.verdict,
    confidence: view.confidence,
    independentSources: view.independentSources,
    text: best.quote,
    generatedAtTime: new Date(view.firstKnown).toISOString(),
    wasDerivedFrom: {
      '@id': iri('statement', best.id),
      '@type': ['Quotation', 'prov:Entity'],
      text: best.quote,
      startOffset: best.start,
      endOffset: best.end,
      wasQuotedFrom: source(document),
    },
  };
}

function source({ id, url, title, published, publisherName, author, sha256 }: StoredDocument) {
  return {
    '@id': url ?? iri('document', id),
    '@type': ['Article', 'prov:Entity'],
    name: title,
    sha256,
    ...(published && { datePublished: published.edtf }),
    ...(author && { author }),
    ...(publisherName && {
      publisher: publisherName,
      wasAttributedTo: { '@type': ['Organization', 'prov:Agent'], name: publisherName },
    }),
  };
}
