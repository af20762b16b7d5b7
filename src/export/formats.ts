/** The formats that an export is written in, line by line; each is loaded when it is asked for. */
import type { GraphStore } from '../store/store.ts';
import type { Cut } from './cut.ts';

export interface Format {
  readonly lines: (store: GraphStore, cut: Cut) => AsyncIterable<string>;
}

export interface FormatRow {
  readonly load: () => Promise<Format>;
  readonly type: string;
  readonly extension: string;
  /** Whether it shows the graph as a scope does; the others carry the evidence, whole. */
  readonly isScoped: boolean;
}

const CSV = { type: 'text/csv; charset=utf-8; header=present', extension: 'csv' };
const LINES = { type: 'application/jsonl; charset=utf-8', extension: 'jsonl' };

export const FORMATS: Readonly<Record<string, FormatRow>> = {
  log: { ...LINES, isScoped: false, load: async () => ({ lines: (await import('./log.ts')).logLines }) },
  statements: {
    ...LINES,
    isScoped: false,
    load: async () => ({ lines: (await import('./statements.ts')).statementsLines }),
  },
  'csv-nodes': { ...CSV, isScoped: true, load: async () => ({ lines: (await import('./csv.ts')).csvNodes }) },
  'csv-edges': { ...CSV, isScoped: true, load: async () => ({ lines: (await import('./csv.ts')).csvEdges }) },
  'csv-evidence': { ...CSV, isScoped: false, load: async () => ({ lines: (await import('./csv.ts')).csvEvidence }) },
  graphml: {
    type: 'application/graphml+xml; charset=utf-8',
    extension: 'graphml',
    isScoped: true,
    load: async () => ({ lines: (await import('./graphml.ts')).graphml }),
  },
  gexf: {
    type: 'application/gexf+xml; charset=utf-8',
    extension: 'gexf',
    isScoped: true,
    load: async () => ({ lines: (await import('./gexf.ts')).gexf }),
  },
  jsonld: {
    type: 'application/ld+json; charset=utf-8',
    extension: 'jsonld',
    isScoped: true,
    load: async () => ({ lines: (await import('./jsonld.ts')).jsonld }),
  },
  nanopub: {
    type: 'application/trig; charset=utf-8',
    extension: 'trig',
    isScoped: true,
    load: async () => ({ lines: (await import('./nanopub.ts')).nanopub }),
  },
  ftm: { ...LINES, isScoped: true, load: async () => ({ lines: (await import('./ftm.ts')).ftm }) },
  bundle: { ...LINES, isScoped: true, load: async () => ({ lines: (await import('./bundle/write.ts')).bundle }) },
  bibtex: {
    type: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
    isScoped: true,
    load: async () => ({ lines: (await import('./citations.ts')).bibtex }),
  },
  csl: {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'json',
    isScoped: true,
    load: async () => ({ lines: (await import('./citations.ts')).csl }),
  },
};

export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS);

/** Excel takes a file for UTF-8 where it begins with this mark. */
export async function* withMark(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let mark = '\uFEFF';
  for await (const line of lines) {
    yield mark + line;
    mark = '';
  }
}
