/** Who did it to whom, as the sentence that its row of the domain gives it. */
import type { ReactNode } from 'react';
import { wordingOf } from '../../../domain/relation-types.ts';
import type { Relation } from '../../api/fragments.ts';

type Told = Pick<Relation, 'source' | 'target' | 'relationType'>;

export const RelationText = ({ relation }: { readonly relation: Told }): ReactNode => {
  const { source, target, relationType } = relation;
  return (
    <>
      <bdi>{source.label}</bdi> {wordingOf(relationType, null).past} <bdi>{target.label}</bdi>
    </>
  );
};
