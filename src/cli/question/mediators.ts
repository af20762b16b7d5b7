/** `entente mediators A B`: who was in contact with both sides, one after the other. */

import { question } from '../../../schema/question.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { shortened, tableLines } from '../shell/table.ts';
import { ask, given } from './api.ts';
import { entityReference, type ScopeOptions, scopeVariables } from './question.ts';

const QUESTION = question(`
  query MediatorsOnTheCommandLine(
    $a: ID!, $b: ID!, $maxGapHours: Float, $includeRepresentatives: Boolean, $first: Int!
    $at: TimeScope, $evidence: EvidenceFilter
  ) {
    mediators(
      a: $a, b: $b, maxGapHours: $maxGapHours, includeRepresentatives: $includeRepresentatives, first: $first
      at: $at, evidence: $evidence
    ) {
      entity { id label kind }
      score contactsWithA contactsWithB
      shuttles { gapHours first { id headline when { edtf } } second { id headline when { edtf } } }
    }
  }
`);

interface MediatorsOptions extends ScopeOptions {
  readonly first: number;
  readonly maxGapHours: number;
  readonly includeRepresentatives?: boolean;
}

const HEADLINE_LENGTH = 60;

export async function mediatorsCommand(
  context: CommandContext,
  [a = '', b = '']: readonly string[],
  options: MediatorsOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  const { first, maxGapHours, includeRepresentatives } = options;
  const variables = {
    ...{ a: entityReference(a), b: entityReference(b), first, maxGapHours, includeRepresentatives },
    ...scopeVariables(options),
  };
  const mediators = given((await ask(context, QUESTION, variables)).mediators);
  if (options.json) {
    await terminal.out(JSON.stringify(mediators));
    return EXIT.done;
  }
  const rows = mediators.map(({ entity, score, contactsWithA, contactsWithB, shuttles: [shuttle, ...more] }) => [
    ...[entity.label, score.toFixed(2), String(contactsWithA), String(contactsWithB)],
    shuttle ? `${Math.round(shuttle.gapHours)} h` : '',
    shuttle
      ? [shuttle.first, shuttle.second].map(({ headline }) => shortened(headline, HEADLINE_LENGTH)).join(' → ')
      : '',
    more.length > 0 ? `+${more.length}` : '',
  ]);
  const headings = ['MEDIATOR', 'SCORE', 'WITH A', 'WITH B', 'GAP', 'SHUTTLE', 'MORE'];
  for (const line of tableLines(headings, rows, terminal.isColored)) await terminal.out(line);
  return EXIT.done;
}
