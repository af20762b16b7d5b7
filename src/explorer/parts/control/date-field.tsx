/** A year, a month or a day, typed: a year is enough. What is no date is marked and asks nothing. */
import { type ReactNode, useEffect, useState } from 'react';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly set: (date: string | null) => void;
};

export const DateField = ({ label, value, set }: Props): ReactNode => {
  const held = value ?? '';
  const [typed, setTyped] = useState(held);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(held);
    setWrong(false);
  }, [held]);
  const take = (): void => {
    const text = typed.trim();
    const right = text === '' || (DATE.test(text) && !Number.isNaN(Date.parse(text)));
    setWrong(!right);
    if (right && text !== held) set(text === '' ? null : text);
  };
  return (
    <label className="day-field">
      <span>{label}</span>
      <input
        value={typed}
        placeholder="yyyy-mm-dd"
        size={10}
        maxLength={10}
        aria-invalid={wrong}
        title="A year, a month or a day: 2022, 2022-02 or 2022-02-07"
        onChange={({ target }) => {
          setTyped(target.value);
          setWrong(false);
        }}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </label>
  );
};
