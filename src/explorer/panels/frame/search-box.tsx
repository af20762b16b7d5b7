/** Finds entities by name and adds the chosen one; the same words can be searched in what was said, and what is no name can be asked. */
import { type ReactNode, useDeferredValue, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { type Found, SEARCH } from '../../api/graph.ts';
import { kindName } from '../../look/kind.ts';
import { isPlainEnter } from '../../parts/entity/entity-field.tsx';
import { EntityName } from '../../parts/entity/entity-name.tsx';
import { say } from '../../parts/page.ts';
import { useAnswer, useChange, usePage, useSession } from '../../parts/session.tsx';
import { addEntities, MAX_ENTITIES, roomLeft, select, setClaims, setQuestion, setView } from '../../state/state.ts';
import { count } from '../../words/relation.ts';

const CLAIMS = 'claims:';
const ASK = 'ask:';

export const SearchBox = (): ReactNode => {
  const { store, page } = useSession();
  const change = useChange();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const answer = useAnswer(SEARCH, asked.length < 2 ? null : { text: asked, first: 8 });
  const found = asked.length < 2 ? [] : (answer.data?.search.edges ?? []);
  const isEmpty = usePage((now) => now.isEmpty);
  const canBeAsked = !isEmpty && !answer.loading && isNoName(asked, found);

  const choose = (key: string | number | null): void => {
    if (key === null) return;
    setText('');
    if (key === ASK) change(setQuestion(text.trim()));
    else if (key === CLAIMS) change(setClaims({ text: text.trim() }), setView('claims'));
    else if (roomLeft(store.getState()) > 0) change(addEntities([String(key)]), select([String(key)]));
    else say(page, `The view holds ${MAX_ENTITIES} entities already. Take some out before adding more.`);
  };

  return (
    <ComboBox
      className="search"
      aria-label="Search actors, agreements and places"
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => choose(Array.isArray(key) ? null : (key as string | null))}
      menuTrigger="input"
      // Judged by what is typed, not by what is asked: the menu opens with the key, the answer comes after.
      allowsEmptyCollection={text.trim().length > 1}
      defaultFilter={() => true}
    >
      <Label className="visually-hidden">Search</Label>
      <Input
        id="search-input"
        className="search-input"
        placeholder="Search people, states, claims, or ask a question…"
        onKeyDownCapture={(event) => {
          // Nothing stays selected in this box, so Escape has nothing to go back to but the empty field.
          if (event.key === 'Escape') setText('');
          const [first] = found;
          if (!isPlainEnter(event) || answer.loading || asked !== text.trim()) return;
          if (first !== undefined && !isQuestion(asked)) choose(first.node.id);
          else if (canBeAsked) choose(ASK);
        }}
      />
      <Popover className="popover search-popover" placement="bottom start">
        <ListBox
          className="list-box"
          renderEmptyState={() => (
            <p className="caption list-empty">
              {asked.length < 2 ? 'Type a name.' : answer.loading ? 'Searching…' : 'No such name.'}
            </p>
          )}
        >
          {found.map(({ node, matchedName }) => (
            <ListBoxItem key={node.id} id={node.id} textValue={node.label} className="list-item">
              <SearchHit node={node} matchedName={matchedName} />
            </ListBoxItem>
          ))}
          {canBeAsked ? (
            <ListBoxItem id={ASK} textValue={`Ask: ${asked}`} className="list-item list-item-claims">
              <span>
                Ask: “<bdi>{asked}</bdi>”
              </span>
            </ListBoxItem>
          ) : null}
          {asked.length < 2 ? null : (
            <ListBoxItem id={CLAIMS} textValue={`Claims about ${asked}`} className="list-item list-item-claims">
              <span>
                Search what was said: “<bdi>{asked}</bdi>”
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};

const isQuestion = (text: string): boolean => text.endsWith('?');

/** Several words that no name found has all of, or what says itself that it is a question. */
const isNoName = (
  text: string,
  found: readonly { readonly node: Found; readonly matchedName: string | null }[],
): boolean => {
  if (isQuestion(text)) return text.length > 2;
  const names = found.flatMap(({ node, matchedName }) => [node.label, matchedName ?? '']).map(plain);
  const words = plain(text).split(/\s+/u);
  return words.length > 1 && !names.some((name) => words.every((word) => name.includes(word)));
};

/** Without accents and capitals, as names are searched. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const SearchHit = ({ node, matchedName }: { readonly node: Found; readonly matchedName: string | null }): ReactNode => (
  <>
    <EntityName entity={node} />
    <span className="caption">
      {node.summary ?? kindName(node.kind)}
      {' · '}
      {count(node.degree, 'neighbor')}
      {matchedName !== null && matchedName !== node.label ? (
        <>
          {' · as '}
          <bdi>{matchedName}</bdi>
        </>
      ) : null}
    </span>
  </>
);
