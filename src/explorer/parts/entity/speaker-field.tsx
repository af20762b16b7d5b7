/** Who said it: only those on record, those in view offered first, all others found by name. */
import { type ReactNode, useState } from 'react';
import type { Name } from '../../api/fragments.ts';
import { entityOf, NAMES, SPEAKERS, SPEAKERS_AMONG } from '../../api/graph.ts';
import type { AnswerOf } from '../../api/query.ts';
import { EntityField } from '../../parts/entity/entity-field.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useAnswer, useChange } from '../../parts/session.tsx';
import { type Claims, setClaims } from '../../state/state.ts';
import { count } from '../../words/relation.ts';

export const SpeakerField = ({ claims: { saidBy } }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  const { graph } = useGraph();
  const inView = graph.nodes().slice(0, MOST_OFFERED);
  const among = useAnswer(SPEAKERS_AMONG, inView.length === 0 ? null : { ids: inView });
  // Known at once where it was chosen here; of a link the name has to be asked for.
  const [chosen, setChosen] = useState<Name | null>(null);
  const known = saidBy === null || saidBy === chosen?.id || graph.hasNode(saidBy);
  const named = useAnswer(NAMES, known ? null : { ids: [saidBy] });
  const offered = speakersAmong(among.data?.nodes ?? []);
  const held = (id: string): Name => {
    if (id === chosen?.id) return chosen;
    if (graph.hasNode(id)) {
      const { label, kind } = graph.getNodeAttributes(id);
      return { id, label, kind };
    }
    return entityOf(named.data?.nodes[0]) ?? { id, label: 'the chosen speaker', kind: 'UNKNOWN' };
  };
  return (
    <EntityField
      label="Said by"
      placeholder="anyone"
      value={saidBy === null ? null : held(saidBy)}
      set={(speaker) => {
        setChosen(speaker);
        change(setClaims({ saidBy: speaker?.id ?? null }));
      }}
      offered={offered}
      useFound={useSpeakers}
    />
  );
};

/** As many as are asked about at once. */
const MOST_OFFERED = 100;
const MOST_FOUND = 20;

const useSpeakers = (text: string | null) => {
  const answer = useAnswer(SPEAKERS, text === null ? null : { text, first: MOST_FOUND });
  return {
    found: speakersAmong((answer.data?.search.edges ?? []).map(({ node }) => node)),
    loading: answer.loading,
  };
};

type Speaker = AnswerOf<typeof SPEAKERS>['search']['edges'][number]['node'];
type Among = AnswerOf<typeof SPEAKERS_AMONG>['nodes'][number];

/** Those on record, the one who said most first, with how much. */
const speakersAmong = (nodes: readonly (Among | Omit<Speaker, 'degree'>)[]) =>
  nodes
    .flatMap((node) => (node !== null && 'said' in node ? [node] : []))
    .map(({ id, label, kind, said, quotations }) => ({
      id,
      label,
      kind,
      times: said.totalCount + quotations.totalCount,
    }))
    .filter(({ times }) => times > 0)
    .sort((x, y) => y.times - x.times || x.label.localeCompare(y.label))
    .map(({ times, ...name }) => ({ ...name, summary: count(times, 'claim') }));
