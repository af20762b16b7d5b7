/** Thousands of different texts, sound and unsound, some 8 kB each, no two alike. */
import type { ServerProcess } from '../server/process.ts';

const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

const HOSTILE: readonly ((i: number) => string)[] = [
  (i) => `{ ${times(700, (k) => `z${i}x${k}`)} }`,
  (i) => `query Q${i} { entity(name: "x") { ${times(200, () => '... on Person { label id kind summary }')} } }`,
];
const SOUND: readonly ((i: number) => string)[] = [
  (i) =>
    `query Q${i} { ${times(25, (k) => `a${k}: entity(name: "x${i}") { id label kind summary degree names { text lang script kind } }`)} }`,
];
const TOGETHER = 8;

export interface Flood {
  /** The number of the first text: no two floods of one server may have one in common. */
  readonly from: number;
  /** Of each, hostile and sound. */
  readonly count: number;
}

/** Resolves when all are answered; whatever a text is answered with, it is answered. */
export async function flood(server: ServerProcess, { from, count }: Flood): Promise<void> {
  for (const kinds of [HOSTILE, SOUND]) {
    for (let i = from; i < from + count; i += TOGETHER) {
      const texts = Array.from({ length: TOGETHER }, (_, k) => kinds[(i + k) % kinds.length]?.(i + k) ?? '');
      await Promise.all(texts.map(async (query) => (await server.post({ query })).arrayBuffer()));
    }
  }
}
