/**
 * What the readings in force say of one document, as evidence with ids: a pure function of the document, its readings
 * and the splits that stand. Several readings of one statement make one: what they agree on stays as it is, of two
 * quotes the longer is kept, all take part together only where none says otherwise, and the surest speaks for the rest.
 */

import type { Id } from '../domain/glossary.ts';
import { contentId } from '../domain/id.ts';
import type { SplitDecision } from '../domain/record/decision.ts';
import type { Document, Mention, NameCount } from '../domain/record/document.ts';
import type { ExtractedQuotation, ExtractedStatement } from '../domain/record/extraction.ts';
import type { Quotation } from '../domain/record/quotation.ts';
import type { Attribution, Statement } from '../domain/record/statement.ts';
import type { Reading } from './log/entry.ts';
import { most, namesIn, publisherNames } from './names.ts';
import { actorId, type Referents, referentsOf } from './referents.ts';
import { movedTo, splitFindings } from './split.ts';

export interface Findings {
  readonly names: readonly NameCount[];
  /** Whom it mentions, each once. */
  readonly mentioned: readonly Id[];
  readonly statements: readonly Statement[];
  readonly quotations: readonly Quotation[];
}

type DocumentFacts = Pick<Document, 'id' | 'knownAt' | 'publisherName' | 'text'>;

export function findingsOf(
  document: DocumentFacts,
  readings: readonly Reading[],
  splits: readonly SplitDecision[],
): Findings {
  const read = readings.map((reading) => ({ reading, referents: referentsOf(reading.actors) }));
  const statements = new Map<Id, Statement>();
  const quotations = new Map<Id, Quotation>();
  for (const { reading, referents } of read) {
    for (const found of reading.statements) {
      const statement = statementOf(found, document, referents);
      const known = statements.get(statement.id);
      statements.set(statement.id, known ? together(known, statement) : statement);
    }
    for (const found of reading.quotations) {
      const quotation = quotationOf(found, document, referents);
      quotations.set(quotation.id, addressed(quotations.get(quotation.id), quotation));
    }
  }
  const findings: Findings = {
    names: most(read.map(({ reading, referents }) => namesIn(reading, referents))),
    mentioned: [...new Set(readings.flatMap(mentioningActors))].sort(),
    statements: [...statements.values()],
    quotations: [...quotations.values()],
  };
  const told = splits.length === 0 ? findings : splitFindings(findings, document.id, splits);
  return { ...told, names: [...told.names, ...publisherNames(document.publisherName)] };
}

/** Every place where a document names somebody, in order; `splits` of it, in the order in which they were decided. */
export function mentionsIn(readings: readonly Reading[], splits: readonly SplitDecision[]): readonly Mention[] {
  const mentions = readings.flatMap((reading) =>
    reading.actors.flatMap((actor) => {
      const entity = movedTo(actorId(actor), splits);
      return actor.mentions.map(({ start, end }) => ({ start, end, entity, label: actor.label }));
    }),
  );
  const distinct = new Map(mentions.map((mention) => [`${mention.start} ${mention.end} ${mention.entity}`, mention]));
  return [...distinct.values()].sort((a, b) => a.start - b.start || b.end - a.end || (a.entity < b.entity ? -1 : 1));
}

const mentioningActors = ({ actors }: Reading): readonly Id[] =>
  actors.filter((actor) => actor.mentions.length > 0).map(actorId);

function statementOf(found: ExtractedStatement, document: DocumentFacts, referents: Referents): Statement {
  const { predicate, mode, role, valid, polarity, modality, start, end, core } = found;
  const subject = referents.id(found.subject);
  const object = found.object && referents.id(found.object);
  const what = [subject, predicate, role, mode, object, valid?.edtf ?? null, polarity, modality] as const;
  return {
    id: contentId('statement', document.id, core.start, core.end, ...what),
    document: document.id,
    subject,
    predicate,
    object,
    mode,
    role,
    place: found.place === null ? null : referents.place(found.place),
    quantity: found.quantity,
    polarity,
    modality,
    reportedAs: found.reportedAs,
    attribution: attributionOf(found, referents),
    valid,
    knownAt: document.knownAt,
    confidence: found.confidence,
    joint: found.joint,
    core: { start: core.start, end: core.end },
    start,
    end,
    quote: document.text.slice(start, end),
    extractors: [...new Set(found.extractors)].sort(),
  };
}

/** An unnamed source is the innermost of its chain, and stays unnamed even where its words match an actor's label. */
function attributionOf({ attribution, reportedAs }: ExtractedStatement, referents: Referents): Attribution[] {
  return attribution.map(({ surface, verb }, i) => {
    const anonymous = reportedAs === 'ANONYMOUS_SOURCE' && i === 0;
    return { entity: anonymous ? null : referents.byLabel(surface), surface, verb, anonymous };
  });
}

function quotationOf(found: ExtractedQuotation, document: DocumentFacts, referents: Referents): Quotation {
  const { start, end } = found;
  const speaker = found.speaker && referents.id(found.speaker);
  return {
    id: contentId('quotation', document.id, start, end, speaker),
    document: document.id,
    speaker,
    addressee: found.addressee && referents.id(found.addressee),
    start,
    end,
    quote: document.text.slice(start, end),
    knownAt: document.knownAt,
  };
}

/** Of two readings of one saying the one that knows to whom it is said; of two such the one whose id is smaller. */
const addressed = (a: Quotation | undefined, b: Quotation): Quotation =>
  a?.addressee && (b.addressee === null || a.addressee < b.addressee) ? a : b;

/** Two tellings of one statement; which came first must not show. */
function together(a: Statement, b: Statement): Statement {
  const [surer] = [a, b].sort(
    (x, y) => y.confidence - x.confidence || (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1),
  );
  const [longer] = [a, b].sort((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start);
  return {
    ...(surer ?? a),
    start: longer?.start ?? a.start,
    end: longer?.end ?? a.end,
    quote: longer?.quote ?? a.quote,
    joint: a.joint && b.joint,
    extractors: [...new Set([...a.extractors, ...b.extractors])].sort(),
  };
}
