/** The world's borders as one path, and where a place falls in it. Natural Earth, 1:110 million, public domain. */
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-110m.json';
import type { Spot } from './gazetteer.ts';

export const WIDTH = 960;
export const HEIGHT = 500;
const MARGIN = 60;
/** Degrees around what is shown, so that a single city has its countries around it. */
const AROUND = 7;

export type World = {
  readonly land: string;
  readonly borders: string;
  readonly place: (spot: Spot) => readonly [x: number, y: number];
};

const topology = countries as unknown as Topology<{ land: GeometryCollection; countries: GeometryCollection }>;
const land = feature(topology, topology.objects.land);
const borders = mesh(topology, topology.objects.countries, (x, y) => x !== y);

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
  projection.clipExtent([
    [-20, -20],
    [WIDTH + 20, HEIGHT + 20],
  ]);
  const path = geoPath(projection).digits(1);
  return {
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
