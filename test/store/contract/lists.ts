/** The other lists: documents, quotations, entities, notes, decisions and saved views. */
import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../../../src/domain/decision.ts';
import type { Note } from '../../../src/domain/note.ts';
import type { SavedView } from '../../../src/domain/saved-view.ts';
import { entityId } from '../../../src/domain/id.ts';
import { END } from '../../../src/domain/time.ts';
import type { DocumentFilter, EntityFilter, QuotationFilter } from '../../../src/store/filter.ts';
import type { Page, PageRequest } from '../../../src/store/store.ts';
import { denial, idOf, meeting, plan, portrait, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { nodesOf, paged, storeToRead } from './opened.ts';

const ADA = idOf('Ada Berg');
const BEN = idOf('Ben Carter');
const CLEO = idOf('Cleo Duval');
const ALL = { first: 100, after: null };
const at = (text: string): number => Date.parse(text);

/** Numbered, each a second later than the one before; the last two at once. */
const moments = [1, 2, 3, 4, 4].map((second) => at(`2022-04-02T00:00:0${second}Z`));
const idAt = (i: number): string => String(i).repeat(32);
const notes: readonly Note[] = moments.map((createdAt, i) => ({
  id: idAt(i),
  about: i % 2 === 0 ? [ADA, BEN] : [CLEO],
  body: `Note ${i}.`,
  author: 'ada',
  createdAt,
}));
const decisions: readonly Decision[] = moments.map((decidedAt, i) => ({
  id: idAt(i),
  kind: 'DIFFERENT',
  survivor: i % 2 === 0 ? ADA : BEN,
  absorbed: [CLEO],
  absorbedLabels: ['Cleo Duval'],
  decidedBy: 'ada',
  decidedAt,
  reason: `Reason ${i}.`,
  revertedAt: i === 3 ? decidedAt + 1 : null,
}));
const savedViews: readonly SavedView[] = moments.map((createdAt, i) => ({
  id: idAt(i),
  slug: `view-${i}`,
  title: `View ${i}`,
  operation: 'query { health }',
  variables: '{}',
  state: null,
  snapshot: '{}',
  sha256: 'e'.repeat(64),
  createdAt,
}));

export function listContract(open: Open): void {
  describe('lists', () => {
    const store = storeToRead(open, { documents: talks, notes, decisions, savedViews });

    const documents = async (filter: DocumentFilter): Promise<string[]> => {
      const page = await store().documents(filter, ALL);
      expect(await store().countDocuments(filter)).toBe(page.items.length);
      return nodesOf(page).map(({ title }) => title);
    };
    const entities = async (filter: EntityFilter): Promise<string[]> => {
      const page = await store().entities(filter, ALL);
      expect(await store().countEntities(filter)).toBe(page.items.length);
      return nodesOf(page).map(({ label }) => label);
    };
    const quotations = async (filter: Partial<QuotationFilter>): Promise<string[]> => {
      const page = await store().quotations({ asOf: END, ...filter }, ALL);
      expect(await store().countQuotations({ asOf: END, ...filter })).toBe(page.items.length);
      return nodesOf(page).map(({ quote }) => quote);
    };
    const titles = (...found: (typeof talks)[number][]) => found.map(({ document }) => document.title);

    it('gives documents latest first', async () => {
      expect(await documents({})).toEqual(titles(portrait, plan, denial, reprint, meeting));
    });

    it('gives documents by words in title or text', async () => {
      expect(await documents({ text: 'harbour papers' })).toEqual(titles(reprint, meeting));
      expect(await documents({ text: 'CAFE elan' })).toEqual(titles(denial));
      expect(await documents({ text: 'denies' })).toEqual(titles(denial));
      expect(await documents({ text: 'denies cafe' })).toEqual(titles(denial));
      expect(await documents({ text: 'no-such-word' })).toEqual([]);
    });

    it('gives documents by publisher, by who is mentioned and by date of publication', async () => {
      expect(await documents({ publisher: [entityId('MEDIA', 'South Post', null)] })).toEqual(titles(denial));
      expect(await documents({ mentions: [CLEO, idOf('Norland')] })).toEqual(titles(plan));
      expect(await documents({ mentions: [] })).toEqual([]);
      expect(await documents({ publishedFrom: at('2022-02-08T09:00Z') })).toEqual(titles(plan, denial));
      expect(await documents({ publishedTo: at('2022-02-07T20:00Z') })).toEqual(titles(reprint, meeting));
    });

    it('gives entities in order of (label, id)', async () => {
      const labels = await entities({});
      expect(labels).toEqual([...labels].sort());
      expect(labels).toContain('North Wire');
      expect(await entities({ kinds: ['MEDIA'] })).toEqual(['North Wire', 'South Post', 'West Times']);
    });

    it('gives entities by id, kind, Wikidata id and how a name begins', async () => {
      expect(await entities({ ids: [BEN, 'none', ADA] })).toEqual(['Ada Berg', 'Ben Carter']);
      expect(await entities({ qid: 'Q900001' })).toEqual(['Norland']);
      expect(await entities({ nameStartsWith: 'NOR' })).toEqual(['Norland', 'North Wire']);
      expect(await entities({ nameStartsWith: 'emile D' })).toEqual(['Émile Dürrenfels']);
      expect(await entities({ nameStartsWith: 'nor', kinds: ['STATE'] })).toEqual(['Norland']);
      expect(await entities({ nameStartsWith: 'orland' })).toEqual([]);
      expect(await entities({ kinds: [] })).toEqual([]);
    });

    it('gives quotations latest first, by words, speaker and what was known', async () => {
      expect(await quotations({})).toEqual(['the door is open', 'I was at home']);
      expect(await quotations({ text: 'OPEN door' })).toEqual(['the door is open']);
      expect(await quotations({ speakers: [BEN] })).toEqual(['I was at home']);
      expect(await quotations({ speakers: [] })).toEqual([]);
      expect(await quotations({ asOf: at('2022-02-08T09:00Z') })).toEqual(['I was at home']);
    });

    it('gives notes about any of these, newest first', async () => {
      const bodies = async (about: readonly string[] | null) => {
        const page = await store().notes(about, ALL);
        expect(await store().countNotes(about)).toBe(page.items.length);
        return nodesOf(page).map(({ id }) => id);
      };
      expect(await bodies(null)).toEqual([4, 3, 2, 1, 0].map(idAt));
      expect(await bodies([BEN, 'none'])).toEqual([4, 2, 0].map(idAt));
      expect(await bodies([])).toEqual([]);
    });

    it('gives decisions about any of these, newest first, the reverted too', async () => {
      const ids = async (about: readonly string[] | null) => {
        const page = await store().decisions(about, ALL);
        expect(await store().countDecisions(about)).toBe(page.items.length);
        return nodesOf(page).map(({ id }) => id);
      };
      expect(await ids(null)).toEqual([4, 3, 2, 1, 0].map(idAt));
      expect(await ids([BEN])).toEqual([3, 1].map(idAt));
      expect(await ids([CLEO])).toEqual([4, 3, 2, 1, 0].map(idAt));
    });

    it('gives saved views newest first', async () => {
      expect(nodesOf(await store().savedViews(ALL)).map(({ id }) => id)).toEqual([4, 3, 2, 1, 0].map(idAt));
      expect(await store().countSavedViews()).toBe(5);
    });

    it('goes on after each item, whatever the size of the page', async () => {
      const reads: ((page: PageRequest) => Promise<Page<unknown>>)[] = [
        (page) => store().documents({}, page),
        (page) => store().entities({}, page),
        (page) => store().quotations({ asOf: END }, page),
        (page) => store().notes(null, page),
        (page) => store().decisions(null, page),
        (page) => store().savedViews(page),
      ];
      for (const read of reads) {
        const whole = nodesOf(await read(ALL));
        for (const size of [1, 2, 3, 5]) expect(await paged(size, read)).toEqual(whole);
      }
    });

    it('refuses a cursor of another list', async () => {
      const [item] = (await store().notes(null, ALL)).items;
      const after = item?.cursor ?? '';
      const bad = { code: 'BAD_USER_INPUT' };
      await expect(store().decisions(null, { first: 1, after })).rejects.toMatchObject(bad);
      await expect(store().savedViews({ first: 1, after })).rejects.toMatchObject(bad);
      await expect(store().documents({}, { first: 1, after })).rejects.toMatchObject(bad);
      await expect(store().entities({}, { first: 1, after })).rejects.toMatchObject(bad);
      await expect(store().quotations({ asOf: END }, { first: 0, after: null })).rejects.toMatchObject(bad);
    });
  });
}
