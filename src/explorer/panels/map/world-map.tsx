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
    <div className="world-frame">
      <svg
        ref={frameRef}
        className="world"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio={`xMidY${world.edge} meet`}
      >
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
        {circles.map(({ place }) => {
          const written = named.get(place.id);
          return written === undefined ? null : (
            <text key={place.id} className="world-name" {...written} fontSize={font}>
              {place.label}
            </text>
          );
        })}
      </svg>
    </div>
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

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Written = { readonly x: number; readonly y: number };

/** Where each name stands: below its circle, else above it or beside it, as there is room; the busiest first. */
const namesFor = (circles: readonly Circle[], font: number): ReadonlyMap<string, Written> => {
  const taken: Box[] = circles.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const named = new Map<string, Written>();
  for (const { place, x, y, radius } of circles) {
    const half = (place.label.length * font * LETTER) / 2;
    const aside = radius + half + 3;
    const baselines: readonly Written[] = [
      { x, y: y + radius + font * 1.1 },
      { x, y: y - radius - font * 0.35 },
      ...[0.35, 0.35 + LINE / 2, 0.35 - LINE / 2].flatMap((down) => [
        { x: x + aside, y: y + font * down },
        { x: x - aside, y: y + font * down },
      ]),
    ];
    for (const written of baselines) {
      const top = written.y - font * (LINE - 0.3);
      const box = { left: written.x - half, right: written.x + half, top, bottom: top + font * LINE };
      const inside = box.left >= 0 && box.right <= WIDTH && box.top >= 0 && box.bottom <= HEIGHT;
      if (!inside || taken.some((one) => meet(one, box))) continue;
      named.set(place.id, written);
      taken.push(box);
      break;
    }
  }
  return named;
};

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
