import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Server } from '../browser/server.ts';
import {
  actors,
  add,
  browserSuite,
  expectAccessible,
  graphIsDrawn,
  inspector,
  inView,
  picture,
  pictures,
  until,
  useKey,
} from '../browser/visit.ts';

const positions = (page: Page): Promise<unknown> =>
  page.evaluate(
    `Object.fromEntries(document.querySelector('.canvas')._cyreg.cy.nodes().map((node) => [node.id(), [Math.round(node.position('x')), Math.round(node.position('y'))]]))`,
  );

const drawnLines = async (page: Page): Promise<number> => {
  await until(page, `/line/.test(document.querySelector('.canvas-notes')?.textContent)`);
  return Number(/(\d+) lines?/u.exec((await page.locator('.canvas-notes').textContent()) ?? '')?.[1] ?? '0');
};

const NO_NAME_IS_CUT = `document.querySelector('.canvas')._cyreg.cy.nodes('[kind][text != ""]').toArray().every(({ _private: { labelBounds, rstyle } }) =>
  labelBounds.main !== null && labelBounds.main.w >= rstyle.labelWidth && labelBounds.main.h >= rstyle.labelHeight)`;

/** The share of the canvas's height that the picture takes. */
const HEIGHT_FILLED = `(() => {
  const { cy } = document.querySelector('.canvas')._cyreg;
  return cy.elements().renderedBoundingBox().h / cy.height();
})()`;

/** On a busy machine the reader takes longer to load than a request may; whoever waits then asks again. */
const readerIsLoaded = async ({ ask }: Server): Promise<void> => {
  const query = '{ extract(input: { text: "Ada Berg met Ben Carter." }) { statements { text } } }';
  for (let isLoaded = false; !isLoaded; ) isLoaded = JSON.parse(await ask(query)).errors === undefined;
};

/** What can be pressed or filled in and is no name or title, as it is seen. */
const visibleControls = (page: Page): Promise<unknown> =>
  page.evaluate(
    `[...document.querySelectorAll('.button, .icon-button, input, select, [role=slider]')].filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120))`,
  );

browserSuite('keeping what the explorer shows', ({ open, server, complaints }) => {
  test('4 time: the brush by keys, what was known by a day, undated facts, and the events of a selection', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await until(page, `document.querySelectorAll('.bar').length > 1`);
    const whole = await drawnLines(page);
    const end = page.getByRole('slider', { name: 'Until' });
    await end.focus();
    await page.keyboard.press('Home');
    await until(page, `/to=20/.test(location.hash)`);
    await until(page, `document.querySelector('.canvas').dataset.busy === 'false'`);
    expect(await drawnLines(page)).toBeLessThanOrEqual(whole);
    await page.getByRole('button', { name: 'Any time' }).click();
    await page.getByText('What was known by').click();
    const known = page.getByRole('slider', { name: 'Known by' });
    await known.focus();
    await page.keyboard.press('ArrowLeft');
    await until(page, `/asof=20/.test(location.hash)`);
    const said = `document.activeElement?.getAttribute('aria-valuetext')`;
    await until(page, `/^\\d+ \\w+ 20\\d\\d$/u.test(${said} ?? '')`);
    const first = String(await page.evaluate(said));
    // The thumb keeps the focus, so a second press goes on from there.
    await page.keyboard.press('ArrowLeft');
    await until(page, `${said} !== null && ${said} !== '${first}'`);
    await page.getByLabel('Known by', { exact: true }).and(page.locator('.day-field input')).fill('2022-02-08');
    await page.keyboard.press('Enter');
    await until(page, `/asof=2022-02-08/.test(location.hash)`);
    await page
      .getByText(/as known by/u)
      .first()
      .waitFor();
    await page.getByRole('checkbox', { name: 'Undated too' }).uncheck();
    await until(page, `/undated=no/.test(location.hash)`);
    await page.getByRole('button', { name: 'Any time' }).click();
    await actors(page).getByRole('row').first().click();
    await inspector(page).getByRole('button', { name: 'Events', exact: true }).first().click();
    await inspector(page).locator('.timeline-event').first().waitFor();
    await expectAccessible(page);
    await picture(page, 'events');
  }, 90_000);

  test('6 filters take away what they filter, and an excluded publisher can turn a verdict', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const before = await inView(page);
    await page.getByRole('tab', { name: /^Filters/u }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Only talks' }).click();
    await until(
      page,
      `document.querySelector('.canvas')._cyreg.cy.edges().every((edge) => edge.data('relationType') === 'CONSULT')`,
    );
    await page.getByRole('button', { name: 'only talks: take this filter off' }).click();
    await page.getByRole('checkbox', { name: 'people' }).uncheck();
    await until(page, `document.querySelector('.canvas')._cyreg.cy.nodes('[kind = "PERSON"]').length === 0`);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await until(page, `document.querySelector('.canvas')._cyreg.cy.nodes().length === ${before}`);
    const publishers = page.getByRole('group', { name: 'Publishers heard' }).getByRole('checkbox');
    await publishers.first().waitFor();
    for (const box of await publishers.all()) await box.uncheck();
    await until(page, `document.querySelector('.canvas')._cyreg.cy.edges().length === 0`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(page, `/xpub=/.test(location.hash)`);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await until(page, `document.querySelector('.canvas')._cyreg.cy.edges().length > 0`);
  }, 90_000);

  test('7 everything can be undone and redone; collapse, pin, and positions that stay', async () => {
    const page = await open('#panel=start');
    await add(page, 'Emmanuel Macron');
    await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
    await graphIsDrawn(page, 3);
    const full = await inView(page);
    const before = await positions(page);
    await inspector(page).getByRole('button', { name: 'Pin', exact: true }).click();
    await inspector(page).getByRole('button', { name: 'Unpin' }).waitFor();
    await inspector(page).getByRole('button', { name: 'Collapse' }).click();
    await page.getByText(/folded away/u).waitFor();
    await until(page, `Number(document.querySelector('.tab-count').textContent) < ${full}`);
    await page.keyboard.press('Control+z');
    await until(page, `Number(document.querySelector('.tab-count').textContent) === ${full}`);
    await until(page, `document.querySelector('.canvas')._cyreg.cy.nodes().length === ${full}`);
    expect(await positions(page)).toEqual(before);
    await page.keyboard.press('Control+z');
    await inspector(page).getByRole('button', { name: 'Pin', exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await until(page, `document.querySelector('.tab-count').textContent === '1'`);
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+z');
    await until(page, `Number(document.querySelector('.tab-count').textContent) < ${full}`);
  }, 90_000);

  test('8 the link opens the very view again: after a reload, in another browser, and when it is cut or forged', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await actors(page).getByRole('row').first().click();
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByRole('tab', { name: 'Graph' }).click();
    await graphIsDrawn(page, 3);
    // The address follows within a moment.
    await until(page, `/xy=/.test(location.hash) && !/view=/.test(location.hash) && /sel=/.test(location.hash)`);
    const before = await positions(page);
    const hash = new URL(page.url()).hash;
    await page.reload();
    await graphIsDrawn(page, 3);
    expect(await positions(page)).toEqual(before);
    const elsewhere = await open(hash);
    await graphIsDrawn(elsewhere, 3);
    expect(await positions(elsewhere)).toEqual(before);
    expect(await inspector(elsewhere).getByRole('heading', { level: 2 }).textContent()).not.toBe('');

    const cut = await open(`${hash.slice(0, 60)}&edge=nothing&from=20`);
    await cut.getByText(/could not be read/u).waitFor();
    const forged = await open(
      '#e=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+bm90aGluZw&view=claims&claims=%7B%22text%22:%22%3Cb%3E%22',
    );
    await forged
      .getByText(/could not be read|no longer exist/u)
      .first()
      .waitFor();
    expect(await forged.locator('img').count()).toBe(0);
    await expectAccessible(forged);
  }, 90_000);

  test('8 and 12 an editor saves a view, reviews, notes, merges and takes it back, and reads a text before keeping it', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await useKey(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: /Saved views/u }).click();
    await inspector(page).getByLabel('Title').fill('Shuttles of February');
    await inspector(page).getByRole('button', { name: 'Save this view' }).click();
    await inspector(page).getByText('still holds').waitFor();
    const saved = await server().ask('{ savedViews(first: 1) { nodes { permalink } } }');
    const visitor = await open(/\/(view\/[\w-]+)"/u.exec(saved)?.[1]);
    await graphIsDrawn(visitor, 3);
    await expectAccessible(page);
    await picture(page, 'saved');

    await page.getByRole('tab', { name: 'Claims' }).click();
    await page
      .getByRole('button', { name: /^Read /u })
      .first()
      .click();
    await inspector(page).getByRole('button', { name: 'Accept' }).first().click();
    await page.getByText('Statement accepted.').waitFor();
    await page.getByRole('tab', { name: 'Graph' }).click();

    await actors(page).getByRole('row').first().click();
    await inspector(page).getByLabel('Add a note').fill('<b>checked</b> with the embassy');
    await inspector(page).getByRole('button', { name: 'Save the note' }).click();
    await inspector(page).getByText('<b>checked</b> with the embassy').waitFor();

    const boxes = actors(page).getByRole('checkbox');
    await boxes.nth(1).check();
    await inspector(page).getByRole('button', { name: 'Merge the two, or keep them apart…' }).click();
    await inspector(page).getByLabel('Reason').fill('a test');
    const before = await inView(page);
    await inspector(page).getByRole('button', { name: 'The same: merge' }).click();
    // Two people with an id each in an authority file: the page asks once more.
    await inspector(page)
      .getByText(/^Not merged/u)
      .waitFor();
    expect(await inView(page)).toBe(before);
    await inspector(page).getByRole('button', { name: 'Merge them all the same' }).click();
    await until(page, `Number(document.querySelector('.tab-count').textContent) === ${before - 1}`);
    await page.getByRole('button', { name: 'Editing' }).click();
    await page.getByRole('button', { name: /Merges and separations/u }).click();
    await inspector(page).getByRole('button', { name: 'Undo', exact: true }).first().click();
    await page.getByText('The decision is undone.').waitFor();

    await page.getByRole('button', { name: 'Editing' }).click();
    await page.getByRole('button', { name: /Read a text/u }).click();
    const text =
      'Emmanuel Macron met Vladimir Putin in Moscow on 3 March 2022. Dmitry Peskov denied that Macron and Putin had reached a deal.';
    await inspector(page).getByLabel('Text of an article or dispatch').fill(text);
    await inspector(page).getByLabel('Publisher').fill('Test Wire');
    await inspector(page).getByLabel('Published').fill('2022-03-04');
    await readerIsLoaded(server());
    await inspector(page).getByRole('button', { name: 'Show what would be read' }).click();
    await inspector(page).locator('.document-text mark').first().waitFor();
    await picture(page, 'extract');
    await inspector(page).getByRole('button', { name: 'Keep it in the graph' }).click();
    await page.getByText(/^Kept, with/u).waitFor();
    await inspector(page).locator('.reader').waitFor();
  }, 90_000);

  test('12 what others add near the view appears as a quiet count, and moves nothing by itself', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const before = await positions(page);
    await server().ask(
      `mutation { ingestDocument(input: { text: "Emmanuel Macron met Vladimir Putin in Paris on 5 March 2022. Volodymyr Zelenskyy spoke by phone with Emmanuel Macron on 5 March 2022.", publisher: "Second Wire", publishedAt: "2022-03-05T10:00:00Z" }) { __typename } }`,
    );
    const badge = page.getByRole('button', { name: /changes? on what is shown/u });
    await badge.waitFor();
    expect(await positions(page)).toEqual(before);
    await badge.click();
    await badge.waitFor({ state: 'hidden' });
  }, 90_000);

  test('11 pictures, tables and citations to take away', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const take = async (name: RegExp): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
      return readFile(await file.path(), 'latin1');
    };
    expect((await take(/PNG/u)).slice(1, 4)).toBe('PNG');
    const svg = await take(/SVG/u);
    for (const words of ['<svg xmlns', 'below 80 %', 'Sources: ', '>person<', 'Entente, '])
      expect(svg).toContain(words);
    expect(await take(/GEXF/u)).toMatch(/<description>[^<]*Sources: /u);
    expect(await take(/GraphML/u)).toMatch(/<edge id="e0" source="[^"]+" target="[^"]+">/u);
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-sheet svg circle').count()).toBeGreaterThan(2);
    expect(await page.getByRole('button', { name: 'Export' }).isVisible()).toBe(false);
    await picture(page, 'print');
    await page.emulateMedia({ media: 'screen' });
    expect(await take(/Lines in view/u)).toMatch(/^source,target,source_name/u);
    const [head = '', ...rows] = (await take(/Relations in view/u)).split('\r\n');
    expect(head).toMatch(
      /^source_name,relation,target_name,.*,quote,said_by,publisher,published,document,url,.*,permalink,/u,
    );
    await page.getByText(new RegExp(`^The file has ${rows.length} quotes of \\d+ relations\\.$`, 'u')).waitFor();
    for (const row of rows) expect(row).toMatch(/,http:\/\/127\.0\.0\.1:\d+\/#doc=/u);
    expect(await take(/Entities in view/u)).toContain('Macron');
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.locator('.table tbody .link').first().click();
    await page.locator('.table tbody tr td:nth-child(2) .link').first().click();
    await inspector(page).getByRole('button', { name: 'Cite: copy as citation' }).first().click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      /“.+”.+20\d\d.* http:\/\/127\.0\.0\.1:\d+\/#doc=\S+&panel=reader$/u,
    );
  }, 90_000);

  test('11 paper shows no control, whatever view is printed', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await useKey(page);
    for (const view of ['Matrix', 'Map', 'Table', 'Documents', 'Claims']) {
      await page.getByRole('tab', { name: view, exact: true }).click();
      await page.locator('.view table, .view svg').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect([view, await visibleControls(page)]).toEqual([view, []]);
      await page.emulateMedia({ media: 'screen' });
    }
    await page.locator('.claims-table .claim-date').first().click();
    await inspector(page).locator('.reader-chosen .statement').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await visibleControls(page)).toEqual([]);
    await picture(page, 'print-reader');
  }, 90_000);

  test('11 paper lists the sources of what is drawn: outlet, title, date, address', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await page.evaluate(`window.print = () => document.body.setAttribute('data-printed', 'yes')`);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: 'Print' }).click();
    await until(page, `document.body.dataset.printed === 'yes'`);
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    const sources = page.locator('.print-sources li');
    expect(await sources.first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await visibleControls(page)).toEqual([]);
    const lines = await sources.allTextContents();
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(line).toMatch(/^.+, “.+”, \d+ \w+ 20\d\d\.( https:\/\/.+)?$/u);
    expect(lines.filter((line) => line.includes('https://')).length).toBeGreaterThan(3);
    for (const format of ['A4', 'Letter']) await page.pdf({ format, path: join(pictures, `print-${format}.pdf`) });
    // Another view has other sources: those of this one are not told as its own.
    await page.emulateMedia({ media: 'screen' });
    await actors(page).getByRole('row').first().click();
    await inspector(page).getByRole('button', { name: 'Take out' }).click();
    await until(page, `document.querySelectorAll('.print-sources li').length === 0`);
    // By the browser's own menu nothing but this event comes first, and paper waits for no answer.
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    const byMenu = await page.locator('.print-sources li').allTextContents();
    expect(byMenu.length).toBeGreaterThan(2);
    expect(byMenu.length).toBeLessThan(lines.length);
    await page.evaluate(`document.body.removeAttribute('data-printed')`);
    await page.keyboard.press('Control+p');
    await until(page, `document.body.dataset.printed === 'yes'`);
    await until(page, `document.querySelectorAll('.print-sources li').length > 0`);
  }, 90_000);

  test('10 by keys alone: from the search to a relation’s evidence', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await actors(page).getByRole('row').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await inspector(page).locator('.statement').first().waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search-input');
  }, 90_000);

  test('10 on a phone, in the dark', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true });
    // The picture first, upright as the screen is: all of it is seen, and it fills most of its frame.
    await graphIsDrawn(page, 3);
    expect(await page.locator('.canvas').isVisible()).toBe(true);
    expect(await page.evaluate(HEIGHT_FILLED)).toBeGreaterThan(0.6);
    await picture(page, 'phone-first');
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await inspector(page).locator('.mediator').first().waitFor();
    await expectAccessible(page);
    await picture(page, 'phone-details');
    for (const [name, file] of [
      ['Actors', 'phone-actors'],
      ['Graph & tables', 'phone-graph'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      expect(await page.evaluate('document.documentElement.scrollWidth <= 390')).toBe(true);
      await expectAccessible(page);
      await picture(page, file);
    }
    // The names have grown in the small picture, and the room that is kept for each is what it takes: none is cut.
    await until(page, NO_NAME_IS_CUT);
    await page.setViewportSize({ width: 1440, height: 900 });
    await until(page, NO_NAME_IS_CUT);
  }, 90_000);

  test('13 a server that restarts in the middle: the page says so, keeps the view, and comes back', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const before = await inView(page);
    // The rest of the page comes soon after the first view: from then on it stands without the server.
    await until(page, `performance.getEntriesByType('resource').some(({ name }) => name.includes('/decisions-panel'))`);
    await server().away(async () => {
      await actors(page).getByRole('row').nth(1).click();
      await page.getByText('The server is away.').waitFor();
      await picture(page, 'away');
      expect(await inView(page)).toBe(before);
    });
    await page.getByText('The server is away.').waitFor({ state: 'hidden' });
    await inspector(page).locator('.actor').waitFor();
  }, 90_000);

  test('14 a first question that is not answered in time is asked again, and the view opens', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const errors = [{ message: 'no answer within 10 s; ask for less', extensions: { code: 'DEADLINE_EXCEEDED' } }];
    let refused = 0;
    await page.route('**/graphql', async (route) => {
      const isFirst = /query Starters/u.test(route.request().postData() ?? '') && refused++ < 2;
      return isFirst ? route.fulfill({ json: { errors } }) : route.continue();
    });
    await page.goto(server().url);
    await page.reload();
    await page.getByText(/^This took too long/u).waitFor();
    await graphIsDrawn(page, 3);
    expect(refused).toBeGreaterThan(2);
  }, 90_000);

  test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
});
