import { expect, test } from '@jest/globals';
import {
  actors,
  add,
  browserSuite,
  expectAccessible,
  graphIsDrawn,
  inspector,
  inView,
  picture,
  until,
} from '../browser/visit.ts';

/** Where a line of the graph lies on the screen; tests click what a person sees. */
const edgePoint = (selector: string): string => `(() => {
  const frame = document.querySelector('.canvas');
  const edge = frame._cyreg.cy.edges(${JSON.stringify(selector)})[0];
  if (!edge) return null;
  const { x, y } = edge.midpoint();
  const { zoom, pan } = { zoom: frame._cyreg.cy.zoom(), pan: frame._cyreg.cy.pan() };
  const box = frame.getBoundingClientRect();
  return { x: box.x + x * zoom + pan.x, y: box.y + y * zoom + pan.y };
})()`;
type Point = { readonly x: number; readonly y: number };

browserSuite('asking in the explorer', ({ open, complaints }) => {
  test('13 a first visit opens on an answered question about what the data holds, with more to try', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await expectAccessible(page);
    await picture(page, 'first-visit');
    expect(await inspector(page).getByRole('heading', { level: 2 }).textContent()).toMatch(
      /^Who connects .+ and .+\?/u,
    );
    expect(await inspector(page).locator('.mediator').count()).toBeGreaterThan(0);
    await inspector(page).getByRole('button', { name: 'Questions', exact: true }).click();
    expect(await inspector(page).locator('.question').count()).toBeGreaterThan(3);
    // What is made up says so.
    await inspector(page)
      .getByText(/sample dispatches, made up/u)
      .waitFor();
    await page.locator('.sample-tag').waitFor();
    await inspector(page)
      .getByRole('button', { name: /^What did somebody deny/u })
      .click();
    await page.getByRole('table', { name: 'Claims found' }).waitFor();
    await inspector(page)
      .getByRole('button', { name: /^How are/u })
      .click();
    await inspector(page).locator('.path').first().waitFor();
    await inspector(page)
      .getByRole('button', { name: /^What was new/u })
      .click();
    await page.getByRole('region', { name: 'Changes' }).waitFor();
  }, 90_000);

  test('1 search, add, and look at the neighbors before adding some of them', async () => {
    const page = await open('#panel=start');
    await add(page, 'Emmanuel Macron');
    const facets = inspector(page).locator('.facets tbody tr');
    await facets.first().waitFor();
    expect(await facets.count()).toBeGreaterThan(1);
    expect(await facets.first().textContent()).toMatch(/\d+[\s\S]*(20\d\d|undated)/u);
    await until(page, `document.querySelector('.tab-count').textContent === '1'`);
    expect(await actors(page).locator('.hidden-count').textContent()).toMatch(/^\+\d+$/u);
    await inspector(page).getByRole('textbox', { name: 'At most' }).fill('2');
    await inspector(page).getByRole('textbox', { name: 'At most' }).press('Tab');
    await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
    await until(page, `document.querySelector('.tab-count').textContent === '3'`);
    await page.getByText(/Added 2 of \d+ neighbors/u).waitFor();
    await expectAccessible(page);
    await picture(page, 'expand');
  }, 90_000);

  test('3 a line opens every statement behind it, and a disputed one both sides', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const point = (await page.evaluate(edgePoint('[look = "settled"]'))) as Point;
    await page.mouse.click(point.x, point.y);
    const chooser = page.getByRole('dialog', { name: 'Several relations lie here' });
    await inspector(page).locator('.statement').or(chooser).first().waitFor();
    if (await chooser.isVisible()) await chooser.getByRole('button').first().click();
    const statement = inspector(page).locator('.statement').first();
    await statement.waitFor();
    expect(await statement.locator('blockquote').textContent()).not.toBe('');
    expect(await statement.locator('.statement-source').textContent()).toMatch(/, \d+ \w+ 20\d\d:/u);
    expect(
      await inspector(page)
        .getByText(/independent source/u)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await inspector(page).locator('mark').count()).toBeGreaterThan(0);
    await picture(page, 'evidence');

    await page.getByRole('tab', { name: 'Table' }).click();
    await page
      .getByRole('button', { name: /\(disputed\)/u })
      .first()
      .click();
    await inspector(page).locator('.side-asserted .statement').first().waitFor();
    expect(await inspector(page).locator('.side-denied .statement').count()).toBeGreaterThan(0);
    expect(await inspector(page).locator('.side-denied').first().textContent()).toMatch(/denied|did not/u);
    await expectAccessible(page);
    await picture(page, 'disputed');
  }, 90_000);

  test('3 where lines cross, the page asks which one is meant', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await page.getByRole('button', { name: 'A line for every type' }).click();
    await until(
      page,
      `document.querySelector('.canvas')._cyreg.cy.edges().some((edge) => edge.parallelEdges().length > 1)`,
    );
    // Two lines of one pair end in the same two nodes: near a node they lie within reach of one click.
    const crossing = (await page.evaluate(`(() => {
      const frame = document.querySelector('.canvas');
      const cy = frame._cyreg.cy;
      const box = frame.getBoundingClientRect();
      const edge = cy.edges().toArray().find((one) => one.parallelEdges().length > 1);
      const [from, to] = [edge.source().renderedPosition(), edge.target().renderedPosition()];
      const far = Math.hypot(to.x - from.x, to.y - from.y);
      const along = (edge.source().renderedWidth() / 2 + 5) / far;
      return { x: box.x + from.x + (to.x - from.x) * along, y: box.y + from.y + (to.y - from.y) * along };
    })()`)) as Point;
    const chooser = page.getByRole('dialog', { name: 'Several relations lie here' });
    for (let reach = 0; reach < 6 && !(await chooser.isVisible()); reach++)
      await page.mouse.click(crossing.x + reach, crossing.y + reach);
    await chooser.waitFor();
    expect(await chooser.getByRole('button').count()).toBeGreaterThan(1);
    await expectAccessible(page);
    await chooser.getByRole('button').first().press('Enter');
    await inspector(page).locator('.statement').first().waitFor();
  }, 90_000);

  test('2 claims: words, denials, unnamed sources, the document behind one, and back to the graph', async () => {
    const page = await open('#view=claims');
    const rows = page.getByRole('table', { name: 'Claims found' }).locator('tbody tr');
    await rows.first().waitFor();
    await page.getByRole('searchbox', { name: 'Words' }).fill('talks');
    await page.getByRole('searchbox', { name: 'Words' }).press('Enter');
    await until(
      page,
      `[...document.querySelectorAll('.claim-cell blockquote')].every((one) => /talk/i.test(one.textContent))`,
    );
    await page.getByRole('searchbox', { name: 'Words' }).fill('');
    await page.getByRole('searchbox', { name: 'Words' }).press('Enter');
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByRole('combobox', { name: 'Stance' }).selectOption('DENIED');
    await until(
      page,
      `document.querySelectorAll('.claims-table tbody tr').length > 0 && document.querySelectorAll('.claims-table tbody tr:not(.is-denied)').length === 0`,
    );
    await page.getByRole('combobox', { name: 'Stance' }).selectOption('');
    await page.getByRole('checkbox', { name: 'Anonymous sources' }).check();
    await page.getByText('(not named)').first().waitFor();
    await page.getByRole('checkbox', { name: 'Anonymous sources' }).uncheck();
    await page.getByRole('combobox', { name: 'What' }).selectOption('CONSULT');
    await page.getByRole('combobox', { name: 'How real' }).selectOption('PLAN');
    await page.getByRole('checkbox', { name: 'Confidence of 80 % or more' }).check();
    const cells = `[...document.querySelectorAll('.claims-table .number:last-child')].map((cell) => parseInt(cell.textContent))`;
    await until(page, `/planned|plan/.test(document.querySelector('.claims-table tbody')?.textContent)`);
    await until(page, `${cells}.slice(1).every((one) => one >= 80)`);
    await page.getByText('Fewer filters 3').waitFor();
    await page.getByRole('combobox', { name: 'What' }).selectOption('');
    await page.getByRole('combobox', { name: 'How real' }).selectOption('');
    await page.getByRole('checkbox', { name: 'Confidence of 80 % or more' }).uncheck();
    await page.getByRole('button', { name: 'Conf.' }).click();
    await until(page, `document.querySelector('th[aria-sort=descending]')?.textContent.startsWith('Conf')`);
    await until(page, `document.querySelector('.claims .answered')?.ariaBusy === 'false'`);
    await expectAccessible(page);
    await picture(page, 'claims');
    await rows
      .first()
      .getByRole('button', { name: /^Read / })
      .click();
    await inspector(page).locator('.document-text .mark-chosen').first().waitFor();
    expect(await inspector(page).locator('.reader-entry').count()).toBe(
      await inspector(page).locator('.reader-index li').count(),
    );
    await inspector(page).locator('.reader-entry').last().press('Enter');
    await expectAccessible(page);
    await picture(page, 'reader');
    await rows.first().getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Send 1 to the graph' }).click();
    await graphIsDrawn(page, 2);
  }, 90_000);

  test('5 mediators, paths and common neighbors, each with its words', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const shuttle = inspector(page).locator('.shuttle').first();
    await shuttle.waitFor();
    await shuttle.getByText('In words').first().click();
    expect(await shuttle.locator('blockquote').first().textContent()).not.toBe('');
    await inspector(page).getByRole('tab', { name: 'Paths' }).click();
    await inspector(page).locator('.hop blockquote').first().waitFor();
    await expectAccessible(page);
    await picture(page, 'paths');
    const before = await inView(page);
    await inspector(page).locator('.path').last().getByRole('button', { name: 'Show', exact: true }).click();
    await until(page, `Number(document.querySelector('.tab-count').textContent) >= ${before}`);
    await inspector(page).getByRole('tab', { name: 'In common' }).click();
    await inspector(page).locator('.mediator .contact').first().waitFor();
  }, 90_000);

  test('9 what changed between two dates, and which statements caused it', async () => {
    const page = await open('#view=changes');
    await page.locator('.changes').getByLabel('From').fill('2022-02-08T09:00');
    await page.locator('.changes').getByLabel('To').fill('2022-02-10T23:59');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('region', { name: 'Changes' }).waitFor();
    expect(await page.getByText(/relations? added/u).textContent()).toMatch(/^[1-9]/u);
    expect(await page.locator('.turned .statement blockquote').count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await picture(page, 'changes');
  }, 90_000);

  test('10 what was new on the last day that something was published, with one press', async () => {
    const page = await open('#view=changes');
    const compare = page.getByRole('button', { name: 'Compare', exact: true });
    await until(page, `Boolean(document.querySelector('.changes input')?.value)`);
    expect(await page.locator('.changes').getByLabel('From').inputValue()).toBe('2022-03-16');
    expect(await page.locator('.changes').getByLabel('To').inputValue()).toBe('2022-03-29');
    await compare.click();
    await page.getByRole('region', { name: 'Changes' }).getByText('Russia').first().waitFor();
    expect(await page.getByText(/relations? added/u).textContent()).toMatch(/^[1-9]/u);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
