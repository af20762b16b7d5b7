/**
 * The words of this project, each with one meaning in every layer: file, type, GraphQL type, label and test.
 *
 * **Evidence** (append-only; what documents said and people decided)
 * - document: one article or dispatch; its text never changes.
 * - reading: what one or more extractors found in one document. A newer version of an extractor replaces its own reading.
 * - statement: one claim of one document: subject, predicate, object, polarity, modality, attribution, valid time, quote.
 * - quote: a span of a document that, read alone, says what the statement says. Its core is the bare event inside.
 * - quotation: somebody's own words in quotation marks.
 * - attribution: the chain of who said it, innermost first.
 * - decision: what people decided about identity: SAME, DIFFERENT, SPLIT; about how an entity is described; or about how
 *   far a source is to be trusted. Revertible.
 * - review, retraction, note, saved view: what people said of a statement, of a document, of entities, of an answer.
 * - standing question: what somebody wants to be told of; an alert tells it, with its cause. Alerts are no evidence.
 * - log: all of the above, one entry after the other, in the order of the ledger.
 * - ledger: the counter of commits; each commit is one revision.
 *
 * **Projection** (a pure function of the evidence)
 * - entity: a node that relations join: a person, a state, an organization, an agreement, a place …
 * - group: what statements of one key tell of one thing; it is named by its founder, the statement that came first.
 *   The group of an event type is an event; the group of a durable type is a durable relation.
 * - event: something that happened or is planned, with participants in roles.
 * - relation: what joins two entities. A durable relation is a group; an event relation joins two participants of an event.
 * - cluster: documents that carry the same copy.
 * - independent source: documents joined by a common cluster or a common publisher, counted once.
 *
 * **Questions**
 * - scope: a window of world time, an instant of knowledge, and a bar for evidence.
 * - view: what the statements of a group come to in a scope: verdict, status, window, sources, confidence, best quote.
 * - track record: what became of what a source, a publisher or a speaker, asserted; its grade is a letter from A to F.
 * - verdict: UNDISPUTED, DISPUTED, DENIED_ONLY or RETRACTED.
 * - walk: the work of one question on the graph, counted and bounded.
 */

/** 32 hexadecimal digits. */
export type Id = string;
/** `TYPE:founder` for a durable relation, `TYPE:founder:pair` for a relation between two participants of an event. */
export type RelationId = string;
/** Epoch milliseconds, UTC. */
export type Instant = number;
