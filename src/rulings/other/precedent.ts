// A precedent tells what a circuit has held; it enjoins nobody.
import type { Ruling } from '../ruling.ts';

export const precedent = {
  kind: 'precedent',
  effect: 'precedent',
  form: 'precedent',
  title: 'Precedent',
  did: 'ruled, as precedent, on …',
  es: { title: 'precedente', gender: 'm', did: 'se pronunció, como precedente, sobre …' },
  basis: 'adverse_precedent',
  authority: 'R4.8: reported as a signal; it enjoins and lifts nothing outside its own case.',
} as const satisfies Ruling;
