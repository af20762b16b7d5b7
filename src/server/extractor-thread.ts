/** Reads documents one after the other, away from the thread that answers requests. */
import { parentPort } from 'node:worker_threads';
import type { DocumentInput, Extraction } from '../domain/extraction.ts';
import { extract } from '../ingest/extract.ts';

export type Done = { readonly extraction: Extraction } | { readonly fault: string };

/** The first document pays for reading the language model and the authority: better one of ours than a client’s. */
const FIRST: DocumentInput = {
  title: '',
  publisher: null,
  published: '2000-01-01',
  url: null,
  lang: 'en',
  text: 'The president of France met the chancellor of Germany in Berlin on Monday.',
};

extract(FIRST);

parentPort?.on('message', (document: DocumentInput) => {
  parentPort?.postMessage(answer(document));
});

function answer(document: DocumentInput): Done {
  try {
    return { extraction: extract(document) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
