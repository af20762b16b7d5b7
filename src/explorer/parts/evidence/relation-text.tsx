/** Who did it to whom, as the sentence that its row of the domain gives it: a plan as a plan, a denial as one. */
import type { ReactNode } from 'react';
import type { Relation } from '../../api/fragments.ts';
import type { Told } from '../../graph/tellings.ts';
import { DENIED, isDenied, roleWords, toldVerb } from '../../words/told.ts';

type Named = Pick<Relation, 'source' | 'target' | 'relationType'> & { readonly role?: string | null } & Told;

export const RelationText = ({ relation }: { readonly relation: Named }): ReactNode => {
  const { source, target, relationType } = relation;
  return (
    <>
      {isDenied(relation) ? DENIED : ''}
      <bdi>{source.label}</bdi> {toldVerb(relationType, null, relation.standing.modality)} <bdi>{target.label}</bdi>
      {roleWords(relation.role ?? null)}
    </>
  );
};
