/** Who takes part in an event, and in which role. */

import type { Id } from '../../src/domain/glossary.ts';
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import type { EventRole as Role } from '../../src/domain/vocabulary.ts';
import { someOf } from '../api/bounds.ts';
import { type Connection, connectionOf, type Edge, listPage, pageArgs, wanted } from '../api/connection.ts';
import { EventRole } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { Event } from './event.ts';
import type { EvidencedNode } from './node-values.ts';
import { Standing } from './standing.ts';

interface ParticipantEdge extends Edge<EntityRow> {
  readonly role: Role;
}

const types = connectionOf<EntityRow, ParticipantEdge>('Participant', Entity, 'participants');

builder.objectField(types.edge, 'role', (t) =>
  t.expose('role', { type: EventRole, description: 'Its part in the event.' }),
);

for (const evidenced of [Event, Standing]) {
  builder.objectField(evidenced as typeof Standing, 'participants', (t) =>
    t.field({
      type: types.connection,
      description: 'Of an event: who takes part, in the order of the first report.',
      args: {
        roles: t.arg({
          type: [EventRole],
          description: 'As host, mediator or another; any part where it is left out.',
        }),
        ...pageArgs(),
      },
      resolve: async (node, args, ctx): Promise<Connection<ParticipantEdge>> => {
        const roles = someOf('roles', args.roles);
        const taking = takingPart(node).filter(({ role }) => roles === null || roles.includes(role));
        const page = listPage('participants', taking, ({ id }) => id, wanted(args));
        const edges = page.edges.map(async ({ cursor, node: { id, role } }) => ({
          cursor,
          role,
          node: await presentEntity(ctx, id),
        }));
        return { ...page, edges: await Promise.all(edges) };
      },
    }),
  );
}

/** Those whom somebody in the scope names. */
function takingPart(node: EvidencedNode): { id: Id; role: Role }[] {
  if (node.noun === 'Relation') return [];
  const { roles } = node.details;
  return node.found.participants.flatMap((id, i) => {
    const role = roles[i];
    return role ? [{ id, role }] : [];
  });
}
