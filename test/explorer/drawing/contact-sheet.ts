/**
 * Every view at every size, light and dark, to be looked at one by one: `npm run contact-sheet -- [VIEW…] [WIDTH…] [THEME]`
 * writes build/contact-sheet/<view>-<width>-<theme>.png. EXPLORER_URL takes a running server instead of the sample.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { CHROMIUM_FLAGS, chromium } from '../browser/chromium.ts';
import { EDITOR_KEY, startServer } from '../browser/server.ts';

const folder = fileURLToPath(new URL('../../../build/contact-sheet', import.meta.url));
const SIZES = [
  [390, 844],
  [768, 1024],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
] as const;
/** Numbers among the arguments: only these widths. */
const WIDTHS = process.argv
  .slice(2)
  .map(Number)
  .filter((width) => !Number.isNaN(width));
const WORDS = process.argv.slice(2).filter((word) => Number.isNaN(Number(word)));
const THEMES = (['light', 'dark'] as const).filter(
  (theme) => WORDS.includes(theme) || !(WORDS.includes('light') || WORDS.includes('dark')),
);

type View = (page: Page) => Promise<unknown>;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).first().click();

/** On a narrow page one of the three columns is on the screen. */
const column = async (page: Page, name: 'Details' | 'Actors' | 'Graph & tables'): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true });
  if (await button.isVisible()) await button.click();
};
const view = async (page: Page, name: string): Promise<void> => {
  await column(page, 'Graph & tables');
  await tab(page, name);
};
const actor = async (page: Page): Promise<void> => {
  await column(page, 'Actors');
  await page.locator('.tree-row').first().click();
};
const expand = async (page: Page): Promise<void> => {
  await actor(page);
  await press(page, 'Add the strongest');
  await page.getByText(/^Added|in view already/u).waitFor();
  await column(page, 'Graph & tables');
};
const look = async (page: Page, field: string, option: string): Promise<void> => {
  await press(page, 'Size, color and groups');
  await page.getByRole('dialog').getByLabel(field).selectOption(option);
};

const useKey = async (page: Page): Promise<void> => {
  await press(page, 'Editor');
  await page.getByLabel('Key', { exact: true }).fill(EDITOR_KEY);
  await press(page, 'Use this key');
};

const VIEWS: Readonly<Record<string, View>> = {
  first: async () => undefined,
  graph: (page) => column(page, 'Graph & tables'),
  questions: (page) => press(page, /^Questions$/u),
  matrix: async (page) => {
    await expand(page);
    await view(page, 'Matrix');
  },
  map: (page) => view(page, 'Map'),
  table: (page) => view(page, 'Table'),
  claims: (page) => view(page, 'Claims'),
  documents: (page) => view(page, 'Documents'),
  changes: (page) => view(page, 'Changes'),
  paths: (page) => tab(page, 'Paths'),
  plan: async (page) => {
    await press(page, /^Questions$/u);
    const box = page.getByLabel('Ask in words', { exact: true }).last();
    await box.fill('Who met Zelenskyy in Kyiv in February 2022?');
    await box.press('Enter');
    await page.locator('.plan').scrollIntoViewIfNeeded();
  },
  alerts: async (page) => {
    await useKey(page);
    await press(page, /^Alerts/u);
    const stand = page.getByRole('button', { name: 'Let it stand' });
    const questions = page.locator('.standing-line');
    await stand.waitFor();
    await quiet(page);
    if ((await questions.count()) === 0) await stand.click();
    await questions.first().waitFor();
  },
  filters: async (page) => {
    await column(page, 'Actors');
    await tab(page, /^Filters/u);
  },
  legend: (page) => press(page, 'Legend and keys'),
  editor: (page) => press(page, /^Editor$/u),
  share: (page) => press(page, /^Share$/u),
  actor,
  document: async (page) => {
    await view(page, 'Documents');
    await page.locator('.table tbody .link').first().click();
  },
  disputed: async (page) => {
    await view(page, 'Table');
    await press(page, /\(disputed\)/u);
    await view(page, 'Graph');
    await column(page, 'Details');
  },
  expanded: expand,
  looks: async (page) => {
    await expand(page);
    await look(page, 'Size tells', 'centrality');
    await page.getByRole('dialog').getByLabel('Color tells').selectOption('community');
  },
  groups: async (page) => {
    await expand(page);
    await look(page, 'Groups', 'kind');
    await press(page, 'Set them apart');
    await page.keyboard.press('Escape');
  },
};

/** Nothing is on its way any more. */
const quiet = async (page: Page): Promise<void> => {
  const settled = `!document.querySelector('.state-waiting, [aria-busy=true], [data-busy=true]')`;
  for (let tries = 0; tries < 80 && !(await page.evaluate(settled)); tries++) await page.waitForTimeout(100);
  await page.waitForTimeout(350);
};

const take = async (browser: Browser, url: string, name: string, open: View): Promise<void> => {
  for (const [width, height] of SIZES.filter(([one]) => WIDTHS.length === 0 || WIDTHS.includes(one)))
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      context.setDefaultTimeout(8_000);
      const page = await context.newPage();
      await page.goto(url);
      await quiet(page);
      // What could not be opened is told, not hidden.
      await open(page).catch((cause: Error) => console.warn(`${name} at ${width}: ${cause.message.split('\n')[0]}`));
      await quiet(page);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      await context.close();
    }
};

const main = async (): Promise<void> => {
  const path = chromium();
  if (path === null) return;
  mkdirSync(folder, { recursive: true });
  const wanted = WORDS.filter((word) => word in VIEWS);
  const browser = await playwright.launch({ executablePath: path, args: [...CHROMIUM_FLAGS] });
  const server = await startServer(true);
  try {
    for (const [name, open] of Object.entries(VIEWS))
      if (wanted.length === 0 || wanted.includes(name)) await take(browser, `${server.url}/`, name, open);
  } finally {
    await browser.close();
    await server.stop();
  }
};

void main();
