/**
 * Streams of answers, in the two forms that clients speak: server-sent events, each with the revision as its id, from
 * which a client that lost its connection goes on; and parts of `multipart/mixed`, as Apollo and Python’s gql take them.
 */
import { Readable } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Visiting } from '../http/visit.ts';

interface Form {
  readonly type: string;
  readonly opening: string;
  readonly answer: (json: string, id: number | null) => string;
  /** Keeps the connection open while there is nothing to tell. */
  readonly beat: string;
  readonly ending: string;
}

const EVENTS: Form = {
  type: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  answer: (json, id) => `event: next\n${id === null ? '' : `id: ${id}\n`}data: ${json}\n\n`,
  beat: ':\n\n',
  ending: 'event: complete\ndata:\n\n',
};

const part = (json: string) => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`;
const PARTS: Form = {
  type: 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0',
  opening: '--graphql',
  answer: (json) => part(`{"payload":${json}}`),
  beat: part('{}'),
  ending: '--\r\n',
};

/** Milliseconds. */
const BEAT = 10_000;

export function streamsPlugin(): Plugin {
  return {
    onResultProcess({ request, result, serverContext, setResultProcessor }) {
      const accept = request.headers.get('accept') ?? '';
      const form = formFor(accept, isStream(result));
      if (form === null) return;
      const { visit } = serverContext as unknown as Visiting;
      const stream = () =>
        framed(isStream(result) ? result : once(result as ExecutionResult), form, visit, request.signal);
      setResultProcessor(() => streamed(stream(), form), form.type);
    },
  };
}

/** One answer is no stream, unless nothing else is taken. */
function formFor(accept: string, isStream: boolean): Form | null {
  const takesEvents = /text\/event-stream/i.test(accept);
  if (!isStream) return takesEvents && !/json|\*\/\*/i.test(accept) ? EVENTS : null;
  if (takesEvents) return EVENTS;
  return /multipart\/mixed[^,]*subscriptionSpec/i.test(accept) ? PARTS : null;
}

function streamed(frames: AsyncGenerator<Uint8Array>, { type }: Form): Response {
  return new Response(Readable.toWeb(Readable.from(frames)) as ReadableStream, {
    headers: { 'content-type': type, 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

async function* framed(
  answers: AsyncIterable<ExecutionResult>,
  form: Form,
  visit: Visiting['visit'],
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const iterator = answers[Symbol.asyncIterator]();
  // A client that goes away while it is written to leaves nobody to end the stream otherwise.
  signal.addEventListener('abort', () => void iterator.return?.(), { once: true });
  yield encoded(form.opening);
  for (let next = iterator.next(); ; ) {
    const answer = await orBeat(next);
    if (answer === BEATING) yield encoded(form.beat);
    else if (answer.done) break;
    else {
      yield encoded(form.answer(JSON.stringify(toldIn(answer.value)), visit.event));
      next = iterator.next();
    }
  }
  yield encoded(form.ending);
}

const BEATING = Symbol('nothing to tell');

function orBeat<Next>(next: Promise<Next>): Promise<Next | typeof BEATING> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, BEAT, BEATING).unref();
    next.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What concerns HTTP alone is for no client to see. */
function toldIn({ errors, extensions, ...result }: ExecutionResult): ExecutionResult {
  const { http: _, ...others } = extensions ?? {};
  return {
    ...result,
    ...(errors && {
      errors: errors.map((error) => {
        const { extensions: { http: __, ...more } = {}, ...told } = error.toJSON();
        return { ...told, extensions: more } as unknown as typeof error;
      }),
    }),
    ...(Object.keys(others).length > 0 && { extensions: others }),
  };
}

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

const encoder = new TextEncoder();
const encoded = (text: string): Uint8Array => encoder.encode(text);

const isStream = (result: unknown): result is AsyncIterable<ExecutionResult> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
