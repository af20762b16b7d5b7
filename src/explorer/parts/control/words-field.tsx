/** A field of search words that asks when the typing rests; its caller remounts it when undo or a link changes the words. */
import { type ReactNode, useEffect, useState } from 'react';

const REST_MS = 750;

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly set: (text: string) => void;
};

export const WordsField = ({ label, placeholder, text, set }: Props): ReactNode => {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => set(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, text, set]);
  return (
    <label className="select claim-words">
      <span>{label}</span>
      <input
        type="search"
        value={typed}
        maxLength={300}
        placeholder={placeholder}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set(typed);
        }}
      />
    </label>
  );
};
