/** A field that holds one entity: what is typed finds others by name. What is not chosen from the list changes nothing. */
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Name } from '../../api/fragments.ts';
import { SEARCH } from '../../api/graph.ts';
import { useAnswer } from '../session.tsx';
import { EntityName } from './entity-name.tsx';

/** Enter where no item of the list is at hand. */
export const isPlainEnter = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean =>
  key === 'Enter' && !currentTarget.hasAttribute('aria-activedescendant');

/** A name, and what is told beside it. */
export type Offer = Name & { readonly summary: string | null };
type Props = {
  readonly label: string;
  readonly value: Name | null;
  /** Null where the field was emptied. */
  readonly set: (entity: Name | null) => void;
  /** What is offered before anything is typed. */
  readonly offered?: readonly Offer[];
  /** Another search than that for all names. */
  readonly useFound?: (text: string | null) => { readonly found: readonly Offer[]; readonly loading: boolean };
  readonly placeholder?: string;
};

/** All entities by name. */
const useNamed = (text: string | null) => {
  const answer = useAnswer(SEARCH, text === null ? null : { text, first: 8 });
  return { found: (answer.data?.search.edges ?? []).map(({ node }) => node), loading: answer.loading };
};
const NOTHING: readonly Offer[] = [];

export const EntityField = ({
  label,
  value,
  set,
  offered = NOTHING,
  useFound = useNamed,
  placeholder = 'Type a name',
}: Props): ReactNode => {
  const held = value?.label ?? '';
  const [text, setText] = useState(held);
  useEffect(() => setText(held), [held]);
  const asked = useDeferredValue(text.trim());
  const typed = text.trim();
  const isSearch = asked.length > 1 && asked !== held;
  const answer = useFound(isSearch ? asked : null);
  const isAnswered = asked === typed && !answer.loading;
  const found = isSearch ? answer.found : text === '' ? offered : NOTHING;
  const choose = (id: string): void => {
    const chosen = found.find((node) => node.id === id);
    if (chosen === undefined) return;
    setText(chosen.label);
    set(chosen);
  };
  const leave = (): void => {
    if (typed === '' && value !== null) set(null);
    // Emptied where that is not allowed, or typed and not chosen: what is held is shown.
    setText(typed === '' && value === null ? '' : held);
  };
  return (
    <ComboBox
      className="field entity-field"
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(id) => (typeof id === 'string' ? choose(id) : undefined)}
      menuTrigger={offered.length > 0 ? 'focus' : 'input'}
      // Judged by what is typed, not by what is asked: the menu opens with the key, the answer comes after.
      allowsEmptyCollection={typed.length > 1 && typed !== held}
      defaultFilter={() => true}
      onBlur={leave}
    >
      <Label>{label}</Label>
      <Input
        className="input"
        placeholder={placeholder}
        onKeyDownCapture={(event) => {
          if (!isPlainEnter(event)) return;
          // The first that is offered; the form around it is not sent by that.
          event.preventDefault();
          const [first] = found;
          if (isSearch && isAnswered && first !== undefined) choose(first.id);
        }}
      />
      <Popover className="popover search-popover" placement="bottom start">
        <ListBox
          className="list-box"
          renderEmptyState={() => <p className="caption list-empty">{isAnswered ? 'No such name.' : 'Searching…'}</p>}
        >
          {found.map((node) => (
            <ListBoxItem key={node.id} id={node.id} textValue={node.label} className="list-item">
              <EntityName entity={node} />
              <span className="caption">{node.summary}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
