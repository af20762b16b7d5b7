/** How an event came about: planned, then called off or held, each step with the statement that made it known. */
import { lensOf } from '../../src/domain/scope.ts';
import { admitted, view } from '../../src/domain/view.ts';
import { POLARITIES, type EventStatus as Status } from '../../src/domain/vocabulary.ts';
import { EventStatus } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Statement } from '../evidence/statement.ts';
import { Event } from './event.ts';
import { type EventSeen, type StatementSeen, seeStatement } from './seen.ts';

interface Change {
  readonly status: Status;
  readonly since: number;
  readonly because: StatementSeen;
}

const StatusChange = builder.objectRef<Change>('StatusChange').implement({
  description: 'A step of an event from plan to outcome.',
  fields: (t) => ({
    status: t.expose('status', { type: EventStatus, description: 'What it became.' }),
    since: t.expose('since', { type: 'DateTime', description: 'When that was published.' }),
    because: t.expose('because', { type: Statement, description: 'The statement that made it known.' }),
  }),
});

builder.objectField(Event, 'statusChanges', (t) =>
  t.field({
    type: [StatusChange],
    description: 'Planned, then occurred or cancelled: each change with the statement that made it known.',
    resolve: async (event, _, ctx) => {
      const steps = stepsOf(event);
      const rows = await Promise.all(steps.map(({ statement }) => ctx.loaders.statements.load(statement)));
      return steps.flatMap(({ status, since }, i) => {
        const row = rows[i];
        return row ? [{ status, since, because: seeStatement(row, event.scope) }] : [];
      });
    },
  }),
);

interface Step {
  readonly status: Status;
  readonly since: number;
  readonly statement: string;
}

/** The status after each assertion in scope, by the one fold; steps where it changed. */
function stepsOf({ row: { evidence }, scope }: EventSeen): Step[] {
  const lens = lensOf(scope);
  const steps: Step[] = [];
  for (const i of admitted(evidence, 0, evidence.statement.length, lens)) {
    if (POLARITIES[evidence.polarity[i] ?? 0] === 'DENIED') continue;
    const status = view(evidence, 0, i + 1, 'EVENT', lens)?.status;
    const statement = evidence.statement[i];
    if (!status || !statement || status === steps.at(-1)?.status) continue;
    steps.push({ status, since: evidence.known[i] ?? 0, statement });
  }
  return steps;
}
