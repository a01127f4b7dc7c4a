// A preliminary injunction forbids enforcement while the case is decided.
import type { Ruling } from '../ruling.ts';

export const preliminaryInjunction = {
  kind: 'preliminary_injunction',
  effect: 'bar',
  form: 'pi',
  title: 'Preliminary injunction',
  did: 'preliminarily enjoined …',
  es: { title: 'interdicto preliminar', gender: 'm', did: 'dictó un interdicto preliminar contra …' },
  basis: 'preliminary_injunction',
  authority: 'Fed. R. Civ. P. 65(a), (d); operates on entry, and an appeal does not stay it: Rule 62(c) (R1.1).',
} as const satisfies Ruling;
