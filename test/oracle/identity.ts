/** Who is who (design 2.3): what SAME joins, DIFFERENT keeps apart and SPLIT takes out. */
import type { Decision, Statement } from './evidence.ts';

type Same = Extract<Decision, { kind: 'SAME' }>;
type Split = Extract<Decision, { kind: 'SPLIT' }>;

const sames = (decisions: readonly Decision[]): Same[] => decisions.filter((decision) => decision.kind === 'SAME');
const splits = (decisions: readonly Decision[]): Split[] => decisions.filter((decision) => decision.kind === 'SPLIT');

/** The entity that answers for one: of those joined the one that nobody absorbed; of several, that of the first decision. */
export function canonicalOf(entity: string, decisions: readonly Decision[]): string {
  const joined = joinedWith(entity, decisions);
  const absorbed = new Set(sames(decisions).flatMap((decision) => decision.absorbed));
  const survivors = sames(decisions)
    .map(({ survivor }) => survivor)
    .filter((survivor) => joined.has(survivor) && !absorbed.has(survivor));
  return survivors[0] ?? entity;
}

/** All that SAME decisions join with an entity, itself among them. */
function joinedWith(entity: string, decisions: readonly Decision[]): Set<string> {
  const joined = new Set([entity]);
  for (let size = 0; size < joined.size; ) {
    size = joined.size;
    for (const { survivor, absorbed } of sames(decisions)) {
      const ends = [survivor, ...absorbed];
      if (ends.some((end) => joined.has(end))) for (const end of ends) joined.add(end);
    }
  }
  return joined;
}

/** Whether a decision would join what a standing one keeps apart, or keep apart what standing ones have joined. */
export function conflicts(decision: Decision, standing: readonly Decision[]): boolean {
  const after = [...standing, decision];
  const apart = after.flatMap((one): [string, string][] =>
    one.kind === 'DIFFERENT' ? [[one.a, one.b]] : one.kind === 'SPLIT' ? [[one.entity, one.part]] : [],
  );
  return apart.some(([a, b]) => joinedWith(a, after).has(b));
}

/**
 * The names of a statement as decisions have them. SPLIT acts before SAME; a statement's own split beats that of its
 * document, and an earlier decision a later one.
 */
export function named(statement: Statement, decisions: readonly Decision[]): Statement {
  const rename = (entity: string): string => canonicalOf(afterSplits(entity, statement, decisions), decisions);
  return {
    ...statement,
    subject: rename(statement.subject),
    object: statement.object === null ? null : rename(statement.object),
    place: statement.place === null ? null : rename(statement.place),
  };
}

function afterSplits(entity: string, { id, document }: Statement, decisions: readonly Decision[]): string {
  const ofEntity = splits(decisions).filter((split) => split.entity === entity);
  const own = ofEntity.find(({ statements }) => statements.includes(id));
  const whole = ofEntity.find(({ documents }) => documents.includes(document));
  return (own ?? whole)?.part ?? entity;
}
