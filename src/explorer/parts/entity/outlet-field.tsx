/** An outlet, found by name: only those that printed something, with how much, the busiest offered first. */
import type { ReactNode } from 'react';
import { OUTLETS, type Outlet, PUBLISHERS } from '../../api/evidence.ts';
import { count } from '../../words/relation.ts';
import { useAnswer } from '../session.tsx';
import type { Offer } from './entity-field.tsx';
import { IdField } from './id-field.tsx';

type Props = { readonly id: string | null; readonly set: (id: string | null) => void };

const MOST_OFFERED = 100;
const MOST_FOUND = 20;

export const OutletField = ({ id, set }: Props): ReactNode => {
  const all = useAnswer(PUBLISHERS, { first: MOST_OFFERED });
  const offered = offersOf(all.data?.entities.nodes ?? []);
  return (
    <IdField label="Printed in" placeholder="anywhere" id={id} set={set} offered={offered} useFound={useOutlets} />
  );
};

const useOutlets = (text: string | null) => {
  const answer = useAnswer(OUTLETS, text === null ? null : { text, first: MOST_FOUND });
  return { found: offersOf((answer.data?.search.edges ?? []).map(({ node }) => node)), loading: answer.loading };
};

const offersOf = (outlets: readonly Outlet[]): readonly Offer[] =>
  outlets
    .filter(({ documentCount }) => documentCount > 0)
    .toSorted((x, y) => y.documentCount - x.documentCount || x.label.localeCompare(y.label))
    .map(({ documentCount, ...name }) => ({ ...name, summary: count(documentCount, 'document') }));
