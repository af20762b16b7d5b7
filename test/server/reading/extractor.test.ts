import { afterAll, describe, expect, it } from '@jest/globals';
import { openExtractor } from '../../../src/server/reading/extractor.ts';
import { spentOn } from '../../fixture/processor.ts';

const extractor = openExtractor();
afterAll(() => extractor.close());

const SENTENCE = 'Emmanuel Macron met Vladimir Putin in Moscow on Monday. ';
const handedIn = (text: string, html: string | null = null) => ({
  text: html === null ? text : null,
  html,
  url: null,
  title: 'A note',
  lang: null,
  published: '2022-02-08T09:00:00Z',
  publisher: null,
  mostText: 2_000_000,
});
const by = (client: string, signal = new AbortController().signal) => ({
  client,
  isEditor: client === 'editor',
  signal,
});

describe('the extractor', () => {
  it('reads an editor’s document before those that others only look at, though they came first', async () => {
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    const visitors = Array.from({ length: 6 }, (_, i) =>
      extractor.read(handedIn(SENTENCE.repeat(300)), by(`visitor ${i}`)).then(note('visitor')),
    );
    const { statements } = await extractor.read(handedIn(SENTENCE), by('editor')).finally(note('editor'));
    expect(statements).toHaveLength(1);
    await Promise.all(visitors);
    expect(order.indexOf('editor')).toBeLessThan(3);
  }, 60_000);

  it('lets clients take turns', async () => {
    const order: string[] = [];
    const read = (client: string) =>
      extractor.read(handedIn(SENTENCE.repeat(20)), by(client)).then(() => order.push(client));
    await Promise.all([read('a'), read('a'), read('a'), read('b')]);
    expect(order.indexOf('b')).toBeLessThan(2);
  }, 60_000);

  it('has room for so many, and tells the others to come again', async () => {
    const reads = Array.from({ length: 12 }, () => extractor.read(handedIn(SENTENCE), by('a stranger')));
    const codes = (await Promise.allSettled(reads)).flatMap((one) =>
      one.status === 'rejected' ? [one.reason.code] : [],
    );
    expect(codes).toEqual(['RATE_LIMITED', 'RATE_LIMITED', 'RATE_LIMITED']);
  }, 60_000);

  it('does not keep waiting who has gone, and reads on without loading anything anew', async () => {
    const impatient = new AbortController();
    const long = extractor.read(handedIn(SENTENCE.repeat(1_500)), by('a', impatient.signal));
    const short = extractor.read(handedIn(SENTENCE), by('b'));
    impatient.abort();
    await expect(long).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect((await short).statements).toHaveLength(1);
    expect(extractor.threadsStarted).toBeLessThanOrEqual(2);
  }, 60_000);

  it('does not begin for who has gone before', async () => {
    await expect(extractor.read(handedIn(SENTENCE), by('a', AbortSignal.abort()))).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<p></p>'],
    ['<<<<>>>>'],
    ['<html><body></body></html>'],
    [`<html><body>${'<div>'.repeat(150)}x${'</div>'.repeat(150)}</body></html>`],
  ])(
    'refuses a page that is none as the client’s mistake: %.40s',
    async (html) => {
      const read = extractor.read(handedIn('', html), by('editor'));
      const outcome = await read.then(
        () => 'read',
        (error: { readonly code?: string }) => error.code,
      );
      expect(['read', 'BAD_USER_INPUT']).toContain(outcome);
    },
    60_000,
  );

  it('reads a page away from the thread that answers', async () => {
    const html = `<html><body><article>${`<div><p>${SENTENCE}</p>`.repeat(900)}</article></body></html>`;
    const { longestTurn } = await spentOn(async () => {
      expect((await extractor.read(handedIn('', html), by('editor'))).statements.length).toBeGreaterThan(100);
    });
    expect(longestTurn).toBeLessThan(100);
  }, 60_000);
});
