/** A client of the official SDK, connected to a server over HTTP or to a process over its standard input and output. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

// biome-ignore lint/suspicious/noExplicitAny: a result has the shape that its tool gives it
export type Data = any;

export interface Connected {
  readonly client: Client;
  /** What a tool gives, in its structured form; a refusal as its text. */
  call(tool: string, args?: object): Promise<Data>;
}

async function connected(transport: Transport): Promise<Connected> {
  const client = new Client({ name: 'test', version: '0' });
  await client.connect(transport);
  // From then on the client checks results against the tools' own schemas.
  await client.listTools();
  return {
    client,
    call: async (name, args = {}) => {
      const result: Data = await client.callTool({ name, arguments: { ...args } });
      return result.isError || !result.structuredContent ? result.content[0].text : result.structuredContent;
    },
  };
}

export const overHttp = (url: string, secret: string | null = null): Promise<Connected> => {
  const headers: Record<string, string> = secret === null ? {} : { authorization: `Bearer ${secret}` };
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } });
  return connected(transport as Transport);
};

export const overStdio = (data: string): Promise<Connected> =>
  connected(
    new StdioClientTransport({
      command: process.execPath,
      args: ['src/cli/entente.js', 'mcp'],
      env: { ...(process.env as Record<string, string>), NEO4J_URI: '', ENTENTE_STORE: 'embedded', ENTENTE_DATA: data },
    }),
  );
