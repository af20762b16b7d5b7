/** An empty store, from the first page to a graph that was read from files. */
import { expect, test } from '@jest/globals';
import {
  browserSuite,
  EDITOR,
  expectAccessible,
  graphIsDrawn,
  inspector,
  picture,
  until,
  useKey,
} from '../browser/visit.ts';

const file = (name: string, text: string, mimeType = 'text/plain') => ({ name, mimeType, buffer: Buffer.from(text) });

browserSuite(
  'an empty store',
  ({ open, complaints }) => {
    test('opens on a page that takes files, shows what would be read, and keeps it for an editor', async () => {
      const page = await open();
      await inspector(page).getByRole('heading', { name: 'This graph holds nothing yet' }).waitFor();
      await expectAccessible(page);
      await picture(page, 'first-run');
      await inspector(page)
        .locator('input[type=file]')
        .setInputFiles([
          file('first.txt', 'Emmanuel Macron met Vladimir Putin in Moscow on 7 February 2022.'),
          file('second.html', '<p>Olaf Scholz met Emmanuel Macron in Berlin on 8 February 2022.</p>', 'text/html'),
          file('picture.png', 'no text', 'image/png'),
        ]);
      await inspector(page)
        .getByText(/^picture\.png: is of a kind that is not read/u)
        .waitFor();
      await inspector(page).getByRole('button', { name: 'what would be read', exact: true }).first().click();
      await inspector(page).locator('.document-text mark').first().waitFor();
      await inspector(page)
        .getByText(/needs an editor’s key, under/u)
        .waitFor();
      await useKey(page);
      await inspector(page).getByRole('button', { name: 'Keep all 2 in the graph' }).click();
      await inspector(page).getByText('2 of 2 documents read.').waitFor();
      await graphIsDrawn(page, 2);
      // What was told of these files stays while the picture fills.
      await inspector(page).getByText('2 of 2 documents read.').waitFor();
      await inspector(page).getByText('2 of them have no date of publication.').waitFor();
      await picture(page, 'kept-undated');
      await inspector(page).getByRole('button', { name: 'Date them' }).click();
      await page.locator('.documents-table .date-form').nth(1).waitFor();
    }, 90_000);

    test('takes a feed and a table, which the server reads, and shows both before anything is kept', async () => {
      const page = await open();
      await useKey(page);
      const feed = `<rss version="2.0"><channel><title>Sample Wire</title><item><title>A visit</title>
        <link>https://example.org/visit</link><pubDate>Tue, 08 Feb 2022 10:00:00 GMT</pubDate>
        <description>Olaf Scholz visited Emmanuel Macron in Paris on Monday.</description></item></channel></rss>`;
      await page.getByRole('button', { name: 'Editing', exact: true }).click();
      await page.getByRole('button', { name: 'Read a text…' }).click();
      await inspector(page)
        .locator('input[type=file]')
        .setInputFiles([
          file('wire.rss', feed, 'application/rss+xml'),
          file(
            'calls.csv',
            'subject,relation,object,date\nAda Berg,CONSULT,Bo Lind,2021-03-04\n,CONSULT,Bo Lind,\n',
            'text/csv',
          ),
          file('torn.pdf', 'no pdf at all', 'application/pdf'),
        ]);
      await inspector(page)
        .getByText(/^torn\.pdf: is no PDF/u)
        .waitFor();
      await inspector(page).getByText('wire.rss', { exact: true }).waitFor();
      const table = inspector(page).getByRole('region', { name: 'Table calls.csv' });
      await table.getByText(/^Ada Berg/u).waitFor();
      await expectAccessible(page);
      await table.getByRole('button', { name: 'Keep 1 row in the graph' }).click();
      await page.getByText('Kept 1 row, with 1 new statement.').waitFor();
      await inspector(page).getByRole('button', { name: 'what would be read', exact: true }).click();
      await inspector(page).locator('.document-text mark').first().waitFor();
    }, 90_000);

    test('a wrong key is refused at once, in a dialog in the middle of the page', async () => {
      const page = await open('#panel=start');
      await page.getByRole('button', { name: 'Editor', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Key', { exact: true }).fill('no such key');
      await dialog.getByRole('button', { name: 'Use this key' }).click();
      await dialog.getByText('This server does not know the key.').waitFor();
      const box = (await dialog.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      expect(Math.abs(box.x + box.width / 2 - 720)).toBeLessThan(20);
      expect(Math.abs(box.y + box.height / 2 - 450)).toBeLessThan(20);
      await expectAccessible(page);
      await dialog.getByLabel('Key', { exact: true }).fill(EDITOR);
      await dialog.getByRole('button', { name: 'Use this key' }).click();
      await until(page, `[...document.querySelectorAll('button')].some((one) => one.textContent === 'Editing')`);
    }, 90_000);

    test('nothing above made the browser complain', () =>
      expect(complaints().filter((text) => !/status of 401/u.test(text))).toEqual([]));
  },
  false,
);
