// A court of appeals agrees to hear a case again.
import type { Ruling } from '../ruling.ts';

export const rehearingGranted = {
  kind: 'rehearing_granted',
  effect: 'none',
  form: 'rehearing_granted',
  title: 'Rehearing granted',
  did: 'granted rehearing of …',
  es: { title: 'concesión de una nueva audiencia', gender: 'f', did: 'concedió una nueva audiencia sobre …' },
  basis: 'rehearing_granted',
  authority: "R3.5: the grant leaves the district court's order untouched.",
} as const satisfies Ruling;
