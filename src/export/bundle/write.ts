/**
 * A bundle: one file that somebody else can check without the store. It says what was asked, of which revision, and the
 * answer; and for each relation every statement that it comes to, with the words, their hashes, the hashes of the texts
 * they stand in, and what people decided about who is who.
 */

import type { View } from '../../domain/fold/view.ts';
import type { Id } from '../../domain/glossary.ts';
import { sha256 } from '../../domain/id.ts';
import { END } from '../../domain/time.ts';
import { type GraphStore, pages } from '../../store/store.ts';
import type { StoredDocument, StoredStatement } from '../../store/stored.ts';
import type { Cut } from '../cut.ts';
import { type DrawnEdge, drawnGraph } from '../drawn.ts';
import { BUNDLE_FORMAT, openSealer } from './seal.ts';

export async function* bundle(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  const { seal } = openSealer();
  const told = new Set<Id>();
  const entities: Id[] = [];
  let relations = 0;
  yield seal({ line: 'bundle', format: BUNDLE_FORMAT, revision: await store.revision(), asked: askedIn(cut) });
  for await (const row of drawnGraph(store, cut)) {
    if (row.kind === 'node') {
      entities.push(row.entity.id);
      yield seal({ line: 'entity', ...row.entity });
      continue;
    }
    for (const line of await evidenceLines(row.edge, cut, told, store)) yield seal(line);
    relations++;
    yield seal(relationLine(row.edge, cut));
  }
  if (entities.length > 0) {
    // Of few entities those about them; of the whole graph all.
    const about = entities.length <= 100 ? { about: entities } : {};
    for await (const decisions of pages(store, 'decision', about, 200)) {
      for (const decision of decisions) yield seal({ line: 'decision', ...decision });
    }
  }
  yield seal({ line: 'end', entities: entities.length, relations, sources: told.size });
}

/** As JSON, which has neither sets nor infinity. */
function askedIn(cut: Cut) {
  const { publishers, excludePublishers, maxSources, about, among, relations, asOf, ...rest } = cut;
  return {
    ...rest,
    asOf: asOf === END ? null : new Date(asOf).toISOString(),
    maxSources: Number.isFinite(maxSources) ? maxSources : null,
    publishers: publishers && [...publishers],
    excludePublishers: [...excludePublishers],
    about: about && [...about],
    among: among && [...among],
    relations: relations && [...relations],
  };
}

/** Documents and statements that were not told of before. */
async function evidenceLines(edge: DrawnEdge, cut: Cut, told: Set<Id>, store: GraphStore): Promise<readonly object[]> {
  const fresh = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)].filter((id) => !told.has(id));
  const rows = edge.group.evidence.filter(({ known }) => known <= cut.asOf);
  const statements = present(await store.byIds('statement', fresh(rows.map(({ statement }) => statement))));
  const documents = present(await store.byIds('document', fresh(rows.map(({ document }) => document))));
  for (const { id } of [...statements, ...documents]) told.add(id);
  return [...documents.map(documentLine), ...statements.map(statementLine)];
}

const present = <Row>(rows: readonly (Row | null)[]): readonly Row[] => rows.filter((row) => row !== null);

const documentLine = ({ id, title, author, url, publisherName, published, sha256: hash }: StoredDocument) => ({
  line: 'document',
  id,
  title,
  author,
  publisher: publisherName,
  published: published?.edtf ?? null,
  url,
  sha256: hash,
});

const statementLine = (statement: StoredStatement) => ({
  line: 'statement',
  id: statement.id,
  document: statement.document,
  subject: statement.subject,
  predicate: statement.predicate,
  object: statement.object,
  mode: statement.mode,
  role: statement.role,
  polarity: statement.polarity,
  modality: statement.modality,
  valid: statement.valid?.edtf ?? null,
  confidence: statement.confidence,
  attribution: statement.attribution.map(({ surface }) => surface),
  quote: statement.quote,
  start: statement.start,
  end: statement.end,
  sha256: sha256(statement.quote),
});

const relationLine = ({ relation, view, when, best, group }: DrawnEdge, cut: Cut) => ({
  line: 'relation',
  ...relation,
  when,
  answer: answerOf(view),
  best: best.id,
  evidence: group.evidence.filter(({ known }) => known <= cut.asOf),
});

/** What is checked by folding the evidence anew. */
export const answerOf = (view: View) => ({
  verdict: view.verdict,
  status: view.status,
  from: view.from,
  to: view.to,
  confidence: view.confidence,
  independentSources: view.independentSources,
  statements: view.statements,
  denials: view.denials,
});
