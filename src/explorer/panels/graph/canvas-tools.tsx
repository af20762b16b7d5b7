/** Zoom, fit, arrange, and whether every type has a line of its own. */
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { ARRANGEMENTS, type Arrangement } from '../../graph/layout/arrangements.ts';
import { arranged } from '../../graph/layout/service.ts';
import { sketchOf } from '../../graph/layout/sketch.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange, useExplorer, useSession } from '../../parts/session.tsx';
import type { Renderer } from '../../renderer/port.ts';
import { moveEntities } from '../../state/state.ts';
import { applyTo } from '../../state/store.ts';
import { LooksMenu } from './looks-menu.tsx';
import type { Outline } from './outline-layer.tsx';

type Props = { readonly renderer: Renderer | null };
type ToolsProps = Props & {
  readonly outline: Outline | null;
  readonly setOutline: (outline: Outline | null) => void;
};

export const CanvasTools = ({ renderer, outline, setOutline }: ToolsProps): ReactNode => {
  const change = useChange();
  const split = useExplorer((state) => state.split);
  return (
    <div className="canvas-tools">
      <Tool label="Zoom in" path="M10 4v12M4 10h12" act={() => renderer?.zoomBy(1.3)} />
      <Tool label="Zoom out" path="M4 10h12" act={() => renderer?.zoomBy(1 / 1.3)} />
      <Tool label="Fit the graph" path="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" act={() => renderer?.fit()} />
      <ArrangeMenu renderer={renderer} />
      <Button
        className="icon-button"
        aria-label="A line for every type"
        aria-pressed={split}
        onPress={() => change((state) => ({ ...state, split: !split }))}
      >
        <Icon path="M3 10c4-7 10-7 14 0M3 10h14M3 10c4 7 10 7 14 0" />
      </Button>
      <LooksMenu renderer={renderer} />
      {OUTLINES.map(([name, label, path]) => (
        <Button
          key={name}
          className="icon-button"
          aria-label={label}
          aria-pressed={outline === name}
          onPress={() => setOutline(outline === name ? null : name)}
        >
          <Icon path={path} />
        </Button>
      ))}
    </div>
  );
};

const OUTLINES: readonly (readonly [Outline, string, string])[] = [
  ['box', 'Select in a box', 'M4 4h3M10 4h3M16 4v3M16 10v3M16 16h-3M10 16H7M4 16v-3M4 10V7'],
  ['lasso', 'Select with a lasso', 'M10 4c4 0 7 2 7 4.5S14 13 10 13s-7-2-7-4.5S6 4 10 4M7 12.6c-2 1-2 3.4-.5 4'],
];

type ToolProps = { readonly label: string; readonly path: string; readonly act: () => void };

const Tool = ({ label, path, act }: ToolProps): ReactNode => (
  <Button className="icon-button" aria-label={label} onPress={act}>
    <Icon path={path} />
  </Button>
);

const Icon = ({ path }: { readonly path: string }): ReactNode => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
);

const ArrangeMenu = ({ renderer }: Props): ReactNode => {
  const { store } = useSession();
  const { graph, looks } = useGraph();
  const act = async (key: string | number): Promise<void> => {
    const how = isArrangement(key) ? key : 'force';
    const { positions, pins, selected } = store.getState();
    const places = await arranged(
      sketchOf(graph, positions, new Set(pins), selected, (id) => looks.groupOf(id)?.key ?? null),
      how,
    );
    if (places === null) return;
    applyTo(store, moveEntities(places));
    setTimeout(() => renderer?.fit());
  };
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label="Arrange everything but the pinned">
        <Icon path="M5 4a2 2 0 1 0 .1 0M15 3a2 2 0 1 0 .1 0M10 13a2 2 0 1 0 .1 0M6 8l3 5M14 7l-3 6M7 6h6" />
      </Button>
      <Popover className="popover" placement="left top">
        <Menu className="menu" aria-label="Arrange" onAction={(key) => void act(key)}>
          {Object.entries(ARRANGEMENTS).map(([how, label]) => (
            <MenuItem key={how} id={how} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};

const isArrangement = (key: string | number): key is Arrangement => key in ARRANGEMENTS;
