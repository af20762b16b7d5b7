/** One question to an HTTP service that answers in JSON, bounded in time and size. */

import { errorMessage } from '../read/unreadable.ts';

export interface ServiceOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

const maxAnswer = 8 * 1024 * 1024;

/** The answer as text, or in words why there is none. */
export type Answer = { readonly text: string } | Trouble;

interface Trouble {
  readonly trouble: string;
  /** It may go better when asked again: no answer, too many questions, a fault of the service's own. */
  readonly isPassing: boolean;
}

export async function askService(url: string, body: string, options: ServiceOptions): Promise<Answer> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 60_000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      signal,
      redirect: 'error',
      headers: options.headers ?? {},
    });
    if (!response.ok) return await turnedDown(response);
    return await readAnswer(response);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (timeout.aborted) return { trouble: 'did not answer in time', isPassing: true };
    return { trouble: `cannot be reached: ${errorMessage(error)}`, isPassing: true };
  }
}

/** Undefined for what is no JSON, which no schema accepts. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function turnedDown(response: Response): Promise<Answer> {
  await response.body?.cancel();
  const isPassing = response.status === 408 || response.status === 429 || response.status >= 500;
  return { trouble: `answered with status ${response.status}`, isPassing };
}

async function readAnswer(response: Response): Promise<Answer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxAnswer) return { trouble: `answered with more than ${maxAnswer} bytes`, isPassing: false };
    chunks.push(chunk);
  }
  return { text: Buffer.concat(chunks).toString('utf8') };
}
