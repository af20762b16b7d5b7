/** Standing questions and what they find: made from what is in view, told without a reload, ended. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { filtersIn, standingInput } from '../../../src/explorer/panels/alerts/standing-input.ts';
import { initialState } from '../../../src/explorer/state/state.ts';
import { worldOf } from '../../fixture/world.ts';
import { browserSuite, expectAccessible, graphIsDrawn, inspector, picture, until, useKey } from '../browser/visit.ts';

const met = (subject: string, object: string, day: string) => ({
  subject,
  object,
  predicate: 'CONSULT',
  day,
  words: `${subject} met ${object} at the ferry house, both offices said.`,
});

const openAlerts = async (page: Page): Promise<void> => {
  await page.locator('.alerts-button').click();
  await inspector(page).getByRole('heading', { level: 2, name: 'Alerts' }).waitFor();
};

const fill = async (page: Page, field: string, name: string): Promise<void> => {
  const box = inspector(page).getByRole('combobox', { name: field, exact: true });
  await box.fill(name);
  await page.getByRole('option', { name }).first().waitFor();
  await box.press('Enter');
  await until(page, `[...document.querySelectorAll('.entity-field input')].some((one) => one.value === '${name}')`);
};

describe('a standing question', () => {
  const filters = {
    ...initialState.filters,
    minSources: 2,
    excludePublishers: ['outlet'],
    hiddenTypes: ['ACCUSE'] as const,
  };
  const time = { ...initialState.time, from: '2022-02' };

  test('takes of the filters what can stand, and tells what does not', () => {
    expect(standingInput('MEDIATOR', ['a', 'b'], filters)).toEqual({
      mediator: { a: 'a', b: 'b', evidence: { minIndependentSources: 2 } },
    });
    expect(standingInput('DENIAL', ['a', undefined], filters)).toEqual({
      denial: { about: ['a'], types: expect.not.arrayContaining(['ACCUSE']) },
    });
    const { kept, left } = filtersIn('MEDIATOR', filters, time, () => 'Harbour Post');
    expect(kept).toEqual(['from 2 independent sources']);
    expect(left).toEqual(['since Feb 2022', 'without accused', 'without Harbour Post']);
    expect(filtersIn('VIEW', filters, time, () => 'Harbour Post').kept).toContain('since Feb 2022');
  });

  test('is none where somebody is missing, or named twice', () => {
    expect(standingInput('MEDIATOR', ['a', undefined], filters)).toBeNull();
    expect(standingInput('PATH', ['a', 'a'], filters)).toBeNull();
    expect(standingInput('DENIAL', [undefined, 'b'], filters)).toBeNull();
  });
});

browserSuite('alerts', ({ open, server, complaints }) => {
  const bring = (claims: readonly ReturnType<typeof met>[]): void => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-alerts-'));
    writeFileSync(join(folder, 'world.jsonl'), worldOf(claims));
    server().importStatements(join(folder, 'world.jsonl'));
    rmSync(folder, { recursive: true });
  };

  test('a question that stands is told of what comes, with the words that caused it, and is ended', async () => {
    bring([met('Alva North', 'Carla Third', '2022-03-01'), met('Boris South', 'Carla Third', '2021-01-01')]);
    const page = await open('#panel=start');
    await useKey(page);
    await openAlerts(page);
    await inspector(page).getByText('No question stands yet.').waitFor();
    await inspector(page).getByLabel('Tell when').selectOption({ label: 'Somebody new goes between two' });
    await fill(page, 'Between', 'Alva North');
    await fill(page, 'and', 'Boris South');
    await inspector(page).getByText('No filter is part of it.').waitFor();
    await inspector(page).getByRole('button', { name: 'Let it stand' }).click();
    await inspector(page).getByText('Who goes between Alva North and Boris South').first().waitFor();
    await expectAccessible(page);

    // Seen from elsewhere on the page: the count says that there is something new.
    await inspector(page).getByRole('button', { name: 'Questions', exact: true }).click();
    bring([met('Oskar Vale', 'Alva North', '2022-04-01'), met('Oskar Vale', 'Boris South', '2022-04-02')]);
    await page.getByRole('button', { name: 'Alerts, 1 new one' }).waitFor();
    await openAlerts(page);
    const alert = inspector(page).locator('.alert').first();
    await alert.getByText('Oskar Vale is in contact with both Alva North and Boris South').waitFor();
    expect(await alert.locator('blockquote').allTextContents()).toContain(
      'Oskar Vale met Boris South at the ferry house, both offices said.',
    );
    await alert.getByText('new', { exact: true }).waitFor();
    await page
      .locator('.alerts-button')
      .and(page.getByLabel('Alerts', { exact: true }))
      .waitFor();
    await expectAccessible(page);
    await picture(page, 'alerts');

    // And while the list is open it grows by itself.
    bring([met('Piet Quay', 'Alva North', '2022-05-01'), met('Piet Quay', 'Boris South', '2022-05-02')]);
    await alert.getByText('Piet Quay is in contact with both Alva North and Boris South').waitFor();

    await inspector(page)
      .getByRole('button', { name: /^Delete: Who goes/u })
      .click();
    await inspector(page)
      .getByRole('button', { name: /^Delete for good: Who goes/u })
      .press('Enter');
    await inspector(page).getByText('No question stands yet.').waitFor();
    expect(await inspector(page).locator('.alert').count()).toBe(2);
    await alert.getByText('the question stands no longer').waitFor();
    await alert.locator('.statement-source .link').first().click();
    await inspector(page).locator('.document-text').waitFor();
  }, 120_000);

  test('what is selected and filtered is offered, and the view itself can be waited on', async () => {
    const page = await open('#src=2');
    await graphIsDrawn(page, 0);
    await useKey(page);
    await page.goto(`${server().url}/#src=2&panel=alerts`);
    await inspector(page).getByRole('heading', { name: 'Ask once and for all' }).waitFor();
    await inspector(page).getByLabel('Tell when').selectOption({ label: 'The answer of the view changes' });
    await inspector(page).getByText('With the filters in view: from 2 independent sources.').waitFor();
    await inspector(page).getByLabel('Tell when').selectOption({ label: 'A verdict changes' });
    await inspector(page).getByText('Not part of it: from 2 independent sources.').waitFor();
    expect(await inspector(page).getByRole('button', { name: 'Let it stand' }).isDisabled()).toBe(true);
  }, 90_000);

  test('on a phone it opens from the graph, without a key it says what is needed', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 } });
    await graphIsDrawn(page, 3);
    await page.getByRole('button', { name: 'Graph & tables' }).click();
    await openAlerts(page);
    await inspector(page)
      .getByText(/needs an editor’s key/u)
      .waitFor();
    expect(await page.evaluate(`document.documentElement.scrollWidth <= 390`)).toBe(true);
    await expectAccessible(page);
    await picture(page, 'alerts-phone');
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
