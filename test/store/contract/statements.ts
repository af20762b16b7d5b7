/** Statements by filter, order and page. */
import { describe, expect, it } from '@jest/globals';
import { entityId } from '../../../src/domain/id.ts';
import { BEGINNING, END } from '../../../src/domain/time.ts';
import type { StatementFilter } from '../../../src/store/filter.ts';
import type { StatementOrder } from '../../../src/store/store.ts';
import { denial, idOf, meeting, portrait, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { nodesOf, paged, storeToRead } from './opened.ts';

const ALL: StatementFilter = { asOf: END, from: BEGINNING, to: END, includeUndated: true };
const BY_KNOWN: StatementOrder = { field: 'KNOWN', direction: 'ASC' };
const always = (label: string) => [{ entity: idOf(label), from: BEGINNING, to: END }];
const at = (text: string): number => Date.parse(text);

/** By the words they begin with, in order of publication. */
const MET = 'Ada Berg met Ben Carter in Oslo';
const DENIED = 'Ben Carter said that he had not';
const CHAIRS = 'Cleo Duval chairs the Harbour';
const AGAIN = 'Ada Berg will meet Ben Carter';
const THREAT = 'Norland threatens the strait';
const RELATED = 'Émile Dürrenfels is related';
const beginnings = [MET, DENIED, CHAIRS, AGAIN, THREAT, RELATED];

export function statementContract(open: Open): void {
  describe('statements', () => {
    const store = storeToRead(open, { documents: talks });

    const found = async (filter: Partial<StatementFilter>, order = BY_KNOWN): Promise<string[]> => {
      const page = await store().statements({ ...ALL, ...filter }, order, { first: 100, after: null });
      expect(await store().countStatements({ ...ALL, ...filter })).toBe(page.items.length);
      return nodesOf(page).map(({ quote }) => beginnings.find((words) => quote.startsWith(words)) ?? quote);
    };
    const each = async (filter: Partial<StatementFilter>) => (await found(filter)).sort();

    it('are all there without a filter', async () => {
      expect(await each({})).toEqual([MET, MET, DENIED, CHAIRS, AGAIN, THREAT, RELATED].sort());
    });

    it('are found by subject, object, either, and who said it', async () => {
      expect(await each({ subject: always('Ada Berg') })).toEqual([MET, MET, AGAIN].sort());
      expect(await each({ object: always('Ada Berg') })).toEqual([DENIED]);
      expect(await each({ about: always('Ada Berg') })).toEqual([MET, MET, AGAIN, DENIED].sort());
      expect(await each({ about: [...always('Norland'), ...always('Cleo Duval')] })).toEqual([CHAIRS, THREAT]);
      expect(await each({ saidBy: always('Ben Carter') })).toEqual([DENIED]);
      expect(await each({ subject: always('Ada Berg'), object: always('Ben Carter') })).toEqual([MET, MET, AGAIN]);
    });

    it('are about somebody at a time that overlaps the valid window, or the instant known where undated', async () => {
      const during = (label: string, from: string, to: string) => [{ entity: idOf(label), from: at(from), to: at(to) }];
      expect(await each({ subject: during('Ada Berg', '2022-02-07T12:00Z', '2022-02-07T13:00Z') })).toEqual([MET, MET]);
      expect(await each({ subject: during('Ada Berg', '2022-02-08T00:00Z', '2022-02-28T00:00Z') })).toEqual([]);
      expect(await each({ subject: during('Cleo Duval', '2022-02-10T23:00Z', '2022-02-11T00:00Z') })).toEqual([CHAIRS]);
      expect(await each({ subject: during('Cleo Duval', '2022-02-11T00:00Z', '2022-03-11T00:00Z') })).toEqual([]);
      expect(await each({ about: during('Volodymyr Zelenskyy', '2000-01-01T00:00Z', '2001-01-01T00:00Z') })).toEqual([
        RELATED,
      ]);
      expect(await each({ about: during('Volodymyr Zelenskyy', '2000-01-01T00:00Z', '2000-12-31T23:59Z') })).toEqual(
        [],
      );
      expect(await each({ saidBy: during('Ben Carter', '2022-02-08T09:00Z', '2022-02-08T09:00Z') })).toEqual([DENIED]);
      expect(await each({ saidBy: during('Ben Carter', '2022-02-07T00:00Z', '2022-02-08T08:59Z') })).toEqual([]);
    });

    it('are found by the words of the quote, case and accents aside, in any order', async () => {
      expect(await each({ text: 'STRAIT ferry' })).toEqual([MET, MET]);
      expect(await each({ text: 'durrenfels emile' })).toEqual([RELATED]);
      expect(await each({ text: 'strait' })).toEqual([MET, MET, THREAT]);
      expect(await each({ text: 'strait nowhere' })).toEqual([]);
      expect(await each({ text: 'stra' })).toEqual([]);
    });

    it.each([
      '"',
      'met"',
      '(met',
      'met)',
      'met*',
      'quote:met',
      'met AND',
      'NEAR(met',
      '-met',
      '^met',
      'met\u0000',
      '\ud800 met',
    ])('take %j as words, not as a query', async (text) => {
      await expect(found({ text })).resolves.toBeInstanceOf(Array);
    });

    it('are found by document, publisher, type, polarity, modality and manner', async () => {
      expect(await each({ document: denial.document.id })).toEqual([DENIED]);
      expect(await each({ publisher: [entityId('MEDIA', 'West Times', null)] })).toEqual([MET]);
      expect(await each({ predicates: ['FAMILY', 'HOLDS_POSITION'] })).toEqual([CHAIRS, RELATED]);
      expect(await each({ polarity: 'DENIED' })).toEqual([DENIED]);
      expect(await each({ modality: ['PLAN', 'OPINION'] })).toEqual([AGAIN, THREAT]);
      expect(await each({ reportedAs: ['INDIRECT_SPEECH', 'ANONYMOUS_SOURCE'] })).toEqual([DENIED, THREAT].sort());
      expect(await each({ ids: [statementOf(meeting), 'none', statementOf(portrait)] })).toEqual([MET, RELATED]);
    });

    it('are none where a list is empty', async () => {
      expect(await each({ ids: [] })).toEqual([]);
      expect(await each({ about: [] })).toEqual([]);
      expect(await each({ publisher: [] })).toEqual([]);
      expect(await each({ predicates: [] })).toEqual([]);
    });

    it('are those known by then', async () => {
      expect(await each({ asOf: at('2022-02-07T18:00Z') })).toEqual([MET]);
      expect(await each({ asOf: at('2022-02-07T18:00Z') - 1 })).toEqual([]);
    });

    it('are those whose validity overlaps the window, undated ones as asked', async () => {
      const march = { from: at('2022-03-15T00:00Z'), to: at('2022-03-16T00:00Z') };
      expect(await each(march)).toEqual([AGAIN, CHAIRS, THREAT, RELATED].sort());
      expect(await each({ ...march, includeUndated: false })).toEqual([AGAIN, RELATED].sort());
      expect(await each({ includeUndated: false })).toEqual([AGAIN, MET, MET, DENIED, RELATED].sort());
      expect(await each({ from: BEGINNING, to: at('2001-01-01T00:00Z'), includeUndated: false })).toEqual([RELATED]);
    });

    it('come in the order asked for, page by page', async () => {
      for (const field of ['KNOWN', 'VALID', 'CONFIDENCE'] as const) {
        const whole = nodesOf(await store().statements(ALL, { field, direction: 'ASC' }, { first: 100, after: null }));
        const sort = whole.map(({ id, knownAt, valid, confidence }) => {
          const value = { KNOWN: knownAt, VALID: valid?.earliest ?? BEGINNING, CONFIDENCE: confidence }[field];
          return { value, id };
        });
        expect(sort).toEqual([...sort].sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1)));
        for (const size of [1, 2, 3, 7]) {
          const order = { field, direction: 'ASC' } as const;
          expect(await paged(size, (page) => store().statements(ALL, order, page))).toEqual(whole);
          const reversed = { field, direction: 'DESC' } as const;
          expect(await paged(size, (page) => store().statements(ALL, reversed, page))).toEqual([...whole].reverse());
        }
      }
    });

    it('go on after a cursor under another filter', async () => {
      const { items } = await store().statements(ALL, BY_KNOWN, { first: 3, after: null });
      const after = items.at(-1)?.cursor ?? null;
      const rest = await store().statements({ ...ALL, text: 'strait' }, BY_KNOWN, { first: 10, after });
      expect(nodesOf(rest).map(({ quote }) => quote.slice(0, THREAT.length))).toEqual([THREAT]);
    });

    it('refuse a cursor of another list or order, and what is no cursor', async () => {
      const [item] = (await store().statements(ALL, BY_KNOWN, { first: 1, after: null })).items;
      const [other] = (await store().documents({}, { first: 1, after: null })).items;
      const bad = { code: 'BAD_USER_INPUT' };
      const read = (after: string, order = BY_KNOWN) => store().statements(ALL, order, { first: 1, after });
      await expect(read(item?.cursor ?? '', { field: 'KNOWN', direction: 'DESC' })).rejects.toMatchObject(bad);
      await expect(read(item?.cursor ?? '', { field: 'VALID', direction: 'ASC' })).rejects.toMatchObject(bad);
      await expect(read(other?.cursor ?? '')).rejects.toMatchObject(bad);
      for (const text of ['', 'x', '\u0000', 'bnVsbA', 'WyJhIl0', `${item?.cursor}x`.slice(2)]) {
        await expect(read(text)).rejects.toMatchObject(bad);
      }
    });

    it.each([0, -1, 1.5, 5_001, Number.NaN])('refuse a page of %d', async (first) => {
      const read = store().statements(ALL, BY_KNOWN, { first, after: null });
      await expect(read).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('are counted by hour known and by hour begun', async () => {
      const hourOf = (text: string) => at(text) / 3_600_000;
      expect(await store().statementHours(ALL, 'KNOWN')).toEqual([
        { hour: hourOf('2022-02-07T18:00Z'), count: 1 },
        { hour: hourOf('2022-02-07T20:00Z'), count: 1 },
        { hour: hourOf('2022-02-08T09:00Z'), count: 1 },
        { hour: hourOf('2022-02-10T23:00Z'), count: 3 },
        { hour: hourOf('2022-03-01T00:00Z'), count: 1 },
      ]);
      expect(await store().statementHours({ ...ALL, polarity: 'DENIED' }, 'VALID')).toEqual([
        { hour: hourOf('2022-02-07T00:00Z'), count: 1 },
      ]);
      const begun = await store().statementHours(ALL, 'VALID');
      expect(begun).toEqual([
        { hour: hourOf('2001-01-01T00:00Z'), count: 1 },
        { hour: hourOf('2022-02-07T00:00Z'), count: 3 },
        { hour: hourOf('2022-03-01T00:00Z'), count: 1 },
      ]);
    });

    it('name the event or relation they stand under', async () => {
      const ids = [meeting, reprint, denial].map(statementOf);
      const founders = (await store().statementsByIds(ids)).map((statement) => statement?.founder);
      expect(founders).toEqual([ids[0], ids[0], ids[0]]);
      const [office] = nodesOf(
        await store().statements({ ...ALL, text: 'chairs' }, BY_KNOWN, { first: 1, after: null }),
      );
      expect(office?.founder).toBe(office?.id);
    });
  });
}

const statementOf = ({ statements: [first] }: (typeof talks)[number]): string => first?.id ?? '';
