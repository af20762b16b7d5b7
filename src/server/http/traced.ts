/** A request as a span of its client’s trace (W3C Trace Context), with all that is done to answer it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { tracer } from '../../tracing/span.ts';

export function traced(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
  const { method = 'GET', url = '/', headers } = request;
  // What stands behind the path may be what somebody asked about.
  const path = url.split('?')[0] ?? '/';
  const span = tracer().startSpan(
    `${method} /${path.split('/')[1]}`,
    { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'url.path': path } },
    propagation.extract(ROOT_CONTEXT, headers),
  );
  response.once('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(ROOT_CONTEXT, span), answer);
}
