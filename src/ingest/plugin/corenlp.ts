/** A CoreNLP server: its named entities, its knowledge-base relations, its open relations by verb, and its quotations. */
import { z } from 'zod';
import type { RelationType } from '../../domain/relation-types.ts';
import type { Authority } from '../authority/authority.ts';
import { askService, parseJson } from './ask-service.ts';
import { believe } from './believe.ts';
import { relationOfTriple, relationOfVerb, type VerbRelation } from './corenlp-relations.ts';
import {
  type ClaimedActor,
  type ClaimedQuotation,
  type ClaimedStatement,
  type Claims,
  type ExtractionPlugin,
  lengthWarnings,
  MAX_TEXT,
} from './plugin.ts';

export interface CoreNlpConfig {
  /** `http://localhost:9000` */
  readonly endpoint: string;
  readonly timeoutMs?: number;
  readonly confidence?: number;
}

const extractor = 'corenlp@1';
const properties = JSON.stringify({
  annotators: 'tokenize,ssplit,pos,lemma,ner,depparse,coref,openie,kbp,quote',
  outputFormat: 'json',
});

export function coreNlpExtractor(config: CoreNlpConfig, authority: Authority): ExtractionPlugin {
  return {
    extractor,
    async extract(document, signal) {
      const answer = await askService(
        `${config.endpoint.replace(/\/+$/, '')}/?properties=${encodeURIComponent(properties)}`,
        document.text.slice(0, MAX_TEXT),
        {
          headers: { 'content-type': 'text/plain; charset=utf-8' },
          ...(config.timeoutMs === undefined ? {} : { timeoutMs: config.timeoutMs }),
          ...(signal ? { signal } : {}),
        },
      );
      const claims = 'trouble' in answer ? answer : readAnnotation(answer.text, document.text);
      const options = { authority, extractor, confidence: config.confidence ?? 0.4 };
      const warnings = lengthWarnings(document, extractor);
      if ('trouble' in claims) return believe(document, [], options, [...warnings, `${extractor}: ${claims.trouble}`]);
      return believe(document, [{ window: { start: 0, end: document.text.length }, claims }], options, warnings);
    },
  };
}

const offset = z.number().int().nonnegative();
const triple = z.object({ subject: z.string(), relation: z.string(), object: z.string() });
const sentence = z.object({
  tokens: z.array(z.object({ characterOffsetBegin: offset, characterOffsetEnd: offset })).min(1),
  entitymentions: z.array(z.object({ text: z.string(), ner: z.string() })).default([]),
  kbp: z.array(triple).default([]),
  openie: z.array(triple).default([]),
});
const annotation = z.object({
  sentences: z.array(sentence),
  quotes: z
    .array(
      z.object({
        beginIndex: offset,
        endIndex: offset,
        canonicalSpeaker: z.string().nullish(),
        speaker: z.string().nullish(),
      }),
    )
    .default([]),
});
type Sentence = z.infer<typeof sentence>;

function readAnnotation(answer: string, text: string): Claims | { readonly trouble: string } {
  const parsed = annotation.safeParse(parseJson(answer));
  if (!parsed.success) return { trouble: 'answered something that is no annotation' };
  const { sentences, quotes } = parsed.data;
  return {
    actors: sentences.flatMap(actorsOf),
    statements: sentences.flatMap((one) => statementsOf(one, text)),
    quotations: quotes.map(
      (quote): ClaimedQuotation => ({
        speaker: [quote.canonicalSpeaker, quote.speaker].find((name) => name && name !== 'Unknown') ?? null,
        addressee: null,
        quote: text.slice(quote.beginIndex, quote.endIndex),
      }),
    ),
  };
}

const kinds: Readonly<Record<string, string>> = {
  PERSON: 'PERSON',
  ORGANIZATION: 'ORGANIZATION',
  COUNTRY: 'STATE',
  CITY: 'PLACE',
  STATE_OR_PROVINCE: 'PLACE',
  LOCATION: 'PLACE',
};

const actorsOf = (one: Sentence): readonly ClaimedActor[] =>
  one.entitymentions.flatMap(({ text, ner }) => {
    const kind = kinds[ner];
    return kind === undefined ? [] : [{ name: text, kind, aliases: [] }];
  });

/** The whole sentence is the quote. Open relations count only between named entities. */
function statementsOf(one: Sentence, text: string): readonly ClaimedStatement[] {
  const start = one.tokens[0]?.characterOffsetBegin ?? 0;
  const end = one.tokens.at(-1)?.characterOffsetEnd ?? start;
  const quote = text.slice(start, end);
  const named = new Set(actorsOf(one).map(({ name }) => name));
  const durable = one.kbp.flatMap(({ subject, relation, object }) => {
    const type = relationOfTriple(relation);
    if (type === null) return [];
    return [claim(type.isTurned ? object : subject, type.predicate, type.isTurned ? subject : object, null, quote)];
  });
  const events = one.openie.flatMap(({ subject, relation, object }) => {
    const found: VerbRelation | null = named.has(subject) && named.has(object) ? relationOfVerb(relation) : null;
    return found ? [claim(subject, found.predicate, object, found.mode, quote)] : [];
  });
  return unique([...durable, ...events]);
}

const claim = (
  subject: string,
  predicate: RelationType,
  object: string,
  mode: string | null,
  quote: string,
): ClaimedStatement => ({
  subject,
  predicate,
  object,
  mode,
  role: null,
  place: null,
  quantity: null,
  date: null,
  dateWords: null,
  polarity: 'ASSERTED',
  modality: 'FACT',
  reportedAs: 'NARRATION',
  attribution: [],
  quote,
});

const unique = (claims: readonly ClaimedStatement[]): readonly ClaimedStatement[] => [
  ...new Map(claims.map((one) => [`${one.subject}|${one.predicate}|${one.object}`, one])).values(),
];
