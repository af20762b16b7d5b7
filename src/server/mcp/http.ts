/** MCP over streamable HTTP. Nothing is kept between requests, so that any server of several can answer the next. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Yoga } from '../graphql/yoga.ts';
import type { Visiting } from '../http/visit.ts';
import { askByHttp } from './ask.ts';
import { openMcpServer } from './server.ts';

export async function answerMcp(yoga: Yoga, request: Request, visiting: Visiting): Promise<Response> {
  const { viewer, origin } = visiting.visit;
  const server = openMcpServer({ ask: askByHttp(yoga, request, visiting), viewer, origin });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}
