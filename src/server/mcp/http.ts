/** MCP over streamable HTTP. Nothing is kept between requests, so that any server of several can answer the next. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Yoga } from '../graphql/yoga.ts';
import { refusal } from '../http/refusal.ts';
import type { Visiting } from '../http/visit.ts';
import { askByHttp } from './ask.ts';
import { openMcpServer } from './server.ts';

export async function answerMcp(yoga: Yoga, request: Request, visiting: Visiting): Promise<Response> {
  const parsedBody = jsonIn(await request.clone().text());
  if (Array.isArray(parsedBody) && parsedBody.length > MOST_AT_ONCE) return tooMany();
  const { viewer, origin } = visiting.visit;
  const server = openMcpServer({ ask: askByHttp(yoga, request, visiting), viewer, origin });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody });
  } finally {
    await server.close();
  }
}

/** Undefined for what is none: the transport says so in its own way. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Messages of one request. Each has a budget of its own, and takes its turn. */
const MOST_AT_ONCE = 10;

const tooMany = () =>
  refusal({
    code: 'TOO_COMPLEX',
    message: `at most ${MOST_AT_ONCE} messages may come in one request`,
    more: { limit: MOST_AT_ONCE },
  });
