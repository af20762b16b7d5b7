/** The drawn map: a circle for every place, as large as much happened there. */
import { type ReactNode, useMemo } from 'react';
import type { PlaceOnMap } from '../../map/gathered.ts';
import { HEIGHT, WIDTH, worldAround } from '../../map/world.ts';
import { count } from '../../words/relation.ts';

type Props = {
  /** What the frame holds. */
  readonly frame: readonly PlaceOnMap[];
  readonly places: readonly PlaceOnMap[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
};

const LEAST = 6;
const MOST = 30;
/** What a letter takes of a name, and the height of a line. */
const LETTER = 7;
const LINE = 15;

export const WorldMap = ({ frame, places, chosen, choose }: Props): ReactNode => {
  const world = useMemo(() => worldAround(frame.map(({ spot }) => spot)), [frame]);
  const most = Math.max(1, ...frame.map(({ events }) => events.length));
  const circles = places.map((place) => {
    const [x, y] = world.place(place.spot);
    return { place, x, y, radius: LEAST + (MOST - LEAST) * Math.sqrt(place.events.length / most) };
  });
  const named = namesFor(circles);
  return (
    <svg className="world" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>Map of the places; the list beside it holds the same</title>
      <path className="world-land" d={world.land} />
      <path className="world-borders" d={world.borders} />
      {circles.map(({ place, x, y, radius }) => (
        // biome-ignore lint/a11y/useSemanticElements: a drawing has no button of its own
        <circle
          key={place.id}
          className={`world-place has-${place.tone}${place.id === chosen ? ' is-chosen' : ''}`}
          cx={x}
          cy={y}
          r={radius}
          role="button"
          tabIndex={0}
          aria-label={`${place.label}: ${count(place.events.length, 'event')}`}
          aria-pressed={place.id === chosen}
          onClick={() => choose(place.id)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') choose(place.id);
          }}
        />
      ))}
      {circles.map(({ place, x, y, radius }) =>
        named.has(place.id) ? (
          <text key={place.id} className="world-name" x={x} y={y + radius + 13}>
            {place.label}
          </text>
        ) : null,
      )}
    </svg>
  );
};

type Circle = { readonly place: PlaceOnMap; readonly x: number; readonly y: number; readonly radius: number };

/** Names where there is room for them, the busiest first. */
const namesFor = (circles: readonly Circle[]): ReadonlySet<string> => {
  const taken = circles.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const named = new Set<string>();
  for (const { place, x, y, radius } of circles) {
    const half = (place.label.length * LETTER) / 2;
    const box = { left: x - half, right: x + half, top: y + radius + 2, bottom: y + radius + 2 + LINE };
    const hits = taken.some(
      (one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom,
    );
    if (hits) continue;
    named.add(place.id);
    taken.push(box);
  }
  return named;
};
