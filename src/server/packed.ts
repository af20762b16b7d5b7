/** A file as browsers take it: compressed once, with an ETag, and not sent again to who has it. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip as gzipCallback } from 'node:zlib';

const gzip = promisify(gzipCallback);

export interface Packed {
  readonly type: string;
  readonly plain: Buffer;
  /** Null where compressing saves nothing. */
  readonly zipped: Buffer | null;
  readonly etag: string;
}

const COMPRESSIBLE = /^(text\/|application\/(javascript|json|manifest)|image\/svg)/;

export async function pack(plain: Buffer, type: string): Promise<Packed> {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
  return { type, plain, etag, zipped: COMPRESSIBLE.test(type) ? await gzip(plain) : null };
}

export function unpack({ headers }: Request, packed: Packed, more: Readonly<Record<string, string>>): Response {
  const shared = { ...more, etag: packed.etag, vary: 'accept-encoding' };
  if (headers.get('if-none-match') === packed.etag) return new Response(null, { status: 304, headers: shared });
  const takesZipped = /\bgzip\b/.test(headers.get('accept-encoding') ?? '');
  const zipped = takesZipped ? packed.zipped : null;
  const encoding = zipped === null ? {} : { 'content-encoding': 'gzip' };
  const body = new Uint8Array(zipped ?? packed.plain);
  return new Response(body, { headers: { ...shared, ...encoding, 'content-type': packed.type } });
}
