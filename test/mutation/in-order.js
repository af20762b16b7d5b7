// Orders the suites of a room as `rooms.js` does; Jest's own order would begin with the longest.
import { placeOf } from './rooms.js';

const room = process.env.MUTATION_ROOM;

export default class InOrder {
  sort = (tests) =>
    [...tests].sort((a, b) => placeOf(room, a.path) - placeOf(room, b.path) || a.path.localeCompare(b.path));
  shard = (tests) => tests;
  allFailedTests = () => [];
  cacheResults() {}
}
