/** The shape and colour of a kind, as in the graph. */
import type { ReactNode } from 'react';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import { kindName, kindPolygon, kindToken } from '../../look/kind.ts';

export const KindIcon = ({ kind }: { readonly kind: EntityKind }): ReactNode => {
  const polygon = kindPolygon(kind, 5.6, 7, 7);
  const fill = { fill: `var(${kindToken(kind)})` };
  return (
    <svg className="kind-icon" viewBox="0 0 14 14" aria-hidden="true">
      {polygon === null ? <circle cx="7" cy="7" r="5.4" style={fill} /> : <polygon points={polygon} style={fill} />}
    </svg>
  );
};

/** The same where no word beside it names the kind. */
export const NamedKindIcon = ({ kind }: { readonly kind: EntityKind }): ReactNode => (
  <span title={kindName(kind)}>
    <KindIcon kind={kind} />
    <span className="visually-hidden">{kindName(kind)}</span>
  </span>
);
