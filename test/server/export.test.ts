/** Exports by HTTP: the same lines as the command's, under the keys and limits of every other question. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readStatements } from '../../src/import/statements.ts';
import { claimsText } from '../fixture/claims.ts';
import { openServing, SECRETS, type Served } from '../fixture/serving.ts';

async function claims() {
  async function* bytes() {
    yield Buffer.from(claimsText);
  }
  return (await readStatements(bytes(), 'claims.jsonl')).extractions;
}

let served: Served;
beforeAll(async () => {
  served = await openServing({}, await claims());
});
afterAll(() => served.close());

const lines = (text: string) => text.trimEnd().split('\n');

describe('GET /export/FORMAT', () => {
  it.each([
    ['csv-nodes', /text\/csv/, /^id,kind,label/],
    ['csv-edges', /text\/csv/, /^id,type,source/],
    ['graphml', /graphml\+xml/, /^<\?xml/],
    ['gexf', /gexf\+xml/, /^<\?xml/],
    ['jsonld', /ld\+json/, /^\{"@context"/],
    ['nanopub', /application\/trig/, /^@prefix np:/],
    ['ftm', /jsonl/, /^\{"id"/],
    ['statements', /jsonl/, /^\{"kind":"document"/],
    ['bibtex', /bibtex/, /^@online/],
    ['csl', /csl\+json/, /^\[/],
  ])('%s is given as what it is', async (format, type, begins) => {
    const { status, headers, text } = await served.ask(`/export/${format}`);
    expect([status, headers['content-type'], text]).toEqual([
      200,
      expect.stringMatching(type),
      expect.stringMatching(begins),
    ]);
    expect(headers['content-disposition']).toContain(`entente-${format}.`);
  });

  it('shows what the scope shows', async () => {
    const count = async (query: string) => lines((await served.ask(`/export/csv-edges?${query}`)).text).length - 1;
    const all = await count('');
    expect(all).toBeGreaterThan(1);
    expect(await count('asOf=2000-01-01')).toBe(0);
    expect(await count('minConfidence=1')).toBe(0);
    expect(await count('about=Otto%20Kern')).toBeLessThan(all);
    const named = (await served.ask('/export/csv-nodes?about=Otto%20Kern')).text;
    expect(named).toContain('Otto Kern');
    expect(named).not.toContain('Norway');
  });

  it('shows what is in view: relations between those alone, or these relations alone', async () => {
    const edges = async (query: string) => lines((await served.ask(`/export/csv-edges?${query}`)).text).slice(1);
    const all = await edges('');
    const [id = '', , , source = '', , target = ''] = (all[0] ?? '').split(',');
    expect(await edges(`relation=${encodeURIComponent(id)}`)).toEqual([all[0]]);
    expect(await edges(`relation=${Buffer.from(`Relation:${id}`).toString('base64url')}`)).toEqual([all[0]]);
    const among = await edges(`among=${encodeURIComponent(source)}&among=${encodeURIComponent(target)}`);
    expect(among).toContain(all[0]);
    expect(among.length).toBeLessThan(all.length);
    expect(await edges(`among=${encodeURIComponent(source)}`)).toEqual([]);
    const nodes = lines((await served.ask(`/export/csv-nodes?among=${encodeURIComponent(source)}`)).text).slice(1);
    expect(nodes.map((line) => line.split(',')[2])).toEqual([source]);
  });

  it('begins with a mark for Excel where it is asked to', async () => {
    const { body } = await served.ask('/export/csv-edges?bom');
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each([
    ['/export/csv-edges?asOf=yesterday', 400],
    ['/export/csv-edges?about=Nobody%20Here', 400],
    ['/export/csv-edges?among=Nobody%20Here', 400],
    ['/export/csv-edges?relation=%22', 400],
    ['/export/csv-edges?colour=red', 400],
    ['/export/csv-edges?minConfidence=2', 400],
    ['/export/nothing', 404],
    ['/export/constructor', 404],
  ])('%s is refused with %i', async (path, status) => expect((await served.ask(path)).status).toBe(status));

  it('names the formats where there is none of that name', async () => {
    expect((await served.ask('/export/xlsx')).json.errors[0].message).toContain('there are log, ');
  });

  it('needs a key where the server is closed', async () => {
    const closed = await openServing({ ENTENTE_ANONYMOUS: 'none' }, await claims());
    expect((await closed.ask('/export/csv-nodes')).status).toBe(401);
    expect(
      (await closed.ask('/export/csv-nodes', { headers: { authorization: `Bearer ${SECRETS.reader}` } })).status,
    ).toBe(200);
    await closed.close();
  });
});
