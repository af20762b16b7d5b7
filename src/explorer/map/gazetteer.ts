/** Where places lie, from the authority's own data: a place by its label or another of its names, a state at its capital. */
import places from '../../ingest/authority/data/places.json';
import states from '../../ingest/authority/data/states.json';

/** Degrees, as the projection wants them. */
export type Spot = readonly [longitude: number, latitude: number];

/** Null for a place that the authority does not know, or not where. */
export const spotOf = (label: string): Spot | null => spots.get(label.toLowerCase()) ?? null;

const spots: ReadonlyMap<string, Spot> = (() => {
  const known = new Map<string, Spot>();
  const tell = (names: readonly string[], spot: Spot): void => {
    for (const name of names) if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), spot);
  };
  for (const { label, aliases, position } of places) {
    const [latitude, longitude] = position ?? [];
    if (latitude !== undefined && longitude !== undefined) tell([label, ...aliases], [longitude, latitude]);
  }
  for (const { label, aliases, capital } of states) {
    const spot = known.get((capital ?? '').toLowerCase());
    if (spot !== undefined) tell([label, ...aliases], spot);
  }
  return known;
})();
