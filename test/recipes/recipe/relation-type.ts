/** A row in the table of relation types, and a verb that means it. */
import type { Tree } from '../tree.ts';

export function addRelationType(tree: Tree): void {
  tree.insert('src/domain/relation-types.ts', [
    `  BANKROLLS: {
    family: 'DURABLE',
    meaning: 'Pays for what it does.',
    label: 'bankrolls',
    says: '{a} bankrolls {b}',
    alone: '{a} bankrolls others',
    past: 'bankrolled',
    base: 'bankroll',
  },
`,
    '  REPRESENTS: {\n',
  ]);
  tree.insert('src/ingest/claim/durable/durable.ts', [
    "  bankroll: { type: 'BANKROLLS', object: objects },\n",
    "  succeed: { type: 'SUCCEEDED'",
  ]);
}
