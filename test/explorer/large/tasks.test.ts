/** Tasks of an analyst on a world of 20,000 relations. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../desk.ts';
import { browserSuite, graphIsDrawn, inspector, smallestName, until, useKey } from '../visit.ts';
import { HUBS, largeWorld, MEMBERS, NAMES, RELATIONS } from './world.ts';

const LEAST_NAME_PX = 10;

browserSuite(
  'tasks on 20,000 relations',
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

    test('nothing above made the browser complain; the clicks are told', () => {
      console.info(`clicks: ${told.join(', ')}`);
      expect(complaints()).toEqual([]);
    });
  },
  false,
);
