/** Events by place and by month, as the map shows them. Pure. */
import { toneOf } from '../../domain/relation-types.ts';
import type { Happened } from '../api/fragments.ts';
import { groupBy } from '../graph/measure/group.ts';
import type { Spot } from './world.ts';

export type PlaceOnMap = {
  readonly id: string;
  readonly label: string;
  readonly spot: Spot;
  readonly events: readonly Happened[];
  /** What most of its events are. */
  readonly tone: ReturnType<typeof toneOf>;
};
export type Gathered = {
  /** The busiest first. */
  readonly places: readonly PlaceOnMap[];
  /** Events whose place is told and not known to the map. */
  readonly unplaced: readonly Happened[];
  /** Events of which no place is told. */
  readonly nowhere: number;
};

export const gathered = (events: readonly Happened[]): Gathered => {
  const told = events.filter(({ standing }) => standing.place !== null);
  const byPlace = groupBy(told, ({ standing }) => standing.place?.id ?? '');
  const places = [...byPlace].flatMap(([id, here]): readonly PlaceOnMap[] => {
    const [first] = here;
    const spot = first === undefined ? null : spotOf(first);
    const label = first?.standing.place?.label ?? '';
    return spot === null ? [] : [{ id, label, spot, events: here, tone: toneMostly(here) }];
  });
  return {
    places: places.sort((x, y) => y.events.length - x.events.length || x.label.localeCompare(y.label)),
    unplaced: told.filter((event) => spotOf(event) === null),
    nowhere: events.length - told.length,
  };
};

const spotOf = ({ standing: { place } }: Happened): Spot | null => {
  const position = place?.position ?? null;
  return position === null ? null : [position.longitude, position.latitude];
};

const toneMostly = (events: readonly Happened[]): ReturnType<typeof toneOf> => {
  const conflicts = events.filter(({ eventType }) => toneOf(eventType) === 'conflict').length;
  return conflicts * 2 > events.length ? 'conflict' : 'cooperation';
};

/** The month in which an event begins, `2022-02`; null where its date is less exact. */
export const monthOf = ({ standing: { when } }: Happened): string | null => {
  const month = when?.edtf.split('/')[0]?.slice(0, 7) ?? '';
  return /^\d{4}-\d{2}$/u.test(month) ? month : null;
};

/** Every month with an event, the earliest first; an old treaty does not put centuries of empty months before the others. */
export const monthsOf = (events: readonly Happened[]): readonly string[] =>
  [...new Set(events.flatMap((event) => monthOf(event) ?? []))].sort();
