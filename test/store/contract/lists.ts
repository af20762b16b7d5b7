/** The other lists: documents, quotations, entities, notes, decisions and saved views. */
import { describe, expect, it } from '@jest/globals';
import { entityId } from '../../../src/domain/id.ts';
import type { DocumentFilter, EntityFilter } from '../../../src/store/filter.ts';
import { type Noun, type Nouns, pages } from '../../../src/store/store.ts';
import { all, entriesOf } from '../../fixture/graph.ts';
import { denial, idOf, meeting, plan, portrait, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { ADA, BEN, CLEO, decided, note, view } from './curated.ts';
import { BAD, EVERY, gathered, storeToRead } from './opened.ts';

const { asOf } = EVERY;
const at = (text: string): number => Date.parse(text);
const NUMBERS = [0, 1, 2, 3, 4] as const;
const idAt = (i: number): string => String(i).repeat(32);
const TITLES = {
  portrait: portrait.document.title,
  plan: plan.document.title,
  denial: denial.document.title,
  reprint: reprint.document.title,
  meeting: meeting.document.title,
};
const ALL_TITLES = Object.values(TITLES);

/** Noun, what is asked, and what each row found is told by. */
type Case = { [N in Noun]: readonly [N, string, Nouns[N]['filter'], readonly string[]] }[Noun];

const DOCUMENTS: readonly Case[] = [
  ['document', 'latest first', {}, ALL_TITLES],
  ['document', 'with words of the text', { text: 'harbour papers' }, [TITLES.reprint, TITLES.meeting]],
  ['document', 'with words, accents aside', { text: 'CAFE elan' }, [TITLES.denial]],
  ['document', 'with a word of the title', { text: 'denies' }, [TITLES.denial]],
  ['document', 'with words of title and text', { text: 'denies cafe' }, [TITLES.denial]],
  ['document', 'with a word that none has', { text: 'no-such-word' }, []],
  ['document', 'of a publisher', { publisher: [entityId('MEDIA', 'South Post', null)] }, [TITLES.denial]],
  ['document', 'in a language', { lang: 'fr' }, [TITLES.portrait]],
  ['document', 'in a language that none is in', { lang: 'de' }, []],
  ['document', 'in a language, with words', { lang: 'en', text: 'denies' }, [TITLES.denial]],
  ['document', 'that are dated', { dated: true, lang: 'fr' }, []],
  ['document', 'that are not dated', { dated: false }, [TITLES.portrait]],
  ['document', 'that were not taken back', { retracted: false }, ALL_TITLES],
  ['document', 'that mention any', { mentions: [CLEO, idOf('Norland')] }, [TITLES.plan]],
  [
    'document',
    'that mention one and have words',
    { mentions: [ADA], text: 'harbour' },
    [TITLES.plan, TITLES.reprint, TITLES.meeting],
  ],
  ['document', 'that mention nobody', { mentions: [] }, []],
  ['document', 'published since', { publishedFrom: at('2022-02-08T09:00Z') }, [TITLES.plan, TITLES.denial]],
  ['document', 'published until', { publishedTo: at('2022-02-07T20:00Z') }, [TITLES.reprint, TITLES.meeting]],
  [
    'document',
    'published in between',
    { publishedFrom: at('2022-02-07T19:00Z'), publishedTo: at('2022-02-08T09:00Z') },
    [TITLES.denial, TITLES.reprint],
  ],
];

const MEDIA = ['North Wire', 'South Post', 'West Times'];
const ENTITIES: readonly Case[] = [
  ['entity', 'of a kind', { kinds: ['MEDIA'] }, MEDIA],
  ['entity', 'by id', { ids: [BEN, 'none', ADA] }, ['Ada Berg', 'Ben Carter']],
  ['entity', 'by id and kind', { ids: [BEN, idOf('Norland')], kinds: ['STATE'] }, ['Norland']],
  ['entity', 'by Wikidata id', { qid: 'Q900001' }, ['Norland']],
  ['entity', 'by a beginning', { nameStartsWith: 'NOR' }, ['Norland', 'North Wire']],
  ['entity', 'by a beginning, accents aside', { nameStartsWith: 'emile D' }, ['Émile Dürrenfels']],
  ['entity', 'by a beginning and kind', { nameStartsWith: 'nor', kinds: ['STATE'] }, ['Norland']],
  ['entity', 'by no beginning', { nameStartsWith: 'orland' }, []],
  ['entity', 'of no kind', { kinds: [] }, []],
];

const OTHERS: readonly Case[] = [
  ['quotation', 'latest first', { asOf }, ['the door is open', 'I was at home']],
  ['quotation', 'with words', { asOf, text: 'OPEN door' }, ['the door is open']],
  ['quotation', 'of a speaker', { asOf, speakers: [BEN] }, ['I was at home']],
  ['quotation', 'of nobody', { asOf, speakers: [] }, []],
  ['quotation', 'known by then', { asOf: at('2022-02-08T09:00Z') }, ['I was at home']],
  ['note', 'newest first', {}, [4, 3, 2, 1, 0].map((i) => `Note ${i}.`)],
  ['note', 'about any', { about: [BEN, 'none'] }, [4, 2, 0].map((i) => `Note ${i}.`)],
  ['note', 'about nobody', { about: [] }, []],
  ['decision', 'newest first, the reverted too', {}, [4, 3, 2, 1, 0].map((i) => `Reason ${i}.`)],
  ['decision', 'about any', { about: [BEN] }, [3, 1].map((i) => `Reason ${i}.`)],
  ['decision', 'about whom all name', { about: [CLEO] }, [4, 3, 2, 1, 0].map((i) => `Reason ${i}.`)],
  ['view', 'newest first', {}, [4, 3, 2, 1, 0].map((i) => `View ${i}`)],
];

export function listContract(open: Open): void {
  describe('lists', () => {
    const store = storeToRead(
      open,
      entriesOf(...talks),
      ...NUMBERS.map((i) => [
        note(idAt(i), i % 2 === 0 ? [ADA, BEN] : [CLEO], `Note ${i}.`),
        decided(idAt(i), 'DIFFERENT', i % 2 === 0 ? ADA : BEN, CLEO),
        view(idAt(i), `view-${i}`, `View ${i}`),
      ]),
      [{ entry: 'revert', decision: idAt(3), reason: null }],
    );

    it.each([...DOCUMENTS, ...ENTITIES, ...OTHERS])('%s: %s', async (noun, _, filter, expected) => {
      const found = await all(store(), noun, filter);
      expect(found.map(tellingOf)).toEqual(expected);
      expect(await store().count(noun, filter)).toBe(expected.length);
    });

    it.each<[Noun, readonly Case[]]>(
      (['document', 'entity', 'quotation', 'note', 'decision'] as const).map((noun) => [
        noun,
        [...DOCUMENTS, ...ENTITIES, ...OTHERS].filter(([one]) => one === noun),
      ]),
    )('%s: many at once are what they are one by one', async (noun, cases) => {
      const filters = cases.map(([, , filter]) => filter) as never[];
      const first = { first: 2, after: null };
      const [item] = (
        await store().page(noun, (noun === 'quotation' ? { asOf } : {}) as never, { first: 1, after: null })
      ).items;
      for (const page of [first, { first: 2, after: item?.cursor ?? '' }]) {
        const one = await Promise.all(filters.map((filter) => store().page(noun, filter, page)));
        expect(await store().pageOfEach(noun, filters, page)).toEqual(one);
      }
      const counts = await Promise.all(filters.map((filter) => store().count(noun, filter)));
      expect(await store().countOfEach(noun, filters)).toEqual(counts);
      expect([await store().pageOfEach(noun, [], first), await store().countOfEach(noun, [])]).toEqual([[], []]);
    });

    it.each<[string, DocumentFilter, readonly (readonly [string, number])[]]>([
      [
        'all',
        {},
        [
          ['en', 4],
          ['fr', 1],
        ],
      ],
      ['those with words', { text: 'harbour' }, [['en', 3]]],
      ['those of one', { lang: 'fr' }, [['fr', 1]]],
      ['none', { text: 'no-such-word' }, []],
    ])('documents by language: %s', async (_, filter, expected) => {
      const found = await store().documentLanguages(filter);
      expect(found.map(({ lang, count }) => [lang, count])).toEqual(expected);
    });

    it('entities by label, then id', async () => {
      const labels = (await all(store(), 'entity', {} satisfies EntityFilter)).map(({ label }) => label);
      expect(labels).toEqual([...labels].sort());
      expect(labels).toEqual(expect.arrayContaining([...MEDIA, 'Oslo', 'Ada Berg', 'Émile Dürrenfels']));
    });

    it.each<[Noun, object]>([
      ['document', {}],
      ['entity', {}],
      ['quotation', { asOf }],
      ['note', {}],
      ['decision', {}],
      ['view', {}],
    ])('%s goes on after each item, whatever the size of the page', async (noun, filter) => {
      const whole = await all(store(), noun, filter as never);
      for (const size of [1, 2, 3, 5]) {
        const read = await gathered(pages(store(), noun, filter as never, size));
        expect(read.flat()).toEqual(whole);
        expect(read.every((page, i) => page.length === size || i === read.length - 1)).toBe(true);
      }
    });

    it.each([
      [0, null],
      [5_001, null],
      [1.5, null],
      [1, 'none'],
      [1, Buffer.from('["notes","x"]').toString('base64url')],
    ])('refuse a page of %d after %j', async (first, after) => {
      await expect(store().page('note', {}, { first, after })).rejects.toMatchObject(BAD);
    });

    it('refuse a cursor of another list', async () => {
      const [item] = (await store().page('note', {}, { first: 1, after: null })).items;
      const page = { first: 1, after: item?.cursor ?? '' };
      for (const noun of ['decision', 'view', 'document', 'entity', 'ledger'] as const) {
        await expect(store().page(noun, {}, page)).rejects.toMatchObject(BAD);
      }
    });
  });
}

function tellingOf(row: object): string {
  const { title, label, quote, body, reason } = row as Readonly<Record<string, string>>;
  return title ?? label ?? quote ?? body ?? reason ?? '';
}
