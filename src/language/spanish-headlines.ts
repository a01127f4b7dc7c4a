// The Spanish headlines.
import type { Headlines, Side } from './headlines.ts';
import { anyOf, contracted, spanishDay } from './spanish-grammar.ts';
import { spanishAct, spanishReason } from './spanish-names.ts';

const SIDES: Readonly<Record<Side, string>> = {
  barred: 'una orden judicial lo impedía',
  partly_barred: 'una orden judicial lo impedía en parte',
  not_barred: 'ninguna orden registrada lo impedía',
  forborne: 'ninguna orden registrada lo impedía, aunque una promesa escrita lo descartaba',
  not_in_force: 'la condición no estaba en vigor',
};

const orderBarred = (agency: string) => `una orden judicial federal en vigor prohibía a ${agency}`;
const noneBarred = (condition: string, place: string) =>
  `ninguna orden judicial registrada impedía aplicar ${condition} a ${place}`;
const but = (common: string) => (common === '' ? '' : `${common}, pero `);

export const headlines: Headlines = {
  when: (asked, exact) => (exact ? `en el momento consultado del ${spanishDay(asked)}` : `el ${spanishDay(asked)}`),
  asOf: (asked, exact, through, said) =>
    `${exact ? 'En el momento consultado del' : 'Al'} ${spanishDay(asked)}${through ? `, según lo último registrado el ${spanishDay(through)}` : ''}, ${contracted(said)}`,
  barred: ({ agency, condition, place }, act, orders) =>
    act
      ? `${orderBarred(agency)} ${spanishAct(act)} en virtud de ${condition} respecto de ${place} (${orders}).`
      : `${orderBarred(agency)} aplicar ${condition} a ${place} (${orders}).`,
  partlyBarred: ({ agency, condition, place }, acts, orders) =>
    acts.length > 0
      ? `${orderBarred(agency)} ${anyOf(acts)} en virtud de ${condition} respecto de ${place} (${orders}); ninguna orden registrada abarcaba el resto.`
      : `${orderBarred(agency)} aplicar en parte ${condition} a ${place} (${orders}); ninguna orden registrada abarcaba el resto.`,
  notBarred: ({ condition, place }) => `${noneBarred(condition, place)}.`,
  forborne: ({ agency, condition, place }) =>
    `${noneBarred(condition, place)}, pero ${agency} había declarado por escrito que no usaría ni haría cumplir esa condición.`,
  absent: ({ condition, place }) =>
    `${condition} no estaba en vigor para ${place}: en el registro no consta nada que la hubiera impuesto o anunciado todavía.`,
  pending: ({ condition, place }, on) =>
    `${condition} se había anunciado (${on}), pero aún no estaba en vigor para ${place}.`,
  gone: ({ condition, place }, reason, on) =>
    `${condition} ya no estaba en vigor para ${place} (${reason ? spanishReason(reason) : 'terminó'}, ${on}).`,
  disputed: ({ common, condition, place, sides }) =>
    `${but(common)}si una orden judicial impedía aplicar ${condition} a ${place} dependía de cómo se lea una orden: ${sides}.`,
  unknown: ({ common, condition, place, sides }, missing) =>
    `${but(common)}en nuestro registro no consta ${missing}, de modo que no puede decirse si una orden judicial impedía aplicar ${condition} a ${place}: según lo registrado, ${sides}.`,
  order: (court, ruling, on) => [ruling, court, on].filter(Boolean).join(', '),
  andMore: (orders, more) => (more > 0 ? `${orders.join('; ')}; y ${more} más` : orders.join('; ')),
  reason: spanishReason,
  closed: ({ condition, place }, promised) =>
    promised
      ? `en todos los casos, respecto de ${place}, ${condition} estaba bajo una prohibición judicial, fuera de vigor o cubierta por una promesa escrita de no aplicarla`
      : `en todos los casos, respecto de ${place}, ${condition} estaba bajo una prohibición judicial o fuera de vigor`,
  sides: (labels) => {
    const said = labels.map((label) => SIDES[label]);
    return said.length > 1 ? said.map((side) => `o bien ${side}`).join(', ') : said.join('');
  },
  missing: {
    after: (last) =>
      last ? `lo ocurrido después del ${spanishDay(last)}` : 'lo ocurrido después de la lectura de los expedientes',
    started: (ruling) => `el día en que tuvo efecto la decisión (${ruling})`,
    ended: (ruling) => `el día en que terminó la medida (${ruling})`,
    entered: (actor) => `el día en que actuó ${actor}`,
    happened: 'el día en que ocurrió algo de lo que depende la respuesta',
    membership: (place, organization) => `si ${place} era miembro de la organización ${organization}`,
  },
};
