/**
 * Splits of an entity that mixes namesakes: what some documents or statements say of it is said of another. Applied to
 * what was read, before any merge, so that reverting a split gives the graph as if it had never been.
 */

import type { Id } from '../domain/glossary.ts';
import { type SplitDecision, splitId } from '../domain/record/decision.ts';
import type { NameCount } from '../domain/record/document.ts';
import type { Statement } from '../domain/record/statement.ts';
import type { Findings } from './findings.ts';

/** `splits` in the order in which they were decided. */
export function splitFindings(findings: Findings, document: Id, splits: readonly SplitDecision[]): Findings {
  const ofDocument = splits.filter((split) => split.documents.includes(document));
  const whole = (id: Id): Id => movedTo(id, ofDocument);
  const statements = findings.statements.map((statement) => {
    const own = splits.filter((split) => split.statements.includes(statement.id));
    return redirected(statement, (id) => {
      const byStatement = movedTo(id, own);
      return byStatement === id ? whole(id) : byStatement;
    });
  });
  return {
    names: namesAfter(findings, statements, splits, whole),
    mentioned: [...new Set(findings.mentioned.map(whole))].sort(),
    statements,
    quotations: findings.quotations.map((quotation) => ({
      ...quotation,
      speaker: quotation.speaker && whole(quotation.speaker),
      addressee: quotation.addressee && whole(quotation.addressee),
    })),
  };
}

/** Who an id as read stands for after the splits, each of which may move on whom an earlier one made. */
export const movedTo = (id: Id, splits: readonly SplitDecision[]): Id =>
  splits.reduce((moved, split) => (split.members.includes(moved) ? splitId(split.id) : moved), id);

function redirected(statement: Statement, to: (id: Id) => Id): Statement {
  return {
    ...statement,
    subject: to(statement.subject),
    object: statement.object && to(statement.object),
    place: statement.place && to(statement.place),
    attribution: statement.attribution.map((link) => ({ ...link, entity: link.entity && to(link.entity) })),
  };
}

/**
 * A document that was split calls the new entity what it called the old one. Where single statements were split, the
 * new entity is called by the labels of the old one here, once each.
 */
function namesAfter(
  { names }: Findings,
  statements: readonly Statement[],
  splits: readonly SplitDecision[],
  whole: (id: Id) => Id,
): readonly NameCount[] {
  const moving = names.map((name) => {
    const entity = whole(name.entity);
    return entity === name.entity ? name : { ...name, entity, qid: null };
  });
  const called = new Set(moving.map(({ entity }) => entity));
  const named = new Set(statements.flatMap(({ subject, object, place }) => [subject, object, place]));
  const added = splits
    .filter((split) => named.has(splitId(split.id)) && !called.has(splitId(split.id)))
    .flatMap((split) =>
      names
        .filter(({ entity, form }) => form === 'label' && split.members.includes(entity))
        .map((name): NameCount => ({ ...name, entity: splitId(split.id), qid: null, count: 1 })),
    );
  return [...moving, ...added];
}
