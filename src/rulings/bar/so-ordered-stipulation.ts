// A stipulation that the judge has ordered binds like an injunction for its term.
import type { Ruling } from '../ruling.ts';

export const soOrderedStipulation = {
  kind: 'so_ordered_stipulation',
  effect: 'bar',
  form: 'so_ordered_stipulation',
  title: 'So-ordered stipulation',
  did: 'barred …, by making a stipulation an order,',
  es: { title: 'estipulación convertida en orden', gender: 'f', did: 'convirtió en orden una estipulación contra …' },
  basis: 'so_ordered_stipulation',
  authority: 'R5.6: a stipulation that the court orders is an order; a mere promise of counsel is not.',
} as const satisfies Ruling;
