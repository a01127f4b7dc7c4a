// A permanent injunction forbids enforcement by final judgment.
import type { Ruling } from '../ruling.ts';

export const permanentInjunction = {
  kind: 'permanent_injunction',
  effect: 'bar',
  form: 'permanent',
  title: 'Permanent injunction',
  did: 'permanently enjoined …',
  es: { title: 'interdicto permanente', gender: 'm', did: 'dictó un interdicto permanente contra …' },
  basis: 'permanent_injunction',
  authority: 'Fed. R. Civ. P. 65(d); part of a judgment, it ends only by order (R1.8).',
} as const satisfies Ruling;
