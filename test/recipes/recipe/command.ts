/** `entente census AUTHOR`, which asks by the new filter. */
import type { Tree } from '../tree.ts';

export function addCommand(tree: Tree): void {
  tree.add(
    'src/cli/census.ts',
    `/** \`entente census AUTHOR\`: how many documents they wrote. */
import { question } from '../../schema/question.ts';
import type { CommandContext } from './program.ts';
import { ask, given } from './question/api.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';

const QUESTION = question('query Census($author: String) { documents(author: $author) { totalCount } }');

export async function censusCommand(context: CommandContext, [author = '']: readonly string[]): Promise<ExitCode> {
  const { totalCount } = given((await ask(context, QUESTION, { author })).documents);
  await context.terminal.out(\`\${totalCount} documents by \${author}\`);
  return EXIT.done;
}
`,
  );
  tree.insert('src/cli/program.ts', [
    `  program
    .command('census')
    .description('count the documents of an author')
    .argument('<author>')
    .action(runs(async () => (await import('./census.ts')).censusCommand));
`,
    "  program\n    .command('migrate')",
  ]);
}
