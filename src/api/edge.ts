// What the routes are handed: the record, the clock, and the address readers know.
import type { Store } from '../store/open.ts';

export interface Edge {
  readonly store: Store;
  readonly now: () => number;
  readonly publicUrl: string;
  /** A mail address for readers, beside the form by which errors are reported. */
  readonly contact?: string;
  /** How answers are watched; left out, by the defaults of the settings. */
  readonly watching?: {
    /** Whether webhooks may go to private and loopback addresses. */
    readonly allowPrivate: boolean;
    /** How many watches may be active. */
    readonly most: number;
  };
  /** Error reports taken from one address in an hour; left out or 0, without limit. */
  readonly reportsPerHour?: number;
  /** The secret in the address to which CourtListener delivers; left out or empty, it needs a token. */
  readonly courtlistenerKey?: string;
  /** Whether the record has been seeded. */
  readonly ready: () => boolean;
}
