/** Statements by filter, order and page. */
import { describe, expect, it } from '@jest/globals';
import { entityId } from '../../../src/domain/id.ts';
import { BEGINNING } from '../../../src/domain/time.ts';
import type { StatementFilter } from '../../../src/store/filter.ts';
import { type Nouns, pages } from '../../../src/store/store.ts';
import type { StoredStatement } from '../../../src/store/stored.ts';
import { all, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { denial, idOf, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { BAD, EVERY, gathered, storeToRead } from './opened.ts';

const at = (text: string): number => Date.parse(text);
const always = (label: string) => [{ entity: idOf(label), from: BEGINNING, to: EVERY.to }];
const during = (label: string, from: string, to: string) => [{ entity: idOf(label), from: at(from), to: at(to) }];
const MARCH = { from: at('2022-03-15T00:00Z'), to: at('2022-03-16T00:00Z') };

/** By the words they begin with, in order of publication. */
const MET = 'Ada Berg met Ben Carter in Oslo';
const DENIED = 'Ben Carter said that he had not';
const CHAIRS = 'Cleo Duval chairs the Harbour';
const AGAIN = 'Ada Berg will meet Ben Carter';
const THREAT = 'Norland threatens the strait';
const RELATED = 'Émile Dürrenfels is related';
const beginnings = [MET, DENIED, CHAIRS, AGAIN, THREAT, RELATED];

const CASES: readonly (readonly [string, Partial<StatementFilter>, readonly string[]])[] = [
  ['all', {}, [MET, MET, DENIED, CHAIRS, AGAIN, THREAT, RELATED]],
  ['of a subject', { subject: always('Ada Berg') }, [MET, MET, AGAIN]],
  ['of an object', { object: always('Ada Berg') }, [DENIED]],
  ['about one', { about: always('Ada Berg') }, [MET, MET, AGAIN, DENIED]],
  ['about any of two', { about: [...always('Norland'), ...always('Cleo Duval')] }, [CHAIRS, THREAT]],
  ['said by one', { saidBy: always('Ben Carter') }, [DENIED]],
  ['of a subject and an object', { subject: always('Ada Berg'), object: always('Ben Carter') }, [MET, MET, AGAIN]],
  ['about one, said by another', { about: always('Ada Berg'), saidBy: always('Ben Carter') }, [DENIED]],
  ['of a day', { subject: during('Ada Berg', '2022-02-07T12:00Z', '2022-02-07T13:00Z') }, [MET, MET]],
  ['of a time without any', { subject: during('Ada Berg', '2022-02-08T00:00Z', '2022-02-28T00:00Z') }, []],
  ['undated, when known', { subject: during('Cleo Duval', '2022-02-10T23:00Z', '2022-02-11T00:00Z') }, [CHAIRS]],
  ['undated, later', { subject: during('Cleo Duval', '2022-02-11T00:00Z', '2022-03-11T00:00Z') }, []],
  ['open to the end', { about: during('Volodymyr Zelenskyy', '2030-01-01T00:00Z', '2031-01-01T00:00Z') }, [RELATED]],
  ['before they begin', { about: during('Volodymyr Zelenskyy', '2000-01-01T00:00Z', '2000-12-31T23:59Z') }, []],
  ['said when known', { saidBy: during('Ben Carter', '2022-02-08T09:00Z', '2022-02-08T09:00Z') }, [DENIED]],
  ['said before', { saidBy: during('Ben Carter', '2022-02-07T00:00Z', '2022-02-08T08:59Z') }, []],
  ['with words in any order', { text: 'STRAIT ferry' }, [MET, MET]],
  ['with accents aside', { text: 'durrenfels emile' }, [RELATED]],
  ['with a word of several', { text: 'strait' }, [MET, MET, THREAT]],
  ['with one word too many', { text: 'strait nowhere' }, []],
  ['with half a word', { text: 'stra' }, []],
  ['with words, about one', { text: 'strait', about: always('Norland') }, [THREAT]],
  ['with no word at all', { text: ' -- ' }, [MET, MET, DENIED, CHAIRS, AGAIN, THREAT, RELATED]],
  ['of a document', { document: documentIdOf(denial) }, [DENIED]],
  ['of a document, about somebody else', { document: documentIdOf(denial), about: always('Norland') }, []],
  ['of a publisher', { publisher: [entityId('MEDIA', 'West Times', null)] }, [MET]],
  ['of types', { predicates: ['FAMILY', 'HOLDS_POSITION'] }, [CHAIRS, RELATED]],
  ['of a polarity', { polarity: 'DENIED' }, [DENIED]],
  ['of modalities', { modality: ['PLAN', 'OPINION'] }, [AGAIN, THREAT]],
  ['reported so', { reportedAs: ['INDIRECT_SPEECH', 'ANONYMOUS_SOURCE'] }, [DENIED, THREAT]],
  ['as sure as this', { minConfidence: 0.7 }, [MET, DENIED, CHAIRS, RELATED]],
  ['surer than any', { minConfidence: 0.95 }, []],
  ['looked at by nobody', { reviews: ['UNREVIEWED'], polarity: 'DENIED' }, [DENIED]],
  ['looked at by somebody', { reviews: ['ACCEPTED', 'REJECTED'] }, []],
  ['found by one', { extractor: 'test@1', polarity: 'DENIED' }, [DENIED]],
  ['found by another', { extractor: 'test' }, []],
  ['of no type', { predicates: [] }, []],
  ['about nobody', { about: [] }, []],
  ['of no publisher', { publisher: [] }, []],
  ['of no id', { ids: [] }, []],
  ['known by an instant', { asOf: at('2022-02-07T18:00Z') }, [MET]],
  ['known before it', { asOf: at('2022-02-07T18:00Z') - 1 }, []],
  ['of a window or undated', MARCH, [CHAIRS, AGAIN, THREAT, RELATED]],
  ['of a window and dated', { ...MARCH, includeUndated: false }, [AGAIN, RELATED]],
  ['dated', { includeUndated: false }, [MET, MET, DENIED, AGAIN, RELATED]],
  ['of an early window', { to: at('2001-01-01T00:00Z'), includeUndated: false }, [RELATED]],
];

export function statementContract(open: Open): void {
  describe('statements', () => {
    const store = storeToRead(open, entriesOf(...talks));
    const found = (filter: Partial<StatementFilter>) => all(store(), 'statement', { ...EVERY, ...filter });

    it.each(CASES)('%s', async (_, filter, expected) => {
      const statements = await found(filter);
      expect(statements.map(named).sort()).toEqual([...expected].sort());
      expect(await store().count('statement', { ...EVERY, ...filter })).toBe(expected.length);
      const ids = statements.map(({ id }) => id);
      expect(await found({ ...filter, ids: ['none', ...ids] })).toEqual(statements);
    });

    it.each<[string, readonly string[]]>([
      ['"', beginnings],
      ['met"', [MET, DENIED]],
      ['(met', [MET, DENIED]],
      ['met*', [MET, DENIED]],
      ['quote:met', []],
      ['met AND', [MET]],
      ['NEAR(met', []],
      ['-met', [MET, DENIED]],
      ['^met~', [MET, DENIED]],
    ])('take %j as words, not as a query', async (text, expected) => {
      expect([...new Set((await found({ text })).map(named))].sort()).toEqual([...expected].sort());
    });

    it('refuse more words than anybody types', async () => {
      await expect(found({ text: 'word '.repeat(101) })).rejects.toMatchObject(BAD);
    });

    const FIELDS = { KNOWN: 'knownAt', VALID: 'valid', CONFIDENCE: 'confidence' } as const;
    const orders = (['KNOWN', 'VALID', 'CONFIDENCE'] as const).flatMap((field) =>
      (['ASC', 'DESC'] as const).map((direction) => [field, direction] as const),
    );

    it.each(orders)('come by %s %s, whatever the size of the page', async (field, direction) => {
      const order: Nouns['statement']['order'] = `${field} ${direction}`;
      const page = await store().page('statement', EVERY, { first: 100, after: null }, order);
      const whole = page.items.map(({ node }) => node);
      const values = whole.map((statement) => ({ id: statement.id, value: sortedBy(statement, FIELDS[field]) }));
      const sign = direction === 'ASC' ? 1 : -1;
      const sorted = [...values].sort((a, b) => sign * (a.value - b.value || (a.id < b.id ? -1 : 1)));
      expect(values).toEqual(sorted);
      for (const first of [1, 3, 7]) {
        const read: StoredStatement[] = [];
        for (let after: string | null = null; ; ) {
          const next: Awaited<ReturnType<typeof readPage>> = await readPage(first, after);
          read.push(...next.items.map(({ node }) => node));
          after = next.items.at(-1)?.cursor ?? null;
          if (!next.hasNextPage) break;
        }
        expect(read).toEqual(whole);
      }
      function readPage(first: number, after: string | null) {
        return store().page('statement', EVERY, { first, after }, order);
      }
    });

    it('refuse a cursor of another order, and one that is none', async () => {
      const [item] = (await store().page('statement', EVERY, { first: 1, after: null }, 'KNOWN ASC')).items;
      for (const after of [item?.cursor ?? '', 'none']) {
        await expect(store().page('statement', EVERY, { first: 1, after }, 'VALID ASC')).rejects.toMatchObject(BAD);
      }
    });

    it('are read in pages as a whole', async () => {
      const read = (await gathered(pages(store(), 'statement', EVERY, 2))).flat();
      expect(read.map(({ id }) => id).sort()).toEqual((await found({})).map(({ id }) => id).sort());
    });

    const hour = (text: string) => Math.floor(at(text) / 3_600_000);

    it.each<['KNOWN' | 'VALID', Partial<StatementFilter>, readonly (readonly [number, number])[]]>([
      [
        'KNOWN',
        { about: always('Ada Berg') },
        [
          [hour('2022-02-07T18:00Z'), 1],
          [hour('2022-02-07T20:00Z'), 1],
          [hour('2022-02-08T09:00Z'), 1],
          [hour('2022-02-10T23:00Z'), 1],
        ],
      ],
      [
        'VALID',
        {},
        [
          [hour('2001-01-01T00:00Z'), 1],
          [hour('2022-02-07T00:00Z'), 3],
          [hour('2022-03-01T00:00Z'), 1],
        ],
      ],
      ['VALID', { document: documentIdOf(denial) }, [[hour('2022-02-07T00:00Z'), 1]]],
      ['KNOWN', { ids: [] }, []],
    ])('are counted by the hour of %s', async (axis, filter, expected) => {
      const hours = await store().statementHours({ ...EVERY, ...filter }, axis);
      expect(hours.map(({ hour, count }) => [hour, count])).toEqual(expected);
    });
  });
}

const named = ({ quote }: StoredStatement): string => beginnings.find((words) => quote.startsWith(words)) ?? quote;

function sortedBy(statement: StoredStatement, field: 'knownAt' | 'valid' | 'confidence'): number {
  return field === 'valid' ? (statement.valid?.earliest ?? BEGINNING) : statement[field];
}
