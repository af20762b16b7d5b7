/** How a world is written: dispatches in our own words with what they claim, and the lines of the `statements` format. */
export interface Actor {
  readonly label: string;
  readonly kind: string;
  readonly qid?: string;
}

export interface Claim {
  /** Labels of actors, who are listed in the world. */
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  /** EDTF, or null: undated. */
  readonly date: string | null;
  /** Words of the dispatch that stand in it once. */
  readonly quote: string;
  /** The bare event inside the quote. */
  readonly core?: string;
  readonly mode?: string;
  readonly place?: string;
  readonly role?: string;
  readonly polarity?: 'DENIED';
  readonly modality?: string;
  readonly joint?: false;
  readonly confidence?: number;
  readonly reportedAs?: string;
  /** Innermost speaker first. */
  readonly attribution?: readonly string[];
}

export interface Dispatch {
  readonly id: string;
  readonly publisher: string;
  /** An instant, or a day. */
  readonly published: string;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly quotations?: readonly { readonly speaker: string; readonly words: string }[];
}

/** A question that changes nothing, and its answer in lines; where `isOrdered`, their order counts. */
export interface Read {
  readonly name: string;
  readonly query: string;
  readonly variables?: object;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its query gives it
  readonly lines: (data: any) => readonly string[];
  readonly answer: readonly string[];
  readonly isOrdered?: boolean;
}

export interface World {
  readonly name: string;
  readonly actors: readonly Actor[];
  readonly dispatches: readonly Dispatch[];
  readonly reads: readonly Read[];
  /** Orders to import in, beside that in which the dispatches stand: their ids, one import each list. */
  readonly orders: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Instants as of which the graph must be the one built from what was published by then. */
  readonly instants: readonly string[];
}

export const person = (label: string, qid?: string): Actor => ({
  label,
  kind: 'PERSON',
  ...(qid !== undefined && { qid }),
});
export const state = (label: string): Actor => ({ label, kind: 'STATE' });

/** One claim; where no words are given the quote is the whole text of the dispatch. */
export function says(
  subject: string,
  predicate: string,
  object: string | null,
  date: string | null,
  more: Partial<Claim> = {},
): Claim {
  return { subject, predicate, object, date, quote: '', ...more };
}

export function dispatch(
  id: string,
  publisher: string,
  published: string,
  text: string,
  ...claims: readonly Claim[]
): Dispatch {
  return { id, publisher, published, text, claims: claims.map((claim) => ({ ...claim, quote: claim.quote || text })) };
}

export const urlOf = (dispatch: string): string => `https://acceptance.example/${dispatch}`;

/** The lines of some dispatches, as text. */
export function linesOf({ actors, dispatches }: World, ids: readonly string[]): string {
  const chosen = ids.map((id) => found(dispatches, (dispatch) => dispatch.id === id, id));
  return chosen
    .flatMap((dispatch) => linesOfDispatch(dispatch, actors))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

export const idsOf = ({ dispatches }: World): string[] => dispatches.map(({ id }) => id);

function linesOfDispatch(dispatch: Dispatch, actors: readonly Actor[]): object[] {
  const { id, publisher, published, text, claims, quotations = [] } = dispatch;
  const spanOf = (words: string, within = text) => spanIn(within, words, id);
  const named = new Set([
    ...claims.flatMap(({ subject, object, attribution = [] }) => [
      subject,
      ...(object === null ? [] : [object]),
      ...attribution,
    ]),
    ...quotations.map(({ speaker }) => speaker),
  ]);
  const cast = actors.filter(({ label }) => named.has(label));
  const actorOf = (label: string) => found(actors, (actor) => actor.label === label, label);
  return [
    { kind: 'document', id, title: `Dispatch ${id}`, publisher, published, url: urlOf(id), lang: 'en', text },
    ...cast.map(({ label, kind, qid }) => ({
      ...{ kind: 'actor', doc: id, label, actorKind: kind, qid: qid ?? null },
      mentions: text.includes(label)
        ? [{ start: text.indexOf(label), end: text.indexOf(label) + label.length, surface: label }]
        : [],
    })),
    ...claims.map(({ quote, core, object, ...claim }) => ({
      ...{
        kind: 'statement',
        doc: id,
        polarity: 'ASSERTED',
        modality: 'FACT',
        reportedAs: 'NARRATION',
        attribution: [],
      },
      ...{ confidence: 0.8, mode: null, place: null, role: null, quantity: null },
      ...{ ...claim, subjectQid: actorOf(claim.subject).qid ?? null },
      ...{ object, objectQid: object === null ? null : (actorOf(object).qid ?? null) },
      ...{ quote, ...spanOf(quote) },
      ...(core !== undefined && { core: coreIn(quote, core, spanOf(quote).start, id) }),
    })),
    ...quotations.map(({ speaker, words }) => ({
      ...{ kind: 'quotation', doc: id, speaker, addressee: null, quote: words, ...spanOf(words) },
    })),
  ];
}

function coreIn(quote: string, core: string, from: number, id: string): { start: number; end: number } {
  const { start, end } = spanIn(quote, core, id);
  return { start: from + start, end: from + end };
}

function spanIn(text: string, words: string, id: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0)
    throw new Error(`${id}: these words do not stand there once: ${words}`);
  return { start, end: start + words.length };
}

function found<Item>(list: readonly Item[], test: (item: Item) => boolean, name: string): Item {
  const item = list.find(test);
  if (item === undefined) throw new Error(`the world has no ${name}`);
  return item;
}
