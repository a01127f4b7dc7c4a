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

const REST: Headlines['rest'] = {
  not_covered: 'ninguna orden registrada abarcaba el resto',
  not_in_force: 'el resto no estaba en vigor',
  not_covered_or_in_force: 'ninguna orden registrada abarcaba el resto en la medida en que estaba en vigor',
};

const orderBarred = (agency: string) => `una orden judicial federal en vigor prohibía a ${agency}`;
const noneBarred = (condition: string, place: string) =>
  `ninguna orden judicial registrada impedía aplicar ${condition} a ${place}`;

export const headlines: Headlines = {
  when: (asked, exact) => (exact ? `en el momento consultado del ${spanishDay(asked)}` : `el ${spanishDay(asked)}`),
  asOf: (asked, exact, through, said) =>
    `${exact ? 'En el momento consultado del' : 'Al'} ${spanishDay(asked)}${through ? `, según lo último registrado el ${spanishDay(through)}` : ''}, ${contracted(said)}`,
  barred: ({ agency, condition, place }, act, orders) =>
    act
      ? `${orderBarred(agency)} ${spanishAct(act)} en virtud de ${condition} respecto de ${place} (${orders}).`
      : `${orderBarred(agency)} aplicar ${condition} a ${place} (${orders}).`,
  partlyBarred: ({ agency, condition, place }, { acts, rest }, orders) =>
    acts.length > 0
      ? `${orderBarred(agency)} ${anyOf(acts)} en virtud de ${condition} respecto de ${place} (${orders}); ${REST[rest]}.`
      : `${orderBarred(agency)} aplicar en parte ${condition} a ${place} (${orders}); ${REST[rest]}.`,
  rest: REST,
  notBarred: ({ condition, place }) => `${noneBarred(condition, place)}.`,
  forborne: ({ agency, condition, place }) =>
    `${noneBarred(condition, place)}, pero ${agency} había declarado por escrito que no usaría ni haría cumplir esa condición.`,
  absent: ({ condition, place }) =>
    `${condition} no estaba en vigor para ${place}: en el registro no consta nada que la hubiera impuesto o anunciado todavía.`,
  pending: ({ condition, place }, on) =>
    `${condition} se había anunciado (${on}), pero aún no estaba en vigor para ${place}.`,
  gone: ({ condition, place }, reason, on) =>
    `${condition} ya no estaba en vigor para ${place} (${reason ? `${spanishReason(reason)}, ` : ''}${on}).`,
  disputed: ({ closed, condition, place, sides }) =>
    closed
      ? `en cuanto a aplicar ${condition} a ${place}, según toda lectura, ${sides}; cuál de estas cosas dependía de una lectura que sigue abierta.`
      : `si una orden judicial impedía aplicar ${condition} a ${place} dependía de una lectura que sigue abierta: ${sides}.`,
  unknown: ({ closed, condition, place, sides }, missing) =>
    closed
      ? `en cuanto a aplicar ${condition} a ${place}, en todo caso, ${sides}; en nuestro registro no consta ${missing}, de modo que no puede decirse cuál de estas cosas.`
      : `en nuestro registro no consta ${missing}, de modo que no puede decirse si una orden judicial impedía aplicar ${condition} a ${place}: según lo registrado, ${sides}.`,
  order: (court, { bare }, { of }) => `${bare} ${of}${court && `, ${court}`}`,
  andMore: (orders, more) => (more > 0 ? `${orders.join('; ')}; y ${more} más` : orders.join('; ')),
  reason: spanishReason,
  sides: (labels) => {
    const said = labels.map((label) => SIDES[label]);
    return said.length > 1 ? said.map((side) => `o bien ${side}`).join(', ') : said.join('');
  },
  missing: {
    after: (last) =>
      last ? `lo ocurrido después del ${spanishDay(last)}` : 'lo ocurrido después de la lectura de los expedientes',
    started: ({ the }) => `el día en que tuvo efecto ${the}`,
    ended: ({ the }) => `el día en que terminó ${the}`,
    order: (actor) => `el día de una orden de ${actor}`,
    action: (actor) => `el día de un acto de ${actor}`,
    promise: (actor) => `el día de una promesa escrita de ${actor}`,
    happened: 'el día en que ocurrió algo de lo que depende la respuesta',
    membership: (place, organization) => `si ${place} era miembro de la organización ${organization}`,
  },
};
