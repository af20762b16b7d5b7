import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { add, browserSuite, expectAccessible, inspector, inView, picture, until } from './visit.ts';

const MARKUP = 'Hub <img src=x onerror=alert(1)>';
const RIGHT_TO_LEFT = 'ליאור כהן';
const NEIGHBORS = 620;

/** One hub with more neighbors than a view holds, names that would break a careless page, in the import format. */
const world = (): string => {
  const names = [RIGHT_TO_LEFT, ...Array.from({ length: NEIGHBORS - 1 }, (_, index) => `Envoy ${index + 1}`)];
  return names
    .flatMap((name, index) => {
      const doc = `d${index}`;
      const text = `${MARKUP} met ${name} in Graz on 3 May 2021.`;
      const at = text.indexOf(name, MARKUP.length);
      const mention = (label: string, start: number) => ({
        kind: 'actor',
        doc,
        label,
        actorKind: 'PERSON',
        qid: null,
        mentions: [{ start, end: start + label.length, surface: label }],
      });
      return [
        {
          kind: 'document',
          id: doc,
          title: `<b>Talks ${index}</b>`,
          publisher: 'Plain Paper',
          published: `2021-05-04T09:00:${String(index % 60).padStart(2, '0')}Z`,
          url: `https://example.org/${index}`,
          lang: 'en',
          text,
        },
        mention(MARKUP, 0),
        mention(name, at),
        {
          kind: 'statement',
          doc,
          subject: MARKUP,
          subjectQid: null,
          predicate: 'CONSULT',
          mode: null,
          object: name,
          objectQid: null,
          place: null,
          date: '2021-05-03',
          quantity: null,
          polarity: 'ASSERTED',
          modality: 'FACT',
          reportedAs: 'NARRATION',
          attribution: [],
          role: null,
          confidence: 0.8,
          quote: text,
          start: 0,
          end: text.length,
        },
      ];
    })
    .map((line) => JSON.stringify(line))
    .join('\n');
};

browserSuite(
  'the explorer over a strange graph',
  ({ open, server, complaints }) => {
    test('an empty graph is a designed state', async () => {
      const page = await open();
      await page.getByText('An empty sheet').waitFor();
      expect(await inspector(page).locator('.question').count()).toBe(4);
      await expectAccessible(page);
      await picture(page, 'empty');
    }, 40_000);

    test('names with markup or from right to left are text, and a hub too large is cut in words', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-world-'));
      writeFileSync(join(folder, 'world.jsonl'), world());
      server().importStatements(join(folder, 'world.jsonl'));
      rmSync(folder, { recursive: true });

      const page = await open('#panel=start');
      await until(
        page,
        `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ revision }' }) }).then((answer) => answer.json()).then(({ data }) => data.revision > 0)`,
      );
      await add(page, MARKUP);
      expect(await page.locator('img').count()).toBe(0);
      await inspector(page).getByRole('textbox', { name: 'At most' }).fill('500');
      await inspector(page).getByRole('textbox', { name: 'At most' }).press('Tab');
      await inspector(page).getByRole('button', { name: 'Add the strongest' }).click();
      await page.getByText(/showing 500 of 621: narrow it/u).waitFor();
      expect(await inView(page)).toBe(500);
      await picture(page, 'hub');
      await inspector(page).getByRole('button', { name: 'Collapse' }).click();
      await until(page, `document.querySelector('.tab-count').textContent === '1'`);
      await add(page, RIGHT_TO_LEFT);
      expect(await inspector(page).locator('h2 bdi').textContent()).toBe(RIGHT_TO_LEFT);
      await page.getByRole('tab', { name: 'Table' }).click();
      await page.locator('.table tbody tr td:nth-child(2) .link').first().click();
      await inspector(page).locator('.statement').first().waitFor();
      expect(await inspector(page).locator('.statement-source').first().textContent()).toContain('<b>Talks 0</b>');
      await expectAccessible(page);
    }, 60_000);

    test('nothing above made the browser complain', () => expect(complaints()).toEqual([]));
  },
  false,
);
