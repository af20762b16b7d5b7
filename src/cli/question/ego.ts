/** `entente ego NAME…`: the surroundings of entities, parallel relations summed into one row. */

import type { ResultOf } from 'gql.tada';
import { question } from '../../../schema/question.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { tableLines } from '../shell/table.ts';
import { ask, given } from './api.ts';
import { entityReference, type ScopeOptions, scopeVariables } from './question.ts';

const QUESTION = question(`
  query EgoOnTheCommandLine($input: EgoNetworkInput!) {
    egoNetwork(input: $input) {
      entities { id kind label summary }
      bundles {
        relationType count forward backward disputed earliest latest
        a { id label }
        b { id label }
        strongest { id verdict confidence }
      }
      stats { engine truncated exploredRelations }
    }
  }
`);

type Bundle = NonNullable<ResultOf<typeof QUESTION>['egoNetwork']>['bundles'][number];

const dayOf = (instant: string | null): string => instant?.slice(0, 10) ?? '';

export async function egoCommand(
  context: CommandContext,
  names: readonly string[],
  options: ScopeOptions & { readonly depth: number; readonly limit: number },
): Promise<ExitCode> {
  const { terminal } = context;
  const { depth, limit } = options;
  const input = { centers: names.map(entityReference), depth, limit, ...scopeVariables(options) };
  const egoNetwork = given((await ask(context, QUESTION, { input })).egoNetwork);
  if (options.json) {
    await terminal.out(JSON.stringify(egoNetwork));
    return EXIT.done;
  }
  const { entities, bundles, stats } = egoNetwork;
  await terminal.out(`${entities.length} entities, ${bundles.length} bundles${stats.truncated ? ', cut short' : ''}`);
  const headings = ['', 'DIRECTION', '', 'RELATION', 'COUNT', 'DISPUTED', 'EARLIEST', 'LATEST', 'STRONGEST'];
  for (const line of tableLines(headings, bundles.map(rowOf), terminal.isColored)) await terminal.out(line);
  return EXIT.done;
}

/** Directed relations show how many point each way; a mutual type has no direction. */
function rowOf({ relationType, count, forward, backward, disputed, earliest, latest, a, b, strongest }: Bundle) {
  const ways =
    forward + backward === 0 ? '–' : `${forward > 0 ? `${forward} →` : ''} ${backward > 0 ? `← ${backward}` : ''}`;
  return [
    ...[a.label, ways.trim(), b.label, relationType, String(count), disputed === 0 ? '' : String(disputed)],
    ...[dayOf(earliest), dayOf(latest), strongest.confidence.toFixed(2)],
  ];
}
