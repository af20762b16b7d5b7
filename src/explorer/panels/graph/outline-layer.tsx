/** Over the canvas while a box or a lasso is drawn; what lies inside is selected. By keys the same is done in the tree. */
import { type PointerEvent, type ReactNode, useState } from 'react';
import { say } from '../../parts/page.ts';
import { useChange, useSession } from '../../parts/session.tsx';
import type { Renderer, Spot } from '../../renderer/port.ts';
import { select } from '../../state/state.ts';
import { count } from '../../words/relation.ts';

export type Outline = 'box' | 'lasso';
type Props = { readonly outline: Outline; readonly renderer: Renderer | null; readonly done: () => void };

export const OutlineLayer = ({ outline, renderer, done }: Props): ReactNode => {
  const change = useChange();
  const { page, store } = useSession();
  const [drawn, setDrawn] = useState<readonly Spot[]>([]);
  const spotOf = (event: PointerEvent<SVGSVGElement>): Spot => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const corners = outline === 'box' ? boxOf(drawn) : drawn;
  const finish = (event: PointerEvent<SVGSVGElement>): void => {
    const inside = renderer?.within(corners) ?? [];
    setDrawn([]);
    done();
    const selected = event.shiftKey ? [...new Set([...store.getState().selected, ...inside])] : inside;
    if (inside.length > 0) change(select(selected));
    say(page, inside.length === 0 ? 'No actor lies inside.' : `${count(selected.length, 'actor')} selected.`);
  };
  return (
    <svg
      className="outline-layer"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn([spotOf(event)]);
      }}
      onPointerMove={(event) => {
        if (drawn.length > 0) setDrawn([...drawn, spotOf(event)]);
      }}
      onPointerUp={finish}
      onPointerCancel={() => setDrawn([])}
    >
      <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
};

const boxOf = (drawn: readonly Spot[]): readonly Spot[] => {
  const [from, to] = [drawn[0], drawn.at(-1)];
  if (from === undefined || to === undefined) return [];
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
};
