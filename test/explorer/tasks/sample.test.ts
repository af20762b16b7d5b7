/** The eleven tasks of an analyst on the sample dispatches. */
import { expect } from '@jest/globals';
import { browserSuite, graphIsDrawn, inspector } from '../browser/visit.ts';
import { elevenTasks } from './eleven.ts';

browserSuite('the eleven tasks', (visit) =>
  elevenTasks(visit, {
    speaker: 'Dmitry Peskov',
    words: /could not make any deals/u,
    day: { typed: '2022-02-07', told: '7 Feb 2022' },
    hub: { name: 'Vladimir Putin', neighbors: 5 },
    search: 'deal',
    members: async (now) => {
      await now.search('Normandy Format');
      await now.click(inspector(now.page).getByRole('button', { name: 'Add the strongest' }));
      await graphIsDrawn(now.page, 6);
      await now.click(now.tab('Table'));
      const members = now.page.locator('.table tbody tr', { hasText: 'Normandy Format' });
      await members.first().waitFor();
      expect(await members.count()).toBeGreaterThanOrEqual(4);
      return 3;
    },
  }),
);
