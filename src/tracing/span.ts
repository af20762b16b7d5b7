/** Work as spans of the trace that it is part of (OpenTelemetry). Where nothing is traced, nothing but the work is done. */
import { type Attributes, context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { Failure } from '../domain/error.ts';

/** Asked for each time: who is asked changes when a collector is opened or closed. */
export const tracer = () => trace.getTracer('entente');

/** What `work` begins is part of a new span, which ends with it. */
export function inSpan<Result>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Like `inSpan`, for what may answer at once. */
export function spanning<Result>(name: string, work: () => Result): Result {
  const span = tracer().startSpan(name);
  const end = () => span.end();
  const answer = context.with(trace.setSpan(context.active(), span), work);
  if (answer instanceof Promise) answer.catch((error: unknown) => failed(span, error)).finally(end);
  else end();
  return answer;
}

/** By its code alone: a message may hold what somebody asked about. */
const failed = (span: Span, error: unknown) =>
  span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Failure ? error.code : 'INTERNAL' });
