/** `entente verify-text FILE`: each sentence of a draft held against the graph. */
import { readFile } from 'node:fs/promises';
import { question } from '../../../schema/question.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { ask, given } from './api.ts';
import { quoteWords, type ScopeOptions, scopeVariables } from './question.ts';

const QUESTION = question(`
  query VerifyOnTheCommandLine($text: String!, $at: TimeScope, $evidence: EvidenceFilter) {
    verify(text: $text, at: $at, evidence: $evidence) {
      sentences { text start end standing reason quotes { text document { publisher { label } } } }
    }
  }
`);

/** Quotes of one sentence that are printed. */
const MOST_QUOTES = 3;
/** What an editor would have to mend. */
const WRONG: ReadonlySet<string> = new Set(['CONTRADICTED', 'DENIED', 'MISQUOTED']);

export async function verifyTextCommand(
  context: CommandContext,
  [file = '']: readonly string[],
  options: ScopeOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  const text = await readFile(file, 'utf8');
  const { sentences } = given((await ask(context, QUESTION, { text, ...scopeVariables(options) })).verify);
  const code = sentences.some(({ standing }) => WRONG.has(standing)) ? EXIT.partial : EXIT.done;
  if (options.json) {
    await terminal.out(JSON.stringify(sentences));
    return code;
  }
  for (const sentence of sentences) {
    await terminal.out(`${sentence.standing}  ${sentence.text.replaceAll(/\s+/g, ' ')}`);
    await terminal.out(`  ${sentence.reason}`);
    for (const quote of sentence.quotes.slice(0, MOST_QUOTES)) {
      await terminal.out(`  ${quoteWords(quote.text)} ${quote.document.publisher?.label ?? ''}`.trimEnd());
    }
  }
  return code;
}
