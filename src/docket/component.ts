// Schemas that carry a name of their own, so that the API document, the checks and the editor all call them the same.
import { type Static, type TSchema, Type } from '@sinclair/typebox';

/** Refers to a named schema instead of repeating it. */
export const ref = <T extends TSchema>(schema: T, options: { description?: string } = {}) =>
  Type.Unsafe<Static<T>>({ ...options, ...Type.Ref(schema.$id as string) });

/** One of a closed list of words. */
export const words = <const T extends readonly string[]>(list: T, description: string, options: object = {}) =>
  Type.Unsafe<T[number]>({ ...options, type: 'string', enum: [...list], description });

/** An id: lower-case words joined by hyphens or dots. It never changes once given. */
export const Id = (description: string, example: string) =>
  Type.String({ pattern: '^[a-z0-9]+(?:[-.][a-z0-9]+)*$', maxLength: 120, description, examples: [example] });

/** An object that admits no fields but its own. */
export const closed = { additionalProperties: false } as const;
