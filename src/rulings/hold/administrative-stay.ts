// An administrative stay freezes an order for a short while so that a court can think.
import type { Ruling } from '../ruling.ts';

export const administrativeStay = {
  kind: 'administrative_stay',
  effect: 'hold',
  form: 'administrative',
  title: 'Administrative stay',
  did: 'administratively stayed …',
  es: { title: 'suspensión administrativa', gender: 'f', did: 'suspendió, por vía administrativa, …' },
  basis: 'order_stayed',
  authority: 'R2.2: same effect as any stay, no view of the merits, a term of its own.',
} as const satisfies Ruling;
