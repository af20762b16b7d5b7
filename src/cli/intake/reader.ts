/** Who reads the texts: our own rules, and beside them the services that the command line names. */
import type { DocumentInput, Extraction } from '../../domain/extraction.ts';
import { knowHoldersOf, loadAuthority } from '../../ingest/authority/authority.ts';
import { combine } from '../../ingest/combine.ts';
import { extract } from '../../ingest/extract.ts';
import type { ExtractionPlugin } from '../../ingest/plugin/plugin.ts';
import { readConfig } from '../../server/config.ts';
import type { CommandContext } from '../program.ts';
import { UsageError } from '../shell/exit-code.ts';

export interface ReaderOptions {
  readonly llm?: string;
  readonly llmModel?: string;
  readonly corenlp?: string;
}

export type Reader = (document: DocumentInput) => Promise<Extraction>;

/** Without services nothing of theirs is loaded. */
export async function openReader(options: ReaderOptions, { environment }: CommandContext): Promise<Reader> {
  knowHoldersOf(readConfig(environment).data);
  const services = await servicesOf(options, environment);
  return async (document) =>
    combine(extract(document), ...(await Promise.all(services.map((service) => service.extract(document)))));
}

async function servicesOf(
  { llm, llmModel, corenlp }: ReaderOptions,
  environment: NodeJS.ProcessEnv,
): Promise<readonly ExtractionPlugin[]> {
  const services: ExtractionPlugin[] = [];
  if (llm !== undefined) {
    if (llmModel === undefined) throw new UsageError('--llm needs --llm-model');
    const { llmExtractor } = await import('../../ingest/plugin/llm.ts');
    const apiKey = environment.ENTENTE_LLM_KEY ?? null;
    services.push(llmExtractor({ endpoint: llm, model: llmModel, apiKey }, loadAuthority()));
  }
  if (corenlp !== undefined) {
    const { coreNlpExtractor } = await import('../../ingest/plugin/corenlp.ts');
    services.push(coreNlpExtractor({ endpoint: corenlp }, loadAuthority()));
  }
  return services;
}
