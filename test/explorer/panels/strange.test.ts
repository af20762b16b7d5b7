import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { worldOf } from '../../fixture/world.ts';
import {
  add,
  browserSuite,
  expectAccessible,
  inspector,
  inView,
  picture,
  smallestName,
  until,
} from '../browser/visit.ts';

const MARKUP = 'Hub <img src=x onerror=alert(1)>';
const RIGHT_TO_LEFT = 'ליאור כהן';
const NEIGHBORS = 620;

/** One hub with more neighbors than a view holds, and names that would break a careless page. */
const world = (): string =>
  worldOf(
    [RIGHT_TO_LEFT, ...Array.from({ length: NEIGHBORS - 1 }, (_, index) => `Envoy ${index + 1}`)].map(
      (name, index) => ({
        subject: MARKUP,
        predicate: 'CONSULT',
        object: name,
        words: `${MARKUP} met ${name} in Graz on 3 May 2021.`,
        title: `<b>Talks ${index}</b>`,
        publisher: 'Plain Paper',
      }),
    ),
  );

browserSuite(
  'the explorer over a strange graph',
  ({ open, server, complaints }) => {
    test('an empty graph is a designed state', async () => {
      const page = await open();
      await inspector(page).getByRole('heading', { name: 'This graph holds nothing yet' }).waitFor();
      expect(await inspector(page).locator('.question').count()).toBe(0);
      await expectAccessible(page);
      await picture(page, 'empty');
    }, 90_000);

    test('names with markup or from right to left are text, and a hub too large is cut in words', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-world-'));
      writeFileSync(join(folder, 'world.jsonl'), world());
      server().importStatements(join(folder, 'world.jsonl'));
      rmSync(folder, { recursive: true });

      const page = await open('#panel=start');
      await until(
        page,
        `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ revision }' }) }).then((answer) => answer.json()).then(({ data }) => data.revision > 0)`,
      );
      await add(page, MARKUP);
      expect(await page.locator('img').count()).toBe(0);
      await inspector(page).getByRole('textbox', { name: 'At most' }).fill('500');
      await inspector(page).getByRole('textbox', { name: 'At most' }).press('Tab');
      await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
      await page.getByText(/showing 500 of 621: narrow it/u).waitFor();
      expect(await inView(page)).toBe(500);
      // 500 names have no room: those that are written can be read.
      await until(page, `document.querySelector('.canvas')?.dataset.busy === 'false'`);
      expect(await smallestName(page)).toBeGreaterThanOrEqual(10);
      await picture(page, 'hub');
      await inspector(page).getByRole('button', { name: 'Collapse' }).click();
      await until(page, `document.querySelector('.tab-count').textContent === '1'`);
      await add(page, RIGHT_TO_LEFT);
      expect(await inspector(page).locator('h2 bdi').textContent()).toBe(RIGHT_TO_LEFT);
      await page.getByRole('tab', { name: 'Table' }).click();
      await page.locator('.table tbody tr td:nth-child(2) .link').first().click();
      await inspector(page).locator('.statement').first().waitFor();
      expect(await inspector(page).locator('.statement-source').first().textContent()).toContain('<b>Talks 0</b>');
      await expectAccessible(page);
    }, 90_000);

    test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
  },
  false,
);
