/** Figures for Prometheus: requests, their time, and the process itself. */
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Opened } from './store.ts';

export interface Metrics {
  readonly plugin: Plugin;
  countResponse(route: string, status: number): void;
  print(): Promise<{ readonly type: string; readonly text: string }>;
  close(): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function openMetrics({ traversal }: Opened): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const responses = new Counter({
    name: 'entente_http_responses_total',
    help: 'HTTP responses by route and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'entente_graphql_duration_seconds',
    help: 'Time of GraphQL operations by kind.',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'entente_graphql_errors_total',
    help: 'GraphQL errors by code.',
    labelNames: ['code'],
    registers,
  });
  new Gauge({
    name: 'entente_revision',
    help: 'Revision of the graph that traversals see.',
    registers,
    collect() {
      this.set(traversal.revision);
    },
  });
  return {
    plugin: {
      onExecute({ args }) {
        const operation = args.document.definitions.find((one: { operation?: string }) => one.operation)?.operation;
        const done = duration.startTimer({ operation });
        return { onExecuteDone: () => void done() };
      },
      onExecutionResult({ result }) {
        for (const error of (result as ExecutionResult | undefined)?.errors ?? []) {
          errors.inc({ code: String(error.extensions?.code ?? 'unknown') });
        }
      },
    },
    countResponse: (route, status) => responses.inc({ route, status }),
    print: async () => ({ type: registry.contentType, text: await registry.metrics() }),
    close: () => registry.clear(),
  };
}
