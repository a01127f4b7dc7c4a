// A stay of a stay puts what was suspended back in force while it lasts.
import type { Ruling } from '../ruling.ts';

export const stayOfAStay = {
  kind: 'stay_of_a_stay',
  effect: 'hold',
  form: 'stay_of_stay',
  title: 'Stay of a stay',
  did: 'stayed …',
  es: { title: 'suspensión de una suspensión', gender: 'f', did: 'dejó en suspenso …' },
  basis: 'order_stayed',
  authority: 'R2.5: stays nest without limit; the parity of the chain decides.',
} as const satisfies Ruling;
