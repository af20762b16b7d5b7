/** A year, a month or a day, typed: a year is enough. What is no date is marked and asks nothing. */
import { type ReactNode, useState } from 'react';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly set: (date: string | null) => void;
};

export const DateField = ({ label, value, set }: Props): ReactNode => {
  const [wrong, setWrong] = useState(false);
  return (
    <label className="day-field">
      <span>{label}</span>
      <input
        key={value}
        defaultValue={value ?? ''}
        placeholder="yyyy-mm-dd"
        size={10}
        maxLength={10}
        aria-invalid={wrong}
        title="A year, a month or a day: 2022, 2022-02 or 2022-02-07"
        onChange={() => setWrong(false)}
        onBlur={(event) => {
          const text = event.target.value.trim();
          const right = text === '' || (DATE.test(text) && !Number.isNaN(Date.parse(text)));
          setWrong(!right);
          if (right && text !== (value ?? '')) set(text === '' ? null : text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </label>
  );
};
