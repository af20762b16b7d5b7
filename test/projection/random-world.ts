/** Random small worlds of documents, for laws that must hold of every evidence. */
import fc from 'fast-check';
import type { ExtractedStatement, Extraction } from '../../src/domain/record/extraction.ts';
import { when } from '../../src/domain/time.ts';

const PEOPLE = ['Ada Berg', 'Ben Carter', 'Cleo Duval', 'Dan Eriksen'];
const PLACES = ['Oslo', 'Quito', null];
const DATES = [
  '2022-02-07',
  '2022-02-08',
  '2022-02-06/2022-02-07',
  '2022-02-10',
  '2022-02',
  '2022',
  '2022-02/..',
  null,
];
const SENTENCES = ['alpha', 'bravo', 'carbon', 'delta'].map((word) =>
  Array.from({ length: 22 }, (_, i) => `${word}${i}`).join(' '),
);

const claim = fc.record({
  subject: fc.constantFrom(...PEOPLE),
  object: fc.constantFrom(...PEOPLE, null),
  predicate: fc.constantFrom('CONSULT', 'CONSULT', 'THREATEN', 'MEMBER_OF', 'HOLDS_POSITION'),
  mode: fc.constantFrom('visit', 'phone', null),
  role: fc.constantFrom('chair', null),
  place: fc.constantFrom(...PLACES),
  date: fc.constantFrom(...DATES),
  polarity: fc.constantFrom('ASSERTED', 'ASSERTED', 'ASSERTED', 'DENIED'),
  modality: fc.constantFrom('FACT', 'FACT', 'PLAN', 'CANCELLATION', 'REQUEST', 'OPINION'),
  confidence: fc.constantFrom(0.3, 0.5, 0.9),
  joint: fc.constantFrom(true, true, false),
  span: fc.integer({ min: 0, max: 3 }),
});

const dispatch = fc.record({
  publisher: fc.constantFrom('North Wire', 'South Post', 'West Times', null),
  hour: fc.integer({ min: 0, max: 400 }),
  sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }),
  claims: fc.array(claim as fc.Arbitrary<Claim>, { minLength: 0, maxLength: 4 }),
});

type Claim = Pick<
  ExtractedStatement,
  'mode' | 'role' | 'place' | 'polarity' | 'modality' | 'confidence' | 'predicate' | 'joint'
> & {
  readonly subject: string;
  readonly object: string | null;
  readonly date: string | null;
  readonly span: number;
};

/** Each document once: its text names its number, so that no two are the same. */
export const worlds: fc.Arbitrary<Extraction[]> = fc
  .array(dispatch, { minLength: 1, maxLength: 8 })
  .map((dispatches) => dispatches.map(extractionOf));

function extractionOf({ publisher, hour, sentences, claims }: DispatchOf<typeof dispatch>, number: number): Extraction {
  const text = `${sentences.join('. ')}. Number ${number}.`;
  const published = new Date(Date.parse('2022-02-01T00:00:00Z') + hour * 3_600_000).toISOString();
  return {
    document: { title: `Number ${number}`, publisher, published, url: null, lang: 'en', text },
    actors: PEOPLE.map((label, i) => ({
      label,
      kind: 'PERSON',
      qid: null,
      mentions: i < 2 ? [{ start: i, end: i + 3, surface: text.slice(i, i + 3) }] : [],
    })),
    statements: claims.map((one) => statementOf(one, text)),
    quotations: [],
    warnings: [],
  };
}

type DispatchOf<A> = A extends fc.Arbitrary<infer Value> ? Value : never;

function statementOf({ subject, object, date, span, joint, ...rest }: Claim, text: string): ExtractedStatement {
  const [start, end] = [span, span + 5];
  return {
    ...rest,
    subject: { label: subject, qid: null },
    object: object === null ? null : { label: object, qid: null },
    valid: date === null ? null : when(date, 'STATED'),
    quantity: null,
    reportedAs: 'NARRATION',
    attribution: [],
    joint,
    quote: text.slice(start, end),
    start,
    end,
    core: { start, end },
    extractors: ['test@1'],
  };
}
