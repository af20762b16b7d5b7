/** Where spans go: a collector that speaks OTLP over HTTP. Loaded where one is configured, and nowhere else. */
import { context, propagation, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** Milliseconds that a collector may take: whoever stops the server waits for it. */
const PATIENCE = 2_000;

export interface Collector {
  /** Sends what was not sent yet. */
  close(): Promise<void>;
}

/** `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_TRACES_SAMPLER` and `OTEL_EXPORTER_OTLP_HEADERS` count as everywhere. */
export function openCollector(endpoint: string, version: string): Collector {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: PATIENCE });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'entente', 'service.version': version }).merge(
      detectResources({ detectors: [envDetector] }),
    ),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: PATIENCE })],
  });
  provider.register();
  return {
    async close() {
      // The server stops whether or not the collector is there.
      await Promise.allSettled([provider.shutdown()]);
      for (const api of [trace, context, propagation]) api.disable();
    },
  };
}
