/** Where it happened, month by month, on a map that needs no network; the same as a list beside it. */
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Happened } from '../../api/fragments.ts';
import { type Gathered, gathered, monthOf, monthsOf, type PlaceOnMap } from '../../map/gathered.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { Check } from '../../parts/control/check.tsx';
import { useExplorer } from '../../parts/session.tsx';
import { count } from '../../words/relation.ts';
import { EventLine } from '../actor/event-line.tsx';
import { MonthSlider } from './month-slider.tsx';
import { MOST_EVENTS, useEvents } from './use-events.ts';
import { WorldMap } from './world-map.tsx';

export const MapView = (): ReactNode => {
  const entities = useExplorer((state) => state.entities);
  const [everybody, setEverybody] = useState(false);
  const answer = useEvents(everybody ? NOBODY : entities);
  return (
    <div className="map-view">
      <Answered answer={answer} waitingFor="where it happened">
        {({ events, total }) => (
          <>
            <div className="view-tools">
              {entities.length === 0 ? null : (
                <Check label="All events, also without the actors in view" on={everybody} set={setEverybody} />
              )}
              {total > MOST_EVENTS ? (
                <p className="caption">
                  The latest {MOST_EVENTS.toLocaleString('en')} of {count(total, 'event')}: narrow the time below for
                  earlier ones.
                </p>
              ) : null}
            </div>
            <Months events={events} />
          </>
        )}
      </Answered>
    </div>
  );
};

const NOBODY: readonly string[] = [];

/** All months, or one. */
const Months = ({ events }: { readonly events: readonly Happened[] }): ReactNode => {
  const [month, setMonth] = useState<string | null>(null);
  const months = useMemo(() => monthsOf(events), [events]);
  const now = month !== null && months.includes(month) ? month : null;
  // All of them, so that the map does not move while the months go by.
  const all = useMemo(() => gathered(events), [events]);
  const shown = useMemo(
    () => gathered(now === null ? events : events.filter((event) => monthOf(event) === now)),
    [events, now],
  );
  if (all.places.length + all.unplaced.length === 0)
    return (
      <Empty title="No event with a place">
        <p className="caption">{count(all.nowhere, 'event')} in this scope, none of which names its place.</p>
      </Empty>
    );
  return (
    <>
      <MonthSlider months={months} month={now} set={setMonth} events={events} />
      <Places all={all} shown={shown} />
    </>
  );
};

const Places = ({ all, shown }: { readonly all: Gathered; readonly shown: Gathered }): ReactNode => {
  const [chosen, setChosen] = useState<string | null>(null);
  const place = shown.places.find(({ id }) => id === chosen) ?? null;
  return (
    <div className="map-parts">
      <WorldMap frame={all.places} places={shown.places} chosen={place?.id ?? null} choose={setChosen} />
      <section className="map-list" aria-label="Places" tabIndex={-1}>
        {place === null ? (
          <PlaceList shown={shown} choose={setChosen} />
        ) : (
          <>
            <h2>
              <bdi>{place.label}</bdi>{' '}
              <Button className="link" onPress={() => setChosen(null)}>
                all places
              </Button>
            </h2>
            <Lines events={place.events} />
          </>
        )}
      </section>
    </div>
  );
};

type ListProps = { readonly shown: Gathered; readonly choose: (id: string) => void };

const PlaceList = ({ shown: { places, unplaced, nowhere }, choose }: ListProps): ReactNode => (
  <>
    <h2>{count(places.length, 'place')}</h2>
    <ul className="map-places">
      {places.map((place) => (
        <li key={place.id}>
          <Button className="link link-plain" aria-label={placeWords(place)} onPress={() => choose(place.id)}>
            <bdi>{place.label}</bdi>
          </Button>{' '}
          <span className="facet-count">{place.events.length}</span>
        </li>
      ))}
    </ul>
    {unplaced.length === 0 ? null : (
      <details>
        <summary>{count(unplaced.length, 'event')} at places that this map does not know</summary>
        <Lines events={unplaced} />
      </details>
    )}
    {nowhere === 0 ? null : <p className="caption">{count(nowhere, 'event')} without a place</p>}
  </>
);

const Lines = ({ events }: { readonly events: readonly Happened[] }): ReactNode => (
  <ol className="timeline">
    {events.map((event) => (
      <EventLine key={event.id} event={event} />
    ))}
  </ol>
);

const placeWords = ({ label, events }: PlaceOnMap): string => `${label}: ${count(events.length, 'event')}`;
