/** Reads by key: one answer per key, in key order, null for a missing one. */
import { describe, expect, it } from '@jest/globals';
import type { Id } from '../../../src/domain/glossary.ts';
import { admit } from '../../../src/evidence/admit.ts';
import { documentOf } from '../../../src/evidence/document.ts';
import { type Noun, pages } from '../../../src/store/store.ts';
import { AT, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { denial, idOf, meeting, plan, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { ADA, BEN, CLEO, decided, note, standing, view } from './curated.ts';
import { EVERY, gathered, scanned, statementOf, storeToRead, UNKNOWN } from './opened.ts';

const FILTERS = {
  document: {},
  statement: EVERY,
  quotation: { asOf: EVERY.asOf },
  entity: {},
  decision: {},
  note: {},
  view: {},
  question: {},
  ledger: {},
} as const;

export function keyContract(open: Open): void {
  describe('reads by key', () => {
    const store = storeToRead(
      open,
      entriesOf(...talks),
      [decided('1'.repeat(32), 'DIFFERENT', ADA, CLEO)],
      [note('2'.repeat(32), [ADA], 'Hm.')],
      [view('3'.repeat(32), 'the-talks')],
      [standing('4'.repeat(32))],
    );

    it.each(Object.keys(FILTERS) as Exclude<Noun, 'kept'>[])(
      'gives each %s as it is listed, in the order of the keys',
      async (noun) => {
        const listed = (await gathered(pages(store(), noun, FILTERS[noun], 2))).flat() as {
          readonly id?: Id;
          readonly revision?: number;
        }[];
        expect(listed.length).toBeGreaterThan(0);
        const ids = listed.map(({ id, revision }) => id ?? String(revision)).reverse();
        const [first = ''] = ids;
        const found = await store().byIds(noun, [UNKNOWN, ...ids, first]);
        expect(found).toEqual([null, ...[...listed].reverse(), listed.at(-1)]);
        expect(await store().byIds(noun, [])).toEqual([]);
        expect(await store().count(noun, FILTERS[noun])).toBe(listed.length);
      },
    );

    it('gives documents as they came, with cluster and recording, and their words apart', async () => {
      const { text, ...document } = documentOf(admit(reprint, AT).document);
      const added = { retractedAt: null, recordedAt: AT, cluster: documentIdOf(meeting) };
      expect(await store().byIds('document', [document.id])).toEqual([{ ...document, ...added }]);
      expect(await store().find('textByDocument', [document.id, UNKNOWN])).toEqual([text, null]);
    });

    it('gives statements as they came, with review and group', async () => {
      const met = await statementOf(store(), meeting);
      expect(met).toEqual({
        id: met.id,
        document: documentIdOf(meeting),
        subject: ADA,
        predicate: 'CONSULT',
        object: BEN,
        mode: 'visit',
        role: null,
        place: idOf('Oslo', 'PLACE'),
        quantity: null,
        polarity: 'ASSERTED',
        modality: 'FACT',
        reportedAs: 'NARRATION',
        attribution: [],
        valid: expect.objectContaining({ edtf: '2022-02-07', origin: 'STATED' }),
        knownAt: Date.parse('2022-02-07T18:00:00Z'),
        confidence: 0.8,
        joint: true,
        start: 0,
        end: met.quote.length,
        core: { start: 0, end: met.quote.length },
        quote: meeting.statements[0]?.quote,
        extractors: ['test@1'],
        recordedAt: AT,
        retractedAt: null,
        review: 'UNREVIEWED',
        group: met.id,
      });
      expect(await statementOf(store(), denial)).toMatchObject({ polarity: 'DENIED', group: met.id });
      const opinion = await statementOf(store(), plan, 'Norland');
      expect(opinion).toMatchObject({ group: null, object: null, valid: null, mode: null });
      expect(opinion.attribution).toEqual([expect.objectContaining({ surface: 'an official', anonymous: true })]);
    });

    it('gives entities with their names', async () => {
      const [ada] = await store().byIds('entity', [ADA]);
      expect(ada).toMatchObject({ id: ADA, kind: 'PERSON', label: 'Ada Berg', qids: [], members: [ADA], given: [] });
      expect(ada?.names).toEqual([expect.objectContaining({ text: 'Ada Berg', form: 'label' })]);
    });

    it('finds entities by Wikidata id and by exact name, case and accents aside', async () => {
      const labels = (found: readonly ({ readonly label: string } | null)[]) => found.map((one) => one?.label ?? null);
      expect(labels(await store().find('entityByQid', ['Q900002', 'Q1', 'Q900001']))).toEqual([
        'Émile Dürrenfels',
        null,
        'Norland',
      ]);
      const names = ['ada BERG', 'Nobody', 'emile durrenfels', 'Ada'];
      expect(labels(await store().find('entityByName', names))).toEqual(['Ada Berg', null, 'Émile Dürrenfels', null]);
    });

    it('finds entities by how their ids begin', async () => {
      const [berg] = await store().find('entityByName', ['Ada Berg']);
      const start = (berg?.id ?? '').slice(0, 18);
      const found = await store().find('entityByIdStart', ['f'.repeat(18), start]);
      expect(found.map((one) => one?.label ?? null)).toEqual([null, 'Ada Berg']);
    });

    it('finds views by slug and documents by cluster', async () => {
      const [found, missing] = await store().find('viewBySlug', ['the-talks', 'no-talks']);
      expect([found?.id, missing]).toEqual(['3'.repeat(32), null]);
      const cluster = [documentIdOf(meeting), documentIdOf(reprint)];
      expect(await store().find('documentsByCluster', [UNKNOWN, cluster[0] ?? ''])).toEqual([[], cluster]);
    });

    it('scans entities, then groups, each in order of id', async () => {
      const keys = (await scanned(store())).map((row) =>
        row.kind === 'entity' ? `1 ${row.entity.id}` : `2 ${row.group.founder}`,
      );
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys.map((key) => key[0]))).toEqual(new Set(['1', '2']));
    });
  });
}
