// What reading adds to a thing by itself, and writing leaves out.
import type { Noun } from '../docket/docket.ts';

/** The fields that only reading has: whoever corrects may send it back as it was read, and it is not written. */
const READ_ALONE: { readonly [N in Noun]?: readonly string[] } = {
  case: ['docket_numbers', 'orders', 'appeals'],
  order: ['docket_numbers', 'appeals'],
  appeal: ['docket_numbers', 'status'],
};

/** Takes out of the `entity` of a body what only reading has, so that what was read can be sent back corrected. */
export function withoutReadAlone(noun: Noun, body: unknown): void {
  const entity = (body as { entity?: unknown } | null)?.entity;
  if (typeof entity === 'object' && entity !== null)
    for (const field of READ_ALONE[noun] ?? []) delete (entity as Record<string, unknown>)[field];
}
