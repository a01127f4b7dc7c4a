// What the routes are handed: the record, the clock, and the address readers know.
import type { Store } from '../store/open.ts';

export interface Edge {
  readonly store: Store;
  readonly now: () => number;
  readonly publicUrl: string;
  /** A mail address for readers, beside the form by which errors are reported. */
  readonly contact?: string;
  /** Error reports taken from one address in an hour; left out or 0, without limit. */
  readonly reportsPerHour?: number;
  /** The secret in the address to which CourtListener delivers; left out or empty, it needs a token. */
  readonly courtlistenerKey?: string;
  /** Whether the record has been seeded. */
  readonly ready: () => boolean;
}
