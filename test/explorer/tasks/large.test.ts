/** The eleven tasks of an analyst on a world of 20,000 relations, and every slider there pressed twice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Desk } from '../browser/desk.ts';
import {
  browserSuite,
  expectAccessible,
  graphIsDrawn,
  inspector,
  smallestName,
  until,
  useKey,
} from '../browser/visit.ts';
import { HUBS, largeWorld, MEMBERS, NAMES, RELATIONS } from './large-world.ts';

const FOCUSED = 'document.activeElement';
const LEAST_NAME_PX = 10;

browserSuite(
  'the eleven tasks on 20,000 relations',
  ({ open, server, complaints }) => {
    const told: string[] = [];
    const desk = async (): Promise<Desk> => {
      const page = await open();
      await graphIsDrawn(page, 3);
      return new Desk(page);
    };
    const done = ({ clicks }: Desk, task: string, most: number): void => {
      told.push(`${task}: ${clicks}`);
      expect(clicks).toBeLessThanOrEqual(most);
    };
    /** A hub with its strongest neighbors. */
    const openHub = async (now: Desk): Promise<void> => {
      await now.search(HUBS[0]);
      await now.click(inspector(now.page).getByRole('button', { name: 'Add the strongest' }));
      await graphIsDrawn(now.page, 20);
    };

    beforeAll(() => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-20000-'));
      writeFileSync(join(folder, 'world.jsonl'), largeWorld());
      server().importStatements(join(folder, 'world.jsonl'));
      rmSync(folder, { recursive: true });
    }, 240_000);

    test('the world is as large as it says', async () => {
      const response = await fetch(`${server().url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ relations(first: 1) { totalCount } }' }),
      });
      const { data } = (await response.json()) as { data: { relations: { totalCount: number } } };
      expect(data.relations.totalCount).toBeGreaterThanOrEqual(RELATIONS);
    }, 60_000);

    test('a who went between two, and in whose words', async () => {
      const now = await desk();
      await inspector(now.page).locator('.mediator').first().waitFor();
      await now.click(inspector(now.page).getByText('In words'));
      await inspector(now.page).locator('.mediator .quote').first().waitFor();
      done(now, 'a', 1);
    }, 90_000);

    test('b what one person said, word for word', async () => {
      const now = await desk();
      await now.search(NAMES.speaker);
      await inspector(now.page)
        .getByText(/the strait stays open/u)
        .first()
        .waitFor();
      done(now, 'b', 1);
    }, 90_000);

    test('c who denies what, with both sides in their words', async () => {
      const now = await desk();
      await now.click(inspector(now.page).getByRole('button', { name: 'Questions', exact: true }));
      await now.click(inspector(now.page).getByRole('button', { name: /^What is disputed/u }));
      await inspector(now.page).locator('.side-denied .quote').first().waitFor();
      done(now, 'c', 2);
    }, 90_000);

    test('d what was known by a day', async () => {
      const now = await desk();
      await now.click(now.page.getByText('What was known by'));
      const field = now.page.getByLabel('Known by', { exact: true }).and(now.page.locator('.day-field input'));
      await now.type(field, '2021-06-30');
      await field.press('Enter');
      await now.page.locator('.time-window', { hasText: /as known by 30 Jun 2021/u }).waitFor();
      done(now, 'd', 2);
    }, 90_000);

    test('e who belongs to a format', async () => {
      const now = await desk();
      await now.search(NAMES.format);
      await now.click(inspector(now.page).getByRole('button', { name: 'Add the strongest' }));
      await graphIsDrawn(now.page, MEMBERS);
      await now.click(now.tab(/^Filters/u));
      await now.click(now.button(/^Only member/iu));
      await now.click(now.tab('Table'));
      const members = now.page.locator('.table tbody tr', { hasText: NAMES.format });
      await members.nth(MEMBERS - 1).waitFor();
      done(now, 'e', 5);
    }, 90_000);

    test('f a statement that is wrong is rejected, and that is undone', async () => {
      const now = await desk();
      await useKey(now.page);
      await now.click(now.tab('Claims'));
      await now.click(now.button(/^Read /u));
      await now.click(inspector(now.page).getByRole('button', { name: 'Reject' }));
      await now.page.getByText('Statement rejected.').waitFor();
      await now.click(now.button(/^Decisions 1$/u));
      await now.click(now.button(/^Undo the decision: rejected/u));
      await now.page.getByText(/^Undone: rejected/u).waitFor();
      done(now, 'f', 5);
    }, 90_000);

    test('g a hub and its strongest: names that can be read, phone calls alone, one outlet less, all undone', async () => {
      const now = await desk();
      await openHub(now);
      expect(await smallestName(now.page)).toBeGreaterThanOrEqual(LEAST_NAME_PX);
      await now.click(now.tab(/^Filters/u));
      await now.click(now.button('Only by phone'));
      await now.page.getByRole('list', { name: 'Filters that are on' }).getByText('only by phone').waitFor();
      await now.click(now.page.getByRole('group', { name: /^Publishers heard/u }).getByRole('checkbox'));
      await until(now.page, `document.querySelectorAll('.chips .chip').length === 2`);
      await now.click(now.page.getByRole('button', { name: 'all off' }));
      await until(now.page, `document.querySelector('.chips') === null`);
      done(now, 'g', 6);
    }, 90_000);

    test('h the view as a link, a picture and a citation', async () => {
      const now = await desk();
      await now.click(now.button(/^Share$/u));
      await now.click(now.page.getByRole('menuitem', { name: 'Copy the link to this view' }));
      await now.page.getByText('The link to this exact view is copied.').waitFor();
      await now.click(now.button(/^Export$/u));
      const [file] = await Promise.all([
        now.page.waitForEvent('download'),
        now.click(now.page.getByRole('menuitem', { name: /PNG/u })),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.png$/u);
      await now.click(now.tab('Table'));
      await now.click(now.page.locator('.table tbody .link:not(.link-plain)'));
      await now.click(inspector(now.page).getByRole('button', { name: 'Cite: copy as citation' }));
      await now.page.getByText('Copied.').waitFor();
      done(now, 'h', 7);
    }, 90_000);

    test('i a document is taken back, and put back', async () => {
      const now = await desk();
      await useKey(now.page);
      await now.click(now.tab('Documents'));
      await now.click(now.page.locator('.table tbody .link'));
      await now.type(inspector(now.page).getByLabel('Why it should not count'), 'a test');
      await now.click(inspector(now.page).getByRole('button', { name: 'Retract' }));
      const without = inspector(now.page).getByText(/it gives no evidence/u);
      await without.waitFor();
      await now.click(now.button(/^Decisions 1$/u));
      await now.click(now.button(/^Undo the decision: took back/u));
      await without.waitFor({ state: 'detached' });
      done(now, 'i', 6);
    }, 90_000);

    test('j a text with what was read from it marked', async () => {
      const now = await desk();
      await now.click(now.tab('Documents'));
      await now.type(now.page.getByLabel('Words in title or text'), 'd1234');
      await now.page.getByText(/^1 document, latest first$/u).waitFor();
      await now.click(now.page.locator('.table tbody .link'));
      await inspector(now.page).locator('.document-text mark').first().waitFor();
      done(now, 'j', 3);
    }, 90_000);

    test('k by keys, on a phone, in the dark', async () => {
      const page = await open('', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
      await graphIsDrawn(page, 3);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Actors' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.tree-row').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await inspector(page).locator('.relation .quote').first().waitFor();
      expect(await page.evaluate(`document.documentElement.scrollWidth <= 390`)).toBe(true);
      told.push('k: 0');
    }, 90_000);

    test('every slider twice by keys: time, what was known, strength of evidence, months', async () => {
      const { page } = await desk();
      const slider = (name: string) => page.getByRole('slider', { name });
      await twice(page, slider('From'), 'ArrowRight');
      await twice(page, slider('Until'), 'ArrowLeft');
      await page.getByRole('button', { name: 'Any time' }).click();
      await page.getByText('What was known by').click();
      await twice(page, slider('Known by'), 'ArrowLeft');
      await page.getByRole('tab', { name: /^Filters/u }).click();
      await twice(page, slider('Confidence at least'), 'ArrowRight');
      await twice(page, slider('Independent sources at least'), 'ArrowRight');
      await page.getByRole('button', { name: 'all off' }).click();
      await page.getByRole('tab', { name: 'Map' }).click();
      await page.getByRole('checkbox', { name: /without the actors in view/u }).check();
      await twice(page, slider('Month'), 'ArrowRight');
    }, 120_000);

    test('nothing above made the browser complain; the clicks are told', () => {
      console.info(`clicks: ${told.join(', ')}`);
      expect(complaints()).toEqual([]);
    });
  },
  false,
);

/** Presses the key twice on the slider, which says another value each time. */
const twice = async (page: Page, slider: ReturnType<Page['getByRole']>, key: string): Promise<void> => {
  await slider.waitFor();
  await slider.focus();
  const value = `(${FOCUSED}?.getAttribute('aria-valuetext') ?? ${FOCUSED}?.value)`;
  for (const _ of [1, 2]) {
    const before = JSON.stringify(await page.evaluate(value));
    await page.keyboard.press(key);
    await until(page, `JSON.stringify(${value}) !== ${JSON.stringify(before)}`);
  }
};
