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
  // Issue 10.
  pending: new Set([
    'words without a date join what they can mean alone; a call, another place and what may mean several do not',
    'none of it was otherwise while less was known',
    'a plan is what has not ended when it is told, and a cancellation else what nobody has said to have happened',
    'a month joins what alone it can mean; a day off at one place is one meeting, elsewhere another',
    'three calls told in one breath are three calls',
    'two clauses of one sentence are two events',
    'without their dates the undated are not in a window',
    'merged, two women are one, and their meetings are',
    'a founder that is retracted keeps its place: what came later is not regrouped',
    'of two who bear one name the painter is split off',
  ]),
};
