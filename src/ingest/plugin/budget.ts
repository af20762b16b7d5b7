/** What may be spent on a service in one run, in tokens and in money; asked before each question, told after it. */

export interface BudgetLimits {
  readonly tokens?: number;
  /** In the currency of the price. */
  readonly cost?: number;
  /** Of a million tokens. */
  readonly price?: number;
}

export interface Budget {
  /** Sets aside what a question of so many characters may cost; false where that cannot be paid any more. */
  reserve(characters: number): boolean;
  /** What it did cost in place of what was set aside: tokens as the service counts them, else by the characters. */
  settle(reserved: number, tokens: number | null, characters: number): void;
}

/** English has some four characters a token. */
const tokensIn = (characters: number): number => Math.ceil(characters / 4);

export function budgetOf({ tokens = Infinity, cost = Infinity, price = 0 }: BudgetLimits): Budget {
  let spent = 0;
  return {
    reserve(characters) {
      const then = spent + tokensIn(characters);
      if (then > tokens || (then / 1_000_000) * price > cost) return false;
      spent = then;
      return true;
    },
    settle(reserved, counted, characters) {
      spent += (counted ?? tokensIn(characters)) - tokensIn(reserved);
    },
  };
}
