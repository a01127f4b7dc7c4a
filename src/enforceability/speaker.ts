// A speaker: a docket made ready for questions, and the language in which they are answered.
import type { Catalogue } from '../language/catalogue.ts';
import type { Bench } from './instrument.ts';

export interface Speaker {
  readonly bench: Bench;
  readonly say: Catalogue;
}
