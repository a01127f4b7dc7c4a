// A procedural order moves the case and changes nothing for enforcement.
import type { Ruling } from '../ruling.ts';

export const proceduralOrder = {
  kind: 'procedural_order',
  effect: 'none',
  form: 'procedural',
  title: 'Procedural order',
  did: 'entered an order about …',
  es: { title: 'orden de trámite', gender: 'f', did: 'dictó una orden de trámite sobre …' },
  authority: 'R3.1: procedure changes nothing for enforcement.',
} as const satisfies Ruling;
