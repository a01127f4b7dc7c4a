// The catalogue: every sentence that answers are made of, as entries that each language must have.
import type { Headlines } from './headlines.ts';
import type { Outlines } from './outlines.ts';
import type { Phrases } from './phrases.ts';
import type { Proofs } from './proofs.ts';
import type { Remarks } from './remarks.ts';

export const LANGS = ['en', 'es'] as const;
export type Lang = (typeof LANGS)[number];

/** One language. What an entry is given are values and phrases of the same language; what it gives is ready to be shown. */
export interface Catalogue {
  readonly lang: Lang;
  readonly phrases: Phrases;
  readonly headlines: Headlines;
  readonly proofs: Proofs;
  readonly remarks: Remarks;
  readonly outlines: Outlines;
}
