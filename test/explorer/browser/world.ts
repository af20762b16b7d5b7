/** Small worlds in the import format: one document a claim, its text being the words that carry it. */
type Claim = {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** Of both; PERSON where none is given. */
  readonly kinds?: readonly [subject: string, object: string];
  /** The sentence; it holds both names. */
  readonly words: string;
  readonly confidence?: number;
  readonly day?: string;
  readonly publisher?: string;
  readonly title?: string;
};

export const worldOf = (claims: readonly Claim[]): string =>
  claims
    .flatMap(linesOf)
    .map((line) => JSON.stringify(line))
    .join('\n');

const linesOf = (claim: Claim, index: number) => {
  const {
    subject,
    predicate,
    object,
    kinds = ['PERSON', 'PERSON'],
    words,
    confidence = 0.9,
    day = '2021-05-03',
    publisher = `Paper ${index}`,
    title = `Report ${index}`,
  } = claim;
  const doc = `d${index}`;
  const actor = (label: string, actorKind: string) => {
    const start = words.indexOf(label);
    const mentions = [{ start, end: start + label.length, surface: label }];
    return { kind: 'actor', doc, label, actorKind, qid: null, mentions };
  };
  return [
    {
      kind: 'document',
      id: doc,
      title,
      publisher,
      published: `${day}T12:00:00Z`,
      url: `https://example.org/${index}`,
      lang: 'en',
      text: words,
    },
    actor(subject, kinds[0]),
    actor(object, kinds[1]),
    {
      kind: 'statement',
      doc,
      subject,
      subjectQid: null,
      predicate,
      mode: null,
      object,
      objectQid: null,
      place: null,
      date: day,
      quantity: null,
      polarity: 'ASSERTED',
      modality: 'FACT',
      reportedAs: 'NARRATION',
      attribution: [],
      role: null,
      confidence,
      quote: words,
      start: 0,
      end: words.length,
    },
  ];
};
