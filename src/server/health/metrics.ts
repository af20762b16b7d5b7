/** Figures for Prometheus: requests, operations, what waits, and the process itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestContext } from '../graphql/request-context.ts';
import type { OnAnswer } from './timed-store.ts';

export interface Metrics {
  readonly plugin: Plugin<RequestContext>;
  /** A figure that is read when it is asked for. */
  gauge(name: string, help: string, value: () => number): void;
  /** Jobs that wait, by name; left out where they are not told within a second. */
  jobs(waiting: () => Promise<Readonly<Record<string, number>>>): void;
  countResponse(route: string, status: number): void;
  readonly onStoreAnswer: OnAnswer;
  answer(): Promise<Response>;
  close(): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Milliseconds that a queue may take to tell what waits in it: one that is away takes for ever. */
const PATIENCE = 1_000;
/** Names of operations that are told apart: clients may make up any number of them. */
const MOST_NAMES = 100;

export function openMetrics(): Metrics {
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
    help: 'Time of GraphQL operations by kind and name.',
    labelNames: ['operation', 'name'],
    buckets: SECONDS,
    registers,
  });
  const work = new Counter({
    name: 'entente_graphql_work_total',
    help: 'Units of work that GraphQL operations took, by kind and name.',
    labelNames: ['operation', 'name'],
    registers,
  });
  const errors = new Counter({
    name: 'entente_graphql_errors_total',
    help: 'GraphQL errors by code.',
    labelNames: ['code'],
    registers,
  });
  const answers = new Histogram({
    name: 'entente_store_duration_seconds',
    help: 'Time of the answers of the store by method, and whether they failed.',
    labelNames: ['method', 'failed'],
    buckets: SECONDS,
    registers,
  });
  const gauge: Metrics['gauge'] = (name, help, value) => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  };
  const nameOf = openNames();
  return {
    plugin: {
      onExecute({ args }) {
        const { visit, budget } = args.contextValue as RequestContext;
        const labels = { operation: visit.operation?.kind ?? 'query', name: nameOf(visit.operation?.name ?? null) };
        const done = duration.startTimer(labels);
        return {
          onExecuteDone() {
            done();
            work.inc(labels, budget.spent);
          },
        };
      },
      onExecutionResult({ result }) {
        for (const error of (result as ExecutionResult | undefined)?.errors ?? []) {
          errors.inc({ code: String(error.extensions?.code ?? 'unknown') });
        }
      },
    },
    gauge,
    jobs(waiting) {
      new Gauge({
        name: 'entente_jobs_waiting',
        help: 'Jobs of the queue that are not done, by name.',
        labelNames: ['job'],
        registers,
        async collect() {
          this.reset();
          const counts = await Promise.race([waiting(), sleep(PATIENCE, {}, { ref: false })]);
          for (const [job, count] of Object.entries(counts)) this.set({ job }, count);
        },
      });
    },
    onStoreAnswer: (method, seconds, failed) => answers.observe({ method, failed: String(failed) }, seconds),
    countResponse: (route, status) => responses.inc({ route, status }),
    async answer() {
      return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } });
    },
    close: () => registry.clear(),
  };
}

function openNames(): (name: string | null) => string {
  const known = new Set<string>();
  return (name) => {
    if (name === null) return '';
    if (known.size < MOST_NAMES) known.add(name);
    return known.has(name) ? name : 'other';
  };
}
