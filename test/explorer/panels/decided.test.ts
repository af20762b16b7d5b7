/** Decisions of an editor: undone in the order in which they came, told where they leave nothing, and kept over a reload. */
import { expect, test } from '@jest/globals';
import {
  add,
  browserSuite,
  expectAccessible,
  graphIsDrawn,
  inspector,
  picture,
  until,
  useKey,
} from '../browser/visit.ts';

const COLOR = `document.querySelector('.canvas')._cyreg.cy.nodes()[0].style('color')`;
const INK = `(() => { const probe = document.createElement('i'); probe.style.color = getComputedStyle(document.documentElement).getPropertyValue('--ink'); document.body.append(probe); const ink = getComputedStyle(probe).color; probe.remove(); return ink; })()`;

browserSuite(
  'what an editor decided',
  ({ open, server, complaints }) => {
    test('is undone before the steps of the view that came before it, and after those that came later', async () => {
      await server().ask(
        'mutation { ingestDocument(input: { text: "On 6 February 2022 Olaf Scholz accused Vladimir Putin of lies. On 7 February 2022 Emmanuel Macron met Vladimir Putin in Moscow.", title: "A note" }) { __typename } }',
      );
      const page = await open();
      await graphIsDrawn(page, 2);
      await useKey(page);
      await page.getByRole('tab', { name: 'Claims' }).click();
      // Anywhere in the row, where nothing else is pressed.
      await page.locator('.claims-table tr', { hasText: 'accused' }).locator('.claim-date').click();
      await inspector(page).locator('.reader-chosen').getByRole('button', { name: 'Reject' }).click();
      await page.getByText('Statement rejected.').waitFor();
      await page.getByRole('button', { name: /^Decisions 1$/u }).waitFor();
      const told = page.locator('.claims-table tr', { hasText: 'accused' }).getByText('rejected', { exact: true });
      await told.waitFor();
      await page.reload();
      await page.getByRole('button', { name: /^Decisions 1$/u }).click();
      await page.getByRole('button', { name: /^Undo the decision: rejected/u }).click();
      await page.getByText(/^Undone: rejected/u).waitFor();
      await page.keyboard.press('Escape');

      await inspector(page).locator('.reader-chosen').getByRole('button', { name: 'Reject' }).click();
      await page.getByText('Statement rejected.').waitFor();
      await page.getByRole('checkbox', { name: 'Undated too' }).uncheck();
      await page
        .locator('.center')
        .focus()
        .catch(() => undefined);
      await page.keyboard.press('Control+z');
      await page.getByText('Undone in the view: the time.').waitFor();
      await page.keyboard.press('Control+z');
      await page.getByText(/^Undone: rejected/u).waitFor();
    }, 90_000);

    test('is the reason that is given where nothing is left of a line, with the way back', async () => {
      const page = await open();
      await graphIsDrawn(page, 2);
      await add(page, 'Emmanuel Macron');
      await useKey(page);
      await page.getByRole('tab', { name: 'Table' }).click();
      await page
        .locator('.relations-table tr', { hasText: 'Emmanuel Macron' })
        .getByRole('button', { name: /^talks/u })
        .click();
      await inspector(page).getByRole('button', { name: 'Reject' }).click();
      await inspector(page)
        .getByText(/^1 statement of it was rejected\./u)
        .waitFor();
      await picture(page, 'rejected');
      await expectAccessible(page);
      await inspector(page).getByRole('button', { name: 'Take the review back' }).click();
      await inspector(page).locator('.relation .quote').first().waitFor();
    }, 90_000);

    test('needs a reason where two are merged, and the page says so', async () => {
      const page = await open();
      await graphIsDrawn(page, 2);
      await useKey(page);
      for (const row of await page.getByRole('treegrid').getByRole('checkbox').all()) {
        await row.check();
        if ((await page.getByRole('treegrid').getByRole('checkbox', { checked: true }).count()) === 2) break;
      }
      await inspector(page).getByText('A reason is needed: it is kept with the decision.').waitFor();
    }, 90_000);

    test('the drawing takes the colours of the theme at once, and paper no help of the first page', async () => {
      const page = await open();
      await graphIsDrawn(page, 2);
      for (const theme of ['dark', 'light']) {
        await page.getByRole('button', { name: `Switch to ${theme} colors` }).click();
        await until(page, `document.documentElement.dataset.theme === '${theme}'`);
        await until(page, `${COLOR}.replaceAll(' ', '') === ${INK}.replaceAll(' ', '')`);
      }
      await inspector(page).getByRole('button', { name: 'Questions', exact: true }).click();
      await page.emulateMedia({ media: 'print' });
      await page.getByText('Search a name above and add it.').waitFor({ state: 'hidden' });
    }, 90_000);

    test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
  },
  false,
);
