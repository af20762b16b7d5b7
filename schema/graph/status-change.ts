/** How an event came about: planned, then called off or held, each step with the statement that made it known. */
import { BY_STRENGTH, DENIED } from '../../src/domain/fold/columns.ts';
import { statusOf } from '../../src/domain/fold/view.ts';
import type { EventStatus as Status } from '../../src/domain/vocabulary.ts';
import { EventStatus } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { presentStatement } from '../evidence/present-evidence.ts';
import { Statement } from '../evidence/statement.ts';
import { Event } from './event.ts';
import { type EvidencedNode, type StatementNode, statementNode } from './node-values.ts';
import { Standing } from './standing.ts';

interface Change {
  readonly status: Status;
  readonly since: number;
  readonly because: StatementNode;
}

const StatusChange = builder.objectRef<Change>('StatusChange').implement({
  description: 'A step of an event from plan to outcome.',
  fields: (t) => ({
    status: t.expose('status', { type: EventStatus, description: 'What it became.' }),
    since: t.expose('since', { type: 'DateTime', description: 'When that was published.' }),
    because: t.expose('because', { type: Statement, description: 'The statement that made it known.' }),
  }),
});

for (const evidenced of [Event, Standing]) {
  builder.objectField(evidenced as typeof Standing, 'statusChanges', (t) =>
    t.field({
      type: [StatusChange],
      description:
        'Of an event: planned, then occurred or cancelled, each change with the statement that made it known.',
      resolve: (node, _, ctx) => (node.noun === 'Event' ? changesOf(ctx, node) : []),
    }),
  );
}

/** The status is that of the strongest modality asserted so far, so it changes where a stronger one is. */
function changesOf(ctx: Context, { found, scope }: EvidencedNode): Promise<Change[]> {
  const steps: Promise<Change>[] = [];
  let strength = BY_STRENGTH.length;
  for (const position of found.admitted(scope)) {
    const { id, polarity, modality, known } = found.statementAt(position);
    const rank = BY_STRENGTH.indexOf(modality);
    if (polarity === DENIED || rank >= strength) continue;
    strength = rank;
    steps.push(
      presentStatement(ctx, id).then((statement) => ({
        status: statusOf(modality),
        since: known,
        because: statementNode(statement, scope),
      })),
    );
  }
  return Promise.all(steps);
}
