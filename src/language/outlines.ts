// Outlines: the headings and marks of an answer printed for reading.

export interface Outlines {
  readonly standing: (status: string, enforceable: string, basis: readonly string[]) => string;
  readonly because: string;
  readonly tracks: string;
  /** The names of the three tracks. */
  readonly lifecycle: string;
  readonly courts: string;
  readonly promises: string;
  readonly pending: string;
  readonly open: string;
  readonly wouldChange: string;
  readonly considered: string;
  readonly signals: string;
  readonly bounded: string;
  readonly read: string;
  readonly readThrough: (docket: string, day: string | undefined, stale: boolean) => string;
  readonly unverified: string;
  readonly confidence: (confidence: string) => string;
}
