/** A language model behind an endpoint of the OpenAI kind; off unless configured. What it says is checked, not trusted. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { DocumentInput } from '../../domain/record/extraction.ts';
import type { Authority } from '../authority/authority.ts';
import { type AnswerCache, answerCache } from './answer-cache.ts';
import { type Answer, askService, parseJson } from './ask-service.ts';
import { believe, type ClaimsOfPart } from './believe.ts';
import { type Budget, type BudgetLimits, budgetOf } from './budget.ts';
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
  /** Of a statement on which the typer has no vote; agreement with the rules raises it. */
  readonly confidence?: number;
  /** Characters of text in one question. */
  readonly partLength?: number;
  /** Questions under way at once. */
  readonly atOnce?: number;
  /** How often a question is asked again where the service had no time or a fault of its own. */
  readonly retries?: number;
  /** Of all documents together. */
  readonly budget?: BudgetLimits;
  /** Folder of answers, so that what was asked once is not asked again. */
  readonly cache?: string;
  /** Waits between two tries, in milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

const version = 1;
const FIRST_WAIT = 500; // milliseconds; each further one is twice as long

interface Service extends LlmConfig {
  readonly purse: Budget;
  readonly answers: AnswerCache | null;
}

export function llmExtractor(config: LlmConfig, authority: Authority): ExtractionPlugin {
  const extractor = `llm-${config.model.replace(/[^\w.-]+/g, '-')}@${version}`;
  const answers = config.cache === undefined ? null : answerCache(config.cache);
  const service: Service = { ...config, purse: budgetOf(config.budget ?? {}), answers };
  return {
    extractor,
    async extract(document, signal) {
      const windows = partsOf(document.text.slice(0, MAX_TEXT), config.partLength ?? 12_000);
      const outcomes = await inTurns(windows, config.atOnce ?? 4, (window) => ask(document, window, service, signal));
      const parts = outcomes.flatMap((claims, i): ClaimsOfPart[] => {
        const window = windows[i];
        return window === undefined || 'trouble' in claims ? [] : [{ window, claims }];
      });
      const troubles = outcomes.flatMap((outcome) => ('trouble' in outcome ? [outcome.trouble] : []));
      const warnings = [
        ...lengthWarnings(document, extractor),
        ...troubles.map((trouble) => `${extractor}: ${trouble}`),
      ];
      return believe(document, parts, { authority, extractor, confidence: config.confidence ?? 0.5 }, warnings);
    },
  };
}

/** Answers in the order of the items, at most so many under way at once. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let i = 0; i < items.length; i += atOnce)
    results.push(...(await Promise.all(items.slice(i, i + atOnce).map(run))));
  return results;
}

type Outcome = Claims | { readonly trouble: string };

/** From the cache where it was asked before; else from the service, as long as the budget lasts. */
async function ask(document: DocumentInput, window: Span, service: Service, signal?: AbortSignal): Promise<Outcome> {
  const question = questionOf(document, window, service);
  const known = await service.answers?.get(question);
  if (known !== undefined) return readAnswer(known);
  if (!service.purse.reserve(question.length)) return { trouble: 'was not asked: the budget is spent' };
  const answer = await askAgain(question, service, signal);
  if ('trouble' in answer) return answer;
  const tokens = usage.safeParse(parseJson(answer.text)).data?.usage.total_tokens ?? null;
  service.purse.settle(question.length, tokens, question.length + answer.text.length);
  const outcome = readAnswer(answer.text);
  if (!('trouble' in outcome)) await service.answers?.put(question, answer.text);
  return outcome;
}

async function askAgain(question: string, service: Service, signal?: AbortSignal): Promise<Answer> {
  const { endpoint, apiKey, timeoutMs, retries = 2, wait = pause } = service;
  const headers = { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) };
  const limits = { ...(timeoutMs === undefined ? {} : { timeoutMs }), ...(signal ? { signal } : {}) };
  for (let tried = 0; ; tried += 1) {
    const answer = await askService(`${endpoint.replace(/\/+$/, '')}/chat/completions`, question, {
      headers,
      ...limits,
    });
    if (!('trouble' in answer) || !answer.isPassing || tried >= retries) return answer;
    await wait(FIRST_WAIT * 2 ** tried);
  }
}

/** The whole question, which is also what an answer is kept by: another model, prompt or text is another question. */
function questionOf({ title, published, text }: DocumentInput, window: Span, { model }: LlmConfig): string {
  return JSON.stringify({
    model,
    temperature: 0,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: JSON.stringify({ title, published, text: text.slice(window.start, window.end) }) },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: answerSchema } },
  });
}

const usage = z.object({ usage: z.object({ total_tokens: z.number().int().nonnegative() }) });

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
