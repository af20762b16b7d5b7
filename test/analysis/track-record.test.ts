import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { type Dispatch, extractionOf } from '../fixture/dispatch.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { worlds } from '../projection/random-world.ts';
import { randomFrom } from '../traversal/fixture/random-graph.ts';

jest.setTimeout(300_000);

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its query gives it
type Data = any;

const COUNTS = 'asserted judged corroborated laterDenied retracted firstToReport grade low high';
const MEDIA = { 'North Wire': ['MEDIA', null], 'South Post': ['MEDIA', null], 'West Times': ['MEDIA', null] } as const;

async function within<Answer>(
  documents: readonly Extraction[],
  work: (served: Served) => Promise<Answer>,
): Promise<Answer> {
  const served = await openServed({ documents });
  try {
    return await work(served);
  } finally {
    await served.close();
  }
}

async function answer(served: Served, query: string, variables = {}): Promise<Data> {
  const { data, errors } = await served.ask(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const recordOf = async (served: Served, name: string, args = ''): Promise<Data> =>
  (await answer(served, `{ entity(name: "${name}") { trackRecord${args} { ${COUNTS} denials { quote { text } } } } }`))
    .entity.trackRecord;

/** What one outlet says of a meeting of two on a day, in words of its own. */
const told = (publisher: string, day: number, hour: number, more: Partial<Dispatch['claims'][number]> = {}) =>
  extractionOf(
    {
      title: `${publisher}, day ${day}, ${hour}`,
      publisher,
      published: `2022-02-0${day}T${String(hour).padStart(2, '0')}:00:00Z`,
      claims: [
        {
          quote: `As ${publisher} has it, Ada Berg met Ben Carter at ${hour}.`,
          subject: 'Ada Berg',
          predicate: 'CONSULT',
          object: 'Ben Carter',
          date: `2022-02-0${day}`,
          ...more,
        },
      ],
    },
    MEDIA,
  );
const denied = {
  quote: 'Ben Carter denied that he had met Ada Berg.',
  polarity: 'DENIED',
  saidBy: ['Ben Carter'],
} as const;

describe('the track record of a publisher', () => {
  const documents = [
    told('North Wire', 1, 8),
    told('South Post', 1, 9),
    told('North Wire', 5, 8),
    told('West Times', 5, 9, denied),
  ];

  it('counts what others confirmed, what was denied later, and who was first', () =>
    within(documents, async (served) => {
      const north = await recordOf(served, 'North Wire');
      expect(north).toMatchObject({
        asserted: 2,
        judged: 2,
        corroborated: 1,
        laterDenied: 1,
        retracted: 0,
        firstToReport: 1,
      });
      expect(north.grade).toBe('F');
      expect(north.denials).toEqual([{ quote: { text: denied.quote } }]);
      expect([north.low, north.high].map((bound) => bound.toFixed(2))).toEqual(['0.09', '0.91']);
      expect(await recordOf(served, 'South Post')).toMatchObject({ asserted: 1, corroborated: 1, firstToReport: 0 });
      expect(await recordOf(served, 'West Times')).toBeNull();
    }));

  it('knows nothing of a denial that came later', () =>
    within(documents, async (served) => {
      const before = await recordOf(served, 'North Wire', '(at: { asOf: "2022-02-05T08:30:00Z" })');
      expect(before).toMatchObject({ asserted: 2, judged: 1, corroborated: 1, laterDenied: 0, denials: [] });
    }));

  it('takes a reprint for no confirmation', async () => {
    const words = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
    const copy = (publisher: string, hour: number) => {
      const { document, ...found } = told(publisher, 1, hour, { quote: 'Ada Berg met Ben Carter.' });
      return { ...found, document: { ...document, text: `${document.text} ${words}` } };
    };
    await within([copy('North Wire', 8), copy('South Post', 9)], async (served) => {
      expect(await recordOf(served, 'North Wire')).toMatchObject({ asserted: 1, judged: 0, corroborated: 0 });
    });
  });

  it('counts what was taken back, at every instant', () =>
    within(documents, async (served) => {
      const { documents: found } = await answer(served, '{ documents(publisher: "name:South Post") { nodes { id } } }');
      await answer(served, `mutation { retractDocument(id: "${found.nodes[0].id}", reason: "wrong") { id } }`);
      expect(await recordOf(served, 'South Post')).toMatchObject({
        asserted: 1,
        judged: 1,
        retracted: 1,
        corroborated: 0,
      });
      const then = await recordOf(served, 'South Post', '(at: { asOf: "2022-02-02T00:00:00Z" })');
      expect(then).toMatchObject({ retracted: 1 });
    }));
});

describe('what is judged of a source', () => {
  const north = (documents: readonly Extraction[]) => within(documents, (served) => recordOf(served, 'North Wire'));
  /** North Wire says of each that Ada met him; others bear out the first ones and deny the next. */
  const judged = (good: number, bad: number): Extraction[] =>
    Array.from({ length: good + bad }, (_, i) => {
      const object = `Person ${i}`;
      return [
        told('North Wire', 1, 8, { object, quote: `Ada Berg met ${object}.` }),
        i < good
          ? told('South Post', 1, 9, { object, quote: `Yes, Ada Berg saw ${object}.` })
          : told('West Times', 1, 9, { ...denied, object, quote: `${object} denied it.` }),
      ];
    }).flat();

  it.each([
    ['A', 16, 0],
    ['B', 15, 0],
    ['B', 5, 0],
    ['C', 4, 1],
    ['D', 1, 4],
    ['E', 0, 5],
    ['F', 4, 0],
  ])('comes to %s: %d borne out, %d denied', async (grade, good, bad) => {
    expect(await north(judged(good, bad))).toMatchObject({ grade, judged: good + bad, corroborated: good });
  });

  it('what is borne out and denied counts half', async () => {
    const both = [told('North Wire', 1, 8), told('South Post', 1, 9), told('West Times', 1, 10, denied)];
    const record = await north(both);
    expect(record).toMatchObject({ judged: 1, corroborated: 1, laterDenied: 1 });
    expect(record.low + record.high).toBeCloseTo(1, 9);
  });

  it('a plan is borne out by what came of it, what was called off is not', async () => {
    const fact = told('South Post', 1, 9);
    expect(await north([told('North Wire', 1, 8, { modality: 'PLAN' }), fact])).toMatchObject({ corroborated: 1 });
    expect(await north([told('North Wire', 1, 8, { modality: 'CANCELLATION' }), fact])).toMatchObject({ judged: 0 });
    expect(await north([told('North Wire', 1, 8), told('South Post', 1, 9, { modality: 'PLAN' })])).toMatchObject({
      judged: 0,
    });
  });

  it('what was denied before it was told is not denied since; nor by the text that tells it', async () => {
    expect(await north([told('West Times', 1, 7, denied), told('North Wire', 1, 8)])).toMatchObject({ judged: 0 });
    const { document, statements, ...rest } = told('North Wire', 1, 8);
    const other = told('North Wire', 1, 8, denied);
    const text = `${document.text} ${other.document.text}`;
    const moved = other.statements.map((one) => ({
      ...one,
      start: one.start + document.text.length + 1,
      end: one.end + document.text.length + 1,
    }));
    const own = { ...rest, document: { ...document, text }, statements: [...statements, ...moved] };
    expect(await north([own])).toMatchObject({ asserted: 1, judged: 0 });
  });

  it('denials come latest first, and offices are judged as events are', async () => {
    const chairs = { predicate: 'HOLDS_POSITION', object: 'Board', role: 'chair' } as const;
    const record = await north([
      told('North Wire', 1, 8, chairs),
      told('South Post', 1, 9, { ...chairs, quote: 'Ada Berg chairs the Board, it is said.' }),
      told('North Wire', 2, 8),
      told('West Times', 2, 9, denied),
      told('North Wire', 3, 8, { object: 'Dan Eide' }),
      told('West Times', 3, 9, { ...denied, object: 'Dan Eide', quote: 'Dan Eide denied it.' }),
    ]);
    expect(record).toMatchObject({ asserted: 3, corroborated: 1, laterDenied: 2 });
    expect(record.denials.map(({ quote }: Data) => quote.text)).toEqual(['Dan Eide denied it.', denied.quote]);
  });
});

describe('the track record of a speaker', () => {
  it('goes by what is said in the name of the speaker, whoever carries it', () =>
    within(
      [
        told('North Wire', 1, 8, { saidBy: ['Cleo Duval'] }),
        told('South Post', 1, 9, { saidBy: ['Cleo Duval'] }),
        told('West Times', 1, 10),
        told('North Wire', 5, 8, { saidBy: ['Cleo Duval'] }),
        told('West Times', 5, 9, denied),
      ],
      async (served) => {
        expect(await recordOf(served, 'Cleo Duval')).toMatchObject({
          asserted: 2,
          corroborated: 1,
          laterDenied: 1,
          firstToReport: 1,
        });
        expect(await recordOf(served, 'Ada Berg')).toBeNull();
      },
    ));
});

describe('a grade', () => {
  const RATE = `mutation($grade: String!) { rateSource(source: "name:South Post", grade: $grade, reason: "known for it") {
    __typename ... on MergeSuccess { decision { id decisionKind grade } entity { label } } ... on InvalidInputError { message path } } }`;
  const verdicts = async (served: Served, evidence: string): Promise<string[]> =>
    (
      await answer(served, `{ events(filter: { evidence: ${evidence} }) { nodes { verdict confidence } } }`)
    ).events.nodes.map(({ verdict, confidence }: Data) => `${verdict} ${confidence.toFixed(3)}`);
  const world = [told('North Wire', 1, 8), told('South Post', 5, 9)];

  it('by an editor replaces the proposed one, picks evidence, stands in the ledger and can be taken back', () =>
    within(world, async (served) => {
      expect(await verdicts(served, '{ minReliability: "B" }')).toEqual([]);
      expect(await verdicts(served, '{ minReliability: "F" }')).toHaveLength(2);
      const { rateSource } = await answer(served, RATE, { grade: 'B' });
      expect(rateSource).toMatchObject({
        decision: { decisionKind: 'RATING', grade: 'B' },
        entity: { label: 'South Post' },
      });
      expect(await verdicts(served, '{ minReliability: "B" }')).toEqual(['UNDISPUTED 0.800']);
      expect(await verdicts(served, '{ minReliability: "A" }')).toEqual([]);
      const record = '{ entity(name: "South Post") { trackRecord { grade overriddenBy { reason } } } }';
      expect((await answer(served, record)).entity.trackRecord).toEqual({
        grade: 'B',
        overriddenBy: { reason: 'known for it' },
      });
      const { ledger } = await answer(served, '{ ledger(first: 1) { nodes { action author } } }');
      expect(ledger.nodes).toEqual([{ action: 'rate', author: 'tester' }]);
      await answer(served, `mutation { revertDecision(decision: "${rateSource.decision.id}") { __typename } }`);
      expect((await answer(served, record)).entity.trackRecord).toEqual({ grade: 'F', overriddenBy: null });
      expect(await verdicts(served, '{ minReliability: "B" }')).toEqual([]);
    }));

  it('weighs nothing unless asked to, then multiplies the confidence of what its publisher carries', () =>
    within(world, async (served) => {
      await answer(served, RATE, { grade: 'E' });
      expect(await verdicts(served, '{}')).toEqual(['UNDISPUTED 0.800', 'UNDISPUTED 0.800']);
      expect((await verdicts(served, '{ weighReliability: true }')).sort()).toEqual([
        'UNDISPUTED 0.200',
        'UNDISPUTED 0.560',
      ]);
    }));

  it('must be a letter from A to F, given by an editor', () =>
    within(world, async (served) => {
      expect((await answer(served, RATE, { grade: 'G' })).rateSource.__typename).toBe('InvalidInputError');
      expect(await served.refused(RATE, { grade: 'A' }, 'reader')).toEqual(['FORBIDDEN']);
      const filtered = '{ relations(evidence: { minReliability: "a" }) { totalCount } }';
      expect(await served.refused(filtered)).toEqual(['BAD_USER_INPUT']);
    }));
});

it('a track record as of an instant is that of a graph which knows nothing published later', () =>
  fc.assert(
    fc.asyncProperty(worlds, fc.integer({ min: 0, max: 400 }), async (documents, hour) => {
      const asOf = Date.parse('2022-02-01T00:00:00Z') + hour * 3_600_000;
      const known = documents.filter(({ document }) => Date.parse(document.published ?? '') <= asOf);
      const records = (at: string) => async (served: Served) => {
        const query = `{ entities(first: 100) { nodes { label trackRecord${at} { ${COUNTS} denials { id } } } } }`;
        const { entities } = await answer(served, query);
        return entities.nodes.filter(({ trackRecord }: Data) => (trackRecord?.asserted ?? 0) > 0);
      };
      const now = await within(documents, records(`(at: { asOf: "${new Date(asOf).toISOString()}" })`));
      expect(now).toEqual(await within(known, records('')));
    }),
    { numRuns: 25, seed: 16 },
  ));

it('sources of known reliability are ranked by it', async () => {
  const seed = 2022;
  console.info(`seed ${seed}`);
  const documents = simulated(seed);
  const ranks = await within(documents, async (served) => {
    const found = RELIABILITIES.map(async (_, i) => {
      const { low, high } = await recordOf(served, `Paper ${i}`);
      return (low + high) / 2;
    });
    return Promise.all(found);
  });
  expect(rankCorrelation(ranks, RELIABILITIES)).toBeGreaterThanOrEqual(0.9);
});

const RELIABILITIES = [0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
const HAPPENINGS = 60;

/**
 * On each day two may have met; each paper tells it or not, rightly as often as its reliability says; what did not
 * happen is denied by somebody two days later, more often than not, and what did is now and then denied as well.
 */
function simulated(seed: number): readonly Extraction[] {
  const random = randomFrom(seed);
  return Array.from({ length: HAPPENINGS }, (_, n) => {
    const [a, b] = [`Person ${2 * n}`, `Person ${2 * n + 1}`];
    const happened = random.chance(0.5);
    const at = (hours: number) => new Date(Date.UTC(2021, 0, 1 + n, hours)).toISOString();
    const claim = (quote: string, polarity: 'ASSERTED' | 'DENIED') => ({
      quote,
      subject: a,
      predicate: 'CONSULT' as const,
      object: b,
      date: at(0).slice(0, 10),
      polarity,
    });
    const papers = RELIABILITIES.flatMap((reliability, i) => {
      const isRight = random.chance(reliability);
      if (isRight !== happened || random.chance(0.3)) return [];
      const quote = `Paper ${i} saw ${a} meet ${b}.`;
      return [
        extractionOf({
          title: quote,
          publisher: `Paper ${i}`,
          published: at(8 + i),
          claims: [claim(quote, 'ASSERTED')],
        }),
      ];
    });
    const isDenied = random.chance(happened ? 0.05 : 0.9);
    const quote = `${a} denied having met ${b}.`;
    const denial = extractionOf({
      title: quote,
      publisher: 'Gazette',
      published: at(48),
      claims: [claim(quote, 'DENIED')],
    });
    return isDenied ? [...papers, denial] : papers;
  }).flat();
}

/** Spearman's, of lists without ties. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const rank = (list: readonly number[]) => list.map((value) => list.filter((other) => other < value).length);
  const [x, y] = [rank(a), rank(b)];
  const squares = x.reduce((sum, value, i) => sum + (value - (y[i] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}
