/** The world's borders as one path, and where a place falls in it. Natural Earth, 1:110 million, public domain. */
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import countries from 'world-atlas/countries-110m.json';

export const WIDTH = 960;
export const HEIGHT = 500;
const MARGIN = 60;
/** Degrees of latitude from which on a high frame would show more of the pole than of the land. */
const POLAR = 15;
/** Degrees around what is shown, so that a single city has its countries around it. */
const AROUND = 7;

/** Degrees, as the projection wants them. */
export type Spot = readonly [longitude: number, latitude: number];

export type World = {
  readonly land: string;
  readonly borders: string;
  readonly place: (spot: Spot) => readonly [x: number, y: number];
  /** The edge at which the map stands in a frame that is higher than it: beyond a pole there is nothing to show. */
  readonly edge: 'Min' | 'Mid' | 'Max';
};

/** The file is that topology; its type in the compiler's eyes is that of any JSON. */
const topology = countries as unknown as Parameters<typeof mesh>[0];
const object = (name: 'land' | 'countries'): Parameters<typeof feature>[1] => {
  const found = topology.objects[name];
  if (found === undefined) throw new TypeError(`the atlas has no ${name}`);
  return found;
};
const land = feature(topology, object('land'));
const borders = mesh(topology, object('countries') as Parameters<typeof mesh>[1], (x, y) => x !== y);

/** As near as all spots allow; the whole world where there are none. */
export const worldAround = (spots: readonly Spot[]): World => {
  const projection = geoEqualEarth();
  const [left, right] = rangeOf(
    spots.map(([longitude]) => longitude),
    180,
  );
  const [bottom, top] = rangeOf(
    spots.map(([, latitude]) => latitude),
    85,
  );
  if (spots.length === 0) projection.fitExtent(FRAME, { type: 'Sphere' });
  else {
    projection.rotate([-(left + right) / 2, 0]);
    const corners = [left, (left + right) / 2, right].flatMap((x) =>
      [bottom, top].map((y): [number, number] => [x, y]),
    );
    projection.fitExtent(FRAME, { type: 'MultiPoint', coordinates: corners });
  }
  // What the frame of the page has room for beyond, be it a phone's or a wide one's.
  projection.clipExtent([
    [-WIDTH, -WIDTH],
    [2 * WIDTH, WIDTH + HEIGHT],
  ]);
  const path = geoPath(projection).digits(1);
  const middle = spots.length === 0 ? 0 : (bottom + top) / 2;
  return {
    edge: middle > POLAR ? 'Min' : middle < -POLAR ? 'Max' : 'Mid',
    land: path(land) ?? '',
    borders: path(borders) ?? '',
    place: ([longitude, latitude]) => projection([longitude, latitude]) ?? [WIDTH / 2, HEIGHT / 2],
  };
};

const FRAME: [[number, number], [number, number]] = [
  [MARGIN, MARGIN / 2],
  [WIDTH - MARGIN, HEIGHT - MARGIN / 2],
];

const rangeOf = (values: readonly number[], most: number): readonly [number, number] => [
  Math.max(-most, Math.min(...values) - AROUND),
  Math.min(most, Math.max(...values) + AROUND),
];
