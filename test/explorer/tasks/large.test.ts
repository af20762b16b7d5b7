/** The eleven tasks of an analyst on a world of 20,000 relations, and every slider there pressed twice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { slidersTwice } from '../browser/twice.ts';
import { browserSuite, graphIsDrawn, inspector } from '../browser/visit.ts';
import { elevenTasks } from './eleven.ts';
import { HUBS, largeWorld, MEMBERS, NAMES, RELATIONS } from './large-world.ts';

browserSuite(
  'the eleven tasks on 20,000 relations',
  (visit) => {
    const { open, server } = visit;
    beforeAll(() => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-20000-'));
      writeFileSync(join(folder, 'world.jsonl'), largeWorld());
      server().importStatements(join(folder, 'world.jsonl'));
      rmSync(folder, { recursive: true });
    }, 240_000);

    test('the world is as large as it says', async () => {
      // The command wrote them into the store of a running server, which follows by itself.
      let total = 0;
      while (total < RELATIONS) {
        const { data } = JSON.parse(await server().ask('{ relations(first: 1) { totalCount } }'));
        total = data.relations.totalCount;
      }
      expect(total).toBeLessThan(1.1 * RELATIONS);
    }, 60_000);

    test('every slider twice by keys: time, what was known, strength of evidence, months', async () => {
      const page = await open();
      await graphIsDrawn(page, 3);
      await slidersTwice(page);
    }, 120_000);

    elevenTasks(visit, {
      speaker: NAMES.speaker,
      words: /the strait stays open/u,
      day: { typed: '2021-06-30', told: '30 Jun 2021' },
      hub: { name: HUBS[0], neighbors: 20 },
      search: 'd1234',
      members: async (now) => {
        await now.search(NAMES.format);
        await now.click(inspector(now.page).getByRole('button', { name: 'Add the strongest' }));
        await graphIsDrawn(now.page, MEMBERS);
        await now.click(now.tab(/^Filters/u));
        await now.click(now.button(/^Only member/iu));
        await now.click(now.tab('Table'));
        const members = now.page.locator('.table tbody tr', { hasText: NAMES.format });
        await members.nth(MEMBERS - 1).waitFor();
        return 5;
      },
    });
  },
  false,
);
