/** The matrix and the map, size, colour and groups, box and lasso, modes, play: what an analyst turns a graph into. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { browserSuite, expectAccessible, graphIsDrawn, inspector, picture, until, useKey } from '../browser/visit.ts';

const canvas = `document.querySelector('.canvas')._cyreg.cy`;
const look = (page: Page, field: string, option: string): Promise<unknown> =>
  page.getByRole('dialog', { name: 'Size, color and groups' }).getByLabel(field).selectOption(option);

/** The actors of one who has many. */
const openMany = async (page: Page): Promise<void> => {
  await graphIsDrawn(page, 3);
  await page.locator('.tree-row', { hasText: 'Russia' }).first().click();
  await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
  await graphIsDrawn(page, 8);
};

browserSuite('the other pictures', ({ open, complaints }) => {
  test('a matrix, walked by arrows, opens the words behind a cell', async () => {
    const page = await open();
    await openMany(page);
    await page.getByRole('tab', { name: 'Matrix' }).click();
    const grid = page.getByRole('grid', { name: 'Relations between the actors in view' });
    await grid.waitFor();
    await expectAccessible(page);
    await picture(page, 'matrix');
    await grid.locator('td[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await until(page, `document.activeElement?.dataset.place === '1 1'`);
    await grid.locator('td.is-filled').first().focus();
    const told = String(await page.evaluate(`document.activeElement.getAttribute('aria-label')`));
    expect(told).not.toMatch(/nothing$/u);
    await page.keyboard.press('Enter');
    await inspector(page).locator('.relation').first().waitFor();
    await page.getByLabel('Order').selectOption('name');
    const names = await grid.locator('.matrix-name').allTextContents();
    expect(names).toEqual([...names].sort((x, y) => x.localeCompare(y)));
  }, 90_000);

  test('a map shows where it happened, month by month, and its list says the same', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.getByRole('checkbox', { name: /without the actors in view/u }).check();
    const moscow = page.getByRole('button', { name: /^Moscow: \d+ events?$/u });
    await moscow.first().waitFor();
    await expectAccessible(page);
    await picture(page, 'map');
    const all = await page.locator('.world-place').count();
    const month = page.getByRole('slider', { name: 'Month' });
    await month.focus();
    await page.keyboard.press('ArrowRight');
    await until(page, `/^\\w{3} \\d{4}: /.test(document.querySelector('.month-words').textContent)`);
    expect(await page.locator('.world-place').count()).toBeLessThanOrEqual(all);
    await page.keyboard.press('Home');
    await until(page, `document.querySelectorAll('.world-place').length === ${all}`);
    await page.locator('.world-place').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-list .timeline-event').first().waitFor();
    await page.getByRole('button', { name: 'all places' }).click();
    await page.getByRole('button', { name: 'Play the months' }).click();
    await until(page, `/^\\w{3} \\d{4}: /.test(document.querySelector('.month-words').textContent)`);
  }, 90_000);

  test('size, colour and groups tell what they are asked to, and the legend says so', async () => {
    const page = await open();
    await openMany(page);
    await page.locator('.legend-strip', { hasText: 'person' }).waitFor();
    const sizes = `JSON.stringify(${canvas}.nodes().map((node) => node.data('size')))`;
    const before = String(await page.evaluate(sizes));
    await page.getByRole('button', { name: 'Size, color and groups' }).click();
    await look(page, 'Size tells', 'centrality');
    await until(page, `${sizes} !== ${JSON.stringify(before)}`);
    await look(page, 'Color tells', 'community');
    await page.locator('.legend-strip', { hasText: 'around' }).waitFor();
    await look(page, 'Groups', 'kind');
    await until(page, `${canvas}.nodes('[frame]').length > 1`);
    await expectAccessible(page);
    const actors = Number(await page.evaluate(`${canvas}.nodes('[kind]').length`));
    await page.getByRole('button', { name: 'Set them apart' }).click();
    await page.getByRole('button', { name: 'Draw each as one' }).click();
    await until(page, `${canvas}.nodes('[?folded]').length > 1 && ${canvas}.nodes('[frame]').length === 0`);
    expect(Number(await page.evaluate(`${canvas}.nodes('[kind]').length`))).toBeLessThan(actors);
    await page.getByRole('button', { name: 'Open all' }).click();
    await until(page, `${canvas}.nodes('[kind]').length === ${actors}`);
    expect(await page.evaluate('location.hash')).toMatch(/looks=centrality.community.kind/u);
    await page.keyboard.press('Escape');
    await picture(page, 'groups');
  }, 90_000);

  test('a box and a lasso select what lies inside them', async () => {
    const page = await open();
    await openMany(page);
    const frame = (await page.locator('.canvas').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.getByRole('button', { name: 'Select in a box' }).click();
    await page.mouse.move(frame.x + 4, frame.y + 4);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width - 4, frame.y + frame.height - 4, { steps: 5 });
    await page.mouse.up();
    await until(page, `document.querySelectorAll('.tree-check:checked').length === ${canvas}.nodes('[kind]').length`);
    await page.getByRole('button', { name: 'Select with a lasso' }).click();
    const node = (await page.evaluate(`(() => {
      const { x, y } = ${canvas}.nodes('[kind]')[0].renderedPosition();
      return [x, y];
    })()`)) as readonly [number, number];
    const [x, y] = [frame.x + node[0], frame.y + node[1]];
    await page.mouse.move(x - 9, y - 9);
    await page.mouse.down();
    for (const [dx, dy] of [
      [9, -9],
      [9, 9],
      [-9, 9],
      [-9, -9],
    ] as const)
      await page.mouse.move(x + dx, y + dy, { steps: 3 });
    await page.mouse.up();
    await until(page, `document.querySelectorAll('.tree-check:checked').length === 1`);
  }, 90_000);

  test('phone calls alone, outlets with what they printed, and time that plays', async () => {
    const page = await open();
    await openMany(page);
    await page.getByRole('tab', { name: /^Filters/u }).click();
    await page.getByRole('button', { name: 'Only by phone' }).click();
    await until(
      page,
      `${canvas}.edges().length > 0 && ${canvas}.edges().every((edge) => /CONSULT|null/.test(edge.data('relationType')))`,
    );
    await page.getByRole('list', { name: 'Filters that are on' }).getByText('only by phone').waitFor();
    const outlets = page.getByRole('group', { name: 'Publishers heard, by documents' });
    const counts = await outlets.locator('.facet-count').allTextContents();
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.every((count) => Number(count) > 0)).toBe(true);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByRole('button', { name: /^Play: move the window/u }).click();
    await until(page, `/from=20/.test(location.hash)`);
    const first = String(await page.evaluate(`location.hash`));
    await until(page, `location.hash !== ${JSON.stringify(first)}`);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await until(page, `!/from=20/.test(location.hash)`);
  }, 90_000);

  test('a decision has an undo of its own, beside that of the view, and is no news to who made it', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await useKey(page);
    await page.locator('.tree-row', { hasText: 'Emmanuel Macron' }).first().click();
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.locator('.table tbody .link:not(.link-plain)').first().click();
    await inspector(page).getByRole('button', { name: 'Accept' }).first().click();
    await page.getByRole('button', { name: /^Decisions 1$/u }).click();
    // The page behind it is inert, and the button that the library hides beside a dialog stands in no landmark.
    await page.getByRole('dialog', { name: 'Your decisions' }).waitFor();
    await expectAccessible(page, '.deeds');
    await page.getByRole('button', { name: /^Undo the decision: accepted/u }).click();
    await page.getByText(/^Undone: accepted/u).waitFor();
    await until(page, `document.querySelector('.deeds-button') === null`);
    expect(await page.locator('.badge').count()).toBe(0);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
