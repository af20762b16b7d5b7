import { afterAll, describe, expect, it } from '@jest/globals';
import type { DocumentInput } from '../../src/domain/extraction.ts';
import { openExtractor } from '../../src/server/extractor.ts';

const extractor = openExtractor();
afterAll(() => extractor.close());

const documentOf = (text: string): DocumentInput => ({
  title: 'A note',
  publisher: null,
  published: '2022-02-08',
  url: null,
  lang: 'en',
  text,
});
const SENTENCE = 'Emmanuel Macron met Vladimir Putin in Moscow on Monday. ';
const patient = new AbortController().signal;

describe('the extractor', () => {
  it('gives up what takes too long, and reads what waits behind it', async () => {
    const impatient = new AbortController();
    const long = extractor.extract(documentOf(SENTENCE.repeat(20_000)), impatient.signal);
    const short = extractor.extract(documentOf(SENTENCE), patient);
    impatient.abort();
    await expect(long).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect((await short).statements).toHaveLength(1);
  }, 30_000);

  it('does not begin for who has gone', async () => {
    await expect(extractor.extract(documentOf(SENTENCE), AbortSignal.abort())).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    expect((await extractor.extract(documentOf(SENTENCE), patient)).statements).toHaveLength(1);
  }, 30_000);
});
