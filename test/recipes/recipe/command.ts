/** `entente census LANGUAGE`, which asks by the new filter. */
import type { Tree } from '../tree.ts';

export function addCommand(tree: Tree): void {
  tree.add(
    'src/cli/census.ts',
    `/** \`entente census LANGUAGE\`: how many documents are in it. */
import { question } from '../../schema/question.ts';
import type { CommandContext } from './program.ts';
import { ask, given } from './question/ask.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';

const QUESTION = question('query Census($lang: String) { documents(lang: $lang) { totalCount } }');

export async function censusCommand(context: CommandContext, [lang = '']: readonly string[]): Promise<ExitCode> {
  const { totalCount } = given((await ask(context, QUESTION, { lang })).documents);
  await context.terminal.out(\`\${totalCount} documents in \${lang}\`);
  return EXIT.done;
}
`,
  );
  tree.insert('src/cli/program.ts', [
    `  program
    .command('census')
    .description('count the documents of a language')
    .argument('<language>')
    .action(runs(async () => (await import('./census.ts')).censusCommand));
`,
    "  program\n    .command('migrate')",
  ]);
}
