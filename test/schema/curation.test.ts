import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

/** The first text pays for reading the language model. */
jest.setTimeout(30_000);

// What reads texts is loaded before somebody waits for it.
beforeAll(() => import('../../src/server/reading/extractor-thread.ts'), 60_000);

let world: Served;
beforeEach(async () => {
  world = await openServed({ documents: talks });
});
afterEach(() => world.close());

const INGEST = `mutation($input: IngestInput!) { ingestDocument(input: $input) { __typename
  ... on IngestSuccess { new statementsAdded warnings document { id text title publishedAt publisher { label } } }
  ... on InvalidInputError { message path } } }`;
const input = {
  text: 'Emmanuel Macron met Vladimir Putin in Moscow on 7 February 2022.',
  title: 'A note',
  publisher: 'North Wire',
  publishedAt: '2022-02-07T20:00:00Z',
};

describe('a document handed in', () => {
  it('is there at once, and once', async () => {
    const { data: first } = await world.ask(INGEST, { input });
    expect(first.ingestDocument).toMatchObject({
      __typename: 'IngestSuccess',
      new: true,
      document: { text: input.text },
    });
    const { data: second } = await world.ask(INGEST, { input });
    expect(second.ingestDocument).toMatchObject({ new: false, statementsAdded: 0 });
    const { data } = await world.ask('{ statements(filter: { text: "Macron met" }) { nodes { quote { verified } } } }');
    expect(data.statements.nodes).toEqual([{ quote: { verified: true } }]);
  });

  it('may be a page', async () => {
    const html = `<html lang="en"><head><title>Talks</title><meta property="og:site_name" content="North Wire"></head>
      <body><nav>Home News</nav><article><h1>Talks</h1><p>${input.text} They spoke for five hours about the east.</p></article></body></html>`;
    const { data } = await world.ask(INGEST, { input: { html, url: 'https://north.example/talks' } });
    expect(data.ingestDocument.document).toMatchObject({ title: 'Talks', publisher: { label: 'North Wire' } });
    expect(data.ingestDocument.document.text).not.toContain('Home News');
  });

  it.each([
    ['nothing', {}],
    ['text and page at once', { text: 'a', html: '<p>a</p>' }],
    ['no words', { text: ' \n ' }],
    ['a NUL', { text: 'a\0b' }],
    ['half a character', { text: 'a\ud800b' }],
    ['a page without an article', { html: '<html></html>' }],
    ['a language that is no code', { text: 'Words.', lang: 'Elvish!' }],
  ])('of %s is refused, and changes nothing', async (_, bad) => {
    const { data } = await world.ask(INGEST, { input: bad });
    expect(data.ingestDocument.__typename).toBe('InvalidInputError');
    expect(data.ingestDocument.message).toMatch(/\S/);
    expect((await world.ask('{ revision }')).data.revision).toBe(1);
  });
});

describe('extract', () => {
  it('reads as ingestion would, finds known entities, and stores nothing', async () => {
    await world.ask(INGEST, { input });
    const revision = (await world.ask('{ revision }')).data.revision;
    const { data } = await world.ask(
      `query($input: IngestInput!) { extract(input: $input) { text published { edtf }
        mentions { start end text entity { label } } statements { predicate subject subjectEntity { label } objectEntity { label } text start end } } }`,
      { input: { ...input, text: 'Emmanuel Macron called Volodymyr Zelensky on 9 February 2022.' } },
    );
    expect(data.extract.published.edtf).toBe('2022-02-07T20:00:00Z');
    expect(data.extract.statements[0]).toMatchObject({
      predicate: 'CONSULT',
      subjectEntity: { label: 'Emmanuel Macron' },
    });
    for (const part of [...data.extract.mentions, ...data.extract.statements]) {
      expect(data.extract.text.slice(part.start, part.end)).toBe(part.text);
    }
    expect((await world.ask('{ revision }')).data.revision).toBe(revision);
  });
});

describe('a review', () => {
  it('takes a statement out of the evidence, and puts it back', async () => {
    const find =
      '{ statements(filter: { predicates: [HOLDS_POSITION] }) { nodes { id review relation { id verdict } } } }';
    const [{ id, relation }] = (await world.ask(find)).data.statements.nodes;
    const review =
      'mutation($id: ID!, $state: ReviewState!) { reviewStatement(id: $id, state: $state, note: "looked") { review relation { verdict } } }';
    const { data: rejected } = await world.ask(review, { id, state: 'REJECTED' });
    expect(rejected.reviewStatement.review).toBe('REJECTED');
    const node =
      'query($id: ID!) { node(id: $id) { ... on Relation { verdict evidence { statements best { text } } } } }';
    const { data: audited } = await world.ask(node, { id: relation.id });
    expect(audited.node).toEqual({
      verdict: 'RETRACTED',
      evidence: { statements: 0, best: { text: 'Cleo Duval chairs the Harbour Council.' } },
    });
    expect((await world.ask('{ entity(name: "Cleo Duval") { degree } }')).data.entity.degree).toBe(0);
    const wrong = await world.ask(
      '{ statements(filter: { reviews: [REJECTED], minConfidence: 0.9, extractor: "test@1" }) { nodes { id } } }',
    );
    expect(wrong.data.statements.nodes).toEqual([{ id }]);
    await world.ask(review, { id, state: 'ACCEPTED' });
    expect((await world.ask(node, { id: relation.id })).data.node.verdict).toBe('UNDISPUTED');
  });
});

describe('a retraction', () => {
  it('silences a document until it is restored, with a reason', async () => {
    const [{ id }] = (await world.ask('{ documents(publisher: "name:South Post") { nodes { id } } }')).data.documents
      .nodes;
    const verdicts = '{ events(filter: { types: [CONSULT], statuses: [OCCURRED] }) { nodes { verdict } } }';
    expect((await world.ask(verdicts)).data.events.nodes).toEqual([{ verdict: 'DISPUTED' }]);
    const retract =
      'mutation($id: ID!, $reason: String!) { retractDocument(id: $id, reason: $reason) { retractedAt } }';
    expect(await world.refused(retract, { id, reason: ' ' })).toEqual(['BAD_USER_INPUT']);
    expect((await world.ask(retract, { id, reason: 'withdrawn' })).data.retractDocument.retractedAt).toMatch(/^2022/);
    expect((await world.ask(verdicts)).data.events.nodes).toEqual([{ verdict: 'UNDISPUTED' }]);
    const restore = 'mutation($id: ID!) { restoreDocument(id: $id, reason: "printed again") { retractedAt } }';
    expect((await world.ask(restore, { id })).data.restoreDocument.retractedAt).toBeNull();
    expect((await world.ask(verdicts)).data.events.nodes).toEqual([{ verdict: 'DISPUTED' }]);
  });
});

describe('what was rejected or retracted', () => {
  it('is counted apart wherever statements, quotations and documents are counted', async () => {
    const asked = `query($counts: Boolean, $retracted: Boolean) {
      statements(filter: { counts: $counts }) { totalCount } quotations(counts: $counts) { totalCount }
      entity(name: "Ben Carter") { said(counts: $counts) { totalCount } quotations(counts: $counts) { totalCount }
        documents(retracted: $retracted) { totalCount } }
      outlet: entity(name: "South Post") { documentCount }
      documents(publisher: "name:North Wire") { nodes { title statements(counts: $counts) { totalCount } } } }`;
    const before = (await world.ask(asked)).data;
    const [{ id }] = (await world.ask('{ documents(publisher: "name:South Post") { nodes { id } } }')).data.documents
      .nodes;
    await world.ask('mutation($id: ID!) { retractDocument(id: $id, reason: "withdrawn") { id } }', { id });
    const [chairs] = (await world.ask('{ statements(filter: { predicates: [HOLDS_POSITION] }) { nodes { id } } }')).data
      .statements.nodes;
    await world.ask('mutation($id: ID!) { reviewStatement(id: $id, state: REJECTED) { id } }', chairs);
    const { data: stands } = await world.ask(asked, { counts: true, retracted: false });
    const { data: gone } = await world.ask(asked, { counts: false, retracted: true });
    expect([gone.statements.totalCount, gone.quotations.totalCount]).toEqual([2, 1]);
    expect(stands.statements.totalCount).toBe(before.statements.totalCount - 2);
    expect(stands.entity).toMatchObject({ said: { totalCount: 0 }, quotations: { totalCount: 0 } });
    expect(gone.entity).toMatchObject({ said: { totalCount: 1 }, documents: { totalCount: 1 } });
    expect([before.outlet.documentCount, stands.outlet.documentCount]).toEqual([1, 0]);
    expect(gone.documents.nodes).toContainEqual({ title: 'Council to host them', statements: { totalCount: 1 } });
  });
});

describe('a permalink', () => {
  it('opens the words in their document, at the address under which clients reach the server', async () => {
    const { data } = await world.ask(
      '{ statements(first: 1) { nodes { id permalink document { id permalink } } } quotations(first: 1) { nodes { id permalink quote { document { id } } } } }',
    );
    const opened = (link: string) => {
      const { origin, hash } = new URL(link);
      return { origin, ...Object.fromEntries(new URLSearchParams(hash.slice(1))) };
    };
    const [statement] = data.statements.nodes;
    const [quotation] = data.quotations.nodes;
    const reader = { origin: 'http://localhost', panel: 'reader' };
    expect(opened(statement.permalink)).toEqual({ ...reader, doc: `${statement.document.id} ${statement.id}` });
    expect(opened(statement.document.permalink)).toEqual({ ...reader, doc: statement.document.id });
    expect(opened(quotation.permalink)).toEqual({ ...reader, doc: `${quotation.quote.document.id} ${quotation.id}` });
  });
});

describe('a date given to a document', () => {
  const text = 'Emmanuel Macron met Vladimir Putin in Moscow on Monday. Dmitry Peskov denied a deal with France.';
  const DATE = `mutation($id: ID!, $day: DateTime!) { dateDocument(id: $id, publishedAt: $day) { __typename
    ... on IngestSuccess { document { id text title publishedAt publisher { label } } }
    ... on InvalidInputError { message path } } }`;
  const MET = `{ statements(filter: { text: "Macron met" }) { nodes {
    id review document { id retractedAt } quote { start end verified } valid { edtf } } } }`;
  const handIn = async () => {
    const undated = { text, title: 'A note', publisher: 'North Wire' };
    return (await world.ask(INGEST, { input: undated })).data.ingestDocument.document.id as string;
  };

  it('reads the same text as published then: known by then, its weekdays resolved, at the same offsets', async () => {
    const id = await handIn();
    const known = async () =>
      (await world.ask('{ statements(filter: { text: "Macron met", at: { asOf: "2022-02-09" } }) { totalCount } }'))
        .data.statements.totalCount;
    expect(await known()).toBe(0);
    const [before] = (await world.ask(MET)).data.statements.nodes;
    const { data } = await world.ask(DATE, { id, day: '2022-02-08' });
    expect(data.dateDocument.document).toMatchObject({ text, title: 'A note', publisher: { label: 'North Wire' } });
    expect(data.dateDocument.document.publishedAt).toBe('2022-02-08T23:59:59.999Z');
    expect(await known()).toBe(1);
    const rows = (await world.ask(MET)).data.statements.nodes as (typeof before)[];
    const after = rows.find(({ document }) => document.id === data.dateDocument.document.id);
    expect(after.quote).toEqual(before.quote);
    expect(after.valid.edtf).toBe('2022-02-07');
  });

  it('takes the version before back, which undoes it when it is put back', async () => {
    const id = await handIn();
    const { data } = await world.ask(DATE, { id, day: '2022-02-08' });
    const old =
      'query($id: ID!) { node(id: $id) { ... on Document { retractedAt retractions { reason retracted } } } }';
    expect((await world.ask(old, { id })).data.node).toMatchObject({
      retractedAt: expect.stringMatching(/^2022/),
      retractions: [{ retracted: true, reason: 'dated 2022-02-08: stands under this date' }],
    });
    const undo = `mutation($old: ID!, $new: ID!) { restoreDocument(id: $old, reason: "no") { retractedAt }
      retractDocument(id: $new, reason: "no") { retractedAt } }`;
    const fresh = data.dateDocument.document.id;
    expect((await world.ask(undo, { old: id, new: fresh })).data.restoreDocument.retractedAt).toBeNull();
    // Once more: it was there and is put back.
    await world.ask(DATE, { id, day: '2022-02-08' });
    expect((await world.ask(old, { id: fresh })).data.node.retractedAt).toBeNull();
    expect((await world.ask(old, { id })).data.node.retractedAt).not.toBeNull();
  });

  it('keeps what people made of it: reviews, and statements by hand', async () => {
    const id = await handIn();
    const [met] = (await world.ask(MET)).data.statements.nodes;
    await world.ask('mutation($id: ID!) { reviewStatement(id: $id, state: REJECTED) { id } }', { id: met.id });
    const byHand = {
      subject: 'name:Vladimir Putin',
      predicate: 'MEMBER_OF',
      object: 'name:France',
      quote: 'Vladimir Putin',
    };
    await world.ask(
      'mutation($id: ID!, $input: StatementInput!) { addStatement(document: $id, input: $input) { __typename } }',
      {
        id,
        input: byHand,
      },
    );
    const { data } = await world.ask(DATE, { id, day: '2022-02-08' });
    const fresh = data.dateDocument.document.id;
    const { data: read } = await world.ask(
      'query($id: ID!) { node(id: $id) { ... on Document { statements(first: 50) { nodes { review extractors quote { text } } } } } }',
      { id: fresh },
    );
    const statements = read.node.statements.nodes as {
      review: string;
      extractors: string[];
      quote: { text: string };
    }[];
    expect(statements.filter(({ extractors }) => extractors.includes('manual@1'))).toHaveLength(1);
    expect(statements.filter(({ quote }) => /Macron met/.test(quote.text)).map(({ review }) => review)).toEqual([
      'REJECTED',
    ]);
  });

  it('is refused where it is the date already, where it is none, and of readers', async () => {
    const id = await handIn();
    const { data } = await world.ask(DATE, { id, day: '2022-02-08' });
    const { data: again } = await world.ask(DATE, { id: data.dateDocument.document.id, day: '2022-02-08' });
    expect(again.dateDocument).toMatchObject({
      __typename: 'InvalidInputError',
      message: expect.stringContaining('dated 2022-02-08 already'),
    });
    expect(await world.refused(DATE, { id, day: '2022-02-30' })).toEqual(['BAD_USER_INPUT']);
    expect(await world.refused(DATE, { id, day: '2022-02-08' }, 'reader')).toEqual(['FORBIDDEN']);
  });
});

describe('a note', () => {
  it('is kept with its entities, signed, and must be about somebody', async () => {
    const add =
      'mutation($about: [ID!]!, $body: String!) { addNote(about: $about, body: $body) { id author about { label } } }';
    const { data } = await world.ask(add, { about: ['name:Ada Berg', 'name:Ada Berg'], body: 'Ask her.' });
    expect(data.addNote).toMatchObject({ author: 'tester', about: [{ label: 'Ada Berg' }] });
    expect(
      (await world.ask('{ entity(name: "Ada Berg") { notes { totalCount nodes { body } } } }')).data.entity.notes,
    ).toEqual({
      totalCount: 1,
      nodes: [{ body: 'Ask her.' }],
    });
    expect(await world.refused(add, { about: [], body: 'x' })).toEqual(['BAD_USER_INPUT']);
    expect(await world.refused(add, { about: ['name:Ada Berg'], body: '' })).toEqual(['BAD_USER_INPUT']);
    expect(await world.refused(add, { about: ['name:Nobody'], body: 'x' })).toEqual(['NOT_FOUND']);
  });
});
