/** Questions with what must come of them, asked through the API as clients ask. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from '../fixture/served.ts';

export interface Gold {
  readonly world: string;
  readonly question: string;
  /** The name of the operation of the plan. */
  readonly kind: string;
  /** Labels of all whom the plan must name. */
  readonly names?: readonly string[];
  /** The plan asks for the first of these. */
  readonly types?: readonly string[];
  /** A year, month or day, or two with a slash. */
  readonly window?: string;
  /** Each must stand in a sentence or a quote, in whatever case. */
  readonly answer?: readonly string[];
}

export const readGold = <Line = Gold>(file: string): readonly Line[] =>
  readFileSync(join(import.meta.dirname, 'questions', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const ASK = `query ($question: String!, $at: TimeScope, $context: ID) {
  ask(question: $question, at: $at, context: $context) {
    id refused missing suggestions
    plan { operation variables inWords from to asOf }
    sentences { text verdict quotes { text verified } statements { id } }
  }
}`;

export interface Answered {
  readonly id: string;
  readonly refused: boolean;
  readonly missing: readonly string[];
  readonly suggestions: readonly string[];
  readonly plan: {
    readonly operation: string;
    readonly variables: Record<string, unknown>;
    readonly inWords: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly asOf: string | null;
  } | null;
  readonly sentences: readonly {
    readonly text: string;
    readonly verdict: string | null;
    readonly quotes: readonly { readonly text: string; readonly verified: boolean }[];
    readonly statements: readonly { readonly id: string }[];
  }[];
}

export async function asking(world: Served, question: string, more: object = {}): Promise<Answered> {
  const { data, errors } = await world.ask(ASK, { question, ...more });
  if (errors) throw new Error(`${question}: ${JSON.stringify(errors)}`);
  return data.ask;
}

export const kindOf = ({ plan }: Answered): string => /^query (\w+)/.exec(plan?.operation ?? '')?.[1] ?? 'none';

/** What is wrong with the plan; null where it is right. */
export function planFault(answered: Answered, { kind, names = [], types = [], window }: Gold): string | null {
  if (kindOf(answered) !== kind) return `kind ${kindOf(answered)}, not ${kind}: ${answered.missing.join(' ')}`;
  const text = JSON.stringify(answered.plan);
  const missing = [...names, ...types.slice(0, 1)].filter((one) => !text.includes(one));
  if (missing.length > 0) return `without ${missing.join(', ')}: ${answered.plan?.inWords}`;
  const lost = (window?.split('/') ?? []).filter((end) => end !== '..' && !text.includes(end));
  return lost.length > 0 ? `without ${lost.join(', ')}: ${answered.plan?.inWords}` : null;
}

export function answerFault(answered: Answered, { answer = [] }: Gold): string | null {
  if (answered.refused) return `refused: ${answered.missing.join(' ')}`;
  const all = answered.sentences
    .flatMap(({ text, quotes }) => [text, ...quotes.map((quote) => quote.text)])
    .join('\n')
    .toLowerCase();
  const missing = answer.filter((one) => !all.includes(one.toLowerCase()));
  return missing.length > 0
    ? `lacks ${missing.join(', ')}: ${answered.sentences.map(({ text }) => text).join(' | ')}`
    : null;
}

/** No sentence without a verified quote. */
export const unsupported = ({ sentences }: Answered): readonly string[] =>
  sentences
    .filter(({ quotes }) => quotes.length === 0 || !quotes.every(({ verified }) => verified))
    .map(({ text }) => text);
