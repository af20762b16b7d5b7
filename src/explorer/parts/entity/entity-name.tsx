/** An entity's name as text (never markup, either direction), alone or as the button that brings it into view. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Name } from '../../api/fragments.ts';
import { kindName } from '../../look/kind.ts';
import { addEntities, select, setView } from '../../state/state.ts';
import { useChange, useExplorer } from '../session.tsx';
import { KindIcon } from './kind-icon.tsx';

export const EntityName = ({ entity }: { readonly entity: Name }): ReactNode => (
  <span className="entity-name">
    <KindIcon kind={entity.kind} />
    <bdi>{entity.label}</bdi>
  </span>
);

/** Shows the entity: selects it, adding it first where it is not in view. */
export const EntityButton = ({ entity }: { readonly entity: Name }): ReactNode => {
  const change = useChange();
  const inView = useExplorer((state) => state.entities.includes(entity.id));
  const view = useExplorer((state) => state.view);
  return (
    <Button
      className="entity-button"
      aria-label={`${entity.label}, ${kindName(entity.kind)}: ${inView ? 'show' : 'add to the view and show'}`}
      onPress={() =>
        change(addEntities([entity.id]), select([entity.id]), setView(view === 'claims' ? 'claims' : view))
      }
    >
      <EntityName entity={entity} />
      {inView ? null : (
        <span className="plus" aria-hidden="true">
          +
        </span>
      )}
    </Button>
  );
};
