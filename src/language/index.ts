// Every language that answers can be given in.
import type { Catalogue, Lang } from './catalogue.ts';
import * as enHeadlines from './english-headlines.ts';
import * as enOutlines from './english-outlines.ts';
import * as enPhrases from './english-phrases.ts';
import * as enProofs from './english-proofs.ts';
import * as enRemarks from './english-remarks.ts';
import * as esHeadlines from './spanish-headlines.ts';
import * as esOutlines from './spanish-outlines.ts';
import * as esPhrases from './spanish-phrases.ts';
import * as esProofs from './spanish-proofs.ts';
import * as esRemarks from './spanish-remarks.ts';

export const CATALOGUES: Readonly<Record<Lang, Catalogue>> = {
  en: { lang: 'en', ...enPhrases, ...enHeadlines, ...enProofs, ...enRemarks, ...enOutlines },
  es: { lang: 'es', ...esPhrases, ...esHeadlines, ...esProofs, ...esRemarks, ...esOutlines },
};
