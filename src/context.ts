// What the edges are handed: the settings, the clock, and where to write.
import type { Settings } from './config.ts';

export interface Context {
  readonly settings: Settings;
  /** The present, in milliseconds since 1970 UTC. The engine never sees it. */
  readonly now: () => number;
  /** Writes a line for the reader. */
  readonly say: (line: string) => void;
  /** Writes a line about how the work is going. */
  readonly tell: (line: string) => void;
}
