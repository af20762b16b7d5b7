/** What counts: kinds, relation types, strength of evidence, publishers. What is filtered is gone, not greyed. */
import { type ReactNode, useMemo, useState } from 'react';
import { Button, Label, Slider, SliderOutput, SliderTrack } from 'react-aria-components';
import { RELATION_TYPES } from '../../../domain/relation-types.ts';
import { ENTITY_KINDS } from '../../../domain/vocabulary.ts';
import { PUBLISHERS } from '../../api/evidence.ts';
import { modeCounts } from '../../graph/filter/modes.ts';
import { isLifted } from '../../graph/model.ts';
import { TIER_TEXT } from '../../graph/tier.ts';
import { kindName } from '../../look/kind.ts';
import { Answered } from '../../parts/answered.tsx';
import { Check } from '../../parts/control/check.tsx';
import { FacetList } from '../../parts/control/facet-list.tsx';
import { NamedThumb } from '../../parts/control/named-thumb.tsx';
import { KindIcon } from '../../parts/entity/kind-icon.tsx';
import { SpeakerField } from '../../parts/entity/speaker-field.tsx';
import { useGraph, useModes } from '../../parts/graph-context.tsx';
import { useAnswer, useChange, useExplorer } from '../../parts/session.tsx';
import { type Filters, filterCount, initialState, setFilters } from '../../state/state.ts';
import { count, modeLabel, relationLabel } from '../../words/relation.ts';

export const FilterPanel = (): ReactNode => {
  const change = useChange();
  const filters = useExplorer((state) => state.filters);
  return (
    <div className="filters">
      <EvidenceFilters filters={filters} />
      <Kinds filters={filters} />
      <Types filters={filters} />
      <Modes filters={filters} />
      <Speaker filters={filters} />
      <Publishers filters={filters} />
      <Button
        className="button"
        isDisabled={filterCount(filters) === 0}
        onPress={() => change(setFilters(initialState.filters))}
      >
        Clear all filters
      </Button>
    </div>
  );
};

type Props = { readonly filters: Filters };

const EvidenceFilters = ({ filters }: Props): ReactNode => {
  const { left } = useGraph();
  const change = useChange();
  return (
    <fieldset className="filter-group">
      <legend>Strength of evidence</legend>
      <Amount
        label="Confidence at least"
        value={Math.round(filters.minConfidence * 100)}
        max={95}
        step={5}
        unit=" %"
        set={(value) => change(setFilters({ minConfidence: value / 100 }))}
      />
      <Amount
        label="Independent sources at least"
        value={filters.minSources}
        min={1}
        max={6}
        step={1}
        unit=""
        set={(value) => change(setFilters({ minSources: value }))}
      />
      <Check label="Disputed relations" on={filters.disputed} set={(disputed) => change(setFilters({ disputed }))} />
      <Check
        label="Relations that are only denied"
        on={filters.denied}
        set={(denied) => change(setFilters({ denied }))}
      />
      <Check
        label="Plans, requests, suppositions"
        on={filters.unrealized}
        set={(unrealized) => change(setFilters({ unrealized }))}
      />
      <Check
        label={`Lines below ${TIER_TEXT}`}
        on={filters.below || isLifted(filters, left)}
        set={(below) => change(setFilters({ below, strict: !below && left.noneReaches }))}
      />
      <Check
        label="Actors without a relation in view"
        on={filters.unconnected}
        set={(unconnected) => change(setFilters({ unconnected }))}
      />
    </fieldset>
  );
};

const Kinds = ({ filters: { hiddenKinds } }: Props): ReactNode => {
  const change = useChange();
  const { answer } = useGraph();
  const counts = useMemo(
    () =>
      countBy(
        answer.data?.egoNetwork.entities ?? [],
        ({ kind }) => kind,
        () => 1,
      ),
    [answer.data],
  );
  const items = ENTITY_KINDS.filter((kind) => counts.has(kind) || hiddenKinds.includes(kind)).map((kind) => ({
    key: kind,
    label: kindName(kind, 2),
    icon: <KindIcon kind={kind} />,
    count: counts.get(kind) ?? 0,
  }));
  return (
    <FacetList
      title="Kinds"
      items={items}
      hidden={hiddenKinds}
      all={ENTITY_KINDS}
      hide={(hidden) => change(setFilters({ hiddenKinds: hidden }))}
    />
  );
};

const Types = ({ filters: { hiddenTypes } }: Props): ReactNode => {
  const change = useChange();
  const { answer } = useGraph();
  const counts = useMemo(
    () =>
      countBy(
        answer.data?.egoNetwork.bundles ?? [],
        ({ relationType }) => relationType,
        ({ count }) => count,
      ),
    [answer.data],
  );
  const items = RELATION_TYPES.filter((type) => counts.has(type)).map((type) => ({
    key: type,
    label: relationLabel(type),
    count: counts.get(type) ?? 0,
  }));
  return (
    <FacetList
      title="Relation types"
      items={items}
      hidden={hiddenTypes}
      all={RELATION_TYPES}
      hide={(hidden) => change(setFilters({ hiddenTypes: hidden }))}
    />
  );
};

/** How it took place: phone calls alone, or all but visits. */
const Modes = ({ filters: { hiddenModes } }: Props): ReactNode => {
  const change = useChange();
  const { input } = useGraph();
  const { data } = useModes(input);
  const counts = useMemo(() => modeCounts(data?.egoNetwork.relations ?? []), [data]);
  const all = [...new Set([...counts.keys(), ...hiddenModes])].sort(
    (x, y) => (counts.get(y) ?? 0) - (counts.get(x) ?? 0) || (x < y ? -1 : 1),
  );
  const items = all.map((mode) => ({ key: mode, label: modeLabel(mode), count: counts.get(mode) ?? 0 }));
  return (
    <FacetList
      title="How it took place"
      items={items}
      hidden={hiddenModes}
      all={all}
      hide={(hidden) => change(setFilters({ hiddenModes: hidden }))}
    />
  );
};

/** Lines of which somebody speaks, for or against. */
const Speaker = ({ filters: { speaker } }: Props): ReactNode => {
  const change = useChange();
  const { spoken } = useGraph();
  return (
    <fieldset className="filter-group">
      <legend>Who is on record</legend>
      <SpeakerField quoted={false} id={speaker} set={(id) => change(setFilters({ speaker: id }))} />
      <Answered answer={spoken} waitingFor="what they said">
        {({ statements: { totalCount, nodes } }) =>
          totalCount > nodes.length ? (
            <p className="caption">
              By the surest {nodes.length} of {count(totalCount, 'statement')}.
            </p>
          ) : null
        }
      </Answered>
    </fieldset>
  );
};

/** In place of an id: documents that name no publisher. */
const UNNAMED = '';

const Publishers = ({ filters: { excludePublishers, unnamed } }: Props): ReactNode => {
  const change = useChange();
  const answer = useAnswer(PUBLISHERS, { first: 100 });
  const publishers = (answer.data?.entities.nodes ?? [])
    .filter(({ id, documentCount }) => documentCount > 0 || excludePublishers.includes(id))
    .sort((x, y) => y.documentCount - x.documentCount || x.label.localeCompare(y.label));
  const named = publishers.reduce((sum, { documentCount }) => sum + documentCount, 0);
  const others = (answer.data?.documents.totalCount ?? 0) - named;
  // Of more outlets than are listed nobody has added up the documents.
  const isWhole = answer.data?.entities.pageInfo.hasNextPage === false;
  const items = [
    ...publishers.map(({ id, label, documentCount }) => ({ key: id, label, count: documentCount })),
    ...(others > 0 || !unnamed ? [{ key: UNNAMED, label: 'no known publisher', count: isWhole ? others : null }] : []),
  ];
  return (
    <FacetList
      title="Publishers heard, by documents"
      items={items}
      hidden={[...excludePublishers, ...(unnamed ? [] : [UNNAMED])]}
      all={items.map(({ key }) => key)}
      hide={(hidden) =>
        change(
          setFilters({
            excludePublishers: hidden.filter((one) => one !== UNNAMED),
            unnamed: !hidden.includes(UNNAMED),
          }),
        )
      }
    />
  );
};

const countBy = <Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  numberOf: (item: Item) => number,
): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + numberOf(item));
  return counts;
};

type AmountProps = {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  readonly set: (value: number) => void;
};

/** While it is dragged, nothing is asked. */
const Amount = ({ label, value, min = 0, max, step, unit, set }: AmountProps): ReactNode => {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <Slider
      className="amount"
      value={shown}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(now) => setMoving(Number(now))}
      onChangeEnd={(now) => {
        setMoving(null);
        set(Number(now));
      }}
    >
      <Label>{label}</Label>
      <SliderOutput>{`${shown}${unit}`}</SliderOutput>
      <SliderTrack className="amount-track">
        <NamedThumb className="thumb" label={label} text={`${shown}${unit}`} />
      </SliderTrack>
    </Slider>
  );
};
