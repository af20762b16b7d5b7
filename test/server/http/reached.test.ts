/** Three servers over one store: what one has written is read on another at once, where the client says what it has seen. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readStatements } from '../../../src/import/statements.ts';
import { claimsText } from '../../fixture/claims.ts';
import { openServing, SECRETS, type Served } from '../../fixture/serving.ts';

const WRITES = 100;

async function claims() {
  async function* bytes() {
    yield Buffer.from(claimsText);
  }
  return (await readStatements(bytes(), 'claims.jsonl')).extractions;
}

let servers: readonly Served[];
let document: string;
beforeAll(async () => {
  const first = await openServing({}, await claims());
  const others = [1, 2].map(() => openServing({ ENTENTE_DATA: first.folder }));
  servers = [first, ...(await Promise.all(others))];
  const { json } = await first.query('{ documents { nodes { id title } } }');
  document = json.data.documents.nodes.find(({ title }: { title: string }) => title.endsWith('c1'))?.id;
  document ??= json.data.documents.nodes[0].id;
}, 60_000);
afterAll(() => Promise.all(servers.map((served) => served.close())));

const at = (n: number) => servers[n % servers.length] as Served;

/** Takes the document away, and gives it back the next time. */
async function write(n: number): Promise<string> {
  const name = n % 2 === 0 ? 'retractDocument' : 'restoreDocument';
  const asked = `mutation { ${name}(id: ${JSON.stringify(document)}, reason: "to see") { id } }`;
  const { headers, json } = await at(n).query(asked, 'editor');
  expect(json.errors).toBeUndefined();
  return String(headers['entente-revision']);
}

/** What the index of a server sees. */
const read = (n: number, revision: string) =>
  at(n).ask('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${SECRETS.reader}`,
      'entente-revision': revision,
    },
    body: JSON.stringify({ query: '{ entities { nodes { degree } } }' }),
  });

const degrees = (json: { data: { entities: { nodes: readonly { degree: number }[] } } }) =>
  json.data.entities.nodes.reduce((sum, { degree }) => sum + degree, 0);

describe('Entente-Revision', () => {
  it('lets whoever has written on one server read it on the next', async () => {
    const all = degrees((await read(0, '0')).json);
    const stale: number[] = [];
    for (let n = 0; n < WRITES; n++) {
      const { status, json } = await read(n + 1, await write(n));
      expect({ status, errors: json.errors }).toEqual({ status: 200, errors: undefined });
      if (degrees(json) < all !== (n % 2 === 0)) stale.push(n);
    }
    expect(stale).toEqual([]);
  }, 120_000);

  it('is refused where it cannot be reached, and where it is no number', async () => {
    const ahead = await read(0, '1000000');
    expect([ahead.status, ahead.headers['retry-after'], ahead.json.errors[0].message]).toEqual([
      503,
      expect.any(String),
      expect.stringContaining('1000000'),
    ]);
    expect((await read(0, 'latest')).status).toBe(400);
  });
});
