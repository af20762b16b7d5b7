/** Documents that may be asked for by their ids: read at start from a file or folder, as the tools of clients write them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../domain/error.ts';
import { sha256 } from '../../domain/id.ts';
import { OPERATIONS } from '../mcp/operations.ts';

export interface TrustedDocuments {
  /** Null for an id that none has. */
  textOf(id: string): string | null;
  /** Whether it is the text of one of them, or an operation of our own tools. */
  has(text: string): boolean;
}

/** Of graphql-codegen and Relay: the text by its hash. Of Apollo: a list. */
const Manifest = z.union([
  z.object({ operations: z.array(z.object({ id: z.string(), body: z.string() })) }),
  z.record(z.string(), z.string()),
]);

export function readTrusted(path: string | null): TrustedDocuments {
  const byId = new Map(path === null ? [] : documentsAt(path));
  const texts = new Set(byId.values());
  const has = (text: string) => texts.has(text) || OPERATIONS.has(text);
  return { textOf: (id) => byId.get(id.replace(/^sha256:/, '')) ?? null, has };
}

/** Throws InputError that names the file. */
function documentsAt(path: string): [string, string][] {
  try {
    if (!statSync(path).isDirectory()) return documentsIn(path);
    return readdirSync(path)
      .sort()
      .flatMap((name) => (/^\.(graphql|json)$/.test(extname(name)) ? documentsIn(join(path, name)) : []));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`ENTENTE_DOCUMENTS: ${path} cannot be read: ${why}`, { cause });
  }
}

function documentsIn(file: string): [string, string][] {
  const text = readFileSync(file, 'utf8');
  if (extname(file) !== '.json') return [[sha256(text), text]];
  const manifest = Manifest.safeParse(JSON.parse(text));
  if (!manifest.success) throw new Error('it is no manifest: texts by their ids, or a list of operations');
  const { operations } = manifest.data;
  return Array.isArray(operations)
    ? operations.map(({ id, body }) => [id, body])
    : Object.entries(manifest.data as Record<string, string>);
}
