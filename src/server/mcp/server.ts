/** The graph for programs that speak the Model Context Protocol: tools, resources and prompts over the GraphQL API. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Viewer } from '../../../schema/context.ts';
import { VERSION } from '../version.ts';
import type { Ask } from './ask.ts';
import { EDITOR_TOOLS, type EditorTool } from './editor-tools.ts';
import type { Links } from './item.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { NOTE, refused, resultOf, resultShape } from './result.ts';
import { type Args, paged, type Tool } from './tool.ts';
import { TOOLS } from './tools.ts';

export interface McpParts extends Links {
  readonly ask: Ask;
  readonly viewer: Viewer | null;
}

const INSTRUCTIONS = `A knowledge graph of political actors, read from news. Every item carries the verbatim words behind it, a verdict (UNDISPUTED, DISPUTED, DENIED_ONLY) and a permalink. ${NOTE} Names are given as name:…; ask at a date with at.validFrom and at.validTo, as of a date with at.asOf.`;

export function openMcpServer({ ask, viewer, origin }: McpParts): McpServer {
  const server = new McpServer({ name: 'entente', version: VERSION }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) addTool(server, tool, ask, { origin });
  if (viewer?.role === 'editor') for (const tool of EDITOR_TOOLS) addEditorTool(server, tool, ask);
  addResources(server, ask, { origin });
  addPrompts(server);
  return server;
}

function addTool(server: McpServer, tool: Tool, ask: Ask, links: Links): void {
  const { name, title, description, input, operation, variables, found } = tool;
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: z.strictObject({ ...input, ...paged }),
      outputSchema: resultShape,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    async (given: unknown): Promise<CallToolResult> => {
      const args = given as Args<z.ZodRawShape> & { readonly at?: object; readonly evidence?: object };
      const answer = await ask(operation, variables(args));
      const refusal = refusalIn(answer);
      if (refusal !== null) return refused(refusal);
      const rows = found(answer.data, args, links);
      if (typeof rows === 'string') return refused(rows);
      return resultOf(rows, { at: args.at ?? null, evidence: args.evidence ?? null }, args.tokens);
    },
  );
}

function addEditorTool(
  server: McpServer,
  { name, title, description, input, operation, refusal }: EditorTool,
  ask: Ask,
): void {
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: z.strictObject(input),
      annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
    },
    async (given: unknown): Promise<CallToolResult> => {
      const { confirm, ...args } = given as Readonly<Record<string, unknown>>;
      const answer = await ask(operation, args);
      const why = refusalIn(answer) ?? refusal(answer.data);
      return why === null ? { content: [{ type: 'text', text: 'done' }] } : refused(why);
    },
  );
}

function refusalIn({ errors }: Awaited<ReturnType<Ask>>): string | null {
  const [error] = errors ?? [];
  return error ? `${error.extensions?.code ?? 'INTERNAL'}: ${error.message}` : null;
}
