/** What stands on which page of a PDF, as the API tells it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { extract } from '../../../src/ingest/extract.ts';
import { readInputs } from '../../../src/ingest/read/read-inputs.ts';
import { openServing } from '../../fixture/serving.ts';
import { pdf } from '../../ingest/read/fixture/packed.ts';

it('a quote has the page of the PDF that it begins on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pages-'));
  const path = join(folder, 'report.pdf');
  writeFileSync(
    path,
    pdf([
      ['Emmanuel Macron met Vladimir Putin in Moscow.', '', 'Kenya accused'],
      ['Somalia of smuggling.', '', 'Xi Jinping met Viktor Orban in Beijing.'],
    ]),
  );
  const documents = [];
  for await (const reading of readInputs([path])) if ('document' in reading) documents.push(extract(reading.document));
  rmSync(folder, { recursive: true });
  const served = await openServing({}, documents);
  const query = '{ statements(first: 10) { nodes { predicate quote { text page } } } }';
  const { nodes } = (await served.query(query)).json.data.statements;
  const pageOf = (words: RegExp) =>
    nodes.find(({ quote }: { quote: { text: string } }) => words.test(quote.text))?.quote.page;
  expect([pageOf(/Putin/), pageOf(/Kenya/), pageOf(/Orban/)]).toEqual([1, 1, 2]);
});
