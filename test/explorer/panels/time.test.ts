/** Moving through time by keys, also where the server takes its time: a thumb keeps the focus, and stands on what is drawn. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { browserSuite, graphIsDrawn, until } from '../browser/visit.ts';

const SAID = `document.activeElement?.getAttribute('aria-valuetext')`;
const DAY_IS_SAID = `/^\\d+ \\w+ 20\\d\\d$/u.test(${SAID} ?? '')`;

/** Holds back what the page asks in these words, until it is let go. */
const hold = async (page: Page, words: RegExp): Promise<{ readonly asked: Promise<void>; letGo: () => void }> => {
  let letGo = (): void => undefined;
  let ask = (): void => undefined;
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (words.test(route.request().postData() ?? '')) {
      ask();
      await free;
    }
    await route.continue();
  });
  return { asked, letGo };
};

browserSuite('moving through time', ({ open, complaints }) => {
  test('what was known is moved on its own days, not on those of what happened while they are on their way', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await page.getByRole('slider', { name: 'Until' }).waitFor();
    const { asked, letGo } = await hold(page, /query Histogram.*"axis":"KNOWN"/u);
    await page.getByText('What was known by').click();
    await asked;
    await page.getByText('Counting the evidence…').waitFor();
    expect(await page.getByRole('slider', { name: 'Known by' }).count()).toBe(0);
    letGo();
    await page.getByRole('slider', { name: 'Known by' }).focus();
    await page.keyboard.press('ArrowLeft');
    await until(page, DAY_IS_SAID);
  }, 90_000);

  test('a thumb keeps the focus while finer bars are on their way', async () => {
    const page = await open('#from=2015');
    const from = page.getByRole('slider', { name: 'From' });
    await from.waitFor();
    const { asked, letGo } = await hold(page, /query Histogram.*"unit":"DAY"/u);
    await from.focus();
    await page.keyboard.press('End');
    await asked;
    expect(await page.evaluate(SAID)).toMatch(/^\w+ 2022$/u);
    letGo();
    await until(page, DAY_IS_SAID);
    const first = await page.evaluate(SAID);
    await page.keyboard.press('ArrowLeft');
    await until(page, `${DAY_IS_SAID} && ${SAID} !== '${first}'`);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
