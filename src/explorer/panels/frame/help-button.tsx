/** How to read the graph, and the keys. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal } from 'react-aria-components';
import { ENTITY_KINDS } from '../../../domain/vocabulary.ts';
import { kindName } from '../../look/kind.ts';
import { KindIcon } from '../../parts/entity/kind-icon.tsx';
import { SHORTCUTS } from './keyboard.tsx';

export const HelpButton = (): ReactNode => (
  <DialogTrigger>
    <Button className="icon-button" aria-label="Legend and keys">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M7 7.5a3 3 0 1 1 4.2 2.8c-.8.4-1.2.9-1.2 1.9M10 15.2v.1" />
      </svg>
    </Button>
    <Modal isDismissable className="modal">
      <Dialog className="dialog">
        <Heading slot="title">How to read this</Heading>
        <ul className="legend">
          {ENTITY_KINDS.map((kind) => (
            <li key={kind}>
              <KindIcon kind={kind} /> {kindName(kind)}
            </li>
          ))}
        </ul>
        <ul className="legend legend-lines">
          <li>
            <LineSample look="cooperation" /> cooperation and talks
          </li>
          <li>
            <LineSample look="conflict" /> conflict
          </li>
          <li>
            <LineSample look="durable" /> office, membership, place
          </li>
          <li>
            <LineSample look="disputed" /> disputed: some of it asserted and denied
          </li>
          <li>
            <LineSample look="unrealized" /> planned, asked for, supposed or called off
          </li>
        </ul>
        <p className="caption">
          IGO: intergovernmental organization. Format: a standing negotiation, as the Normandy Format.
        </p>
        <p className="caption">
          A thicker line rests on more relations. “+7” under a name: seven neighbors are not in view. “talks +2” on a
          line: most are talks, and two kinds more lie under it; color, dashes and arrows are those of the talks.
        </p>
        <dl className="keys">
          {SHORTCUTS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Button slot="close" className="button">
          Close
        </Button>
      </Dialog>
    </Modal>
  </DialogTrigger>
);

const LineSample = ({ look }: { readonly look: string }): ReactNode => (
  <svg className={`line-sample line-${look}`} viewBox="0 0 40 8" aria-hidden="true">
    <line x1="1" y1="4" x2="39" y2="4" />
  </svg>
);
