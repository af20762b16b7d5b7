/**
 * News to be read in, made from a seed: as many statements as asked for, dealt to documents of a few each, in order of
 * time. Some actors are in most of them, as states are in the news, and the world grows with its news.
 */
import type { ExtractedStatement, Extraction } from '../../../src/domain/record/extraction.ts';
import type { RelationType } from '../../../src/domain/relation-types.ts';
import { when } from '../../../src/domain/time.ts';
import { commitExtractions } from '../../../src/ingest/commit.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { openRandom } from '../random.ts';

interface NewsSize {
  readonly statements: number;
  readonly perDocument: number;
}

const START = Date.UTC(2021, 0, 1);
const HOUR = 3_600_000;
/** Statements for each actor, as in coded event data of a year. */
const PER_ACTOR = 13;
const SEED = 20_220_209;
const EVENTS: readonly RelationType[] = ['CONSULT', 'AID', 'THREATEN', 'SUPPORT', 'ACCUSE', 'REQUEST'];
const DURABLES: readonly RelationType[] = ['HOLDS_POSITION', 'MEMBER_OF', 'ALLIED_WITH'];
const PUBLISHERS = 40;
const WORDS = 5_000;
const FILLING = 5;

export function* news({ statements, perDocument }: NewsSize, seed: number = SEED): Generator<Extraction> {
  const random = openRandom(seed);
  const actors = Math.max(20, Math.floor(statements / PER_ACTOR));
  const documents = Math.ceil(statements / perDocument);
  for (let i = 0; i < documents; i++) {
    const published = START + Math.floor((i * 365 * 24) / documents) * HOUR;
    const claims = Array.from({ length: Math.min(perDocument, statements - i * perDocument) }, () =>
      claimOf(random, actors, published),
    );
    yield dispatch(i, published, claims, random);
  }
}

const PER_DOCUMENT = 10;
const DOCUMENTS_AT_ONCE = 200;

/** Fills a store with so many statements. */
export async function takeNews(store: GraphStore, statements: number): Promise<void> {
  let batch: Extraction[] = [];
  const commit = () => commitExtractions(store, batch, { author: 'bench', action: 'import', at: Date.UTC(2022, 0, 1) });
  for (const extraction of news({ statements, perDocument: PER_DOCUMENT })) {
    batch.push(extraction);
    if (batch.length < DOCUMENTS_AT_ONCE) continue;
    await commit();
    batch = [];
  }
  await commit();
}

interface Claim {
  readonly subject: string;
  readonly object: string;
  readonly predicate: RelationType;
  readonly date: string | null;
  readonly sentence: string;
  readonly isDenied: boolean;
}

function claimOf(random: () => number, actors: number, published: number): Claim {
  // The cube of a random number: the best known hundredth of all actors is in a fifth of all claims.
  const subject = Math.floor(random() ** 3 * actors);
  const other = Math.floor(random() ** 3 * actors);
  const object = other === subject ? (subject + 1) % actors : other;
  const types = random() < 0.85 ? EVENTS : DURABLES;
  const predicate = types[Math.floor(random() * types.length)] ?? 'CONSULT';
  const day = new Date(published - Math.floor(random() * 3) * 24 * HOUR).toISOString().slice(0, 10);
  const date = types === EVENTS && random() < 0.8 ? day : null;
  const filling = () => Array.from({ length: FILLING }, () => `word${Math.floor(random() * WORDS)}`).join(' ');
  const sentence = `Actor ${subject} ${filling()} Actor ${object} ${filling()}.`;
  return {
    subject: `Actor ${subject}`,
    object: `Actor ${object}`,
    predicate,
    date,
    sentence,
    isDenied: random() < 0.03,
  };
}

function dispatch(number: number, published: number, claims: readonly Claim[], random: () => number): Extraction {
  let text = '';
  const statements = claims.map((claim): ExtractedStatement => {
    const start = text.length === 0 ? 0 : text.length + 1;
    text = text.length === 0 ? claim.sentence : `${text} ${claim.sentence}`;
    return {
      subject: { label: claim.subject, qid: null },
      predicate: claim.predicate,
      object: { label: claim.object, qid: null },
      mode: null,
      role: null,
      place: null,
      quantity: null,
      valid: claim.date === null ? null : when(claim.date, 'STATED'),
      polarity: claim.isDenied ? 'DENIED' : 'ASSERTED',
      modality: 'FACT',
      reportedAs: 'NARRATION',
      attribution: [],
      joint: true,
      quote: claim.sentence,
      start,
      end: start + claim.sentence.length,
      core: { start, end: start + claim.sentence.length },
      confidence: 0.8,
      extractors: ['bench@1'],
    };
  });
  const labels = [...new Set(claims.flatMap(({ subject, object }) => [subject, object]))];
  return {
    document: {
      title: `Dispatch ${number}`,
      publisher: `Publisher ${Math.floor(random() * PUBLISHERS)}`,
      published: new Date(published).toISOString(),
      url: null,
      lang: 'en',
      text,
    },
    actors: labels.map((label) => {
      const start = text.indexOf(label);
      const mentions = start < 0 ? [] : [{ start, end: start + label.length, surface: label }];
      return { label, kind: 'PERSON', qid: null, mentions };
    }),
    statements,
    quotations: [],
    warnings: [],
  };
}
