/** Moving through time by keys, also where the server takes its time: a thumb keeps the focus, and stands on what is drawn. */
import { expect, test } from '@jest/globals';
import { hold, REFUSED, refuse } from '../browser/answers.ts';
import { add, browserSuite, graphIsDrawn, until } from '../browser/visit.ts';

const SAID = `document.activeElement?.getAttribute('aria-valuetext')`;
const DAY_IS_SAID = `/^\\d+ \\w+ 20\\d\\d$/u.test(${SAID} ?? '')`;

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

  test('where the days fail the months stand in for them, and that is told beside them', async () => {
    const page = await open('#from=2015');
    const from = page.getByRole('slider', { name: 'From' });
    await from.waitFor();
    await refuse(page, /query Histogram.*"unit":"DAY"/u);
    await from.focus();
    await page.keyboard.press('End');
    await page.locator('.time').getByText(REFUSED).waitFor();
    expect(await page.evaluate(SAID)).toMatch(/^\w+ 2022$/u);
  }, 90_000);

  test('no bars of another view stay where counting this one failed', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await page.getByRole('slider', { name: 'Until' }).waitFor();
    await refuse(page, /query Histogram/u);
    await add(page, 'Dmytro Kuleba');
    await page.locator('.time').getByText(REFUSED).waitFor();
    expect(await page.locator('.time').getByRole('slider').count()).toBe(0);
  }, 90_000);

  test('a date that was mistyped is no longer marked once another one is set', async () => {
    const page = await open('#from=2015');
    const field = page.getByLabel('From', { exact: true }).and(page.locator('input[size]'));
    await field.fill('201');
    await field.press('Enter');
    await until(page, `document.querySelector('.day-field input').ariaInvalid === 'true'`);
    await page.getByRole('button', { name: 'Any time' }).click();
    await until(page, `document.querySelector('.day-field input').ariaInvalid === 'false'`);
    expect(await field.inputValue()).toBe('');
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
