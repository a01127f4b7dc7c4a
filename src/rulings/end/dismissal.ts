// Dismissal of the case ends the relief that depended on it.
import type { Ruling } from '../ruling.ts';

export const dismissal = {
  kind: 'dismissal',
  effect: 'end',
  form: 'case_dismissed',
  title: 'Dismissal of the case',
  did: 'dismissed the case and so ended …',
  es: { title: 'desestimación del caso', gender: 'f', did: 'desestimó el caso y con ello puso fin a …' },
  basis: 'case_dismissed',
  authority: 'Fed. R. Civ. P. 41: ends interlocutory relief at entry; a final judgment stands (R1.8).',
} as const satisfies Ruling;
