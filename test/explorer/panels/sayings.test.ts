/** What people said, the documents that print it, and who an actor is. */
import { expect, test } from '@jest/globals';
import { hold, REFUSED, refuse } from '../browser/answers.ts';
import {
  add,
  browserSuite,
  expectAccessible,
  graphIsDrawn,
  inspector,
  picture,
  until,
  useKey,
} from '../browser/visit.ts';

/** Whether all documents that are listed are of one outlet. */
const onlyFrom = (outlet: string): string =>
  `(() => { const cells = [...document.querySelectorAll('.documents-table tbody td:nth-child(2)')]; return cells.length > 0 && cells.every((cell) => cell.textContent === '${outlet}'); })()`;

browserSuite('sayings, documents and profiles', ({ open, server, complaints }) => {
  test('quotations stand beside statements: in claims, with their speaker, and in the reader', async () => {
    const page = await open('#view=claims');
    await page.getByText('Quotations', { exact: true }).click();
    const quotations = page.getByRole('region', { name: 'Quotations' }).locator('.quotation');
    await quotations.first().waitFor();
    expect(await quotations.first().locator('blockquote').textContent()).toMatch(/[“"].+/u);
    await expectAccessible(page);
    await picture(page, 'quotations');
    await quotations.first().locator('.statement-source .link').first().click();
    await inspector(page).locator('.reader-chosen .quotation').waitFor();
    await inspector(page).locator('.document-text .mark-quotation.mark-chosen').first().waitFor();

    await page.getByRole('searchbox', { name: 'Words' }).fill('surrender');
    await page.getByRole('searchbox', { name: 'Words' }).press('Enter');
    await until(
      page,
      `[...document.querySelectorAll('.quotations blockquote')].length > 0 && [...document.querySelectorAll('.quotations blockquote')].every((one) => /surrender/i.test(one.textContent))`,
    );
  }, 90_000);

  test('a search that no statement holds leads to the words that do', async () => {
    const page = await open('#view=claims&claims=%7B%22text%22:%22alone%22%7D');
    await page.getByRole('button', { name: /quotations? with this/u }).click();
    await page.locator('.quotations .quotation').first().waitFor();
  }, 90_000);

  test('speakers are found by name, and only those on record are offered', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const told = page.waitForResponse((response) => /SpeakersAmong/u.test(response.request().postData() ?? ''));
    await page.getByRole('tab', { name: 'Claims' }).click();
    await told;
    const field = page.getByRole('combobox', { name: 'Said by' });
    await field.focus();
    await field.press('ArrowDown');
    const options = page.locator('.list-item');
    await options.first().waitFor();
    for (const option of await options.all()) expect(await option.textContent()).toMatch(/[1-9]\d* claims?$/u);
    await field.fill('Pesk');
    await page.getByRole('option', { name: /^Dmitry Peskov/u }).click();
    await until(
      page,
      `document.querySelectorAll('.claims-table .speaker').length > 0 && [...document.querySelectorAll('.claims-table .speaker')].every((one) => /Peskov/.test(one.textContent))`,
    );
    await options.first().waitFor({ state: 'detached' });
    await expectAccessible(page);
    // It is in the graph and said nothing.
    await field.fill('Normandy');
    await page.getByText('No such name.').waitFor();
    await field.fill('');
    await field.blur();
    await until(page, `!/saidBy/u.test(decodeURIComponent(location.hash))`);
  }, 90_000);

  test('the graph narrowed to one speaker: the lines on which they are on record, told by a chip and kept in the link', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const lines = `document.querySelector('.canvas')._cyreg.cy.edges().length`;
    const before = Number(await page.evaluate(lines));
    await page.getByRole('tab', { name: /^Filters/u }).click();
    const field = page.getByRole('combobox', { name: 'Said by' });
    // What was only quoted ties nobody.
    await field.click();
    await field.fill('Scholz');
    await page.getByText('No such name.').waitFor();
    await field.fill('Peskov');
    await page.getByRole('option', { name: /^Dmitry Peskov.*[1-9]\d* statements?$/u }).click();
    await until(page, `${lines} > 0 && ${lines} < ${before}`);
    await page.getByRole('button', { name: 'said by Dmitry Peskov: take this filter off' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'filter-speaker');
    const narrowed = await page.evaluate(lines);
    await until(page, `/[#&]by=/u.test(location.hash)`);
    const linked = await open(new URL(page.url()).hash);
    await until(
      linked,
      `document.querySelector('.canvas')?._cyreg?.cy?.edges().length > 0 && ${lines} === ${narrowed}`,
    );
    await page.getByRole('button', { name: 'said by Dmitry Peskov: take this filter off' }).click();
    await until(page, `${lines} === ${before}`);
  }, 90_000);

  test('narrowed to a speaker who is not heard yet, or not heard at all, the graph shows nobody else’s lines', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const lines = `document.querySelector('.canvas')._cyreg.cy.edges().length`;
    await page.getByRole('tab', { name: /^Filters/u }).click();
    const field = page.getByRole('combobox', { name: 'Said by' });
    const choose = async (name: string): Promise<void> => {
      // In sight first, as for a reader: a list that opens out of sight is scrolled away under the pointer.
      await field.click();
      await field.fill(name);
      await page.getByRole('option', { name: new RegExp(`${name}.*[1-9]\\d* statements?$`, 'u') }).click();
    };
    await refuse(page, /query Spoken/u);
    await choose('Peskov');
    const group = page.getByRole('group', { name: 'Who is on record' });
    await group.getByText(REFUSED).waitFor();
    await until(page, `${lines} === 0`);
    await page.unroute('**/graphql');
    await group.getByRole('button', { name: 'Try again' }).click();
    await until(page, `${lines} > 0`);
    const { asked, letGo } = await hold(page, /query Spoken/u);
    await choose('Kuleba');
    await asked;
    await until(page, `${lines} === 0`);
    letGo();
    await choose('Peskov');
    await until(page, `${lines} > 0`);
  }, 90_000);

  test('a profile tells offices, events, words and documents of an actor', async () => {
    const page = await open('#panel=start');
    await add(page, 'Dmytro Kuleba');
    for (const part of [/^Last events/u, /^In their own words/u, /^Named in/u])
      await inspector(page).getByRole('heading', { name: part }).waitFor();
    await inspector(page).locator('.quotation').first().waitFor();
    await expectAccessible(page);
    await picture(page, 'profile');
    await inspector(page)
      .getByRole('button', { name: /^Said \d+ things?/u })
      .click();
    await page.locator('.quotation, .claims-table tbody tr').first().waitFor();
  }, 90_000);

  test('what an actor is at odds about is said once, and what stands above is not said again', async () => {
    const page = await open('#panel=start');
    await add(page, 'Russia');
    const disputed = inspector(page).locator('section', { has: page.getByRole('heading', { name: /^Disputed/u }) });
    await disputed.getByText(/^Russia attacked Ukraine: .+ And 1 more contradiction of the kind\.$/u).waitFor();
    const conflicts = disputed.locator('summary');
    expect(await conflicts.count()).toBe(1);
    await conflicts.click();
    const cards = await disputed.locator('.statement .quote').allTextContents();
    expect(cards.length).toBeGreaterThan(2);
    expect(new Set(cards).size).toBe(cards.length);
    const lines = await inspector(page).locator('.profile-part .plain-list li .link-plain').allTextContents();
    expect(new Set(lines).size).toBe(lines.length);
    await picture(page, 'profile-disputed');
  }, 90_000);

  test('documents are found by their text; an editor takes one back and puts it back', async () => {
    const page = await open('#view=documents');
    const rows = page.getByRole('table', { name: 'Documents found' }).locator('tbody tr');
    await rows.first().waitFor();
    await page.getByRole('searchbox', { name: /^Words/u }).fill('denies');
    await page.getByRole('searchbox', { name: /^Words/u }).press('Enter');
    await page.getByText('1 document, latest first').waitFor();
    await expectAccessible(page);
    await picture(page, 'documents');
    await rows.first().getByRole('button').click();
    await inspector(page).locator('.reader').waitFor();
    await useKey(page);
    await inspector(page).getByLabel('Why it should not count').fill('a test');
    await inspector(page).getByRole('button', { name: 'Retract' }).click();
    await inspector(page).getByText('This document is retracted').waitFor();
    await rows.first().getByText('retracted').waitFor();
    await inspector(page).getByLabel('Why it counts again').fill('the test is over');
    await inspector(page).getByRole('button', { name: 'Restore' }).click();
    await inspector(page).getByText('This document is retracted').waitFor({ state: 'hidden' });
  }, 90_000);

  test('documents are chosen by outlet, found by name, and by language where there is more than one', async () => {
    const page = await open('#view=documents');
    const rows = page.getByRole('table', { name: 'Documents found' }).locator('tbody tr');
    await rows.first().waitFor();
    const outlet = page.getByRole('combobox', { name: 'Printed in' });
    await outlet.fill('gaz');
    await page.getByRole('option', { name: /^Demo Gazette.*[1-9]\d* documents$/u }).click();
    await until(page, onlyFrom('Demo Gazette'));
    const hash = new URL(page.url()).hash;
    await outlet.fill('');
    await outlet.blur();
    await until(page, `!${onlyFrom('Demo Gazette')}`);

    expect(await page.getByRole('combobox', { name: 'Language' }).count()).toBe(0);
    await server().ask(
      `mutation { ingestDocument(input: { text: "Emmanuel Macron a rencontré Olaf Scholz à Paris.", lang: "fr", publisher: "Gazette d'essai", publishedAt: "2022-03-06" }) { __typename } }`,
    );
    await page.reload();
    const language = page.getByRole('combobox', { name: 'Language' });
    await language.selectOption({ label: 'French (1)' });
    await page.getByText('1 document, latest first').waitFor();
    await until(page, `/"lang":"fr"/u.test(decodeURIComponent(location.hash))`);
    await expectAccessible(page);
    await picture(page, 'documents-french');
    await language.selectOption('');
    await until(page, `document.querySelectorAll('.documents-table tbody tr').length > 1`);

    const linked = await open(hash);
    await until(linked, onlyFrom('Demo Gazette'));
    await until(linked, `document.querySelector('.entity-field input').value === 'Demo Gazette'`);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
