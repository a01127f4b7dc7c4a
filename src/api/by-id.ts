// The id in an address.
import { Type } from '@sinclair/typebox';

/** Parameters of a path that ends, or goes on, after the id of one thing. */
export const byId = (example: string, description = 'Its id.') =>
  Type.Object({ id: Type.String({ description, maxLength: 200, examples: [example] }) });

/** The id of the first example of a schema. */
export const idOfExample = ({ examples }: { examples?: unknown }): string => (examples as { id: string }[])[0]!.id;
