/** Who said it: only those on record, those in view offered first, all others found by name. */
import type { ReactNode } from 'react';
import { SPEAKERS, SPEAKERS_AMONG } from '../../api/graph.ts';
import type { AnswerOf } from '../../api/query.ts';
import { count } from '../../words/relation.ts';
import { useGraph } from '../graph-context.tsx';
import { useAnswer } from '../session.tsx';
import type { Offer } from './entity-field.tsx';
import { IdField } from './id-field.tsx';

type Props = {
  readonly id: string | null;
  readonly set: (id: string | null) => void;
  /** Whether words in quotation marks count, too: they are no evidence of a relation. */
  readonly quoted: boolean;
};

export const SpeakerField = ({ id, set, quoted }: Props): ReactNode => {
  const inView = useGraph().graph.nodes().slice(0, MOST_OFFERED);
  const among = useAnswer(SPEAKERS_AMONG, inView.length === 0 ? null : { ids: inView });
  const offered = speakersAmong(among.data?.nodes ?? [], quoted);
  return (
    <IdField
      label="Said by"
      placeholder="anyone"
      id={id}
      set={set}
      offered={offered}
      useFound={quoted ? useSpeakers : useStaters}
    />
  );
};

/** As many as are asked about at once. */
const MOST_OFFERED = 100;
const MOST_FOUND = 20;

const useSpeakers = (text: string | null) => useFound(text, true);
const useStaters = (text: string | null) => useFound(text, false);

const useFound = (text: string | null, quoted: boolean) => {
  const answer = useAnswer(SPEAKERS, text === null ? null : { text, first: MOST_FOUND });
  return {
    found: speakersAmong(
      (answer.data?.search.edges ?? []).map(({ node }) => node),
      quoted,
    ),
    loading: answer.loading,
  };
};

type Speaker = AnswerOf<typeof SPEAKERS>['search']['edges'][number]['node'];
type Among = AnswerOf<typeof SPEAKERS_AMONG>['nodes'][number];

/** Those on record, the one who said most first, with how much. */
const speakersAmong = (nodes: readonly (Among | Omit<Speaker, 'degree'>)[], quoted: boolean): readonly Offer[] =>
  nodes
    .flatMap((node) => (node !== null && 'said' in node ? [node] : []))
    .map(({ id, label, kind, said, quotations }) => ({
      id,
      label,
      kind,
      times: said.totalCount + (quoted ? quotations.totalCount : 0),
    }))
    .filter(({ times }) => times > 0)
    .sort((x, y) => y.times - x.times || x.label.localeCompare(y.label))
    .map(({ times, ...name }) => ({ ...name, summary: count(times, quoted ? 'claim' : 'statement') }));
