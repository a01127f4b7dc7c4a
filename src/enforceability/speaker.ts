// A speaker: a docket made ready for questions, and the language in which they are answered.
import type { Catalogue } from '../language/catalogue.ts';
import type { Bench } from './instrument.ts';

export interface Speaker {
  readonly bench: Bench;
  readonly say: Catalogue;
  /** What is said for the place and the day asked about, where an answer is written as a form: its blanks. */
  readonly blanks?: { readonly jurisdiction: string; readonly place: string; readonly day: string };
}
