/** On a phone: which of the three columns is on the screen. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

export type Screen = 'list' | 'center' | 'details';

const screens: readonly (readonly [Screen, string])[] = [
  ['details', 'Details'],
  ['list', 'Actors'],
  ['center', 'Graph & tables'],
];

type Props = { readonly screen: Screen; readonly choose: (screen: Screen) => void };

export const ScreenTabs = ({ screen, choose }: Props): ReactNode => (
  <nav className="screen-tabs" aria-label="Parts of the page">
    {screens.map(([name, label]) => (
      <Button
        key={name}
        className="screen-tab"
        aria-current={screen === name ? 'page' : 'false'}
        onPress={() => choose(name)}
      >
        {label}
      </Button>
    ))}
  </nav>
);
