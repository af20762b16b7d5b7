/** Lines that say who met whom, and when. */
import type { Tree } from '../tree.ts';

export function addImporter(tree: Tree): void {
  tree.add(
    'src/import/gossip.ts',
    `/** \`import gossip\`: a meeting a line, as \`Ada Berg > Ben Carter, 2022-02-07\`. */
import { readFile } from 'node:fs/promises';
import type { RowActor, RowResult } from './row.ts';

export async function* readGossip(path: string): AsyncGenerator<RowResult> {
  const person = (label: string): RowActor => ({ label, kind: 'PERSON', qid: null });
  for (const [i, text] of (await readFile(path, 'utf8')).trim().split('\\n').entries()) {
    const [, one, other, date] = /^(.+) > (.+), (\\S+)$/.exec(text) ?? [];
    if (one === undefined || other === undefined || date === undefined) yield { line: i + 1, reason: 'is no gossip', text };
    else {
      const claim = { subject: person(one), predicate: 'CONSULT', object: person(other), date } as const;
      yield { line: i + 1, text, title: \`\${one} and \${other}\`, publisher: null, claims: [claim] };
    }
  }
}
`,
  );
  tree.insert('src/cli/program.ts', ["'gossip', ", "'ftm', 'stix', 'wikidata'"]);
  tree.insert(
    'src/cli/import.ts',
    ["'gossip' | ", "'csv' | 'events'"],
    ["    case 'gossip':\n      return (await import('../import/gossip.ts')).readGossip(file);\n", "    case 'ftm':"],
  );
}
