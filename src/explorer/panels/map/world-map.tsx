/** The drawn map: a circle for every place, as large as much happened there. */
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
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
/** In pixels of the screen: a small map has no small names, and circles that can still be pressed. */
const FONT = 12;
const LEAST_ON_SCREEN = 5;
/** What a letter takes of a name, and the height of a line, in ems. */
const LETTER = 0.58;
const LINE = 1.25;

export const WorldMap = ({ frame, places, chosen, choose }: Props): ReactNode => {
  const world = useMemo(() => worldAround(frame.map(({ spot }) => spot)), [frame]);
  const frameRef = useRef<SVGSVGElement>(null);
  const pixel = usePixel(frameRef);
  const font = FONT * pixel;
  const most = Math.max(1, ...frame.map(({ events }) => events.length));
  const circles = places.map((place) => {
    const [x, y] = world.place(place.spot);
    const radius = LEAST + (MOST - LEAST) * Math.sqrt(place.events.length / most);
    return { place, x, y, radius: Math.max(radius, LEAST_ON_SCREEN * pixel) };
  });
  const named = namesFor(circles, font);
  return (
    <svg ref={frameRef} className="world" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
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
          <text key={place.id} className="world-name" x={x} y={y + radius + font * 1.1} fontSize={font}>
            {place.label}
          </text>
        ) : null,
      )}
    </svg>
  );
};

type Circle = { readonly place: PlaceOnMap; readonly x: number; readonly y: number; readonly radius: number };

/** What a pixel of the screen is in the map's own measure, as large as the map is drawn now. */
const usePixel = (drawn: RefObject<SVGSVGElement | null>): number => {
  const [pixel, setPixel] = useState(1);
  useEffect(() => {
    if (drawn.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) setPixel(Math.max(WIDTH / width, HEIGHT / height));
    });
    observer.observe(drawn.current);
    return () => observer.disconnect();
  }, [drawn]);
  return pixel;
};

/** Names where there is room for them, the busiest first. */
const namesFor = (circles: readonly Circle[], font: number): ReadonlySet<string> => {
  const taken = circles.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const named = new Set<string>();
  for (const { place, x, y, radius } of circles) {
    const half = (place.label.length * font * LETTER) / 2;
    const box = { left: x - half, right: x + half, top: y + radius + 2, bottom: y + radius + 2 + font * LINE };
    const hits = taken.some(
      (one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom,
    );
    if (hits) continue;
    named.add(place.id);
    taken.push(box);
  }
  return named;
};
