/** Standing questions over HTTP: asked by an editor, told by stream, feed, list and webhook, by two servers on one store. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/server/config.ts';
import type { Log } from '../../../src/server/log.ts';
import { type Serving, serve } from '../../../src/server/main.ts';
import { openServing, SECRETS, type Served } from '../../fixture/serving.ts';
import { denial, meeting } from '../../fixture/talks.ts';

const ENVIRONMENT = { ENTENTE_WEBHOOK_KEY: 'k'.repeat(32), ENTENTE_WEBHOOK_ADDRESSES: '127.0.0.1' };
const ADD = `mutation($ask: StandingQuestionInput!, $webhook: URL) {
  addStandingQuestion(title: "Who denies it?", ask: $ask, webhook: $webhook) { id questionKind about { label } webhookSecret } }`;
const LIST = '{ alerts { totalCount nodes { headline causedBy { polarity } quotes { text } question { title } } } }';
const FIRST_DENIAL = { ask: { denial: { about: ['name:Ada Berg'] } } };

let receiver: Server;
interface Received {
  readonly signature: string;
  readonly body: string;
}
let take: (delivery: Received) => void = () => {};
const received = new Promise<Received>((resolve) => {
  take = resolve;
});
let server: Served;
let second: Serving;
beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      take({ signature: String(request.headers['x-entente-signature']), body });
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  server = await openServing(ENVIRONMENT, [meeting]);
  const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };
  const keys = `ann:editor:${SECRETS.editor}`;
  const variables = {
    ...ENVIRONMENT,
    ENTENTE_STORE: 'embedded',
    PORT: '0',
    ENTENTE_DATA: server.folder,
    ENTENTE_KEYS: keys,
  };
  second = await serve(readConfig(variables), silent);
});
afterAll(async () => {
  await second.close();
  await server.close();
  await new Promise<void>((resolve) => receiver.close(() => resolve()).closeAllConnections());
});

/** The text of a stream of alerts, once the pattern is found in it. */
async function streamed(pattern: RegExp): Promise<string> {
  const stop = new AbortController();
  const query = 'subscription { alerted(since: 0) { place headline quotes { text } } }';
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
    signal: stop.signal,
  });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (pattern.test(text)) break;
  }
  stop.abort();
  return text;
}

describe('a standing question', () => {
  it('is asked by editors alone, and of somebody who is there', async () => {
    expect((await server.query(ADD, 'reader', FIRST_DENIAL)).json.errors[0].extensions.code).toBe('FORBIDDEN');
    const nobody = { ask: { denial: { about: ['name:Nobody At All'] } } };
    expect((await server.query(ADD, 'editor', nobody)).json.errors[0].extensions.code).toBe('NOT_FOUND');
    const two = { ask: { denial: { about: ['name:Ada Berg'] }, view: 'x' } };
    expect((await server.query(ADD, 'editor', two)).json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const file = { ...FIRST_DENIAL, webhook: 'ftp://desk.example/' };
    expect((await server.query(ADD, 'editor', file)).json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is answered once for its cause: by stream, list, feed and webhook', async () => {
    const webhook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    const { json } = await server.query(ADD, 'editor', { ...FIRST_DENIAL, webhook });
    const question = json.data.addStandingQuestion;
    expect(question).toMatchObject({ questionKind: 'DENIAL', about: [{ label: 'Ada Berg' }] });
    expect(question.webhookSecret).toMatch(/^[0-9a-f]{64}$/);
    const stream = streamed(/Denied for the first time/);
    await server.commit(denial);
    expect(await stream).toMatch(/id: \d+\n[\s\S]*Ben Carter said that he had not met Ada Berg\./);
    expect((await server.query(LIST)).json.data.alerts).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          headline: expect.stringMatching(/^Denied for the first time: .*Ada Berg/),
          causedBy: [{ polarity: 'DENIED' }],
          quotes: [{ text: 'Ben Carter said that he had not met Ada Berg.' }],
          question: { title: 'Who denies it?' },
        },
      ],
    });
    const { text, headers } = await server.ask(`/alerts.atom?question=${question.id}`);
    expect(headers['content-type']).toContain('application/atom+xml');
    expect(text.match(/<entry>/g)?.length).toBe(1);
    expect(text).toContain('“Ben Carter said that he had not met Ada Berg.” (South Post: Carter denies it)');
    const { body, signature } = await received;
    expect(JSON.parse(body)).toMatchObject({ alert: { questionKind: 'DENIAL', revision: 3 } });
    expect(signature).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
  }, 60_000);

  it('is ended by its author, and its alerts stay', async () => {
    const asked = await server.query('{ standingQuestions { nodes { id webhook webhookSecret } } }');
    const [question] = asked.json.data.standingQuestions.nodes;
    expect([question.webhook, question.webhookSecret]).toEqual([null, null]);
    const remove = 'mutation($id: ID!) { deleteStandingQuestion(id: $id) { title } }';
    await server.query(remove, 'editor', { id: question.id });
    expect((await server.query('{ standingQuestions { totalCount } }')).json.data.standingQuestions.totalCount).toBe(0);
    expect((await server.query(LIST)).json.data.alerts.nodes).toMatchObject([{ question: null }]);
    expect((await server.ask('/alerts.atom?question=nonsense')).status).toBe(400);
  });
});
