/** `entente ego NAME…`: the surroundings of entities, parallel relations summed into one row. */

import type { CommandContext } from './program.ts';
import { ask } from './question/ask.ts';
import { entityReference, type ScopeOptions, scopeVariables } from './question/question.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';
import { tableLines } from './shell/table.ts';

const QUERY = /* GraphQL */ `
  query EgoOnTheCommandLine($input: EgoNetworkInput!) {
    egoNetwork(input: $input) {
      entities { id kind label summary }
      bundles {
        relationType count disputed earliest latest
        strongest { id verdict confidence source { id label } target { id label } }
      }
      stats { engine truncated exploredRelations }
    }
  }
`;

interface Answer {
  readonly egoNetwork: {
    readonly entities: readonly unknown[];
    readonly bundles: readonly {
      readonly relationType: string;
      readonly count: number;
      readonly disputed: number;
      readonly earliest: string | null;
      readonly latest: string | null;
      readonly strongest: {
        readonly confidence: number;
        readonly source: { readonly label: string };
        readonly target: { readonly label: string };
      };
    }[];
    readonly stats: { readonly truncated: boolean };
  };
}

const dayOf = (instant: string | null): string => instant?.slice(0, 10) ?? '';

export async function egoCommand(
  context: CommandContext,
  names: readonly string[],
  options: ScopeOptions & { readonly depth: number; readonly limit: number },
): Promise<ExitCode> {
  const { terminal } = context;
  const { depth, limit } = options;
  const input = { centers: names.map(entityReference), depth, limit, ...scopeVariables(options) };
  const { egoNetwork } = await ask<Answer>(context, QUERY, { input });
  if (options.json) {
    await terminal.out(JSON.stringify(egoNetwork));
    return EXIT.done;
  }
  const { entities, bundles, stats } = egoNetwork;
  const rows = bundles.map(({ relationType, count, disputed, earliest, latest, strongest }) => [
    ...[
      strongest.source.label,
      relationType,
      strongest.target.label,
      String(count),
      disputed === 0 ? '' : String(disputed),
    ],
    ...[dayOf(earliest), dayOf(latest), strongest.confidence.toFixed(2)],
  ]);
  await terminal.out(`${entities.length} entities, ${bundles.length} bundles${stats.truncated ? ', cut short' : ''}`);
  const headings = ['SOURCE', 'RELATION', 'TARGET', 'COUNT', 'DISPUTED', 'EARLIEST', 'LATEST', 'STRONGEST'];
  for (const line of tableLines(headings, rows, terminal.isColored)) await terminal.out(line);
  return EXIT.done;
}
