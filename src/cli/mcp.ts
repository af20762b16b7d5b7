/** `entente mcp`: the graph for a program that starts this command and speaks MCP with it over standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { readConfig } from '../server/config.ts';
import { askHere } from '../server/mcp/ask.ts';
import { openMcpServer } from '../server/mcp/server.ts';
import { openGraph } from '../server/store.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';

export async function mcpCommand({ environment }: CommandContext): Promise<ExitCode> {
  const config = readConfig(environment);
  const graph = await openGraph(config);
  const origin = config.url ?? `http://localhost:${config.port}`;
  const server = openMcpServer({ ask: askHere(graph), viewer: null, origin });
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
  await graph.traversal.close();
  await graph.store.close();
  return EXIT.done;
}
