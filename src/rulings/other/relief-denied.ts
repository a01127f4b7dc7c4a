// A court declines to bar enforcement; that is not a ruling that the condition is lawful.
import type { Ruling } from '../ruling.ts';

export const reliefDenied = {
  kind: 'relief_denied',
  effect: 'none',
  form: 'relief_denied',
  title: 'Denial of relief',
  did: 'declined to enjoin …',
  es: { title: 'denegación de la medida solicitada', gender: 'f', did: 'se negó a dictar un interdicto contra …' },
  basis: 'relief_denied',
  authority: 'R5.1: a denied injunction creates nothing and upholds nothing.',
} as const satisfies Ruling;
