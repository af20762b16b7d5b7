/** The most that the schema says can be handed in can be handed in, whatever the script; one character more is refused with the number. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServing, type Served } from '../../fixture/serving.ts';

let server: Served;
beforeAll(async () => {
  server = await openServing();
  // The threads that read load the language model first.
  for (let isReady = false; !isReady; ) {
    const looked = await server.query(EXTRACT, null, { input: { text: LETTER } });
    const taken = await server.query(INGEST, 'editor', { input: { text: LETTER } });
    isReady = looked.json.data?.extract !== undefined && taken.json.data?.ingestDocument !== undefined;
  }
}, 120_000);
afterAll(() => server.close());

/** Three bytes each, and nothing that anybody reads. */
const LETTER = '語';
const EXTRACT = 'query($input: IngestInput!) { extract(input: $input) { text } }';
const INGEST = `mutation($input: IngestInput!) { ingestDocument(input: $input) { __typename
  ... on InvalidInputError { message } } }`;
const LATER = 'mutation($inputs: [IngestInput!]!) { ingestDocuments(inputs: $inputs) { id } }';
const JOB = `query($id: ID!) { ingestJob(id: $id) { finishedAt results { __typename ... on InvalidInputError { message } } } }`;

/** The number that a description of the schema gives. */
async function stated(field: string, type: 'Query' | 'Mutation'): Promise<number> {
  const { json } = await server.query(`{ __type(name: "${type}") { fields { name description } } }`);
  const { description } = json.data.__type.fields.find(({ name }: { readonly name: string }) => name === field);
  return Number(/at most ([\d,]+) characters/.exec(description)?.[1]?.replaceAll(',', ''));
}

describe('a text as long as may be', () => {
  it('is looked at', async () => {
    const most = await stated('extract', 'Query');
    const { json } = await server.query(EXTRACT, null, { input: { text: LETTER.repeat(most) } });
    expect(json.errors).toBeUndefined();
    expect(json.data.extract.text).toHaveLength(most);
    const more = await server.query(EXTRACT, null, { input: { text: LETTER.repeat(most + 1) } });
    expect(more.json.errors[0]).toMatchObject({
      message: expect.stringContaining(String(most)),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }, 60_000);

  it('is taken while one waits', async () => {
    const most = await stated('ingestDocument', 'Mutation');
    const { json } = await server.query(INGEST, 'editor', { input: { text: LETTER.repeat(most) } });
    expect(json.data.ingestDocument.__typename).toBe('IngestSuccess');
    const more = await server.query(INGEST, 'editor', { input: { text: LETTER.repeat(most + 1) } });
    expect(more.json).toMatchObject({ data: { ingestDocument: { message: expect.stringContaining(String(most)) } } });
  }, 60_000);

  it('is taken while nobody waits', async () => {
    const most = await stated('ingestDocuments', 'Mutation');
    const results = [];
    for (const length of [most, most + 1]) {
      const { json } = await server.query(LATER, 'editor', { inputs: [{ text: LETTER.repeat(length) }] });
      const { id } = json.data.ingestDocuments;
      let job = null;
      while (!job?.finishedAt) job = (await server.query(JOB, 'editor', { id })).json.data.ingestJob;
      results.push(job.results[0]);
    }
    expect(results).toEqual([
      { __typename: 'IngestSuccess' },
      { __typename: 'InvalidInputError', message: expect.stringContaining(String(most)) },
    ]);
  }, 120_000);
});
