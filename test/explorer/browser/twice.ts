/** Keys pressed twice: what a key does it does again, because the focus is still where it was. */
import type { Locator, Page } from 'playwright-core';
import { until } from './visit.ts';

export const FOCUSED = 'document.activeElement';
/** What a slider says of itself. */
export const VALUE = `(${FOCUSED}?.getAttribute('aria-valuetext') ?? ${FOCUSED}?.value)`;

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
