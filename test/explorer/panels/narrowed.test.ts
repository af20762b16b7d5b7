/** What is told of a line, a way or a mediator is what the filters leave: facts before plans, calls without visits. */
import { expect, test } from '@jest/globals';
import { add, browserSuite, expectAccessible, graphIsDrawn, inspector, picture, until } from '../browser/visit.ts';

const DATED = [
  'French President Emmanuel Macron met Russian President Vladimir Putin in Moscow on Monday.',
  'Macron spoke by phone with Putin on Sunday.',
  'On Tuesday Macron will meet Ukrainian President Volodymyr Zelenskyy in Kyiv.',
].join(' ');

browserSuite(
  'what the filters leave',
  ({ open, server, complaints }) => {
    const ingest = (input: object) =>
      server().ask('mutation($input: IngestInput!) { ingestDocument(input: $input) { __typename } }', { input });

    test('a plan to meet joins nobody, unless plans are counted; then it is told as one at its step', async () => {
      await ingest({ text: DATED, publishedAt: '2022-02-07', publisher: 'Sample Wire' });
      await ingest({ text: 'Olaf Scholz accused Vladimir Putin of lies on 6 February 2022.', title: 'A note' });
      const page = await open('#panel=start');
      await add(page, 'Emmanuel Macron');
      await add(page, 'Volodymyr Zelenskyy');
      await add(page, 'Vladimir Putin');
      await page
        .getByRole('row', { name: /Volodymyr Zelenskyy/u })
        .getByRole('checkbox')
        .check();
      await inspector(page).getByText('Nobody was in contact with both').waitFor();
      await inspector(page).getByRole('button', { name: 'Count plans and suppositions too' }).click();
      await inspector(page)
        .locator('.mediator')
        .getByText(/^Planned: .*Zelenskyy/u)
        .first()
        .waitFor();
      await inspector(page).getByRole('tab', { name: 'Paths' }).click();
      await inspector(page).locator('.hop .tag', { hasText: 'plan' }).first().waitFor();
      await picture(page, 'paths-with-plans');
      await expectAccessible(page);
      await inspector(page).getByLabel('Plans, requests and suppositions too').uncheck();
      await until(page, `!document.querySelector('#inspector .hop .tag')`);
    }, 90_000);

    test('narrowed to calls, a line and its evidence tell of calls alone, and what is left out is said', async () => {
      const page = await open();
      await graphIsDrawn(page, 2);
      await page.getByRole('tab', { name: 'Table' }).click();
      const row = page.locator('.relations-table tbody tr', { hasText: 'Emmanuel Macron' }).filter({
        hasText: 'Vladimir Putin',
      });
      await row.getByText('6–7 Feb 2022', { exact: true }).waitFor();
      await page.getByRole('tab', { name: /^Filters/u }).click();
      await page.getByRole('button', { name: 'Only by phone' }).click();
      await row.getByText('6 Feb 2022', { exact: true }).waitFor();
      await row.locator('.link:not(.link-plain)').click();
      await inspector(page)
        .getByText(/^Without 1 relation of modes that the filters leave out/u)
        .waitFor();
      expect(await inspector(page).locator('.relation .headline').allTextContents()).toEqual([
        'Emmanuel Macron speaks by phone with Vladimir Putin',
      ]);
      await inspector(page).getByRole('button', { name: 'show', exact: true }).click();
      await until(page, `document.querySelectorAll('#inspector .relation').length === 2`);
    }, 90_000);

    test('texts of no known publisher are an entry of their own among the publishers', async () => {
      const page = await open();
      await graphIsDrawn(page, 2);
      await add(page, 'Olaf Scholz');
      await page.getByRole('tab', { name: /^Filters/u }).click();
      const box = page.getByRole('checkbox', { name: 'no known publisher' });
      await box.uncheck();
      await page
        .getByRole('list', { name: 'Filters that are on' })
        .getByText('without texts of no known publisher')
        .waitFor();
      await page.getByRole('tab', { name: 'Table' }).click();
      await until(
        page,
        `document.querySelectorAll('.relations-table tbody tr').length > 0 && !/accused/u.test(document.querySelector('.relations-table').textContent)`,
      );
      await box.check();
      await until(page, `/accused/u.test(document.querySelector('.relations-table').textContent)`);
    }, 90_000);

    test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
  },
  false,
);
