/** What the filters by mode leave of a line, and of who is in view. */
import { describe, expect, test } from '@jest/globals';
import type { Bundle, Drawn } from '../../../src/explorer/api/graph.ts';
import type { Moded } from '../../../src/explorer/api/modes.ts';
import { modelOf } from '../../../src/explorer/graph/model.ts';
import { initialState } from '../../../src/explorer/state/state.ts';

const moded = (source: string, target: string, mode: string, confidence: number, day: string): Moded => ({
  id: `${source}${target}${mode}${day}`,
  relationType: 'CONSULT',
  role: null,
  source: { id: source },
  target: { id: target },
  event: { standing: { mode } },
  standing: {
    verdict: 'UNDISPUTED',
    modality: 'FACT',
    confidence,
    valid: { earliest: day, latest: day, origin: 'STATED' },
    evidence: { independentSources: 1, statements: 1 },
  },
});
const standing = {
  verdict: 'UNDISPUTED',
  confidence: 0.9,
  evidence: { independentSources: 1, statements: 1 },
} as const;
const TOLD = { disputed: 0, planned: 0, requested: 0, hypothetical: 0, cancelled: 0, deniedOnly: 0 };
/** Talks between `a` and `b`. */
const talks = (count: number, earliest: string | null, latest: string | null): Bundle => ({
  a: { id: 'a' },
  b: { id: 'b' },
  relationType: 'CONSULT',
  count,
  forward: count,
  backward: 0,
  ...TOLD,
  earliest,
  latest,
  strongest: { id: 'ab', source: { id: 'a' }, role: null, standing },
});
const drawn = (bundle: Bundle): Drawn['egoNetwork'] => ({
  entities: ['a', 'b'].map((id) => ({ id, label: id, kind: 'PERSON', summary: null, degree: 1 })),
  bundles: [bundle],
  stats: { truncated: false, tookMs: 1 },
});
const { filters } = initialState;

describe('a filter by mode', () => {
  test('counts whoever is in view as in view, also where the filters leave no line to them', () => {
    const answer = drawn(talks(1, null, null));
    const call = moded('a', 'b', 'phone', 0.4, '2022-02-06');
    const { graph } = modelOf(answer, { ...filters, hiddenModes: ['phone'] }, [call]);
    expect(graph.size).toBe(0);
    expect(graph.getNodeAttribute('a', 'hiddenCount')).toBe(0);
  });

  test('tells of a line what is left of it: the surest of what the filters leave, and its days', () => {
    const whole = drawn(talks(3, '2022-02-01', '2022-02-08'));
    const relations = [
      moded('a', 'b', 'visit', 0.9, '2022-02-01'),
      moded('b', 'a', 'phone', 0.6, '2022-02-06'),
      moded('a', 'b', 'phone', 0.4, '2022-02-08'),
    ];
    const { graph } = modelOf(whole, { ...filters, hiddenModes: ['visit'] }, relations);
    const [line] = graph.edges().map((edge) => graph.getEdgeAttributes(edge));
    expect(line).toMatchObject({ count: 2, confidence: 0.6, earliest: '2022-02-06', latest: '2022-02-08' });
    // The one that the words name first.
    expect(line).toMatchObject({ a: 'b', b: 'a', ways: 'mutual' });
  });
});
