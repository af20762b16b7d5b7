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
      const tools = page.locator('.claim-tools');
      await tools.getByText('1 claim', { exact: true }).waitFor();
      await tools.getByText(/^1 more rejected or retracted/u).waitFor();
      expect(await page.locator('.claims-table tr', { hasText: 'accused' }).count()).toBe(0);
      await tools.getByRole('button', { name: 'show', exact: true }).click();
      await told.waitFor();
      await tools.getByText(/^1 of them rejected or retracted/u).waitFor();
      await inspector(page)
        .getByText(/2 statements and 0 quotations read from it, 1 of the statements rejected/u)
        .waitFor();
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
      await inspector(page)
        .getByRole('heading', { name: /^Who connects/u })
        .waitFor();
      // Of two whom nobody would take for one the page does not ask by itself.
      expect(await inspector(page).getByRole('region', { name: 'Are they the same?' }).count()).toBe(0);
      await inspector(page).getByRole('button', { name: 'Merge the two, or keep them apart…' }).click();
      await inspector(page).getByText('A reason is needed: it is kept with the decision.').waitFor();
    }, 90_000);

    test('begins with the claims that the readers were least sure of, one after the other', async () => {
      await server().ask(
        'mutation { ingestDocument(input: { text: "Japan rejected the demand of Germany. Kaja Kallas met Olaf Scholz in Berlin on 9 February 2022.", title: "Another note" }) { __typename } }',
      );
      const page = await open('#panel=start');
      await useKey(page);
      await inspector(page)
        .getByRole('button', { name: /^Which claims should be reviewed first/u })
        .click();
      const chosen = inspector(page).locator('.reader-chosen');
      await chosen.locator('.statement').waitFor();
      // The list may come after its first claim.
      await chosen.getByText(/^1 of \d+$/u).waitFor();
      const sure = await page.locator('.claims-table tbody .number').allTextContents();
      expect(sure.length).toBeGreaterThan(1);
      expect(sure.map((text) => Number.parseInt(text, 10))).toEqual(
        sure.map((text) => Number.parseInt(text, 10)).toSorted((x, y) => x - y),
      );
      await chosen.getByText(`1 of ${sure.length}`).waitFor();
      expect(await chosen.getByRole('button', { name: 'Previous' }).isDisabled()).toBe(true);
      await chosen.getByRole('button', { name: 'Next' }).click();
      await chosen.getByText(`2 of ${sure.length}`).waitFor();
      await picture(page, 'review-weakest');
      await expectAccessible(page);
      await chosen.getByRole('button', { name: 'Accept' }).click();
      // What was decided on has left the list: the next one stands in its place.
      await chosen.getByText(`${sure.length - 1} in the list`).waitFor();
      await chosen.getByRole('button', { name: 'Next' }).click();
      await chosen.getByText(`2 of ${sure.length - 1}`).waitFor();
    }, 90_000);

    test('walks into another text as far as the words of the claim', async () => {
      const filler = Array.from({ length: 60 }, () => 'Nothing is told here.').join('\n\n');
      await server().ask(
        'mutation($text: String!) { ingestDocument(input: { text: $text, title: "Long" }) { __typename } }',
        {
          text: `${filler}\n\nSpain rejected the demand of Italy.\n\n${filler}`,
        },
      );
      await server().ask(
        'mutation { ingestDocument(input: { text: "Poland rejected the demand of Hungary.", title: "Short" }) { __typename } }',
      );
      const page = await open('#view=claims&claims=%7B%22text%22:%22demand%22%7D');
      const rows = page.locator('.claims-table tbody tr');
      await rows.filter({ hasText: 'Spain' }).waitFor();
      const names = await rows.allTextContents();
      await rows.filter({ hasText: 'Poland' }).locator('.claim-date').click();
      const placeOf = (actor: string): number => names.findIndex((name) => name.includes(actor));
      const way = placeOf('Spain') < placeOf('Poland') ? 'Previous' : 'Next';
      await inspector(page).getByRole('button', { name: way }).click();
      await inspector(page).getByRole('heading', { name: 'Long' }).waitFor();
      await until(
        page,
        `(() => { const [text, mark] = ['.document-text', '.document-text .mark-chosen'].map((name) => document.querySelector(name)?.getBoundingClientRect()); return mark !== undefined && mark.top >= text.top && mark.bottom <= text.bottom; })()`,
      );
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
