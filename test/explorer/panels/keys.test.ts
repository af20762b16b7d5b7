/** Every key twice: what a key does it does again, because the focus is still where it was. */
import { expect, test } from '@jest/globals';
import { FOCUSED, focus, slidersTwice, twice } from '../browser/twice.ts';
import { actors, browserSuite, graphIsDrawn, inspector, inView, until } from '../browser/visit.ts';

const ROW = `${FOCUSED}?.closest('[role=row]')?.getAttribute('data-key')`;

browserSuite('every key twice', ({ open, complaints }) => {
  test('sliders: strength of evidence, time, what was known, months', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await slidersTwice(page);
  }, 120_000);

  test('a date that is typed: the field keeps the focus after Enter, and shows what was undone', async () => {
    const page = await open('#from=2015');
    const from = page.locator('.time .day-field input').first();
    await focus(from);
    for (const date of ['2022', '2022-02']) {
      await from.fill(date);
      await page.keyboard.press('Enter');
      await until(page, `new URLSearchParams(location.hash.slice(1)).get('from') === '${date}'`);
      expect(await page.evaluate(`${FOCUSED}?.value`)).toBe(date);
    }
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await until(page, `document.querySelector('.time .day-field input').value === '2022'`);
  }, 90_000);

  test('the list of actors: rows, opening and closing, pinning, taking out, back and again', async () => {
    const page = await open();
    await graphIsDrawn(page, 4);
    const all = await inView(page);
    await focus(actors(page).getByRole('row'));
    await twice(page, 'ArrowDown', ROW);
    await twice(page, 'ArrowUp', ROW);
    for (const _ of [1, 2]) {
      await page.keyboard.press('ArrowRight');
      await until(page, `document.querySelector('.tree-edge') !== null`);
      await page.keyboard.press('ArrowLeft');
      await until(page, `document.querySelector('.tree-edge') === null`);
    }
    await page.keyboard.press('Enter');
    await until(page, `/sel=/u.test(location.hash)`);
    await twice(page, 'p', `/pin=/u.test(location.hash)`);
    await page.keyboard.press('Delete');
    await until(page, `document.querySelector('.tab-count').textContent === '${all - 1}'`);
    // The row that took its place has the focus.
    await page.keyboard.press('Enter');
    await until(page, `/sel=/u.test(location.hash)`);
    await page.keyboard.press('Delete');
    await until(page, `document.querySelector('.tab-count').textContent === '${all - 2}'`);
    const count = `document.querySelector('.tab-count').textContent`;
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Control+z');
    await until(page, `${count} === '${all}'`);
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Control+Shift+z');
    await until(page, `${count} === '${all - 2}'`);
  }, 120_000);

  test('search, tabs, menus and heads of columns', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const search = page.getByRole('combobox', { name: /^Search/u });
    for (const _ of [1, 2]) {
      await page.keyboard.press('/');
      await until(page, `${FOCUSED}?.id === 'search-input'`);
      await search.fill('Peskov');
      await page.locator('.list-item .entity-name').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await search.inputValue()).toBe('');
      await search.blur();
    }
    await page.keyboard.press('/');
    await search.fill('Peskov');
    await page.locator('.list-item .entity-name').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Dmitry Peskov' }).waitFor();

    await focus(page.getByRole('tab', { name: 'Graph', exact: true }));
    await twice(page, 'ArrowRight', `${FOCUSED}?.textContent`);
    await twice(page, 'ArrowLeft', `${FOCUSED}?.textContent`);
    for (const name of ['Share', 'Export']) {
      const button = page.getByRole('button', { name, exact: true });
      await focus(button);
      for (const _ of [1, 2]) {
        await page.keyboard.press('Enter');
        await page.getByRole('menu').waitFor();
        await twice(page, 'ArrowDown', `${FOCUSED}?.textContent`);
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        await until(page, `${FOCUSED}?.textContent === '${name}'`);
      }
    }
    await page.getByRole('tab', { name: 'Table' }).click();
    await focus(page.locator('.table .sort'));
    await twice(page, 'Enter', `${FOCUSED}?.closest('th')?.getAttribute('aria-sort')`);
    await focus(page.getByRole('button', { name: /^Switch to/u }));
    await twice(page, 'Enter', 'document.documentElement.dataset.theme');
    await focus(page.getByRole('button', { name: 'Legend and keys' }));
    for (const _ of [1, 2]) {
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await until(page, `${FOCUSED}?.getAttribute('aria-label') === 'Legend and keys'`);
    }
  }, 120_000);

  test('the first Tab leads past everything to what is selected, and leaves the view as it is', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const before = await inView(page);
    for (const _ of [1, 2]) {
      await focus(page.locator('.skip'));
      await page.keyboard.press('Enter');
      await until(page, `${FOCUSED}?.id === 'inspector'`);
      await graphIsDrawn(page, 3);
      expect(await inView(page)).toBe(before);
    }
  }, 60_000);

  test('the panels: unfolding words, choosing what connects, asking', async () => {
    const page = await open();
    await inspector(page).locator('.mediator').first().waitFor();
    await focus(inspector(page).locator('.mediator summary'));
    await twice(page, 'Enter', `${FOCUSED}?.parentElement?.open`);
    await focus(inspector(page).getByRole('tab', { name: 'Mediators' }));
    await twice(page, 'ArrowRight', `${FOCUSED}?.textContent`);
    await inspector(page).getByRole('button', { name: 'Questions', exact: true }).click();
    const box = inspector(page).getByLabel('Ask in words', { exact: true }).last();
    const sentence = `document.querySelector('.answer-sentence p')?.textContent`;
    for (const name of ['Macron', 'Scholz']) {
      await box.fill(`Did ${name} meet Putin?`);
      await box.press('Enter');
      await until(page, `${sentence}?.includes('${name}') === true`);
    }
    expect(await page.evaluate(`${FOCUSED}?.value`)).toBe('Did Scholz meet Putin?');
  }, 120_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
