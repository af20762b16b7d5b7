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
      bundles { a { id label } b { id label } relationType count disputed earliest latest strongest { id verdict confidence } }
      stats { engine truncated exploredRelations }
    }
  }
`;

interface Answer {
  readonly egoNetwork: {
    readonly entities: readonly unknown[];
    readonly bundles: readonly {
      readonly a: { readonly label: string };
      readonly b: { readonly label: string };
      readonly relationType: string;
      readonly count: number;
      readonly disputed: number;
      readonly earliest: string | null;
      readonly latest: string | null;
      readonly strongest: { readonly confidence: number };
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
  const rows = bundles.map(({ a, b, relationType, count, disputed, earliest, latest, strongest }) => [
    ...[a.label, relationType, b.label, String(count), disputed === 0 ? '' : String(disputed)],
    ...[dayOf(earliest), dayOf(latest), strongest.confidence.toFixed(2)],
  ]);
  await terminal.out(`${entities.length} entities, ${bundles.length} bundles${stats.truncated ? ', cut short' : ''}`);
  const headings = ['A', 'RELATION', 'B', 'COUNT', 'DISPUTED', 'EARLIEST', 'LATEST', 'STRONGEST'];
  for (const line of tableLines(headings, rows, terminal.isColored)) await terminal.out(line);
  return EXIT.done;
}
