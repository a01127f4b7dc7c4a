// An order that compels or preserves what another order may forbid.
import type { Ruling } from '../ruling.ts';

export const compellingOrder = {
  kind: 'compelling_order',
  effect: 'compel',
  form: 'compel',
  title: 'Order that compels',
  did: 'ordered the agency to act on …',
  es: { title: 'orden que obliga a actuar', gender: 'f', did: 'ordenó a la agencia actuar respecto de …' },
  basis: 'compelling_order',
  authority: 'R4.9: beside a bar it makes a conflict that is shown, and the label stays with the bar.',
} as const satisfies Ruling;
