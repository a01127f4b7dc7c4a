// The shape of facts: each noun's schema, and what is wrong with an entity that does not fit it, in words an editor can use.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { COMPILED_QUICKLY } from '../ajv.ts';
import { type Entity, NOUNS, type Noun, PARTS } from '../docket/docket.ts';
import { didYouMean } from '../docket/nearest.ts';
import type { Path } from '../docket/references.ts';
import { isDay } from '../time/day.ts';
import { isInstant } from '../time/instant.ts';

const ajv = new Ajv({ allErrors: true, strict: false, verbose: true, discriminator: false, ...COMPILED_QUICKLY });
ajv.addFormat('date', isDay);
ajv.addFormat('date-time', isInstant);
for (const part of PARTS) ajv.addSchema(part);

const validators = new Map<Noun, ValidateFunction>();

/** What checks a noun's entities, compiled when the first one comes. */
function validatorOf(noun: Noun): ValidateFunction {
  const validate = validators.get(noun) ?? ajv.compile(NOUNS[noun]);
  validators.set(noun, validate);
  return validate;
}

export interface Misshapen {
  readonly path: Path;
  readonly detail: string;
}

/** What is wrong with the shape of an entity; nothing, if it is one of its noun. */
export function misshapen(noun: Noun, entity: unknown): Misshapen[] {
  const validate = validatorOf(noun);
  if (validate(entity)) return [];
  const errors = validate.errors ?? [];
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  return errors
    .filter(
      ({ keyword, instancePath }) => keyword === 'anyOf' || !unions.some((union) => instancePath.startsWith(union)),
    )
    .map(inWords);
}

/** Whether an entity has the shape of its noun. */
export const isShaped = <N extends Noun>(noun: N, entity: unknown): entity is Entity<N> =>
  validatorOf(noun)(entity) === true;

function inWords(error: ErrorObject): Misshapen {
  const path = pathOf(error.instancePath);
  const { keyword, params, parentSchema } = error;
  if (keyword === 'additionalProperties') {
    const field = params.additionalProperty as string;
    return {
      path: [...path, field],
      detail: `There is no field "${field}" here.${didYouMean(field, Object.keys(parentSchema?.properties ?? {}))}`,
    };
  }
  if (keyword === 'required') return { path, detail: `The field "${params.missingProperty}" is missing.` };
  return { path, detail: `${shown(error.data)} cannot stand here: ${reason(error)}` };
}

function reason({ keyword, params, data, message, parentSchema }: ErrorObject): string {
  if (keyword === 'enum')
    return didYouMean(String(data), params.allowedValues).trim() || `it is none of ${params.allowedValues.join(', ')}.`;
  if (keyword === 'format' && params.format === 'date') return 'it is no day that exists (write YYYY-MM-DD).';
  if (keyword === 'format') return 'it is no instant with its zone (write 2018-06-28T17:00:00Z).';
  return `it ${message}.${parentSchema?.description ? ` ${parentSchema.description}` : ''}`;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
