/** From an actor to its double: both are shown, what moves is told, and the merge is undone where it is told. */
import { expect, test } from '@jest/globals';
import {
  actors,
  add,
  browserSuite,
  expectAccessible,
  inspector,
  inView,
  picture,
  until,
  useKey,
} from '../browser/visit.ts';

browserSuite('an actor and its double', ({ open, server, complaints }) => {
  test('are merged from the profile of the one, and undone from the notice', async () => {
    await server().ask(
      `mutation { ingestDocument(input: { text: "Ulf Scholtz met Ursula von der Leyen in Berlin on 9 March 2022. Ulf Scholtz met Kaja Kallas in Berlin on 10 March 2022.", publishedAt: "2022-03-11" }) { __typename } }`,
    );
    const page = await open('#panel=start');
    await add(page, 'Ulf Scholtz');
    await add(page, 'Olaf Scholz');
    await useKey(page);
    await inspector(page).getByText('Merge with another…').click();
    const other = inspector(page).getByRole('combobox', { name: 'The other entity' });
    await other.fill('Scholtz');
    await page.getByRole('option', { name: /^Ulf Scholtz/u }).click();
    const form = inspector(page).getByRole('region', { name: 'Are they the same?' });
    await form.getByText('Olaf Scholz stays').waitFor();
    await form.getByText('Ulf Scholtz becomes part of it').waitFor();
    await form
      .getByText(/“Ulf Scholtz”, too, and all that is told of it \(2 relations, named in 1 document\)/u)
      .waitFor();
    await expectAccessible(page);
    await picture(page, 'merge');
    await form.getByRole('button', { name: 'Let the other one stay' }).click();
    await form.getByText('Ulf Scholtz stays').waitFor();
    await form.getByRole('button', { name: 'Let the other one stay' }).click();
    await form.getByText('Olaf Scholz stays').waitFor();
    await form.getByLabel('Reason').fill('a slip of the pen');
    await form.getByRole('button', { name: 'The same: merge' }).click();
    const notice = page.locator('.notice');
    await notice.getByText(/^Merged: Olaf Scholz stands for Ulf Scholtz, too\./u).waitFor();
    await until(page, `document.querySelector('.tab-count')?.textContent === '1'`);
    await inspector(page)
      .getByText(/Merged from Ulf Scholtz/u)
      .waitFor();
    await notice.getByRole('button', { name: 'Undo' }).click();
    await notice.getByText('Undone: merged Ulf Scholtz into Olaf Scholz.').waitFor();
    await until(page, `document.querySelector('.tab-count')?.textContent === '2'`);
    expect(await inView(page)).toBe(2);
    await actors(page)
      .getByRole('row', { name: /Ulf Scholtz/u })
      .waitFor();
  }, 90_000);

  test('of two kinds are told beforehand that they cannot be merged', async () => {
    const page = await open('#panel=start');
    await useKey(page);
    await add(page, 'Germany');
    await inspector(page).getByText('Merge with another…').click();
    await inspector(page).getByRole('combobox', { name: 'The other entity' }).fill('Olaf Scholz');
    await page.getByRole('option', { name: /^Olaf Scholz/u }).click();
    const form = inspector(page).getByRole('region', { name: 'Are they the same?' });
    await form
      .getByText('One is of the kind “state”, the other of the kind “person”: these cannot be merged.')
      .waitFor();
    await form.getByLabel('Reason').fill('a test');
    expect(await form.getByRole('button', { name: 'The same: merge' }).isDisabled()).toBe(true);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
