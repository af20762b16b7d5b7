/** What people do to a graph, done to the graph under test and to the evidence of the oracles alike. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { type Asked, globalId } from './asked.ts';
import type { Decision, Statement, World } from './evidence.ts';
import { conflicts, named } from './identity.ts';

export const acts = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'merge', 'part', 'split', 'split', 'revert', 'reject', 'retract', 'restore'),
  first: fc.nat(1_000),
  second: fc.nat(1_000),
  isWhole: fc.boolean(),
});
export type Act = typeof acts extends fc.Arbitrary<infer T> ? T : never;

/** What was decided so far, by whose ids. */
export interface Record {
  readonly decided: { readonly id: string; readonly decision: Decision }[];
  readonly withdrawn: Set<string>;
  /** Entities that splits made, reverted ones too: no name is given twice. */
  readonly parts: Set<string>;
}

export const emptyRecord = (): Record => ({ decided: [], withdrawn: new Set(), parts: new Set() });

export const judged = (world: World, { decided, withdrawn }: Record): World => ({
  ...world,
  decisions: decided.map(({ decision }) => decision),
  withdrawn,
});

/** `world` is what the graph holds already. */
export async function perform(act: Act, asked: Asked, world: World, record: Record): Promise<void> {
  const standing = record.decided.map(({ decision }) => decision);
  const canonicals = entitiesOf(world.statements.map((statement) => named(statement, standing)));
  const [a, b] = [pick(canonicals, act.first), pick(canonicals, act.second)];
  switch (act.kind) {
    case 'merge':
      if (a && b && a !== b) await decide({ kind: 'SAME', survivor: a, absorbed: [b] }, asked, record);
      return;
    case 'part':
      if (a && b && a !== b) await decide({ kind: 'DIFFERENT', a, b }, asked, record);
      return;
    case 'split':
      return split(act, asked, world, record);
    case 'revert':
      return revert(act.first, asked, record);
    default:
      return withdraw(act, asked, world, record);
  }
}

const FIELDS = `{ __typename ... on MergeSuccess { decision { id } entity { id } } }`;
const MUTATIONS = {
  SAME: `mutation($survivor: ID!, $absorbed: [ID!]!) { result: mergeEntities(survivor: $survivor, absorbed: $absorbed, reason: "one") ${FIELDS} }`,
  DIFFERENT: `mutation($a: ID!, $b: ID!) { result: declareDistinct(a: $a, b: $b, reason: "two") ${FIELDS} }`,
  SPLIT: `mutation($entity: ID!, $documents: [ID!], $statements: [ID!], $label: String) {
    result: splitEntity(entity: $entity, documents: $documents, statements: $statements, label: $label, reason: "mixed") ${FIELDS} }`,
};

async function decide(decision: Decision, asked: Asked, record: Record): Promise<void> {
  const standing = record.decided.map((one) => one.decision);
  const { result } = await asked.ask(MUTATIONS[decision.kind], variablesOf(decision, asked));
  const isRefused = conflicts(decision, standing);
  expect({ decision, answer: result.__typename }).toEqual({
    decision,
    answer: isRefused ? 'ConflictError' : 'MergeSuccess',
  });
  if (isRefused) return;
  record.decided.push({ id: result.decision.id, decision });
  if (decision.kind === 'SPLIT') asked.isNamed(result.entity.id, decision.part);
}

function variablesOf(decision: Decision, { idOf }: Asked): object {
  switch (decision.kind) {
    case 'SAME':
      return { survivor: idOf(decision.survivor), absorbed: decision.absorbed.map(idOf) };
    case 'DIFFERENT':
      return { a: idOf(decision.a), b: idOf(decision.b) };
    default:
      return {
        entity: idOf(decision.entity),
        documents: given(decision.documents, 'Document'),
        statements: given(decision.statements, 'Statement'),
        label: decision.part,
      };
  }
}

/** The server takes no empty list. */
const given = (ids: readonly string[], type: string) =>
  ids.length === 0 ? undefined : ids.map((id) => globalId(type, id));

/** Of one that nothing is joined with: what a split of a merged entity moves, the design leaves open. */
async function split({ first, second, isWhole }: Act, asked: Asked, world: World, record: Record): Promise<void> {
  const standing = record.decided.map(({ decision }) => decision);
  const joined = new Set(standing.flatMap((one) => (one.kind === 'SAME' ? [one.survivor, ...one.absorbed] : [])));
  const entity = pick(
    entitiesOf(world.statements).filter((one) => !joined.has(one)),
    first,
  );
  // What was moved away names it no more, and cannot be moved again.
  const splits = standing.filter((one) => one.kind === 'SPLIT').filter((one) => one.entity === entity);
  const moved = new Set(splits.flatMap(({ documents, statements }) => [...documents, ...statements]));
  const telling = pick(
    world.statements
      .filter(({ subject, object }) => subject === entity || object === entity)
      .filter(({ id, document }) => !moved.has(id) && !moved.has(document)),
    second,
  );
  if (entity === undefined || telling === undefined) return;
  const part = `Part ${record.parts.size}`;
  record.parts.add(part);
  const moves = isWhole
    ? { documents: [telling.document], statements: [] }
    : { documents: [], statements: [telling.id] };
  await decide({ kind: 'SPLIT', entity, part, ...moves }, asked, record);
}

async function revert(choice: number, asked: Asked, record: Record): Promise<void> {
  const taken = pick(record.decided, choice);
  if (taken === undefined) return;
  const others = record.decided.filter((one) => one !== taken);
  const { decision } = taken;
  const isNeeded = decision.kind === 'SPLIT' && others.some((one) => namesOf(one.decision).includes(decision.part));
  const query = `mutation($decision: ID!) { result: revertDecision(decision: $decision) ${FIELDS} }`;
  const { result } = await asked.ask(query, { decision: taken.id });
  expect({ decision, answer: result.__typename }).toEqual({
    decision,
    answer: isNeeded ? 'ConflictError' : 'MergeSuccess',
  });
  if (!isNeeded) record.decided.splice(0, record.decided.length, ...others);
}

/** Undoes all that was decided, the last first, and brings back what was withdrawn. */
export async function undoAll(asked: Asked, world: World, record: Record): Promise<void> {
  while (record.decided.length > 0) await revert(record.decided.length - 1, asked, record);
  for (const id of [...record.withdrawn]) await setWithdrawn(id, false, asked, world, record);
}

async function withdraw({ kind, first }: Act, asked: Asked, world: World, record: Record): Promise<void> {
  const pools = { reject: world.statements, retract: world.documents };
  const pool =
    kind === 'restore' ? [...record.withdrawn] : pools[kind === 'reject' ? kind : 'retract'].map(({ id }) => id);
  const id = pick(pool.sort(), first);
  if (id !== undefined) await setWithdrawn(id, kind !== 'restore', asked, world, record);
}

async function setWithdrawn(id: string, isGone: boolean, asked: Asked, { documents }: World, { withdrawn }: Record) {
  const isDocument = documents.some((document) => document.id === id);
  const field = isDocument
    ? `${isGone ? 'retract' : 'restore'}Document(id: $id, reason: "so") { id }`
    : `reviewStatement(id: $id, state: ${isGone ? 'REJECTED' : 'ACCEPTED'}) { id }`;
  await asked.ask(`mutation($id: ID!) { ${field} }`, { id: globalId(isDocument ? 'Document' : 'Statement', id) });
  if (isGone) withdrawn.add(id);
  else withdrawn.delete(id);
}

const entitiesOf = (statements: readonly Statement[]): string[] =>
  [...new Set(statements.flatMap(({ subject, object }) => [subject, ...(object === null ? [] : [object])]))].sort();

function namesOf(decision: Decision): readonly string[] {
  if (decision.kind === 'SAME') return [decision.survivor, ...decision.absorbed];
  return decision.kind === 'DIFFERENT' ? [decision.a, decision.b] : [decision.entity];
}

const pick = <Item>(list: readonly Item[], choice: number): Item | undefined => list[choice % Math.max(1, list.length)];
