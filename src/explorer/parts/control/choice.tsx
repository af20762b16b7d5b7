/** One of a few, or with `any` none of them. */
import type { ReactNode } from 'react';

type Common<Value extends string> = {
  readonly label: string;
  readonly of: readonly Value[];
  readonly nameOf: (value: Value) => string;
};
type OneOf<Value extends string> = Common<Value> & {
  readonly any?: undefined;
  readonly value: Value;
  readonly set: (value: Value) => void;
};
type OneOrNone<Value extends string> = Common<Value> & {
  /** What stands for none of them. */
  readonly any: string;
  readonly value: Value | null;
  readonly set: (value: Value | null) => void;
};

export function Choice<Value extends string>(props: OneOrNone<Value>): ReactNode;
export function Choice<Value extends string>(props: OneOf<Value>): ReactNode;
export function Choice<Value extends string>(props: OneOf<Value> | OneOrNone<Value>): ReactNode {
  const { label, of, nameOf, any, value } = props;
  const choose = (text: string): void => {
    const chosen = of.find((one) => one === text);
    if (chosen !== undefined) props.set(chosen);
    else if (props.any !== undefined) props.set(null);
  };
  return (
    <label className="select">
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ target }) => choose(target.value)}>
        {any === undefined ? null : <option value="">{any}</option>}
        {of.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
