/** The question box: answer, plan and evidence side by side. */
import { expect, test } from '@jest/globals';
import { browserSuite, expectAccessible, graphIsDrawn, inspector, picture, until } from '../browser/visit.ts';

browserSuite('the question box', ({ open, complaints }) => {
  test('answers a question in words, with quotes and the plan', async () => {
    const page = await open('#panel=start');
    const box = inspector(page).getByLabel('Ask in words', { exact: true }).last();
    await box.fill('Did Putin and Macron reach a deal?');
    await box.press('Enter');
    await inspector(page)
      .getByText(/It is disputed/u)
      .first()
      .waitFor();
    await inspector(page).locator('.answer-quotes blockquote').first().waitFor();
    await inspector(page).locator('.answer-plan summary').click();
    await inspector(page)
      .getByText(/query Whether/u)
      .waitFor();
    await expectAccessible(page);
    await picture(page, 'ask');
  }, 90_000);

  test('shows what it asked in fields, and asks again where one is changed', async () => {
    const page = await open('#panel=start');
    const box = inspector(page).getByLabel('Ask in words', { exact: true }).last();
    await box.fill('Who met Zelenskyy in February 2022?');
    await box.press('Enter');
    const plan = inspector(page).getByRole('region', { name: 'What was asked of the graph' });
    const first = inspector(page).locator('.answer-sentence').first();
    await plan.locator('.caption', { hasText: /Volodymyr Zelenskyy/u }).waitFor();

    const who = plan.getByRole('combobox', { name: /^Whom?$/u });
    await who.fill('Putin');
    await page.getByRole('option', { name: 'Vladimir Putin' }).waitFor();
    await who.press('Enter');
    await first.getByText(/Putin/u).first().waitFor();
    await plan.locator('.caption', { hasText: /Vladimir Putin/u }).waitFor();
    // The field is the one that was typed in, and keeps the focus.
    expect(await page.evaluate('document.activeElement?.value')).toBe('Vladimir Putin');

    // An end before its beginning is refused in words; the plan stays, and the other end makes it good.
    await plan.getByLabel('From', { exact: true }).fill('2022-03');
    await plan.getByLabel('From', { exact: true }).press('Enter');
    await inspector(page)
      .getByText(/the window ends before it begins/u)
      .waitFor();
    await plan.getByLabel('To', { exact: true }).fill('2022-03');
    await plan.getByLabel('To', { exact: true }).press('Enter');
    await plan.locator('.caption', { hasText: /in March 2022/u }).waitFor();
    await first
      .getByText(/March 2022/u)
      .first()
      .waitFor();

    await plan.getByRole('combobox', { name: 'What', exact: true }).selectOption({ label: 'accused' });
    await plan.locator('.caption', { hasText: /of accused/u }).waitFor();
    await expectAccessible(page);
    await picture(page, 'plan');
  }, 90_000);

  test('on a phone the plan has room', async () => {
    const page = await open('#panel=start', { viewport: { width: 390, height: 844 } });
    const box = inspector(page).getByLabel('Ask in words', { exact: true }).last();
    await box.fill('What is between Putin and Macron?');
    await box.press('Enter');
    await inspector(page).getByRole('combobox', { name: 'Between' }).waitFor();
    await inspector(page).getByRole('combobox', { name: 'And' }).waitFor();
    expect(await page.evaluate(`document.documentElement.scrollWidth <= 390`)).toBe(true);
    await expectAccessible(page);
    await picture(page, 'plan-phone');
  }, 90_000);

  test('says why it does not answer, and offers what it can', async () => {
    const page = await open('#panel=start');
    const box = inspector(page).getByLabel('Ask in words', { exact: true }).last();
    await box.fill('Did Macron meet Xi Jinping?');
    await box.press('Enter');
    await inspector(page).getByText('The evidence does not answer this.').waitFor();
    await inspector(page).locator('.answer .question').first().click();
    await inspector(page).locator('.answer-sentence').first().waitFor();
  }, 90_000);

  test('is reached from the search above where its words are no name, and a link carries the question', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const search = page.getByRole('combobox', { name: /^Search/u });
    await search.fill('Emmanuel Macr');
    await page.getByRole('option', { name: /^Emmanuel Macron/u }).waitFor();
    expect(await page.getByRole('option', { name: /^Ask:/u }).count()).toBe(0);
    await search.fill('Who met Zelenskyy in February 2022?');
    await page.getByRole('option', { name: 'Ask: “Who met Zelenskyy in February 2022?”' }).waitFor();
    await picture(page, 'search-ask');
    await search.press('Enter');
    const answer = inspector(page).locator('.answer-sentence').first();
    await answer
      .getByText(/Zelenskyy/u)
      .first()
      .waitFor();
    expect(await inspector(page).getByLabel('Ask in words', { exact: true }).last().inputValue()).toBe(
      'Who met Zelenskyy in February 2022?',
    );
    await until(page, `/[#&]q=Who/.test(location.hash)`);
    const other = await open(String(await page.evaluate('location.hash')));
    await inspector(other).locator('.answer-sentence').first().waitFor();
    // By keys, and of words that are no question by their mark.
    await search.fill('Did Putin meet Macron');
    await page.getByRole('option', { name: 'Ask: “Did Putin meet Macron”' }).click();
    await inspector(page)
      .getByText(/Macron/u)
      .first()
      .waitFor();
    await until(page, `/[#&]q=Did/.test(location.hash)`);
    await expectAccessible(page);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
