/** What a line says: who did it to whom, one line a pair, the surest first; and what the pointer finds on the canvas. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { worldOf } from '../../fixture/world.ts';
import {
  actors,
  add,
  browserSuite,
  expectAccessible,
  graphIsDrawn,
  inspector,
  smallestName,
  until,
} from '../browser/visit.ts';

const ada = 'Ada Lark';
const ben = 'Ben Stone';
const claims = [
  { subject: ada, predicate: 'ACCUSE', object: ben, words: `${ada} accused ${ben} of bad faith.`, day: '2021-05-03' },
  { subject: ada, predicate: 'ACCUSE', object: ben, words: `${ada} blamed ${ben} once more.`, day: '2021-06-11' },
  { subject: ben, predicate: 'ACCUSE', object: ada, words: `${ben} accused ${ada} in return.`, day: '2021-07-01' },
  { subject: ada, predicate: 'CONSULT', object: ben, words: `${ada} met ${ben} in Graz.`, day: '2021-08-02' },
  {
    subject: 'Cem Frost',
    predicate: 'THREATEN',
    object: ada,
    words: `Cem Frost threatened ${ada}.`,
    day: '2021-05-09',
  },
  { subject: ada, predicate: 'AID', object: 'Dan Reed', words: `${ada} gave money to Dan Reed.`, confidence: 0.5 },
];

/** Where something of the canvas lies on the screen. */
const spot = async (page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> =>
  page.evaluate(`(() => {
    const frame = document.querySelector('.canvas');
    const { cy } = frame._cyreg;
    const element = cy.$(${JSON.stringify(selector)})[0];
    const { x, y } = element.isNode() ? element.renderedPosition() : element.renderedMidpoint();
    const box = frame.getBoundingClientRect();
    return { x: box.x + x, y: box.y + y };
  })()`);

const heads = (page: Page): Promise<unknown> =>
  page.evaluate(`Object.fromEntries(document.querySelector('.canvas')._cyreg.cy.edges().map((edge) => {
    const nameOf = (node) => node.data('name').replace(/[\\u2068\\u2069]|\\n.*/gu, '');
    return [nameOf(edge.source()) + ' ' + nameOf(edge.target()) + ' ' + edge.data('relationType'), edge.data('heads')];
  }))`);

browserSuite(
  'the drawn graph',
  ({ open, server, complaints }) => {
    test('says who did it to whom, as one line a pair until it is opened, the surest first', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-world-'));
      writeFileSync(join(folder, 'world.jsonl'), worldOf(claims));
      server().importStatements(join(folder, 'world.jsonl'));
      rmSync(folder, { recursive: true });

      const page = await open('#panel=start');
      await add(page, ada);
      await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
      await graphIsDrawn(page, 4);
      expect(await heads(page)).toEqual({ 'Ada Lark Ben Stone null': 'ab', 'Cem Frost Ada Lark THREATEN': 'b' });
      expect(await smallestName(page)).toBeGreaterThanOrEqual(10);

      await page.getByRole('button', { name: '1 more below 80 %' }).click();
      await until(page, `document.querySelector('.canvas')._cyreg.cy.edges().length === 3`);

      const pair = await spot(page, 'edge[name ^= "accused"]');
      await page.mouse.click(pair.x, pair.y);
      const kinds = inspector(page).getByRole('list', { name: 'Kinds of relations between the two' });
      await kinds.waitFor();
      const told = await kinds.getByRole('button').allTextContents();
      expect(told[0]).toBe('All 4');
      expect(told.slice(1).sort()).toEqual([
        expect.stringMatching(
          /^(Ada Lark accused Ben Stone ×2; Ben Stone accused Ada Lark|Ben Stone accused Ada Lark; Ada Lark accused Ben Stone ×2)$/u,
        ),
        expect.stringMatching(/held talks with/u),
      ]);
      await until(page, `document.querySelector('.canvas')._cyreg.cy.edges().length === 4`);
      await expectAccessible(page);
    }, 90_000);

    test('the table and the tree tell both directions apart', async () => {
      const page = await open('#panel=start');
      await add(page, ada);
      await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
      await graphIsDrawn(page, 4);
      await actors(page)
        .getByRole('row', { name: /Cem Frost/u })
        .first()
        .focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.tree-edge', { hasText: '→ threatened Ada Lark' }).first().waitFor();
      await page.getByRole('tab', { name: 'Table' }).click();
      const row = (text: RegExp) => page.locator('.table tbody tr').filter({ hasText: text });
      await row(/^\s*Ada Lark\s*accused →\s*Ben Stone\s*2/u).waitFor();
      await row(/^\s*Ben Stone\s*accused →\s*Ada Lark\s*1/u).waitFor();
    }, 90_000);

    test('the pointer finds a card and a menu, and the layout is a choice', async () => {
      const page = await open('#panel=start');
      await add(page, ada);
      await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
      await graphIsDrawn(page, 4);
      const node = await spot(page, 'node[name *= "Cem"]');
      await page.mouse.move(node.x - 40, node.y - 40);
      await page.mouse.move(node.x, node.y, { steps: 4 });
      await page.locator('.hover-card', { hasText: 'Cem Frost' }).waitFor();
      const places = `JSON.stringify(document.querySelector('.canvas')._cyreg.cy.nodes().map((node) => node.position()))`;
      const before = await page.evaluate(places);
      await page.getByRole('button', { name: /^Arrange/u }).click();
      await page.getByRole('menuitem', { name: 'In layers' }).click();
      await until(page, `${places} !== ${JSON.stringify(before)}`);
      await page.mouse.move(5, 5);
      await page.getByRole('button', { name: 'Fit the graph' }).click();
      const moved = await spot(page, 'node[name *= "Cem"]');
      await page.mouse.click(moved.x, moved.y, { button: 'right' });
      await page.getByRole('menuitem', { name: 'Take out' }).click();
      await until(page, `document.querySelector('.canvas')._cyreg.cy.nodes().length === 3`);
      await page.keyboard.press('Control+z');
      await until(page, `document.querySelector('.canvas')._cyreg.cy.nodes().length === 4`);
    }, 90_000);

    test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
  },
  false,
);
