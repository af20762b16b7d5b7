/** `entente ask QUESTION`: the answer in sentences, each with the words that carry it. */
import { question } from '../../../schema/question.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { ask, given } from './api.ts';
import { type ScopeOptions, scopeVariables } from './question.ts';

const QUESTION = question(`
  query AskOnTheCommandLine($question: String!, $context: ID, $at: TimeScope, $evidence: EvidenceFilter) {
    ask(question: $question, context: $context, at: $at, evidence: $evidence) {
      id refused missing suggestions
      plan { operation variables inWords }
      sentences { text verdict quotes { text document { publisher { label } } } }
    }
  }
`);

interface AskOptions extends ScopeOptions {
  readonly context?: string;
  readonly plan?: boolean;
}

/** Quotes of one sentence that are printed. */
const MOST_QUOTES = 4;

export async function askCommand(
  context: CommandContext,
  [asked = '']: readonly string[],
  options: AskOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  const variables = { question: asked, context: options.context, ...scopeVariables(options) };
  const answer = given((await ask(context, QUESTION, variables)).ask);
  if (options.json) {
    await terminal.out(JSON.stringify(answer));
    return answer.refused ? EXIT.failed : EXIT.done;
  }
  if (options.plan && answer.plan) {
    await terminal.out(answer.plan.operation);
    await terminal.out(JSON.stringify(answer.plan.variables, null, 2));
  }
  for (const { text, quotes } of answer.sentences) {
    await terminal.out(text);
    for (const quote of quotes.slice(0, MOST_QUOTES)) {
      await terminal.out(
        `  “${quote.text.replaceAll(/\s+/g, ' ')}” ${quote.document.publisher?.label ?? ''}`.trimEnd(),
      );
    }
  }
  for (const one of answer.missing) terminal.say(answer.refused ? one : `Missing: ${one}`);
  for (const one of answer.suggestions) terminal.say(`Can be answered: ${one}`);
  return answer.refused ? EXIT.failed : EXIT.done;
}
