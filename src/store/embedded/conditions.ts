/** Gathers the conditions of a filter with their parameters; a filter that was not given adds none. */
import { jsonList, type Parameters, type Value } from './connection.ts';
import { allWords } from './words.ts';

export class Conditions {
  readonly where: string[] = [];
  readonly #parameters = new Map<string, Value>();

  get parameters(): Parameters {
    return Object.fromEntries(this.#parameters);
  }

  always(condition: string, parameters: Parameters = {}): this {
    this.where.push(condition);
    for (const [name, value] of Object.entries(parameters)) this.#parameters.set(name, value);
    return this;
  }

  /** `condition` names its parameter `@name`. */
  value(name: string, value: Value | undefined, condition: string): this {
    return value === undefined ? this : this.always(condition, { [name]: value });
  }

  /** `condition` takes the list as `json_each(@name)`. */
  list(name: string, values: readonly string[] | undefined, condition: string): this {
    return values ? this.always(condition, { [name]: jsonList(values) }) : this;
  }

  /** Rows of a table whose words are indexed, by its `seq`. */
  words(table: 'document' | 'statement' | 'quotation', alias: string, text: string | undefined): this {
    const words = allWords(text);
    const condition = `${alias}.seq IN (SELECT rowid FROM ${table}_words WHERE ${table}_words MATCH @words)`;
    return words === null ? this : this.always(condition, { words });
  }
}

export const whereOf = ({ where }: Conditions): string => (where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`);
