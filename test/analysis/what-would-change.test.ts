import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { type Dispatch, extractionOf } from '../fixture/dispatch.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { type Group, hangsOn } from '../oracle/hangs-on.ts';
import { worlds } from '../projection/random-world.ts';

jest.setTimeout(300_000);

const STATEMENTS = `statements(first: 100) { nodes { id polarity modality subject { id } object { id }
  document { id syndicationCluster publisher { id } } } }`;
const GROUPS = `{
  events(filter: { evidence: { includeDenied: true } }, first: 100) { nodes { id verdict status ${STATEMENTS} } }
  relations(evidence: { includeDenied: true }, first: 100) { nodes { id family verdict source { id } target { id } ${STATEMENTS} } }
}`;
const CHANGE = `query($id: ID!) { whatWouldChange(relation: $id, first: 100) { without { id } verdict status inWords } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its query gives it
type Data = any;

/** As the oracle knows it; opinions and questions are no evidence. */
const groupOf = (node: Data): Group => ({
  isEvent: node.family !== 'DURABLE',
  ends: node.family === 'EVENT' ? [node.source.id, node.target.id] : [],
  claims: node.statements.nodes
    .filter(({ modality }: Data) => modality !== 'OPINION' && modality !== 'QUESTION')
    .map(({ id, polarity, modality, subject, object, document }: Data) => ({
      id,
      polarity,
      modality,
      names: [subject.id, ...(object ? [object.id] : [])],
      document: document.id,
      publisher: document.publisher?.id ?? null,
      cluster: document.syndicationCluster,
    })),
});

const told = (sets: readonly { without: readonly unknown[]; verdict: unknown; status: unknown }[]): string[] =>
  sets.map(({ without, verdict, status }) => JSON.stringify([[...without].sort(), verdict, status])).sort();

async function changes(served: Served, id: string): Promise<Data[]> {
  const { data, errors } = await served.ask(CHANGE, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.whatWouldChange;
}

/** What everything in a world hangs on, by the API. */
async function allOf(documents: readonly Extraction[], compare: (node: Data, answer: Data[]) => void): Promise<Data> {
  const served = await openServed({ documents });
  try {
    const { data } = await served.ask(GROUPS);
    const answers: [string, Data[]][] = [];
    for (const node of [...data.events.nodes, ...data.relations.nodes]) {
      const answer = await changes(served, node.id);
      compare(node, answer);
      answers.push([node.id, answer]);
    }
    return answers.sort(([a], [b]) => (a < b ? -1 : 1));
  } finally {
    await served.close();
  }
}

describe('what would change a verdict', () => {
  it('is what trying every set finds, in every order of the evidence', () =>
    fc.assert(
      fc.asyncProperty(worlds, async (documents) => {
        const answers = await allOf(documents, (node, answer) => {
          const sets = answer.map(({ without, ...rest }: Data) => ({
            ...rest,
            without: without.map(({ id }: Data) => id),
          }));
          expect(told(sets)).toEqual(told(hangsOn(groupOf(node))));
        });
        expect(await allOf([...documents].reverse(), () => {})).toEqual(answers);
      }),
      { numRuns: 40, seed: 16 },
    ));

  const copy = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
  const report = (publisher: string, hour: number, more: Partial<Dispatch['claims'][number]> = {}, body = copy) =>
    extractionOf({
      title: `By ${publisher}`,
      publisher,
      published: `2022-02-07T${String(hour).padStart(2, '0')}:00:00Z`,
      claims: [
        {
          quote: 'Ada Berg met Ben Carter.',
          subject: 'Ada Berg',
          predicate: 'CONSULT',
          object: 'Ben Carter',
          date: '2022-02-07',
          ...more,
        },
      ],
      body,
    });
  const denial = report(
    'South Post',
    12,
    { quote: 'Ben Carter denies that he met Ada Berg.', polarity: 'DENIED' },
    'x',
  );

  const inWords = async (...documents: Extraction[]): Promise<string[]> => {
    const served = await openServed({ documents });
    try {
      const { data } = await served.ask('{ events(filter: { evidence: { includeDenied: true } }) { nodes { id } } }');
      return (await changes(served, data.events.nodes[0].id)).map((one: Data) => one.inWords);
    } finally {
      await served.close();
    }
  };

  it('says that all rests on one wire copy, whoever prints it', async () => {
    expect(await inWords(report('North Wire', 8), report('West Times', 9), denial)).toEqual([
      'It rests on one wire copy. Without the copy that 2 documents carry (North Wire, West Times) it would be denied only instead of disputed, and hypothetical instead of occurred.',
      'Without the statement (South Post) it would be undisputed instead of disputed.',
    ]);
  });

  it('says that the search was cut where there is too much to try', async () => {
    const many = Array.from({ length: 22 }, (_, i) => report(`Paper ${i}`, i, {}, `Own words of paper ${i}.`));
    expect(await inWords(...many)).toEqual([
      'The search was cut: of 22 statements, 22 documents, 22 publishers the 20 known first were tried with one another, the others alone.',
    ]);
  });

  it('is refused for what is no relation, and empty where nothing of it is in the scope', async () => {
    const served = await openServed({ documents: [denial] });
    expect(await served.refused('{ whatWouldChange(relation: "x") { inWords } }')).toEqual(['BAD_USER_INPUT']);
    const { data } = await served.ask('{ events(filter: { evidence: { includeDenied: true } }) { nodes { id } } }');
    const [{ id }] = data.events.nodes;
    const early = `{ whatWouldChange(relation: "${id}", at: { asOf: "2020" }) { inWords } }`.replace(
      '2020',
      '2020-01-01',
    );
    expect((await served.ask(early)).data.whatWouldChange).toEqual([]);
    expect(await served.refused(`{ whatWouldChange(relation: "${id}", first: 0) { inWords } }`)).toEqual([
      'BAD_USER_INPUT',
    ]);
    await served.close();
  });
});
