import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServed, type Served } from '../fixture/served.ts';
import { meeting, plan, talks } from '../fixture/talks.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

const BEFORE = '2022-02-08T08:59:59Z';

describe('a list of all relations', () => {
  const found = async (args: string) => {
    const { data } = await world.ask(`{ relations(${args}) { nodes { source { label } target { label } } } }`);
    return data.relations.nodes.map(
      ({ source, target }: Record<string, { label: string }>) => `${source?.label}, ${target?.label}`,
    );
  };

  it('is narrowed by the family, by the kind of the target, and by either end', async () => {
    expect(await found('family: DURABLE, kinds: [ORGANIZATION]')).toEqual(['Cleo Duval, Harbour Council']);
    expect(await found('with: "name:Harbour Council"')).toEqual(['Cleo Duval, Harbour Council']);
    expect(await found('with: "name:Cleo Duval", family: EVENT')).toEqual([]);
    for (const pair of await found('family: EVENT')) expect(pair).toMatch(/Ada Berg|Ben Carter/);
  });
});

describe('a list of all events', () => {
  const countOf = async (filter: string): Promise<number> =>
    (await world.ask(`{ events(filter: { ${filter} }) { totalCount } }`)).data.events.totalCount;

  it('holds what at least one of some takes part in, each once', async () => {
    const [ada, ben, both, all] = await Promise.all(
      [
        'participants: ["name:Ada Berg"]',
        'participants: ["name:Ben Carter"]',
        'participants: ["name:Ada Berg", "name:Ben Carter"]',
        'participantsAny: ["name:Ada Berg", "name:Ben Carter"]',
      ].map(countOf),
    );
    expect(all).toBe((ada ?? 0) + (ben ?? 0) - (both ?? 0));
    expect(await countOf('participants: ["name:Ada Berg"], participantsAny: ["name:Ben Carter"]')).toBe(both);
    expect(await world.refused('{ events(filter: { participantsAny: [] }) { totalCount } }')).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('a scope', () => {
  it('is inherited by all that is evidential below, and never by entities', async () => {
    const { data } = await world.ask(`{
      entity(name: "Ada Berg") { relations(with: "name:Ben Carter", at: { asOf: "${BEFORE}" }) { totalCount nodes {
        verdict standing { verdict } evidence { denials statements }
        event { verdict ties { verdict } statements { totalCount nodes { relation { verdict } event { verdict } contradictedBy { kind } } } }
        source { relations { nodes { verdict } } }
      } } } }`);
    const [relation] = data.entity.relations.nodes;
    expect(data.entity.relations.totalCount).toBe(1);
    expect(relation.verdict).toBe('UNDISPUTED');
    expect(relation.standing.verdict).toBe('UNDISPUTED');
    expect(relation.evidence).toEqual({ denials: 0, statements: 2 });
    expect(relation.event.ties).toEqual([{ verdict: 'UNDISPUTED' }]);
    expect(relation.event.statements.nodes[0]).toEqual({
      relation: { verdict: 'UNDISPUTED' },
      event: { verdict: 'UNDISPUTED' },
      contradictedBy: [],
    });
    expect(relation.source.relations.nodes.map((one: { verdict: string }) => one.verdict)).toContain('DISPUTED');
  });

  it('that admits no evidence leaves a standing without verdict and evidence', async () => {
    const { data } =
      await world.ask(`{ entity(name: "Ada Berg") { relations(with: "name:Ben Carter", first: 1) { nodes {
      standing(at: { asOf: "2020-01-01T00:00:00Z" }) { verdict confidence evidence { statements } valid { edtf } status statements { totalCount } }
    } } } }`);
    expect(data.entity.relations.nodes[0].standing).toEqual({
      verdict: null,
      confidence: 0,
      evidence: null,
      valid: null,
      status: null,
      statements: { totalCount: 0 },
    });
  });

  it('picks statements by publisher, and judges what is left', async () => {
    const { data } = await world.ask(`{
      without: events(filter: { types: [CONSULT], evidence: { excludePublishers: ["name:South Post"] } }) { nodes { verdict } }
      only: events(filter: { types: [CONSULT], evidence: { publishers: ["name:South Post"], includeDenied: true } }) { nodes { verdict } }
    }`);
    expect(data.without.nodes.every((event: { verdict: string }) => event.verdict === 'UNDISPUTED')).toBe(true);
    expect(data.only.nodes).toEqual([{ verdict: 'DENIED_ONLY' }]);
  });

  it('leaves out what no publisher is known of, apart from those that are named', async () => {
    const unnamed = { ...plan, document: { ...plan.document, publisher: null } };
    const served = await openServed({ documents: [meeting, unnamed] });
    const headlines = async (evidence: string) =>
      (await served.ask(`{ events(filter: { evidence: ${evidence} }) { nodes { headline } } }`)).data.events.nodes.map(
        ({ headline }: { headline: string }) => headline,
      );
    const planned = 'Planned: Ada Berg holds talks with Ben Carter';
    expect(await headlines('{}')).toContain(planned);
    const named = await headlines('{ includeUnknownPublishers: false }');
    expect(named).not.toContain(planned);
    expect(named.length).toBeGreaterThan(0);
    expect(await headlines('{ excludePublishers: ["name:North Wire"] }')).toEqual([planned]);
    await served.close();
  });

  it.each([
    ['a date that is none', 'at: { validFrom: "yesterday" }'],
    ['a day that the calendar lacks', 'at: { validTo: "2022-02-30" }'],
    ['an interval', 'at: { validFrom: "2022-02-07/2022-02-09" }'],
    ['an instant without a zone', 'at: { asOf: "2022-02-08T09:00:00" }'],
    ['a window that ends before it begins', 'at: { validFrom: "2022-03", validTo: "2022-02" }'],
    ['a confidence beyond certainty', 'evidence: { minConfidence: 1.5 }'],
    ['a negative number of sources', 'evidence: { minIndependentSources: -1 }'],
    ['an empty list of publishers', 'evidence: { publishers: [] }'],
    ['a publisher by an id that is none', 'evidence: { publishers: ["x"] }'],
  ])('refuses %s', async (_, args) => {
    expect(await world.refused(`{ relations(${args}) { totalCount } }`)).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a publisher whom nobody knows with NOT_FOUND', async () => {
    expect(await world.refused('{ relations(evidence: { publishers: ["name:Nobody"] }) { totalCount } }')).toEqual([
      'NOT_FOUND',
    ]);
  });
});

describe('an event', () => {
  it('tells how it came about, each step with its statement', async () => {
    const { data } = await world.ask(
      '{ events(filter: { types: [CONSULT], statuses: [PLANNED] }) { nodes { headline when { edtf } statusChanges { status because { quote { text verified } } } } } }',
    );
    expect(data.events.nodes).toEqual([
      {
        headline: 'Planned: Ada Berg holds talks with Ben Carter',
        when: { edtf: '2022-03' },
        statusChanges: [
          {
            status: 'PLANNED',
            because: { quote: { text: 'Ada Berg will meet Ben Carter again in March.', verified: true } },
          },
        ],
      },
    ]);
  });

  it('counts itself once in its timeline, in the bucket where it begins', async () => {
    const { data } = await world.ask(
      '{ events(first: 1, filter: { types: [CONSULT] }) { timeline(unit: MONTH) { start end count meanIntensity } } }',
    );
    expect(data.events.timeline).toEqual([
      { start: '2022-02-01T00:00:00.000Z', end: '2022-03-01T00:00:00.000Z', count: 1, meanIntensity: 4 },
      { start: '2022-03-01T00:00:00.000Z', end: '2022-04-01T00:00:00.000Z', count: 1, meanIntensity: 2.5 },
    ]);
  });

  it('tells how real each relation is told to be, and of parallel ones how many are what', async () => {
    const told = async (scope: string) => {
      const { data } = await world.ask(`{
        entity(name: "Ada Berg") { relations(with: "name:Ben Carter", ${scope}) { nodes { standing { verdict modality } } } }
        egoNetwork(input: { centers: ["name:Ada Berg", "name:Ben Carter"], limit: 2, ${scope} }) {
          bundles { count disputed planned requested hypothetical cancelled deniedOnly }
        }
      }`);
      const [bundle] = data.egoNetwork.bundles;
      return [data.entity.relations.nodes.map(({ standing }: Record<string, object>) => standing), bundle];
    };
    const none = { disputed: 0, planned: 0, requested: 0, hypothetical: 0, cancelled: 0, deniedOnly: 0 };
    expect(await told('evidence: {}')).toEqual([
      expect.arrayContaining([
        { verdict: 'DISPUTED', modality: 'FACT' },
        { verdict: 'UNDISPUTED', modality: 'PLAN' },
      ]),
      { ...none, count: 2, disputed: 1, planned: 1 },
    ]);
    expect(await told('evidence: { publishers: ["name:South Post"], includeDenied: true }')).toEqual([
      [{ verdict: 'DENIED_ONLY', modality: 'FACT' }],
      { ...none, count: 1, deniedOnly: 1 },
    ]);
  });
});
