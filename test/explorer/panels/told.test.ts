/** A plan, a request and a denial look like what they are wherever a relation is named. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { add, browserSuite, expectAccessible, graphIsDrawn, inspector, picture } from '../browser/visit.ts';

browserSuite('what is no fact', ({ open, complaints }) => {
  test('is told to be none in the table, and in the file of the view', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await page.getByRole('tab', { name: 'Table' }).click();
    const table = page.locator('.relations-table');
    await table.getByRole('button', { name: 'talks (planned)' }).first().waitFor();
    await table.getByRole('button', { name: 'withdrew → (asked for)' }).waitFor();
    await table.getByRole('button', { name: 'agreed (disputed)' }).waitFor();
    await picture(page, 'table-told');
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Lines in view, counted (CSV)' }).click(),
    ]);
    const [head = '', ...rows] = (await readFile((await file.path()) ?? '', 'utf8')).split('\r\n');
    const told = head.split(',').indexOf('told_as');
    const withdrew = rows.find((row) => row.includes(',RETREAT,'))?.split(',') ?? [];
    expect(withdrew[told]).toBe('asked for');
  }, 90_000);

  test('is told to be none among what is best attested of an actor', async () => {
    const page = await open('#panel=start');
    await add(page, 'Olaf Scholz');
    const best = inspector(page).locator('section', { has: page.getByRole('heading', { name: 'Best attested' }) });
    await best.getByRole('button', { name: 'Olaf Scholz is to hold talks with Ukraine' }).waitFor();
    await inspector(page)
      .getByRole('button', { name: /^Olaf Scholz holds office in Germany as chancellor/u })
      .first()
      .waitFor();
    await best.getByRole('button', { name: 'Olaf Scholz is to hold talks with Ukraine' }).click();
    await inspector(page)
      .getByRole('heading', { level: 2, name: /is to hold talks with/u })
      .waitFor();
    await expectAccessible(page);
  }, 90_000);

  test('the legend says which of several kinds gives a line its look', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await page
      .getByRole('list', { name: 'Legend' })
      .getByText(/kinds besides the named one/u)
      .waitFor();
    await picture(page, 'legend-kinds');
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
