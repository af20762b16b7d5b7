// Packs the files of the built page beside themselves, as small as can be: the server sends them as they lie.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const PACKABLE = /\.(js|css|html|svg|json|map)$/;
const WORTH = 1_024;

export function packFiles(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!PACKABLE.test(name)) continue;
    const path = join(folder, name);
    const plain = readFileSync(path);
    if (plain.length < WORTH) continue;
    writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(plain));
  }
}
