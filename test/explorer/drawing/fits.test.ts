/** All has its room, on a desk and on a phone: the picture with its names beside the legend, rows within the screen, land to the edge of the map. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { browserSuite, graphIsDrawn, inspector, until } from '../browser/visit.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

/** How far the drawn picture reaches beyond its canvas, in pixels of the screen; 0 where all of it is seen. */
const BEYOND = `(() => {
  const { cy } = document.querySelector('.canvas')._cyreg;
  const { x1, y1, x2, y2 } = cy.elements().renderedBoundingBox();
  return Math.max(0, Math.round(-Math.min(x1, y1, cy.width() - x2, cy.height() - y2)));
})()`;
/** Whether the legend begins where the canvas ends. */
const LEGEND_BELOW = `document.querySelector('.legend-strip').getBoundingClientRect().top >= document.querySelector('.canvas').getBoundingClientRect().bottom - 1`;

const inGroups = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Size, color and groups' }).click();
  await page.getByRole('dialog').getByLabel('Groups').selectOption('kind');
  await page.getByRole('button', { name: 'Set them apart' }).click();
  await page.keyboard.press('Escape');
  await until(page, `document.querySelector('.canvas')._cyreg.cy.nodes('[frame]').length > 1`);
};

browserSuite('the room for things', ({ open, complaints }) => {
  test.each([PHONE, { viewport: { width: 1440, height: 900 } }])(
    'the grouped picture is whole and the legend is below it: $viewport.width px',
    async (size) => {
      const page = await open('', size);
      const warned: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning') warned.push(message.text());
      });
      await graphIsDrawn(page, 3);
      const column = async (name: string): Promise<void> => {
        const button = page.getByRole('button', { name, exact: true });
        if (await button.isVisible()) await button.click();
      };
      await column('Actors');
      await page.locator('.tree-row', { hasText: 'Russia' }).first().click();
      await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
      await graphIsDrawn(page, 8);
      await column('Graph & tables');
      await inGroups(page);
      await until(page, `${BEYOND} <= 2`);
      expect(await page.evaluate(LEGEND_BELOW)).toBe(true);
      expect(warned.filter((text) => text.includes('mappings'))).toEqual([]);
    },
    90_000,
  );

  test('no table scrolls sideways on a phone, and documents have dates of their own alone', async () => {
    const page = await open('', PHONE);
    await graphIsDrawn(page, 3);
    await page.getByRole('button', { name: 'Graph & tables', exact: true }).click();
    for (const name of ['Table', 'Claims', 'Documents']) {
      await page.getByRole('tab', { name }).click();
      await page.locator('.table-frame tbody tr').first().waitFor();
      expect([
        name,
        await page.evaluate(
          `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.table-frame'))`,
        ),
      ]).toEqual([name, 0]);
    }
    expect(await page.getByRole('region', { name: 'Time', exact: true }).count()).toBe(0);
    expect(await page.getByRole('table', { name: 'Documents found' }).getByRole('row').count()).toBeGreaterThan(10);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
