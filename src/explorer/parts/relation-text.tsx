/** Who did it to whom, in the order in which it runs. */
import type { ReactNode } from 'react';
import { MUTUAL_TYPES } from '../../domain/relation-types.ts';
import type { Relation } from '../api/fragments.ts';
import { relationLabel } from '../words/relation.ts';

export const RelationText = ({ relation }: { readonly relation: Relation }): ReactNode => {
  const { source, target, relationType } = relation;
  return (
    <>
      <bdi>{source.label}</bdi> <span className="evidence-type">{relationLabel(relationType)}</span>{' '}
      <span aria-hidden="true">{MUTUAL_TYPES.has(relationType) ? '–' : '→'}</span> <bdi>{target.label}</bdi>
    </>
  );
};
