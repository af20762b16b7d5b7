/** What was just added is not lost to the eye where it is less sure than what is shown. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hiddenOf, hiddenText } from '../../../src/explorer/graph/newly-told.ts';
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

test('what is hidden of what was added is told with its reasons, each relation once', () => {
  const told = (id: string, verdict: 'UNDISPUTED' | 'DISPUTED' | 'DENIED_ONLY', confidence: number) => ({
    id,
    source: { id: `${id} a` },
    target: { id: 'b' },
    standing: { verdict, modality: 'FACT' as const, confidence },
  });
  const words = (...all: Parameters<typeof hiddenOf>[0]) => hiddenText(hiddenOf(all));
  const [sure, unsure, disputed, denied] = [
    told('sure', 'UNDISPUTED', 0.9),
    told('unsure', 'UNDISPUTED', 0.7),
    told('disputed', 'DISPUTED', 0.5),
    told('denied', 'DENIED_ONLY', 0.9),
  ];
  expect(words(sure, disputed)).toBe('');
  expect(words(unsure, unsure)).toBe('The one relation is below 80 % and hidden at first.');
  expect(words(sure, denied)).toBe('1 of 2 relations is only denied and hidden at first.');
  expect(words(sure, unsure, denied)).toBe('2 of 3 relations are hidden at first: 1 below 80 %, 1 only denied.');
  expect(hiddenOf([sure, unsure]).ends).toEqual(['unsure a', 'b']);
});

browserSuite('what was just added', ({ open, server, complaints }) => {
  const keep = async (page: Page, text: string): Promise<void> => {
    await useKey(page);
    await page.getByRole('button', { name: 'Editing', exact: true }).click();
    await page.getByRole('button', { name: 'Read a text…' }).click();
    await inspector(page).getByLabel('Text of an article or dispatch').fill(text);
    await inspector(page).getByRole('button', { name: 'Show what would be read' }).click();
    await inspector(page).getByRole('button', { name: 'Keep it in the graph' }).click();
  };

  test('by a text: the page says what of it lies below the tier, and one press shows it', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await keep(
      page,
      'Emmanuel Macron met Ursula von der Leyen in Paris on 3 March 2022. Japan rejected the demand of Germany.',
    );
    const notice = page.locator('.notice');
    await notice.getByText(/^Kept, with \d+ new statements\. 1 of 2 relations is below 80 % and hidden/u).waitFor();
    await expectAccessible(page);
    await picture(page, 'kept-below');
    await notice.getByRole('button', { name: 'Show them' }).click();
    await until(page, `/show=below/.test(location.hash)`);
    const lines = `document.querySelector('.canvas')._cyreg.cy.edges()`;
    await until(
      page,
      `${lines}.some((line) => ['Japan', 'Germany'].every((name) => line.connectedNodes().some((node) => node.data('name').includes(name))))`,
    );
  }, 90_000);

  test('from elsewhere: after the update the page says what lies below the tier between those in view', async () => {
    const tell = (text: string): Promise<string> =>
      server().ask('mutation Tell($input: IngestInput!) { ingestDocument(input: $input) { __typename } }', {
        input: { text, publishedAt: '2022-03-05' },
      });
    await tell('Spain met Italy in Rome on 4 March 2022.');
    const page = await open('#panel=start');
    await add(page, 'Spain');
    await add(page, 'Italy');
    await graphIsDrawn(page, 2);
    await tell('Spain rejected the demand of Italy.');
    await page.getByRole('button', { name: /on what is shown: update/u }).click();
    await page.locator('.notice').getByText('Between those in view 1 new relation is below 80 %.').waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Show it' }).click();
    await until(page, `/show=below/.test(location.hash)`);
  }, 90_000);

  test('where nothing reaches the tier, the picture says so, and one press brings the tier back', async () => {
    const page = await open('#panel=start');
    await add(page, 'Japan');
    await add(page, 'Germany');
    await graphIsDrawn(page, 2);
    const lines = `document.querySelector('.canvas')._cyreg.cy.edges().length`;
    await until(page, `${lines} === 1`);
    const notes = page.locator('.canvas-notes');
    await notes.getByText(/nothing here reaches 80 %: only 80 % and more$/u).waitFor();
    await picture(page, 'tier-lifted');
    await notes.getByRole('button', { name: 'only 80 % and more' }).click();
    await until(page, `${lines} === 0`);
    await until(page, `/show=strict/.test(location.hash)`);
    await notes.getByRole('button', { name: '1 more below 80 %' }).click();
    await until(page, `${lines} === 1`);
  }, 90_000);

  test('whoever is added without a line is told of what hides their lines', async () => {
    const page = await open('#panel=start');
    await add(page, 'Spain');
    await add(page, 'Italy');
    await graphIsDrawn(page, 2);
    await page.getByRole('tab', { name: /^Filters/u }).click();
    await page.getByRole('button', { name: 'Only talks' }).click();
    await server().ask(
      'mutation($text: String!) { ingestDocument(input: { text: $text, publishedAt: "2022-03-06" }) { __typename } }',
      {
        text: 'Spain accused Portugal of lies on 5 March 2022.',
      },
    );
    await add(page, 'Portugal');
    const notice = page.locator('.notice');
    await notice.getByText(/Not drawn of what was added: 1 relation that the filters leave out\.$/u).waitFor();
    await picture(page, 'hidden-lines');
    await notice.getByRole('button', { name: 'Show them' }).click();
    await until(page, `document.querySelector('.canvas')._cyreg.cy.edges().length === 2`);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
