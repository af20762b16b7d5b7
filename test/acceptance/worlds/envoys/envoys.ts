/** The envoys as a world: see `dispatches.ts`. */
import type { World } from '../../world.ts';
import { actors, dispatches } from './dispatches.ts';
import { reads } from './reads.ts';

const ids = dispatches.map(({ id }) => id);
const odd = ids.filter((_, i) => i % 2 === 1);

export const envoys: World = {
  name: 'envoys',
  actors,
  dispatches,
  reads,
  orders: { 'newest first, in two commands': [[...odd].reverse(), ids.filter((id) => !odd.includes(id)).reverse()] },
  instants: ['2019-05-06T12:00:00Z', '2019-06-13T00:00:00Z', '2019-07-06T12:00:00Z'],
};
