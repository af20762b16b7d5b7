/** A language model behind an endpoint of the OpenAI kind; off unless configured. What it says is checked, not trusted. */
import { z } from 'zod';
import type { DocumentInput } from '../../domain/extraction.ts';
import type { Authority } from '../authority/authority.ts';
import { askService, parseJson } from './ask-service.ts';
import { believe, type ClaimsOfPart } from './believe.ts';
import type { Span } from './locate.ts';
import { partsOf } from './parts.ts';
import { type Claims, type ExtractionPlugin, lengthWarnings, MAX_TEXT } from './plugin.ts';
import { answerSchema, instructions } from './prompt.ts';

export interface LlmConfig {
  /** Up to and without `/chat/completions`: `http://localhost:8000/v1`. */
  readonly endpoint: string;
  readonly model: string;
  readonly apiKey?: string | null;
  readonly timeoutMs?: number;
  /** Of every statement; agreement with the rules raises it. */
  readonly confidence?: number;
  /** Characters of text in one question. */
  readonly partLength?: number;
}

const version = 1;

export function llmExtractor(config: LlmConfig, authority: Authority): ExtractionPlugin {
  const extractor = `llm-${config.model.replace(/[^\w.-]+/g, '-')}@${version}`;
  return {
    extractor,
    async extract(document, signal) {
      const parts: ClaimsOfPart[] = [];
      const warnings = lengthWarnings(document, extractor);
      for (const window of partsOf(document.text.slice(0, MAX_TEXT), config.partLength ?? 12_000)) {
        const answer = await ask(document, window, config, signal);
        if ('trouble' in answer) warnings.push(`${extractor}: ${answer.trouble}`);
        else parts.push({ window, claims: answer });
      }
      return believe(document, parts, { authority, extractor, confidence: config.confidence ?? 0.5 }, warnings);
    },
  };
}

type Outcome = Claims | { readonly trouble: string };

async function ask(document: DocumentInput, window: Span, config: LlmConfig, signal?: AbortSignal): Promise<Outcome> {
  const { title, published, text } = document;
  const question = JSON.stringify({ title, published, text: text.slice(window.start, window.end) });
  const answer = await askService(
    `${config.endpoint.replace(/\/+$/, '')}/chat/completions`,
    JSON.stringify({
      model: config.model,
      temperature: 0,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: question },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: answerSchema } },
    }),
    {
      headers: {
        'content-type': 'application/json',
        ...(config.apiKey ? { authorization: `Bearer ${config.apiKey}` } : {}),
      },
      ...(config.timeoutMs === undefined ? {} : { timeoutMs: config.timeoutMs }),
      ...(signal ? { signal } : {}),
    },
  );
  return 'trouble' in answer ? answer : readAnswer(answer.text);
}

const completion = z.object({
  choices: z
    .array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) }))
    .min(1),
});

const word = z.string().max(500);
const words = word.nullish().transform((value) => value ?? null);
const claims = z.object({
  actors: z
    .array(z.object({ name: word, kind: word, aliases: z.array(word).max(20).default([]) }))
    .max(500)
    .default([]),
  statements: z
    .array(
      z.object({
        subject: word,
        predicate: word,
        object: words,
        mode: words,
        role: words,
        place: words,
        quantity: words,
        date: words,
        dateWords: words,
        polarity: word.default('ASSERTED'),
        modality: word.default('FACT'),
        reportedAs: word.default('NARRATION'),
        attribution: z.array(word).max(10).default([]),
        quote: z.string().max(5_000),
      }),
    )
    .max(5_000)
    .default([]),
  quotations: z
    .array(z.object({ speaker: words, addressee: words, quote: z.string().max(5_000) }))
    .max(2_000)
    .default([]),
});

function readAnswer(text: string): Outcome {
  const envelope = completion.safeParse(parseJson(text));
  const choice = envelope.data?.choices[0];
  if (!choice) return { trouble: 'answered something that is no completion' };
  if (choice.finish_reason === 'length') return { trouble: 'was cut off in the middle of its answer' };
  const content = claims.safeParse(parseJson(choice.message.content ?? ''));
  return content.success ? content.data : { trouble: 'answered in another shape than it was asked for' };
}
