/** `entente paths FROM TO`: the shortest ways from one entity to another, in words, each hop with its quote. */

import type { ResultOf } from 'gql.tada';
import { question } from '../../../schema/question.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { tableLines } from '../shell/table.ts';
import { ask, given } from './api.ts';
import {
  entityReference,
  quoteWords,
  relationWords,
  type ScopeOptions,
  scopeVariables,
  standingWords,
} from './question.ts';

const QUESTION = question(`
  query PathsOnTheCommandLine($input: PathsInput!) {
    paths(input: $input) {
      from { label }
      to { label }
      paths {
        length weakestConfidence minIndependentSources disputed timeRespecting explanation
        entities { id label kind }
        hops {
          from { label }
          to { label }
          forward
          relation { id relationType role verdict confidence standing { status } valid { edtf } }
          quote { text document { title url } }
        }
      }
      stats { engine truncated exploredRelations }
    }
  }
`);

interface PathsOptions extends ScopeOptions {
  readonly maxDepth: number;
  readonly k: number;
  readonly timeRespecting?: boolean;
}

export async function pathsCommand(
  context: CommandContext,
  [from = '', to = '']: readonly string[],
  options: PathsOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  const { maxDepth, k, timeRespecting } = options;
  const ends = { from: entityReference(from), to: entityReference(to) };
  const input = { ...ends, maxDepth, k, timeRespecting, ...scopeVariables(options) };
  const found = given((await ask(context, QUESTION, { input })).paths);
  if (options.json) {
    await terminal.out(JSON.stringify(found));
    return EXIT.done;
  }
  if (found.paths.length === 0) terminal.say(`no path of at most ${maxDepth} hops`);
  if (found.stats.truncated) terminal.say('the search was cut short: there may be more');
  for (const [i, path] of found.paths.entries()) {
    for (const line of linesOf(path, i + 1, terminal.isColored)) await terminal.out(line);
  }
  return EXIT.done;
}

type FoundPath = NonNullable<ResultOf<typeof QUESTION>['paths']>['paths'][number];

function linesOf(
  { entities, hops, weakestConfidence, minIndependentSources }: FoundPath,
  rank: number,
  isColored: boolean,
) {
  const chain = entities.map(({ label }) => label).join(' – ');
  const worth = `weakest ${weakestConfidence.toFixed(2)}, sources ≥ ${minIndependentSources}`;
  const rows = hops.map(({ from, to, forward, relation, quote }) => [
    from.label,
    forward ? '→' : '←',
    relationWords(relation),
    to.label,
    relation.valid?.edtf ?? '',
    standingWords(relation),
    quoteWords(quote.text),
  ]);
  return [
    ...(rank > 1 ? [''] : []),
    `${rank}. ${chain}  (${worth})`,
    ...tableLines(['FROM', '', 'RELATION', 'TO', 'WHEN', 'STANDING', 'QUOTE'], rows, isColored),
  ];
}
