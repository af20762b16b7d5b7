/** Texts without a date: the page says what that means before the day they were read, and an editor dates them there. */
import { expect, test } from '@jest/globals';
import { browserSuite, expectAccessible, graphIsDrawn, inspector, picture, until, useKey } from '../browser/visit.ts';

const TEXTS = [
  'Emmanuel Macron met Vladimir Putin in Moscow on Monday. Macron also spoke with Joe Biden by phone.',
  'Olaf Scholz met Joe Biden in Washington on Monday.',
];

browserSuite(
  'texts that nobody has dated',
  ({ open, server, complaints }) => {
    test('are told where something is asked as of a day before they were read, and dated there', async () => {
      for (const text of TEXTS)
        await server().ask('mutation($text: String!) { ingestDocument(input: { text: $text }) { __typename } }', {
          text,
        });
      const page = await open();
      await graphIsDrawn(page, 2);
      await page.getByText('What was known by').click();
      const known = page.getByLabel('Known by', { exact: true }).and(page.locator('.day-field input'));
      await known.fill('2022-02-08');
      await known.press('Enter');
      const note = page.locator('.undated-note');
      await note
        .getByText(/^2 texts have no date of publication and count as known only from the day they were/u)
        .waitFor();
      await picture(page, 'undated');
      await expectAccessible(page);
      await useKey(page);
      await note.getByRole('button', { name: 'Date them' }).click();
      await page.getByText(/^2 documents without a date of publication, the last read first$/u).waitFor();
      await expectAccessible(page);
      await picture(page, 'undated-documents');
      for (const _ of TEXTS) {
        const rows = page.locator('.documents-table tbody tr');
        const before = await rows.locator('.date-form').count();
        await rows.locator('input[type=date]').first().fill('2022-02-08');
        await rows.getByRole('button', { name: 'Date it' }).first().click();
        await page.getByText(/is dated 8 Feb 2022 and was read again as of then\./u).waitFor();
        await until(page, `document.querySelectorAll('.documents-table .date-form').length === ${before - 1}`);
      }
      await page.getByText('No text here is without a date').waitFor();
      await page.getByRole('button', { name: 'All documents' }).click();
      await page
        .getByText(/^2 documents, latest first; below 2 more without a date of publication · 2 of them retracted$/u)
        .waitFor();
      await page.getByRole('tab', { name: 'Graph' }).click();
      await note.waitFor({ state: 'detached' });
      await until(page, `document.querySelector('.canvas')?._cyreg?.cy?.edges().length > 0`);
      // The date is a decision like any: it is undone, and done again in the reader.
      await page.getByRole('button', { name: /^Decisions 2$/u }).click();
      await page
        .getByRole('button', { name: /^Undo the decision: dated/u })
        .first()
        .click();
      await page.getByText(/^Undone: dated/u).waitFor();
      await page.keyboard.press('Escape');
      await note.getByText(/^1 text has no date/u).waitFor();
      await note.getByRole('button', { name: 'Date it' }).click();
      await inspector(page)
        .locator('.undated-note')
        .getByText(/counts as known from the day it was read/u)
        .waitFor();
      await inspector(page).locator('input[type=date]').fill('2022-02-07');
      await inspector(page).getByRole('button', { name: 'Date it' }).click();
      await inspector(page)
        .getByText(/· 7 Feb 2022/u)
        .waitFor();
      await inspector(page).locator('.document-text mark').first().waitFor();
    }, 90_000);

    test('are read with the day that stands above them, dropped or pasted', async () => {
      const page = await open('#panel=start');
      await useKey(page);
      await page.getByRole('button', { name: 'Editing', exact: true }).click();
      await page.getByRole('button', { name: 'Read a text…' }).click();
      const headed = ' date 2022-02-09 \n\nKaja Kallas met Olaf Scholz in Berlin on Tuesday.';
      await inspector(page)
        .locator('input[type=file]')
        .setInputFiles([{ name: 'visit.txt', mimeType: 'text/plain', buffer: Buffer.from(headed) }]);
      await inspector(page).getByRole('button', { name: 'what would be read', exact: true }).click();
      await inspector(page).getByText('8 Feb 2022').first().waitFor();
      expect(await inspector(page).locator('.document-text').textContent()).not.toMatch(/date 2022/u);
      await inspector(page).getByLabel('Text of an article or dispatch').fill(headed.replace('09', '11'));
      await inspector(page).getByRole('button', { name: 'Show what would be read' }).click();
      await until(page, `document.querySelector('#inspector .extracted')?.textContent.includes('8 Feb 2022')`);
      await inspector(page).getByRole('button', { name: 'Keep it in the graph', exact: true }).last().click();
      await inspector(page)
        .getByText(/· 11 Feb 2022/u)
        .waitFor();
    }, 90_000);

    test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
  },
  false,
);
