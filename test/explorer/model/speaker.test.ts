import { describe, expect, test } from '@jest/globals';
import type { RelationType } from '../../../src/domain/relation-types.ts';
import type { Modality } from '../../../src/domain/vocabulary.ts';
import type { Bundle } from '../../../src/explorer/api/graph.ts';
import type { Spoken } from '../../../src/explorer/api/spoken.ts';
import { modelOf } from '../../../src/explorer/graph/model.ts';
import { initialState } from '../../../src/explorer/state/state.ts';
import { bundle, drawn, entity } from './drawn.ts';

const { filters } = initialState;

describe('narrowed to a speaker', () => {
  const said = (
    source: string,
    target: string,
    relationType: RelationType,
    id: number,
    modality: Modality = 'FACT',
  ): Spoken => ({
    relation: {
      id: `${id}`,
      relationType,
      source: { id: source },
      target: { id: target },
      role: null,
      standing: {
        verdict: 'UNDISPUTED',
        modality,
        confidence: 0.3,
        valid: { earliest: '2022-02-07', latest: '2022-02-07', origin: 'STATED' },
        evidence: { independentSources: 1, statements: 1 },
      },
    },
  });
  const heardOf = (one: Bundle, spoken: readonly Spoken[]) =>
    modelOf(drawn([entity('a'), entity('b')], [one]), filters, [], spoken).graph.mapEdges(
      (_, { ways, count, forward, backward }) => ({ ways, count, forward, backward }),
    );

  test('a line stands for no more than the other filters leave, either way', () => {
    const spoken = [said('a', 'b', 'ACCUSE', 1), said('a', 'b', 'ACCUSE', 2), said('b', 'a', 'ACCUSE', 3)];
    const accused = bundle('a', 'b', 'ACCUSE');
    expect(heardOf(accused, spoken)).toEqual([{ ways: 'one', count: 1, forward: 1, backward: 0 }]);
    expect(heardOf({ ...accused, forward: 5, backward: 5, count: 10 }, spoken)).toEqual([
      { ways: 'both', count: 3, forward: 2, backward: 1 },
    ]);
    expect(heardOf(accused, [said('b', 'a', 'ACCUSE', 1)])).toEqual([]);
  });

  test('a line tells how sure and when what they said is, not what others did', () => {
    const sure = { ...bundle('a', 'b', 'ACCUSE', 0.9), count: 2, forward: 2, latest: '2022-02-28' };
    const { graph } = modelOf(drawn([entity('a'), entity('b')], [sure]), filters, [], [said('a', 'b', 'ACCUSE', 1)]);
    expect(graph.mapEdges((_, { confidence, latest }) => [confidence, latest])).toEqual([[0.3, '2022-02-07']]);
  });

  test('of what they said a plan is a plan, and what others planned is not theirs', () => {
    const told = (spoken: readonly Spoken[]) =>
      modelOf(
        drawn([entity('a'), entity('b')], [{ ...bundle('a', 'b', 'ACCUSE'), forward: 2, count: 2, planned: 1 }]),
        filters,
        [],
        spoken,
      ).graph.mapEdges((_, { count, planned }) => [count, planned]);
    expect(told([said('a', 'b', 'ACCUSE', 1)])).toEqual([[1, 0]]);
    expect(told([said('a', 'b', 'ACCUSE', 1, 'PLAN')])).toEqual([[1, 1]]);
  });

  test('of a mutual type, which has no sides, all are counted', () => {
    const talks = { ...bundle('a', 'b'), forward: 0, count: 2 };
    const spoken = [said('a', 'b', 'CONSULT', 1), said('b', 'a', 'CONSULT', 2), said('a', 'b', 'CONSULT', 3)];
    expect(heardOf(talks, spoken)).toEqual([{ ways: 'mutual', count: 2, forward: 0, backward: 0 }]);
  });
});
