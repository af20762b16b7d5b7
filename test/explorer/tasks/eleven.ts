/**
 * Eleven tasks of an analyst, from an open page to the answer, whatever the world. Clicks are counted (a field that is
 * typed into is one) and may not become more than they are.
 */
import { expect, test } from '@jest/globals';
import { Desk } from '../browser/desk.ts';
import {
  expectAccessible,
  graphIsDrawn,
  inspector,
  smallestName,
  until,
  useKey,
  type Visit,
} from '../browser/visit.ts';

const LEAST_NAME_PX = 10;

interface World {
  readonly speaker: string;
  /** Of what the speaker said. */
  readonly words: RegExp;
  /** By which something was known, and how the page tells it. */
  readonly day: { readonly typed: string; readonly told: string };
  /** Somebody with at least so many neighbors. */
  readonly hub: { readonly name: string; readonly neighbors: number };
  /** What to search documents for. */
  readonly search: string;
  /** Shows who belongs to a format; gives how many clicks that may take. */
  readonly members: (now: Desk) => Promise<number>;
}

export const elevenTasks = ({ open, complaints }: Visit, world: World): void => {
  const counted: string[] = [];
  const desk = async (): Promise<Desk> => {
    const page = await open();
    await graphIsDrawn(page, 3);
    return new Desk(page);
  };
  const done = ({ clicks }: Desk, task: string, most: number): void => {
    counted.push(`${task}: ${clicks}`);
    expect(clicks).toBeLessThanOrEqual(most);
  };

  test('a who went between two, and in whose words', async () => {
    const now = await desk();
    await inspector(now.page).locator('.mediator').first().waitFor();
    await now.click(inspector(now.page).getByText('In words'));
    await inspector(now.page).locator('.mediator .quote').first().waitFor();
    done(now, 'a', 1);
  }, 90_000);

  test('b what one person said, word for word', async () => {
    const now = await desk();
    await now.search(world.speaker);
    await inspector(now.page).getByText(world.words).first().waitFor();
    done(now, 'b', 1);
  }, 90_000);

  test('c who denies what, with both sides in their words', async () => {
    const now = await desk();
    await now.click(inspector(now.page).getByRole('button', { name: 'Questions', exact: true }));
    await now.click(inspector(now.page).getByRole('button', { name: /^What is disputed/u }));
    await inspector(now.page).getByRole('heading', { name: 'Denied' }).first().waitFor();
    await inspector(now.page).locator('.side-denied .quote').first().waitFor();
    done(now, 'c', 2);
  }, 90_000);

  test('d what was known by the evening of a day', async () => {
    const now = await desk();
    await now.click(now.page.getByText('What was known by'));
    const field = now.page.getByLabel('Known by', { exact: true }).and(now.page.locator('.day-field input'));
    await now.type(field, world.day.typed);
    await field.press('Enter');
    await now.page.locator('.time-window', { hasText: `as known by ${world.day.told}` }).waitFor();
    done(now, 'd', 2);
  }, 90_000);

  test('e who belongs to a format, and who stands behind an agreement', async () => {
    const now = await desk();
    done(now, 'e', await world.members(now));
  }, 90_000);

  test('f a statement that is wrong is rejected where it is read, and that can be undone', async () => {
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

  test('g a hub and its strongest: names that can be read, phone calls alone, without one outlet, and all of it undone', async () => {
    const now = await desk();
    await now.search(world.hub.name);
    await now.click(inspector(now.page).getByRole('button', { name: 'Add the strongest' }));
    await graphIsDrawn(now.page, world.hub.neighbors);
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
    await inspector(now.page)
      .getByText(/it gives no evidence/u)
      .waitFor();
    await now.click(now.button(/^Decisions 1$/u));
    await now.click(now.button(/^Undo the decision: took back/u));
    await inspector(now.page)
      .getByText(/it gives no evidence/u)
      .waitFor({ state: 'detached' });
    done(now, 'i', 6);
  }, 90_000);

  test('j a text with what was read from it marked', async () => {
    const now = await desk();
    await now.click(now.tab('Documents'));
    await now.type(now.page.getByLabel('Words in title or text'), world.search);
    await now.page.getByText(/^\d+ documents?, latest first$/u).waitFor();
    await now.click(now.page.locator('.table tbody .link'));
    await inspector(now.page).locator('.document-text mark').first().waitFor();
    done(now, 'j', 3);
  }, 90_000);

  test('k everything by keys, on a phone, in the dark', async () => {
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
    counted.push('k: 0');
  }, 90_000);

  test('nothing above made the browser complain; the clicks are told', () => {
    console.info(`clicks: ${counted.join(', ')}`);
    expect(complaints()).toEqual([]);
  });
};
