/** What can be attached to a conversation by its address: entities, documents and saved views. */
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import type { Ask, Data } from './ask.ts';
import type { Links } from './item.ts';
import { DOCUMENT, DOCUMENTS, ENTITY, VIEW, VIEWS } from './operations.ts';
import { NOTE } from './result.ts';

type Answer = Awaited<ReturnType<Ask>>;

const TIES = 25;
const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain';

export function addResources(server: McpServer, ask: Ask, { origin }: Links): void {
  const entities = new ResourceTemplate('entente://entity/{id}', { list: undefined });
  const about = { title: 'An entity', description: 'Who it is, with its best attested ties', mimeType: JSON_TYPE };
  server.registerResource('entity', entities, about, async ({ href }, { id }) =>
    json(
      href,
      given(await ask(ENTITY, { id, first: TIES }), ({ entity }) => entity),
    ),
  );

  const documents = new ResourceTemplate('entente://document/{id}', {
    list: async () => ({
      resources: given(await ask(DOCUMENTS, {}), (data) => data.documents.nodes).map(({ id, title }: Data) => ({
        uri: `entente://document/${id}`,
        name: title,
        mimeType: TEXT_TYPE,
      })),
    }),
  });
  const words = { title: 'A document', description: `The words of a document. ${NOTE}`, mimeType: TEXT_TYPE };
  server.registerResource('document', documents, words, async ({ href }, { id }) => {
    const { text } = given(await ask(DOCUMENT, { id }), ({ node }) => (node?.text === undefined ? null : node));
    return { contents: [{ uri: href, mimeType: TEXT_TYPE, text, _meta: { quoted: true, note: NOTE } }] };
  });

  const views = new ResourceTemplate('entente://view/{slug}', {
    list: async () => ({
      resources: given(await ask(VIEWS, {}), (data) => data.savedViews.nodes).map(({ slug, title }: Data) => ({
        uri: `entente://view/${slug}`,
        name: title,
        mimeType: JSON_TYPE,
      })),
    }),
  });
  const saved = {
    title: 'A saved view',
    description: `A question kept with its answer, from ${origin}`,
    mimeType: JSON_TYPE,
  };
  server.registerResource('view', views, saved, async ({ href }, { slug }) =>
    json(
      href,
      given(await ask(VIEW, { slug }), ({ savedView }) => savedView),
    ),
  );
}

/** Throws what the protocol tells the client: there is nothing of this address, or why it could not be had. */
function given(answer: Answer, pick: (data: Data) => Data): Data {
  const [error] = answer.errors ?? [];
  if (error) throw new Error(error.message);
  const found = pick(answer.data);
  if (found === null) throw new Error('there is nothing at this address');
  return found;
}

const json = (uri: string, value: object): ReadResourceResult => ({
  contents: [{ uri, mimeType: JSON_TYPE, text: JSON.stringify({ note: NOTE, ...value }) }],
});
