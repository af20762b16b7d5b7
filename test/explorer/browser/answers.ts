/** Holds back or spoils what the server answers to the page. */
import type { Page } from 'playwright-core';

type Held = {
  /** Resolves when the page has asked. */
  readonly asked: Promise<void>;
  readonly letGo: () => void;
};

/** Holds back what the page asks in these words, until it is let go. */
export const hold = async (page: Page, words: RegExp): Promise<Held> => {
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

/** What the page asks in these words takes the server too long, until `page.unroute`. */
export const refuse = (page: Page, words: RegExp): Promise<unknown> =>
  page.route('**/graphql', (route) =>
    words.test(route.request().postData() ?? '')
      ? route.fulfill({ json: { errors: [{ message: 'Too slow.', extensions: { code: 'DEADLINE_EXCEEDED' } }] } })
      : route.continue(),
  );

export const REFUSED = 'This took too long.';
