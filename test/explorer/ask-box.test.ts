/** The question box: answer, plan and evidence side by side. */
import { expect, test } from '@jest/globals';
import { browserSuite, expectAccessible, inspector, picture } from './visit.ts';

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

  test('says why it does not answer, and offers what it can', async () => {
    const page = await open('#panel=start');
    const box = inspector(page).getByLabel('Ask in words', { exact: true }).last();
    await box.fill('Did Macron meet Xi Jinping?');
    await box.press('Enter');
    await inspector(page).getByText('The evidence does not answer this.').waitFor();
    await inspector(page).locator('.answer .question').first().click();
    await inspector(page).locator('.answer-sentence').first().waitFor();
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
