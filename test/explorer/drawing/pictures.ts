/** Makes the pictures of the README from the real page over the sample dispatches: `npm run pictures`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { CHROMIUM_FLAGS, chromium } from '../browser/chromium.ts';
import { startServer } from '../browser/server.ts';

const folder = fileURLToPath(new URL('../../../src/explorer/pictures', import.meta.url));
const MOST_BYTES = 80_000;
/** Of WebP, in which letters stay sharp at a third of the size of a PNG. */
const QUALITY = 78;

/** Nothing is on its way any more; the stream of changes stays open, so the network is never idle. */
const quiet = async (page: Page): Promise<void> => {
  const settled = `!document.querySelector('.state-waiting, [aria-busy=true], [data-busy=true]')`;
  for (let tries = 0; tries < 100 && !(await page.evaluate(settled)); tries++) await page.waitForTimeout(100);
  await page.waitForTimeout(500);
};

type Shot = {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  readonly scene: (page: Page) => Promise<void>;
};

const openDisputed = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Table' }).click();
  await page
    .getByRole('button', { name: /\(disputed\)/u })
    .first()
    .click();
  await page.locator('.side-denied .statement').first().waitFor();
};

const openMany = async (page: Page): Promise<void> => {
  await page.getByRole('row', { name: 'Russia' }).first().click();
  await page.getByRole('button', { name: 'Add the strongest' }).click();
  await page.getByText(/^Added/u).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
};

const shots: readonly Shot[] = [
  { name: 'question', scene: async () => undefined },
  {
    name: 'evidence',
    scene: async (page) => {
      await openDisputed(page);
      await page.getByRole('tab', { name: 'Graph' }).click();
    },
  },
  {
    name: 'claims',
    options: { viewport: { width: 1240, height: 660 } },
    scene: async (page) => {
      await page.getByRole('tab', { name: 'Claims' }).click();
      await page.getByRole('button', { name: 'More filters' }).click();
      await page.getByRole('combobox', { name: 'Stance' }).selectOption('DENIED');
      await page.locator('.is-denied').first().waitFor();
      await page.getByRole('button', { name: /^Fewer filters/u }).click();
      await page
        .getByRole('button', { name: /^Read Kremlin denies/u })
        .first()
        .click();
      await page.locator('.document-text').waitFor();
    },
  },
  {
    name: 'ask',
    options: { viewport: { width: 1240, height: 660 } },
    scene: async (page) => {
      await page.getByRole('button', { name: 'Questions', exact: true }).click();
      const box = page.getByLabel('Ask in words', { exact: true }).last();
      await box.fill('Who met Zelenskyy in Kyiv in February 2022?');
      await box.press('Enter');
      await page.locator('.plan').waitFor();
      await page.locator('.plan').evaluate((plan) => plan.scrollIntoView({ block: 'end' }));
    },
  },
  {
    name: 'matrix',
    options: { viewport: { width: 1240, height: 660 } },
    scene: async (page) => {
      await openMany(page);
      await page.getByRole('tab', { name: 'Matrix' }).click();
      await page.getByRole('grid').waitFor();
    },
  },
  {
    name: 'map',
    options: { colorScheme: 'dark', viewport: { width: 1240, height: 660 } },
    scene: async (page) => {
      await openMany(page);
      await page.getByRole('tab', { name: 'Map' }).click();
      await page.locator('.world-place').first().waitFor();
    },
  },
];

const take = async (browser: Browser, url: string, { name, options, scene }: Shot): Promise<void> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.mediator').first().waitFor();
  await quiet(page);
  await scene(page);
  await quiet(page);
  await page.mouse.move(0, 0);
  const file = `${name}.webp`;
  const browserItself = await context.newCDPSession(page);
  const { data } = await browserItself.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const bytes = Buffer.from(data, 'base64');
  writeFileSync(join(folder, file), bytes);
  console.log(`${file}: ${Math.round(bytes.length / 1000)} kB`);
  if (bytes.length > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES} bytes`);
  await context.close();
};

const main = async (): Promise<void> => {
  const path = chromium();
  if (path === null) return;
  mkdirSync(folder, { recursive: true });
  const [browser, server] = await Promise.all([
    playwright.launch({ executablePath: path, args: [...CHROMIUM_FLAGS] }),
    startServer(true),
  ]);
  try {
    for (const shot of shots) await take(browser, `${server.url}/`, shot);
  } finally {
    await browser.close();
    await server.stop();
  }
};

void main();
