/** A part of the page that may break without taking the rest with it: says so, and can be tried again. */
import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

export class Fallible extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="state state-error" role="alert">
        <p>This part of the page could not be shown. The rest still works, and the link keeps the view.</p>
        <Button className="button" onPress={() => window.location.reload()}>
          Load the page again
        </Button>
      </div>
    );
  }
}
