/** An editor's own decisions in this tab, each with its undo. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTakeBack } from '../../parts/deeds.ts';
import { usePage } from '../../parts/session.tsx';

export const DeedsButton = (): ReactNode => {
  const deeds = usePage((page) => page.deeds);
  const takeBack = useTakeBack();
  if (deeds.length === 0) return null;
  return (
    <DialogTrigger>
      <Button className="button button-small deeds-button">
        Decisions <span className="deeds-count">{deeds.length}</span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="deeds" aria-label="Your decisions">
          <p className="caption">
            Your decisions are in the graph for everybody. The arrow beside undoes what came last, one of these or a
            step of the view.
          </p>
          <ol className="plain-list">
            {deeds.map((deed) => (
              <li key={JSON.stringify(deed.back)}>
                <bdi>{deed.text}</bdi>{' '}
                <Button
                  className="link"
                  aria-label={`Undo the decision: ${deed.text}`}
                  onPress={() => void takeBack(deed)}
                >
                  Undo
                </Button>
              </li>
            ))}
          </ol>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
