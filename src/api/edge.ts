// What the routes are handed: the record, the clock, and the address readers know.
import type { Store } from '../store/open.ts';

export interface Edge {
  readonly store: Store;
  readonly now: () => number;
  readonly publicUrl: string;
  /** Where readers report errors to, an address for mail; left out, the page that says how. */
  readonly contact?: string;
  /** How answers are watched; left out, by the defaults of the settings. */
  readonly watching?: {
    /** Whether webhooks may go to private and loopback addresses. */
    readonly allowPrivate: boolean;
    /** How many watches may be active. */
    readonly most: number;
  };
  /** Whether the record has been seeded. */
  readonly ready: () => boolean;
}
