/** Keys pressed twice: what a key does it does again, because the focus is still where it was. */
import type { Locator, Page } from 'playwright-core';
import { until } from './visit.ts';

export const FOCUSED = 'document.activeElement';
/** What a slider says of itself. */
const VALUE = `(${FOCUSED}?.getAttribute('aria-valuetext') ?? ${FOCUSED}?.value)`;

export const focus = async (target: Locator): Promise<void> => {
  await target.first().waitFor();
  await target.first().focus();
};

/** What is read of the page is another each time. */
export const twice = async (page: Page, key: string, read: string): Promise<void> => {
  for (const _ of [1, 2]) {
    const before = JSON.stringify(await page.evaluate(read));
    await page.keyboard.press(key);
    await until(page, `JSON.stringify(${read}) !== ${JSON.stringify(before)}`);
  }
};

/** Every slider, to and fro: time, what was known, strength of evidence, months. */
export const slidersTwice = async (page: Page): Promise<void> => {
  const slider = (name: string) => page.getByRole('slider', { name });
  await focus(slider('From'));
  await twice(page, 'ArrowRight', VALUE);
  await focus(slider('Until'));
  await twice(page, 'ArrowLeft', VALUE);
  await page.getByRole('button', { name: 'Any time' }).click();
  await page.getByText('What was known by').click();
  await focus(slider('Known by'));
  await twice(page, 'ArrowLeft', VALUE);
  await twice(page, 'ArrowRight', VALUE);
  await page.getByRole('tab', { name: /^Filters/u }).click();
  for (const name of ['Confidence at least', 'Independent sources at least']) {
    await focus(slider(name));
    await twice(page, 'ArrowRight', `${FOCUSED}?.value`);
    await twice(page, 'ArrowLeft', `${FOCUSED}?.value`);
  }
  await page.getByRole('tab', { name: 'Map' }).click();
  await page.getByRole('checkbox', { name: /without the actors in view/u }).check();
  await focus(slider('Month'));
  await twice(page, 'ArrowRight', VALUE);
};
