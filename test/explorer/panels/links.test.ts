/** Links: two hundred actors in 4 kB, links of a graph that is gone, and short ones kept by the server. */
import { expect, test } from '@jest/globals';
import { readLink, writeLink } from '../../../src/explorer/state/permalink.ts';
import { initialState } from '../../../src/explorer/state/state.ts';
import { EDITOR_KEY } from '../browser/server.ts';
import { actors, browserSuite, graphIsDrawn, inspector, inView, until, useKey } from '../browser/visit.ts';

const idOf = (number: number): string =>
  Buffer.from(`Entity:${(number * 2_654_435_761).toString(16).padStart(16, '0').repeat(2)}`).toString('base64url');

test('a view of two hundred actors, half of them selected, has a link under 4 kB', () => {
  const entities = Array.from({ length: 200 }, (_, index) => idOf(index + 1));
  const positions = Object.fromEntries(entities.map((id, index) => [id, [index * 7, index * 3] as const]));
  const state = {
    ...initialState,
    entities,
    positions,
    pins: entities.slice(0, 2),
    selected: entities.slice(0, 100),
    edge: { a: entities[3] ?? '', b: entities[9] ?? '', relationType: null },
  };
  const link = writeLink(state);
  expect(`http://localhost:4000/#${new URLSearchParams(link)}`.length).toBeLessThan(4_000);
  const read = readLink(link).state;
  expect(read.entities).toHaveLength(200);
  expect(new Set(read.entities).size).toBe(200);
  expect(read.selected).toEqual(read.entities.slice(0, 100));
  expect(read.edge).toMatchObject({ a: read.entities[3], b: read.entities[9] });
  expect(Object.keys(read.positions)).toEqual(read.entities.slice(0, 2));
  expect(writeLink(read)).toEqual(link);
});

browserSuite('links', ({ open, server, complaints }) => {
  const keep = (body: unknown, key: string | null): Promise<Response> =>
    fetch(`${server().url}/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
    });

  test('the actors that a link names are there; of a store that was rebuilt it says who is not', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const shown = await inView(page);
    await until(page, `/[#&]s=/.test(location.hash)`);
    const hash = String(await page.evaluate(`location.hash`));
    const packed = /[#&]s=([\w-]+)/u.exec(hash)?.[1] ?? '';
    expect(packed.length).toBe(shown * 12);
    const again = await open(`#s=${packed}`);
    await graphIsDrawn(again, shown);
    const gone = await open(`#s=${packed}AAAAAAAAAAAABBBBBBBBBBBB`);
    await graphIsDrawn(gone, shown);
    await gone.getByText('2 entities of this view no longer exist in the graph and were left out.').waitFor();
    expect(await inView(gone)).toBe(shown);
  }, 90_000);

  test('a short link opens the same view, has one address for the same state, and is for editors', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    const shown = await inView(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: /short link/u }).click();
    await page.getByText(/only editors keep short links/u).waitFor();
    await useKey(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: /short link/u }).click();
    await page.getByText('A short link to this view is copied.').waitFor();
    const address = String(await page.evaluate(`navigator.clipboard.readText()`));
    expect(address).toMatch(/\/link\/[\w-]{16}$/u);
    const other = await open();
    await other.goto(address);
    await graphIsDrawn(other, shown);
    expect(await inView(other)).toBe(shown);
    const unknown = await open(`#link=${'x'.repeat(16)}`);
    await unknown.getByText('This server keeps no such short link.').waitFor();
    await until(unknown, `!document.querySelector('.tab-count')?.textContent?.startsWith('-')`);
  }, 90_000);

  test('a link shows what is looked at, not the panel in which an editor works', async () => {
    const page = await open();
    await graphIsDrawn(page, 3);
    await useKey(page);
    await actors(page).getByRole('row').first().click();
    const name = (await inspector(page).getByRole('heading', { level: 2 }).first().textContent()) ?? '';
    for (const panel of ['Read a text…', 'Merges and separations…']) {
      await page.getByRole('button', { name: 'Editing', exact: true }).click();
      await page.getByRole('button', { name: panel }).click();
      await inspector(page)
        .getByRole('heading', { name: panel.replace('…', '') })
        .waitFor();
      await page.getByRole('button', { name: 'Share' }).click();
      await page.getByRole('menuitem', { name: 'Copy the link to this view' }).click();
      await page.getByText('The link to this exact view is copied.').waitFor();
      const link = new URL(String(await page.evaluate('navigator.clipboard.readText()')));
      const other = await open(link.hash);
      await inspector(other).getByRole('heading', { level: 2, name }).waitFor();
      expect(link.hash).toContain('panel=actor');
      // The editor's own page stays where it was.
      await inspector(page)
        .getByRole('heading', { name: panel.replace('…', '') })
        .waitFor();
    }
  }, 90_000);

  test('the server takes words of an address and nothing else, up to 64 kB', async () => {
    const state = { view: 'table', s: 'A'.repeat(1200) };
    const [first, second] = [await keep({ state }, EDITOR_KEY), await keep({ state }, EDITOR_KEY)];
    const [{ id, url }, again] = [await first.json(), await second.json()];
    expect(again.id).toBe(id);
    expect(url).toBe(`${server().url}/link/${id}`);
    const read = await fetch(url, { headers: { accept: 'application/json' } });
    expect(await read.json()).toEqual({ state });
    const browser = await fetch(url, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect([browser.status, browser.headers.get('location')]).toEqual([302, `/#link=${id}`]);
    expect((await keep({ state }, null)).status).toBe(401);
    expect((await keep({ state: { a: 'x'.repeat(70_000) } }, EDITOR_KEY)).status).toBe(413);
    for (const wrong of [{}, { state: [] }, { state: {} }, { state: { a: 1 } }, { state: { 'A b': 'x' } }, 'view'])
      expect((await keep(wrong, EDITOR_KEY)).status).toBe(400);
    expect((await fetch(`${server().url}/link/..%2f..%2fentente`)).status).toBe(404);
    expect((await fetch(`${server().url}/link/${'y'.repeat(16)}`)).status).toBe(404);
  }, 60_000);

  test('a citation’s address opens the words in their text, with those whom they are about in view', async () => {
    const asked = '{ statements(filter: { predicates: [AGREE] }, first: 1) { nodes { permalink quote { text } } } }';
    const { data } = JSON.parse(await server().ask(asked));
    const [{ permalink, quote }] = data.statements.nodes;
    const page = await open(new URL(permalink).hash);
    await inspector(page).locator('.document-text .mark-chosen').first().waitFor();
    expect(quote.text).toContain(await inspector(page).locator('.document-text .mark-chosen').first().textContent());
    await until(page, `document.querySelector('.tab-count')?.textContent === '2'`);
  }, 60_000);

  test('nothing above made the browser complain', () =>
    expect(complaints().filter((text) => !/status of 40[14]/u.test(text))).toEqual([]));
});
