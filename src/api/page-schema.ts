// What a page of a list looks like.
import { type TSchema, Type } from '@sinclair/typebox';
import { ref } from '../docket/component.ts';

const cursor = (description: string) => Type.Union([Type.String(), Type.Null()], { description });

/** The schema of a page of a list of a named schema. */
export const pageSchema = (schema: TSchema, name: string, more: Record<string, TSchema> = {}) =>
  Type.Object(
    {
      results: Type.Array(ref(schema)),
      next: cursor('Cursor of the next page; null on the last.'),
      previous: cursor('Cursor of the page before; null on the first.'),
      count: Type.Optional(Type.Integer({ description: 'How many there are in all; only with `count=on`.' })),
      ...more,
    },
    {
      $id: `${name}List`,
      additionalProperties: false,
      description: 'A page of a list.',
      examples: [{ results: schema.examples ?? [], next: null, previous: null }],
    },
  );
