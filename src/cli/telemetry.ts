// Starts OpenTelemetry, if the operator wants traces and has installed it: it is larger than everything else together.
import type { Telemetry } from '../api/tracing.ts';
import type { Context } from '../context.ts';

const SDK = '@opentelemetry/sdk-node';

/** What serving needs of it, and how to send the last traces at the end. */
export interface Running {
  readonly telemetry: Telemetry;
  stop(): Promise<void>;
}

/** Starts it by the standard environment variables; undefined if no collector is set. A missing package is said, and nothing is traced. */
export async function startTelemetry({ settings, tell }: Context): Promise<Running | undefined> {
  if (settings.OTEL_EXPORTER_OTLP_ENDPOINT === '') return undefined;
  const sdk = await import(SDK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    tell(
      `OTEL_EXPORTER_OTLP_ENDPOINT is set, but nothing is traced: ${SDK} is not installed. Install it (npm install --no-save ${SDK}), or unset the variable.`,
    );
  });
  if (!sdk) return undefined;
  const running = new sdk.NodeSDK({ serviceName: settings.OTEL_SERVICE_NAME });
  running.start();
  return { telemetry: await import('@opentelemetry/api'), stop: () => running.shutdown() };
}
