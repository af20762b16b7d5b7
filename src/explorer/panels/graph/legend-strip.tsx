/** What the shapes, colours and lines on the canvas mean: only those that are there. */
import type { CSSProperties, ReactNode } from 'react';
import { KindIcon } from '../../parts/entity/kind-icon.tsx';
import type { Scene } from '../../renderer/port.ts';
import { type LegendRow, legendOf } from '../../take/legend.ts';

export const LegendStrip = ({ scene }: { readonly scene: Scene }): ReactNode => {
  const rows = legendOf(scene);
  if (rows.length === 0) return null;
  return (
    <ul className={scene.paints.length > 0 ? 'legend-strip is-painted' : 'legend-strip'} aria-label="Legend">
      {rows.map((row) => (
        <li key={`${row.form} ${row.text}`}>
          <Sample row={row} /> {row.text}
          {row.form === 'more' ? ', which gives color and dashes' : ''}
        </li>
      ))}
      {scene.nodes.some(({ hiddenCount }) => hiddenCount > 0) ? (
        <li>
          <span className="hidden-count">+n</span> under a name: neighbors not in view
        </li>
      ) : null}
    </ul>
  );
};

const Sample = ({ row }: { readonly row: LegendRow }): ReactNode => {
  if (row.form === 'kind') return <KindIcon kind={row.kind} />;
  if (row.form === 'paint') return <span className="paint-sample" style={inPaint(row.paint)} aria-hidden="true" />;
  if (row.form === 'more') return <span className="hidden-count">+n</span>;
  const look = row.look === 'settled' ? row.tone : row.look;
  return (
    <svg className={`line-sample line-${look}`} viewBox="0 0 40 8" aria-hidden="true">
      <line x1="1" y1="4" x2="39" y2="4" />
    </svg>
  );
};

const inPaint = (paint: string): CSSProperties => ({ backgroundColor: `var(${paint})` });
