/** The quarrel over the strait as a world: see `dispatches.ts`. */
import type { World } from '../../world.ts';
import { actors, dispatches } from './dispatches.ts';
import { reads } from './reads.ts';

const ids = dispatches.map(({ id }) => id);

export const strait: World = {
  name: 'strait',
  actors,
  dispatches,
  reads,
  orders: {
    'newest first': [[...ids].reverse()],
    'denials before claims, reprints before the wire, one by one': [
      ...['s09', 's11', 's18', 's08', 's17', 's14', 's12', 's05', 's20', 's03'].map((id) => [id]),
      ids.filter((id) => !['s09', 's11', 's18', 's08', 's17', 's14', 's12', 's05', 's20', 's03'].includes(id)),
    ],
  },
  instants: ['2019-03-06T10:00:00Z', '2019-03-10T08:00:00Z', '2019-03-25T00:00:00Z'],
};
