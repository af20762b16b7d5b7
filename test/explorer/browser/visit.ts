/** One browser and one server for a file of browser tests, and what a visitor does in them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { CHROMIUM_FLAGS, chromium } from './chromium.ts';
import { EDITOR_KEY, type Server, startServer } from './server.ts';

export const EDITOR = EDITOR_KEY;

const path = chromium();
/** Where what the tests draw is put, to be looked at. */
export const pictures = join(__dirname, '../../../build/screenshots');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What a page must not do, whatever is clicked in it. */
type Watched = { readonly page: Page; readonly complaints: readonly string[] };

export type Visit = {
  readonly server: () => Server;
  /** A fresh browser profile on the page, once the graph is there. */
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly complaints: () => readonly string[];
};

export const browserSuite = (name: string, body: (visit: Visit) => void, sample = true): void => {
  const suite = path === null ? describe.skip : describe;
  suite(name, () => {
    let browser: Browser;
    let server: Server;
    const watched: Watched[] = [];
    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      // One after the other: what was started is known here, and so is ended, also where the second does not start.
      browser = await playwright.launch({ executablePath: path ?? '', args: [...CHROMIUM_FLAGS] });
      server = await startServer(sample);
    }, 90_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    }, 30_000);

    body({
      server: () => server,
      complaints: () => watched.flatMap(({ complaints }) => complaints),
      open: async (hash = '', options = {}) => {
        const context = await browser.newContext({
          viewport: { width: 1440, height: 900 },
          reducedMotion: 'reduce',
          acceptDownloads: true,
          permissions: ['clipboard-read', 'clipboard-write'],
          ...options,
        });
        context.setDefaultTimeout(PATIENCE_MS);
        const page = await context.newPage();
        const complaints: string[] = [];
        watched.push({ page, complaints });
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error' && !/ERR_(CONNECTION|INTERNET|INCOMPLETE|EMPTY)/u.test(message.text()))
            complaints.push(message.text());
        });
        await page.goto(`${server.url}/${hash}`);
        return page;
      },
    });
  });
};

export const actors = (page: Page) => page.getByRole('treegrid', { name: /Actors in view/u });
export const inspector = (page: Page) => page.locator('#inspector');

/** The number of actors that the left column says are in view. */
export const inView = async (page: Page): Promise<number> =>
  Number(((await page.locator('.tab-count').first().textContent()) ?? '').replaceAll(/\D/gu, ''));

const PATIENCE_MS = 30_000;

/** Asks the page again and again. The page's own policy forbids the evaluation that waitForFunction would do inside it. */
export const until = async (page: Page, expression: string): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate(expression))) {
    if (Date.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms in vain for: ${expression}`);
    await page.waitForTimeout(60);
  }
};

export const graphIsDrawn = async (page: Page, least = 2): Promise<void> => {
  await until(page, `Number(document.querySelector('.tab-count')?.textContent) >= ${least}`);
  await until(page, `document.querySelector('.canvas')?._cyreg?.cy?.nodes().length >= ${least}`);
  await until(page, `document.querySelector('.canvas')?.dataset.busy === 'false'`);
};

/** Choosing from the search box, as a person types and presses Enter. */
export const add = async (page: Page, name: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: /^Search/u });
  await box.fill(name);
  await page.locator('.list-item .entity-name', { hasText: name }).first().waitFor();
  await box.press('ArrowDown');
  await box.press('Enter');
  await page.getByRole('heading', { level: 2, name }).waitFor();
};

export const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(pictures, `${name}.png`) });

/** Every rule of axe, on the page as it stands, or on the part of it that a selector names. */
export const expectAccessible = async (page: Page, part = 'html'): Promise<void> => {
  // What is out of date is dimmed until its successor comes.
  await until(page, `document.querySelector('.is-stale') === null`);
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(${JSON.stringify(part)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target }) => target).join(' | ')))`,
  )) as readonly string[];
  expect(found).toEqual([]);
};

/** The size in pixels of the smallest name that is written on the canvas. */
export const smallestName = async (page: Page): Promise<number> =>
  Number(
    await page.evaluate(`(() => {
      const { cy } = document.querySelector('.canvas')._cyreg;
      const written = cy.elements().toArray().filter((element) => element.data('text') !== '');
      return Math.min(...written.map((element) => element.data('font') * cy.zoom()));
    })()`),
  );

export const useKey = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Editor', exact: true }).click();
  await page.getByLabel('Key', { exact: true }).fill(EDITOR_KEY);
  await page.getByRole('button', { name: 'Use this key' }).click();
  await page.getByRole('button', { name: 'Editing', exact: true }).waitFor();
};
