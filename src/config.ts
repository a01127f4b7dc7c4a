// Settings: each an environment variable with a default and a description. Nothing else reads the environment.
import { type Static, Type } from '@sinclair/typebox';
import { Ajv } from 'ajv';
import { envSchema } from 'env-schema';
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
    description: 'Mail address to which readers report errors; without one, links lead to the page that says how.',
  }),
});
export type Settings = Static<typeof Settings>;

const ajv = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true, removeAdditional: true });

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
