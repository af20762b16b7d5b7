/**
 * Nanopublications (https://nanopub.net/guidelines/working_draft) in TriG: each relation in scope as one assertion, the
 * words that it is derived from as its provenance, and what says so as its publication info.
 */
import type { GraphStore } from '../store/store.ts';
import type { StoredDocument } from '../store/stored.ts';
import type { Cut } from './cut.ts';
import { type DrawnEdge, type DrawnNode, drawnGraph } from './drawn.ts';

const PREFIXES = {
  np: 'http://www.nanopub.org/nschema#',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  entente: 'urn:entente:vocabulary:',
};

/** The people of a relation are told with it, so that each nanopublication can be read alone. */
export async function* nanopub(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${namespace}> .`;
  const revision = await store.revision();
  const entities = new Map<string, DrawnNode>();
  for await (const row of drawnGraph(store, cut)) {
    if (row.kind === 'node') entities.set(row.entity.id, row.entity);
    else yield* published(row.edge, entities, revision);
  }
}

function* published(edge: DrawnEdge, entities: ReadonlyMap<string, DrawnNode>, revision: number): Generator<string> {
  const { relation, view, when, best, document } = edge;
  const name = `urn:entente:nanopub:${relation.id}:${revision}`;
  const [head, assertion, provenance, info] = ['Head', 'assertion', 'provenance', 'pubinfo'].map(
    (part) => `<${name}#${part}>`,
  );
  const [source, target] = [relation.source, relation.target].map((id) => `<urn:entente:entity:${id}>`);
  const claim = `<urn:entente:relation:${relation.id}>`;
  const words = `<urn:entente:statement:${best.id}>`;
  yield '';
  yield `${head} {`;
  yield `  <${name}> a np:Nanopublication ; np:hasAssertion ${assertion} ; np:hasProvenance ${provenance} ; np:hasPublicationInfo ${info} .`;
  yield '}';
  yield `${assertion} {`;
  yield `  ${source} entente:${relation.type} ${target} .`;
  yield `  ${claim} a schema:Claim ; entente:source ${source} ; entente:target ${target} ; entente:relationType ${literal(relation.type)} .`;
  if (relation.role !== null) yield `  ${claim} schema:roleName ${literal(relation.role)} .`;
  if (when !== null) yield `  ${claim} entente:when ${literal(when)}^^<http://id.loc.gov/datatypes/edtf> .`;
  if (view.status !== null) yield `  ${claim} entente:status ${literal(view.status)} .`;
  for (const id of new Set([relation.source, relation.target])) yield* described(entities.get(id));
  yield '}';
  yield `${provenance} {`;
  yield `  ${assertion} prov:wasDerivedFrom ${words} ; entente:verdict ${literal(view.verdict)} ; entente:confidence ${view.confidence.toFixed(4)} ; entente:independentSources ${view.independentSources} .`;
  yield `  ${words} a schema:Quotation ; schema:text ${literal(best.quote)} ; entente:startOffset ${best.start} ; entente:endOffset ${best.end} ; prov:wasQuotedFrom ${sourceIri(document)} .`;
  yield* cited(document);
  yield '}';
  yield `${info} {`;
  yield `  <${name}> prov:generatedAtTime ${literal(new Date(view.firstKnown).toISOString())}^^xsd:dateTime ; prov:wasAttributedTo <urn:entente:software> ; entente:revision ${revision} .`;
  yield '}';
}

function* described(entity: DrawnNode | undefined): Generator<string> {
  if (!entity) return;
  const name = `<urn:entente:entity:${entity.id}>`;
  yield `  ${name} rdfs:label ${literal(entity.label)} .`;
  for (const qid of entity.qids) yield `  ${name} schema:sameAs <http://www.wikidata.org/entity/${qid}> .`;
}

function* cited(document: StoredDocument): Generator<string> {
  const name = sourceIri(document);
  yield `  ${name} a schema:Article ; entente:sha256 ${literal(document.sha256)} .`;
  if (document.title !== null) yield `  ${name} schema:name ${literal(document.title)} .`;
  if (document.publisherName !== null) yield `  ${name} schema:publisher ${literal(document.publisherName)} .`;
  if (document.published !== null) yield `  ${name} schema:datePublished ${literal(document.published.edtf)} .`;
}

/** An address that an IRI cannot hold as it is gives way to the id. */
const sourceIri = ({ url, id }: StoredDocument): string =>
  url !== null && /^[a-z]+:[^\s<>"{}|\\^`]+$/i.test(url) ? `<${url}>` : `<urn:entente:document:${id}>`;

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

const literal = (text: string): string => `"${text.replace(/[\n\r"\\]/g, (sign) => ESCAPES[sign] ?? sign)}"`;
