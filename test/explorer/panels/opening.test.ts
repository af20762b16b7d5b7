/** What a visitor sees first: a picture of what is sure enough to be shown. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { worldOf } from '../../fixture/world.ts';
import { hold } from '../browser/answers.ts';
import { browserSuite, graphIsDrawn, picture, until } from '../browser/visit.ts';

const met = (subject: string, object: string, day: number, confidence: number) => ({
  ...{ subject, predicate: 'CONSULT', object, confidence, day: `2022-02-0${day}` },
  words: `${subject} met ${object} on ${day} February 2022, it is said.`,
});

/** Nadia goes between two of whom all is doubtful; what is sure is told of others. */
const world = worldOf([
  ...[1, 2, 3].flatMap((day) => [met('Nadia Orr', 'Ivo Lund', day, 0.5), met('Nadia Orr', 'Una Berg', day + 3, 0.5)]),
  met('Ada Kern', 'Bo Lind', 1, 0.9),
  met('Ada Kern', 'Cleo Dorn', 2, 0.9),
]);

browserSuite(
  'the first view',
  ({ open, server, complaints }) => {
    test('shows what is shown by default: no actors whose every line is hidden', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-world-'));
      writeFileSync(join(folder, 'world.jsonl'), world);
      server().importStatements(join(folder, 'world.jsonl'));
      rmSync(folder, { recursive: true });
      const page = await open();
      await graphIsDrawn(page, 3);
      await until(page, `document.querySelector('.canvas')._cyreg.cy.edges().length === 2`);
      await picture(page, 'first-view-sure');
      // A ready question opens on lines that are shown, too.
      await page.getByRole('button', { name: /^Who went between/u }).click();
      await until(page, `document.querySelector('.canvas')._cyreg.cy.edges().length === 2`);
    }, 90_000);

    test('leaves whoever has gone elsewhere meanwhile where they are', async () => {
      const page = await open();
      await graphIsDrawn(page, 3);
      await page.goto('about:blank');
      const { asked, letGo } = await hold(page, /query Starters/u);
      await page.goto(server().url);
      await asked;
      await page.getByRole('tab', { name: 'Documents' }).click();
      await page.locator('.documents-table').waitFor();
      letGo();
      await until(page, `Number(document.querySelector('.tab-count')?.textContent) >= 3`);
      expect(await page.getByRole('tab', { name: 'Documents' }).getAttribute('aria-selected')).toBe('true');
      await page.locator('.documents-table').waitFor();
    }, 90_000);

    test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
  },
  false,
);
