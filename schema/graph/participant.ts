/** Who takes part in an event, and in which role. */
import type { Entity as EntityRow } from '../../src/domain/projected.ts';
import type { EventRole as Role } from '../../src/domain/vocabulary.ts';
import { someOf } from '../api/bounds.ts';
import { type Connection, connectionOf, type Edge, listPage, pageArgs, wanted } from '../api/connection.ts';
import { EventRole } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { Event } from './event.ts';
import { type EventSeen, told } from './seen.ts';

interface ParticipantEdge extends Edge<EntityRow> {
  readonly role: Role;
}

const types = connectionOf<EntityRow, ParticipantEdge>('Participant', Entity, 'participants');

builder.objectField(types.edge, 'role', (t) =>
  t.expose('role', { type: EventRole, description: 'Its part in the event.' }),
);

builder.objectField(Event, 'participants', (t) =>
  t.field({
    type: types.connection,
    description: 'Who takes part, in the order of the first report.',
    args: {
      roles: t.arg({ type: [EventRole], description: 'In one of these roles.' }),
      ...pageArgs(),
    },
    resolve: async (event, args, ctx): Promise<Connection<ParticipantEdge>> => {
      const roles = someOf('roles', args.roles);
      const taking = takingPart(event).filter(({ role }) => roles === null || roles.includes(role));
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

/** Those whom somebody in the scope names. */
function takingPart(event: EventSeen): { id: string; role: Role }[] {
  const { roles } = told(event);
  return event.row.participants.flatMap((id, i) => {
    const role = roles[i];
    return role ? [{ id, role }] : [];
  });
}
