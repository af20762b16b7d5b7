/** What is only rumoured is left out. */
import type { Tree } from '../tree.ts';

export function addStage(tree: Tree): void {
  tree.add(
    'src/ingest/claim/rumours.ts',
    `/** What a text calls a rumour is told by nobody. */
import type { ExtractedStatement } from '../../domain/record/extraction.ts';

export const withoutRumours = (statements: readonly ExtractedStatement[], text: string): ExtractedStatement[] =>
  statements.filter(({ end }) => !/^[^.]*rumoured/.test(text.slice(end)));
`,
  );
  tree.replace(
    'src/ingest/extract.ts',
    [
      "import { checked } from './claim/validate.ts';",
      "import { withoutRumours } from './claim/rumours.ts';\nimport { checked } from './claim/validate.ts';",
    ],
    ['statements,\n    quotations: found,', 'statements: withoutRumours(statements, text),\n    quotations: found,'],
  );
}
