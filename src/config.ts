// Settings: each an environment variable with a default and a description. Nothing else reads the environment.
import { isIP } from 'node:net';
import { type Static, Type } from '@sinclair/typebox';
import { Ajv } from 'ajv';
import { envSchema } from 'env-schema';
import { COMPILED_QUICKLY } from './ajv.ts';
import { Problem } from './problem.ts';

export const Settings = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', minLength: 1, description: 'Address to listen on.' }),
  PORT: Type.Integer({
    default: 3000,
    minimum: 0,
    maximum: 65_535,
    description: 'Port to listen on; 0 picks a free one.',
  }),
  DATABASE_URL: Type.String({
    default: 'file:.data/enjoined.sqlite',
    pattern: '^(file:.+|:memory:)$',
    description: 'Where the record is kept: `file:` and a path, or `:memory:`.',
  }),
  SEED_DIR: Type.String({ default: 'seed', minLength: 1, description: 'Folder of the seed files.' }),
  LOG_LEVEL: Type.String({
    default: 'warn',
    enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    description: 'How much to log: fatal, error, warn, info, debug, trace or silent.',
  }),
  PUBLIC_URL: Type.String({
    default: '',
    pattern: '^(https?://[^\\s]+)?$',
    description: 'Address under which readers reach the service; makes permalinks absolute.',
  }),
  CONTACT: Type.String({
    default: '',
    pattern: '^([^\\s@]+@[^\\s@]+)?$',
    description: 'Mail address shown beside the form by which readers report errors.',
  }),
  TRUST_PROXY: Type.String({
    default: '',
    description: 'Proxies in front whose `X-Forwarded-For` is believed: addresses or networks with commas between.',
  }),
  RATE_LIMIT_PER_MINUTE: Type.Integer({
    default: 6000,
    minimum: 0,
    description: 'Requests answered to one address in a minute; 0 lifts the limit.',
  }),
  REPORTS_PER_HOUR: Type.Integer({
    default: 10,
    minimum: 0,
    description: 'Error reports taken from one address in an hour; 0 lifts the limit.',
  }),
  COURTLISTENER_WEBHOOK_KEY: Type.String({
    default: '',
    pattern: '^(\\S{16,})?$',
    description:
      'Secret of the address to which CourtListener delivers, at least 16 characters; without one a token is needed.',
  }),
  MAX_EVENT_LOOP_DELAY_MS: Type.Integer({
    default: 1000,
    minimum: 0,
    description: 'While the event loop lags by more, requests are refused with 503; 0 never refuses.',
  }),
  MAX_BODY_BYTES: Type.Integer({ default: 1_048_576, minimum: 1024, description: 'Largest body of a request.' }),
  REQUEST_TIMEOUT_SECONDS: Type.Integer({
    default: 30,
    minimum: 1,
    maximum: 3600,
    description: 'Within so many seconds a request must have arrived; a connection that stands still longer is closed.',
  }),
  MAX_WATCHES: Type.Integer({ default: 10_000, minimum: 0, description: 'How many watches of answers may be active.' }),
  ALLOW_PRIVATE_WEBHOOKS: Type.Boolean({
    default: false,
    description:
      'Whether webhooks may go to private and loopback addresses, and by plain `http`: for development only.',
  }),
  METRICS: Type.Boolean({ default: true, description: 'Whether `/metrics` is answered.' }),
  OTEL_EXPORTER_OTLP_ENDPOINT: Type.String({
    default: '',
    description:
      'Collector of OpenTelemetry traces; needs `@opentelemetry/sdk-node`, which reads the other `OTEL_` variables.',
  }),
  OTEL_SERVICE_NAME: Type.String({ default: 'enjoined', minLength: 1, description: 'Name of the service in traces.' }),
});
export type Settings = Static<typeof Settings>;

const ajv = new Ajv({
  allErrors: true,
  coerceTypes: true,
  useDefaults: true,
  removeAdditional: true,
  ...COMPILED_QUICKLY,
});

/** The settings an environment gives; every setting that cannot be used is named in one problem. */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  const named = Object.fromEntries(
    Object.keys(Settings.properties).flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  );
  try {
    return envSchema<Settings>({ schema: Settings, data: named, env: false, ajv });
  } catch (error) {
    throw unusable(error as Error & { errors?: { instancePath: string; message?: string }[] });
  }
}

function unusable(error: Error & { errors?: { instancePath: string; message?: string }[] }): Problem {
  const errors = (error.errors ?? []).map(({ instancePath, message }) => {
    const name = instancePath.slice(1) as keyof Settings;
    return { pointer: name, detail: `${name} ${message}. ${Settings.properties[name]?.description ?? ''}`.trim() };
  });
  return new Problem('invalid', `A setting cannot be used: ${errors.map(({ detail }) => detail).join(' ')}`, {
    errors,
  });
}

/** The proxies that `TRUST_PROXY` names; false for none. Refuses (invalid) what is no address or network. */
export function trustedProxies(setting: string): false | string[] {
  if (setting === '') return false;
  const named = setting.split(',').map((one) => one.trim());
  const wrong = named.find((one) => !isNetwork(one));
  if (wrong !== undefined)
    throw new Problem(
      'invalid',
      `TRUST_PROXY: "${wrong}" is no address or network. Write it like 10.0.0.0/8 or loopback.`,
    );
  return named;
}

function isNetwork(text: string): boolean {
  const [address, bits = '0'] = text.split('/') as [string, string?];
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
  return ['loopback', 'linklocal', 'uniquelocal'].includes(text) || (/^\d+$/.test(bits) && Number(bits) <= longest);
}
