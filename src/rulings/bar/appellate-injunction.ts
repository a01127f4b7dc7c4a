// A court of appeals, or a Justice, may itself forbid enforcement while an appeal runs.
import type { Ruling } from '../ruling.ts';

export const appellateInjunction = {
  kind: 'appellate_injunction',
  effect: 'bar',
  form: 'appellate_injunction',
  title: 'Injunction pending appeal',
  did: 'enjoined …, pending appeal,',
  es: {
    title: 'interdicto durante la apelación',
    gender: 'm',
    did: 'dictó, mientras se resuelve la apelación, un interdicto contra …',
  },
  basis: 'appellate_injunction',
  authority: 'Fed. R. App. P. 8(a); 28 U.S.C. 1651; needs no district-court order beneath it (R1.7).',
} as const satisfies Ruling;
