/** Who there is, a name a line. */
import type { Tree } from '../tree.ts';

export function addExporter(tree: Tree): void {
  tree.add(
    'src/export/names.ts',
    `/** Everybody’s name. */
import { type GraphStore, pages } from '../store/store.ts';

export async function* names(store: GraphStore): AsyncGenerator<string> {
  for await (const page of pages(store, 'entity', {}, 500)) for (const { label } of page) yield label;
}
`,
  );
  tree.insert('src/export/formats.ts', [
    `  names: {
    type: 'text/plain; charset=utf-8',
    extension: 'txt',
    isScoped: false,
    load: async () => ({ lines: (await import('./names.ts')).names }),
  },
`,
    '  graphml: {\n',
  ]);
}
