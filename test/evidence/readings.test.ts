/** Of several readings of one document each extractor's last is in force; and what splits make of them. */
import { describe, expect, it } from '@jest/globals';
import { entityId } from '../../src/domain/id.ts';
import { splitId } from '../../src/domain/record/decision.ts';
import type { ExtractedActor, ExtractedStatement, Extraction } from '../../src/domain/record/extraction.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import type { LogEntry } from '../../src/evidence/log/entry.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { extracted } from '../fixture/extracted.ts';
import { AT, all, commit, documentIdOf, entriesOf, graphOf } from '../fixture/graph.ts';

const TEXT = 'Ada met Otto. Ada rang Otto. Otto rang Ada in Oslo.';
const SENTENCES = ['Ada met Otto.', 'Ada rang Otto.', 'Otto rang Ada in Oslo.'];

function claim(
  number: number,
  extractors: readonly string[],
  more: Partial<ExtractedStatement> = {},
): ExtractedStatement {
  const quote = SENTENCES[number] ?? '';
  return extracted(quote, TEXT.indexOf(quote), { extractors, ...more });
}
const actor = (label: string): ExtractedActor => ({ label, kind: 'PERSON', qid: null, mentions: [] });
const read = (extractors: readonly string[], ...statements: readonly ExtractedStatement[]): Extraction => ({
  document: { title: '', publisher: 'North Wire', published: '2022-02-08', url: null, lang: 'en', text: TEXT },
  actors: ['Ada', 'Otto'].map(actor),
  statements,
  quotations: [],
  warnings: [],
  extractors,
});

/** The sentences that are said in the end, each with its extractors. */
async function saidIn(store: GraphStore) {
  const statements = await all(store, 'statement', { ...EVERYTHING });
  return statements
    .map(
      ({ start, extractors }) =>
        `${SENTENCES.findIndex((one) => TEXT.indexOf(one) === start)}: ${extractors.join(' ')}`,
    )
    .sort();
}

async function said(...readings: readonly Extraction[]) {
  const store = await graphOf(...readings.map((reading) => entriesOf(reading)));
  const found = await saidIn(store);
  await store.rebuild();
  expect(await saidIn(store)).toEqual(found);
  await store.close();
  return found;
}

describe('of several readings', () => {
  it('each extractor’s last version is in force', async () => {
    expect(await said(read(['a@1'], claim(0, ['a@1']), claim(1, ['a@1'])), read(['a@2'], claim(1, ['a@2'])))).toEqual([
      '1: a@2',
    ]);
    expect(await said(read(['a@1'], claim(0, ['a@1'])), read(['b@1'], claim(1, ['b@1'])))).toEqual([
      '0: a@1',
      '1: b@1',
    ]);
  });

  it('of one extractor and version all are in force', async () => {
    expect(await said(read(['a@1'], claim(0, ['a@1'])), read(['a@1'], claim(1, ['a@1'])))).toEqual([
      '0: a@1',
      '1: a@1',
    ]);
  });

  it('one that two extractors share keeps what the one still says that stands', async () => {
    const shared = read(['a@1', 'b@1'], claim(0, ['a@1']), claim(1, ['a@1', 'b@1']), claim(2, ['b@1']));
    expect(await said(shared, read(['a@2'], claim(2, ['a@2'])))).toEqual(['1: b@1', '2: a@2 b@1']);
    expect(await said(shared, read(['a@2']), read(['b@2']))).toEqual([]);
  });

  it('what was recorded last counts, wherever the log has it; of one instant the later version', async () => {
    const store = await graphOf();
    const entries = (extraction: Extraction, at: number) =>
      entriesOf(extraction).map((entry) => ({ ...entry, author: 'ada', at }));
    const take = (extraction: Extraction, at: number) =>
      store.commit({ author: 'ada', action: 'import', at: AT, entries: entries(extraction, at) });
    await take(read(['a@2'], claim(1, ['a@2'])), AT + 2);
    await take(read(['a@1'], claim(0, ['a@1'])), AT + 1);
    expect(await saidIn(store)).toEqual(['1: a@2']);
    await take(read(['a@3'], claim(2, ['a@3'])), AT + 2);
    expect(await saidIn(store)).toEqual(['2: a@3']);
    await store.close();
  });

  it('of two quotes of one statement the longer is kept, with the surer’s word for the rest', async () => {
    const core = { start: 14, end: 21 };
    const short = claim(1, ['a@1'], { start: 14, end: 21, quote: 'Ada ran', core, confidence: 0.9, quantity: 'twice' });
    const long = claim(1, ['b@1'], { core, confidence: 0.4 });
    for (const readings of [
      [read(['a@1'], short), read(['b@1'], long)],
      [read(['b@1'], long), read(['a@1'], short)],
    ]) {
      const store = await graphOf(...readings.map((reading) => entriesOf(reading)));
      const [statement, ...others] = await all(store, 'statement', { ...EVERYTHING });
      expect(others).toEqual([]);
      expect(statement).toMatchObject({
        quote: 'Ada rang Otto.',
        confidence: 0.9,
        quantity: 'twice',
        extractors: ['a@1', 'b@1'],
      });
      await store.close();
    }
  });
});

const SPLIT = 'd'.repeat(32);
const ADA = entityId('PERSON', 'Ada', null);
const split = (more: {
  id?: string;
  documents?: readonly string[];
  statements?: readonly string[];
  label?: string | null;
}): LogEntry => ({
  entry: 'decision',
  decision: {
    id: SPLIT,
    kind: 'SPLIT',
    survivor: ADA,
    members: [ADA],
    documents: [],
    statements: [],
    label: null,
    reason: 'test',
    ...more,
  },
});

describe('who speaks', () => {
  it('is unnamed only innermost: whoever passes it on has a name', async () => {
    const attribution = ['Ada', 'Otto'].map((surface) => ({ surface, verb: 'said' }));
    const store = await graphOf(
      entriesOf(read(['a@1'], claim(0, ['a@1'], { attribution, reportedAs: 'ANONYMOUS_SOURCE' }))),
    );
    const [statement] = await all(store, 'statement', { ...EVERYTHING });
    expect(statement?.attribution.map(({ entity, anonymous }) => [entity, anonymous])).toEqual([
      [null, true],
      [entityId('PERSON', 'Otto', null), false],
    ]);
    await store.close();
  });
});

describe('a split', () => {
  const whole = read(
    ['a@1'],
    claim(0, ['a@1'], { attribution: [{ surface: 'Ada', verb: 'said' }], reportedAs: 'INDIRECT_SPEECH' }),
    claim(2, ['a@1'], { subject: { label: 'Otto', qid: null }, object: { label: 'Ada', qid: null }, place: 'Oslo' }),
  );
  const other: Extraction = { ...whole, document: { ...whole.document, text: `${TEXT} Again.`, title: 'Again' } };

  async function outcomeOf(decision: (store: GraphStore) => Promise<LogEntry>) {
    const store = await graphOf(entriesOf(whole), entriesOf(other));
    const before = await all(store, 'statement', { ...EVERYTHING });
    await commit(store, [await decision(store)]);
    const statements = await all(store, 'statement', { ...EVERYTHING });
    const part = splitId(SPLIT);
    const named = statements.map(({ document, subject, object, attribution }) => ({
      document: document === documentIdOf(whole) ? 'whole' : 'other',
      named: [subject, object, ...attribution.map(({ entity }) => entity)].map((id) =>
        id === part ? 'part' : id === ADA ? 'Ada' : '-',
      ),
    }));
    const [entity, ada] = await store.byIds('entity', [part, ADA]);
    const counts = entity?.names.filter(({ form }) => form === 'label').map(({ text, count }) => `${text} ${count}`);
    await commit(store, [{ entry: 'revert', decision: SPLIT, reason: null }]);
    expect(await all(store, 'statement', { ...EVERYTHING })).toEqual(before);
    expect((await store.byIds('entity', [part]))[0]).toBeNull();
    await store.close();
    return { named, labels: [entity?.label, ada?.label], counts };
  }

  it('of a document says of another all that this document says of the one', async () => {
    const { named, labels, counts } = await outcomeOf(async () =>
      split({ documents: [documentIdOf(whole)], label: 'Ada the Younger' }),
    );
    expect(named.filter(({ document }) => document === 'whole').map((one) => one.named.includes('Ada'))).toEqual([
      false,
      false,
    ]);
    expect(named.filter(({ document }) => document === 'other').map((one) => one.named.includes('part'))).toEqual([
      false,
      false,
    ]);
    expect(labels).toEqual(['Ada the Younger', 'Ada']);
    expect(counts).toEqual(['Ada 1', 'Ada the Younger 0']);
  });

  it('of a statement says of another what this statement says of the one, and calls it so', async () => {
    const { named, labels } = await outcomeOf(async (store) => {
      const statements = await all(store, 'statement', { ...EVERYTHING, document: documentIdOf(whole) });
      return split({ statements: statements.filter(({ place }) => place !== null).map(({ id }) => id) });
    });
    expect(named.filter((one) => one.named.includes('part'))).toEqual([{ document: 'whole', named: ['-', 'part'] }]);
    expect(named.filter((one) => one.named.includes('Ada'))).toHaveLength(3);
    expect(labels).toEqual(['Ada', 'Ada']);
  });

  it('of a statement beats that of its document, whichever was decided first', async () => {
    for (const first of ['document', 'statement']) {
      const store = await graphOf(entriesOf(whole));
      const id = (await all(store, 'statement', { ...EVERYTHING })).find(({ place }) => place !== null)?.id ?? '';
      const ofDocument = split({ documents: [documentIdOf(whole)] });
      const ofStatement = split({ id: 'e'.repeat(32), statements: [id] });
      for (const one of first === 'document' ? [ofDocument, ofStatement] : [ofStatement, ofDocument])
        await commit(store, [one]);
      const statements = await all(store, 'statement', { ...EVERYTHING });
      expect([first, statements.find((one) => one.id === id)?.object]).toEqual([first, splitId('e'.repeat(32))]);
      expect(statements.find((one) => one.id !== id)?.subject).toBe(splitId(SPLIT));
      await store.close();
    }
  });
});
