/**
 * Every view at every size, light and dark, to be looked at one by one: `npm run contact-sheet -- [VIEW…]`
 * writes build/contact-sheet/<view>-<width>-<theme>.png. EXPLORER_URL takes a running server instead of the sample.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { CHROMIUM_FLAGS, chromium } from './chromium.ts';
import { startServer } from './server.ts';

const folder = fileURLToPath(new URL('../../build/contact-sheet', import.meta.url));
const SIZES = [
  [390, 844],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
] as const;
const THEMES = ['light', 'dark'] as const;

type View = (page: Page) => Promise<unknown>;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).first().click();

const VIEWS: Readonly<Record<string, View>> = {
  first: async () => undefined,
  questions: (page) => press(page, /^Questions$/u),
  table: (page) => tab(page, 'Table'),
  claims: (page) => tab(page, 'Claims'),
  documents: (page) => tab(page, 'Documents'),
  changes: (page) => tab(page, 'Changes'),
  paths: (page) => tab(page, 'Paths'),
  filters: (page) => tab(page, /^Filters/u),
  legend: (page) => press(page, 'Legend and keys'),
  editor: (page) => press(page, /^Editor$/u),
  actor: (page) => page.locator('.tree-row').first().click(),
  disputed: async (page) => {
    await tab(page, 'Table');
    await press(page, /\(disputed\)/u);
    await tab(page, 'Graph');
  },
  expanded: async (page) => {
    await page.locator('.tree-row').first().click();
    await press(page, 'Add the strongest');
    await page.getByText(/^Added|in view already/u).waitFor();
  },
};

/** Nothing is on its way any more. */
const quiet = async (page: Page): Promise<void> => {
  const settled = `!document.querySelector('.state-waiting, [aria-busy=true], [data-busy=true]')`;
  for (let tries = 0; tries < 80 && !(await page.evaluate(settled)); tries++) await page.waitForTimeout(100);
  await page.waitForTimeout(350);
};

const take = async (browser: Browser, url: string, name: string, view: View): Promise<void> => {
  for (const [width, height] of SIZES)
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      context.setDefaultTimeout(8_000);
      const page = await context.newPage();
      await page.goto(url);
      await quiet(page);
      // On a narrow page a view may stand behind another tab: what could not be opened is told, not hidden.
      await view(page).catch((cause: Error) => console.warn(`${name} at ${width}: ${cause.message.split('\n')[0]}`));
      await quiet(page);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      await context.close();
    }
};

const main = async (): Promise<void> => {
  const path = chromium();
  if (path === null) return;
  mkdirSync(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  const browser = await playwright.launch({ executablePath: path, args: [...CHROMIUM_FLAGS] });
  const server = await startServer(true);
  try {
    for (const [name, view] of Object.entries(VIEWS))
      if (wanted.length === 0 || wanted.includes(name)) await take(browser, `${server.url}/`, name, view);
  } finally {
    await browser.close();
    await server.stop();
  }
};

void main();
