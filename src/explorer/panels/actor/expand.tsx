/** Look before expanding: neighbors by relation, kind and date, a choice of them, and a cap. */
import { type ReactNode, useMemo, useState } from 'react';
import { Button, Input, Label, NumberField } from 'react-aria-components';
import { type Facet, NEIGHBORS } from '../../api/graph.ts';
import { type ExpansionRequest, requestsFor } from '../../graph/expansion.ts';
import { kindName } from '../../look/kind.ts';
import { KindIcon } from '../../parts/entity/kind-icon.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { useAsk, useChange, useExplorer, useScope, useSession } from '../../parts/session.tsx';
import type { Scope } from '../../state/scope.ts';
import { addEntities, MAX_ENTITIES, roomLeft } from '../../state/state.ts';
import { rangeText } from '../../words/date.ts';
import { count, relationLabel } from '../../words/relation.ts';

type Props = { readonly id: string; readonly facets: readonly Facet[]; readonly degree: number };
const FIRST_CAP = 25;
/** Rows that are shown at first: a hub has dozens. */
const FIRST_ROWS = 8;

const facetKey = ({ relationType, kind }: Facet): string => `${relationType} ${kind}`;

export const Expand = ({ id, facets, degree }: Props): ReactNode => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [cap, setCap] = useState(FIRST_CAP);
  const [whole, setWhole] = useState(facets.length <= FIRST_ROWS + 2);
  const chosen = useMemo(() => facets.filter((facet) => !left.has(facetKey(facet))), [facets, left]);
  const expand = useExpansion(id, degree);
  const [busy, setBusy] = useState(false);
  const add = (): void => {
    setBusy(true);
    void expand(chosen, facets, cap).finally(() => setBusy(false));
  };
  const { graph } = useGraph();
  const outside = graph.hasNode(id) ? graph.getNodeAttribute(id, 'hiddenCount') : degree;
  if (degree === 0) return <p className="caption">No neighbors in this scope.</p>;
  const toggle = (facet: Facet): void => {
    const now = new Set(left);
    if (!now.delete(facetKey(facet))) now.add(facetKey(facet));
    setLeft(now);
  };
  return (
    <section className="expand" aria-labelledby="expand-title">
      <h3 id="expand-title">
        {count(degree, 'neighbor')} <span className="caption">{inViewWords(degree, outside)}</span>
      </h3>
      <table className="table facets">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Include</span>
            </th>
            <th scope="col">Relation</th>
            <th scope="col">With</th>
            <th scope="col" className="number">
              Count
            </th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {(whole ? facets : facets.slice(0, FIRST_ROWS)).map((facet) => (
            <FacetRow
              key={facetKey(facet)}
              facet={facet}
              on={!left.has(facetKey(facet))}
              toggle={outside === 0 ? null : () => toggle(facet)}
            />
          ))}
        </tbody>
      </table>
      <p className="facet-more">
        {whole ? null : (
          <Button className="link" onPress={() => setWhole(true)}>
            {count(facets.length - FIRST_ROWS, 'more row')}
          </Button>
        )}
        {facets.length <= 1 || outside === 0 ? null : (
          <Button
            className="link"
            onPress={() => setLeft(new Set(chosen.length === 0 ? [] : facets.map((facet) => facetKey(facet))))}
          >
            {chosen.length === 0 ? 'choose all' : 'choose none'}
          </Button>
        )}
      </p>
      {outside === 0 ? null : (
        <div className="row expand-row">
          <NumberField className="field field-small" value={cap} onChange={setCap} minValue={1} maxValue={MAX_ENTITIES}>
            <Label>At most</Label>
            <Input className="input" />
          </NumberField>
          <Button className="button button-accent" isDisabled={chosen.length === 0 || busy} onPress={add}>
            {busy ? 'Adding…' : 'Add the strongest'}
          </Button>
        </div>
      )}
    </section>
  );
};

const inViewWords = (degree: number, outside: number): string => {
  if (outside === 0) return degree === 1 ? 'in view' : 'all in view';
  return outside === degree ? 'none in view yet' : `${(degree - outside).toLocaleString('en')} in view`;
};

const FacetRow = ({
  facet,
  on,
  toggle,
}: {
  readonly facet: Facet;
  readonly on: boolean;
  /** Null where there is nothing left to add. */
  readonly toggle: (() => void) | null;
}): ReactNode => (
  <tr className={on ? '' : 'is-off'}>
    <td>
      {toggle === null ? null : (
        <input
          type="checkbox"
          checked={on}
          onChange={toggle}
          aria-label={`${relationLabel(facet.relationType)}, ${kindName(facet.kind, 2)}`}
        />
      )}
    </td>
    <td>{relationLabel(facet.relationType)}</td>
    <td>
      <KindIcon kind={facet.kind} /> {kindName(facet.kind, facet.count)}
    </td>
    <td className="number">{facet.count}</td>
    <td className="facet-when">{rangeText(facet.earliest, facet.latest)}</td>
  </tr>
);

const useExpansion = (id: string, degree: number) => {
  const { store, page } = useSession();
  const ask = useAsk();
  const change = useChange();
  const scope = useScope();
  const entities = useExplorer((state) => state.entities);
  return async (chosen: readonly Facet[], all: readonly Facet[], cap: number): Promise<void> => {
    const room = Math.min(cap, roomLeft(store.getState()));
    if (room <= 0)
      return say(page, `Showing ${MAX_ENTITIES} of ${MAX_ENTITIES + degree}: narrow it before adding more.`);
    const found = await collect(ask, requestsFor(id, chosen, all, entities.length, room), scope, new Set(entities));
    if (found === null) return;
    const added = found.fresh.slice(0, room);
    change(addEntities(added));
    say(page, summary(added.length, added.length + found.shown, degree));
  };
};

type Found = { readonly fresh: readonly string[]; readonly shown: number };

/** What is new in the answers, strongest first, and how many were in view; null where one failed (and said why). */
const collect = async (
  ask: ReturnType<typeof useAsk>,
  requests: readonly ExpansionRequest[],
  scope: Scope,
  known: ReadonlySet<string>,
): Promise<Found | null> => {
  const found = new Set<string>();
  for (const request of requests) {
    const answer = await ask(NEIGHBORS, { input: { ...request, ...scope } });
    if (answer === null) return null;
    for (const entity of answer.egoNetwork.entities) if (!request.centers.includes(entity.id)) found.add(entity.id);
  }
  const fresh = [...found].filter((id) => !known.has(id));
  return { fresh, shown: found.size - fresh.length };
};

const summary = (added: number, inView: number, degree: number): string => {
  if (added === 0) return 'All of these are in view already.';
  if (inView < degree) return `Added ${added} of ${count(degree, 'neighbor')}, strongest first.`;
  return `Added ${count(added, 'neighbor')}. All ${degree} are in view.`;
};
