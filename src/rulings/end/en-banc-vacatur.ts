// The full court vacates its panel's judgment, so that a pending reversal dies.
import type { Ruling } from '../ruling.ts';

export const enBancVacatur = {
  kind: 'en_banc_vacatur',
  effect: 'end',
  form: 'enbanc_vacated',
  title: 'Panel judgment vacated en banc',
  did: 'vacated …, on granting rehearing en banc,',
  es: {
    title: 'anulación en pleno de la decisión del panel',
    gender: 'f',
    did: 'anuló, al conceder una nueva audiencia en pleno, …',
  },
  basis: 'panel_judgment_vacated',
  authority: "R3.5: the grant acts on the panel's disposition, never on the district court's order.",
} as const satisfies Ruling;
