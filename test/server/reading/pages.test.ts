/** What stands on which page of a PDF, as the API tells it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { extract } from '../../../src/ingest/extract.ts';
import { readInputs } from '../../../src/ingest/read/read-inputs.ts';
import { openServing, type Served } from '../../fixture/serving.ts';
import { pdf } from '../../ingest/read/fixture/packed.ts';

const REPORT = [
  ['Emmanuel Macron met Vladimir Putin in Moscow.', '', 'Kenya accused'],
  ['Somalia of smuggling.', '', 'Xi Jinping met Viktor Orban in Beijing.'],
];

/** Of the quotes that name Putin, Kenya and Orban. */
async function pagesIn(served: Served): Promise<readonly (number | undefined)[]> {
  const query = '{ statements(first: 10) { nodes { quote { text page } } } }';
  const { nodes } = (await served.query(query)).json.data.statements;
  const pageOf = (words: RegExp) =>
    nodes.find(({ quote }: { quote: { text: string } }) => words.test(quote.text))?.quote.page;
  return [pageOf(/Putin/), pageOf(/Kenya/), pageOf(/Orban/)];
}

it('a quote has the page of the PDF that it begins on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pages-'));
  const path = join(folder, 'report.pdf');
  writeFileSync(path, pdf(REPORT));
  const documents = [];
  for await (const reading of readInputs([path])) if ('document' in reading) documents.push(extract(reading.document));
  rmSync(folder, { recursive: true });
  const served = await openServing({}, documents);
  expect(await pagesIn(served)).toEqual([1, 1, 2]);
});

it('a file that is read by the server and handed in again keeps its pages and its byline', async () => {
  const served = await openServing();
  const file = { name: 'report.pdf', base64: pdf(REPORT).toString('base64') };
  const asked = 'query($file: FileInput!) { readFile(file: $file) { documents { text pages } } }';
  const [read] = (await served.query(asked, 'editor', { file })).json.data.readFile.documents;
  const ingest =
    'mutation($input: IngestInput!) { ingestDocument(input: $input) { __typename ... on Error { message } } }';
  const handIn = async (input: object) => (await served.query(ingest, 'editor', { input })).json.data.ingestDocument;
  expect(await handIn({ ...read, pages: [0, 7, 7] })).toMatchObject({
    message: expect.stringContaining('pages[2] is 7'),
  });
  expect(await handIn({ ...read, author: 'A. Reporter' })).toEqual({ __typename: 'IngestSuccess' });
  expect(await pagesIn(served)).toEqual([1, 1, 2]);
  const { nodes } = (await served.query('{ documents(first: 1) { nodes { author } } }')).json.data.documents;
  expect(nodes).toEqual([{ author: 'A. Reporter' }]);
});
