// What a Spanish answer says beside its proof.
import { sentence, spaced } from './grammar.ts';
import type { Remarks } from './remarks.ts';
import { allOf, contracted, inEnglish } from './spanish-grammar.ts';

const said = (text: string) => sentence(contracted(text));
const mandate = (signal: string) => /^mandate:[^:]+:(.+)$/.exec(signal)?.[1];

const FATES = {
  bar: 'se suspendiera o terminara',
  hold: 'se levantara',
  forbear: 'se retirara',
} as const;
const NONE_BARRED = 'Ninguna orden judicial registrada lo impedía entonces.';

export const remarks: Remarks = {
  courts: {
    barred: 'Una orden judicial entonces en vigor lo impedía.',
    partly_barred: 'Una orden judicial entonces en vigor lo impedía en parte.',
    not_barred: NONE_BARRED,
    forborne: NONE_BARRED,
    not_in_force: NONE_BARRED,
    disputed: 'Si una orden judicial lo impedía depende de una lectura que sigue abierta.',
    unknown: 'Si una orden judicial lo impedía depende de un hecho que no está registrado.',
  },
  noLife: 'En el registro no consta nada que para entonces la hubiera impuesto o anunciado.',
  promised: (days) => `El gobierno había prometido por escrito no hacerla cumplir (${days.join('; ')}).`,
  notPromised: 'No consta ninguna promesa escrita en vigor de no hacerla cumplir.',

  order: (court, { the }, of) => spaced(the, court && `de ${court}`, of),
  doesNotDecide: (order, reason) => said(`${order} no decide: ${reason}.`),
  reason: {
    elsewhere: (scope, place) => `rige ${scope}, lo que no alcanza a ${place}`,
    ranOut: 'ya había vencido según sus propios términos',
    otherwiseLimited: 'nombra otros actos, años, agencias o clases que lo consultado',
    otherReading: 'solo existe según otra lectura de lo que queda abierto',
    waiting: 'aún no había tenido efecto',
    notInForce: 'la condición no estaba en vigor',
    open: (place) =>
      `si prohibía algo respecto de ${place} depende de lo que queda abierto, y la respuesta no depende de ello`,
    defeated: (actor, deed, on) => `${actor} ${deed} ${on}`,
    suspendedOrEnded: 'quedó en suspenso o terminó',
  },
  denied: (actor, condition, on) =>
    said(
      `${actor} se negó ${on} a dictar un interdicto contra ${condition}; eso no es un pronunciamiento sobre si la condición se ajusta a la ley.`,
    ),
  concerns: (order, what, names) =>
    said(`${order} se refiere a ${what === 'condition' ? 'otra condición' : 'otro año fiscal'}: ${allOf(names)}.`),
  signal: ({ actor, deed, on, citation, holding }) => {
    const held = holding ? `; el registro anota lo resuelto como ${inEnglish(holding)}` : '';
    const cited = citation ? ` (${citation})` : '';
    return said(`${actor} ${deed} ${on}${cited}${held}; se informa de ello y aquí no prohíbe nada.`);
  },

  pending: (actor, deed, on, signal) => {
    const number = mandate(signal);
    const when = number ? `cuando se emita el mandato en el núm. ${number}` : `con el hecho registrado como ${signal}`;
    return said(`${actor} ${deed} ${on}; eso tendrá efecto ${when}, lo que para entonces no constaba.`);
  },
  ifEnded: ({ the }, actor, { of }, effect) => said(`si ${the} de ${actor}, ${of}, ${FATES[effect]}`),
  ifSignalled: (signal) => {
    const number = mandate(signal);
    return number
      ? `Si se emitiera el mandato en el núm. ${number}`
      : `Si se produjera el hecho registrado como ${signal}`;
  },

  hadHappened: (what) => `¿Había ocurrido esto para entonces?: ${inEnglish(what)}`,
  happened: { yes: 'Ya había ocurrido para entonces.', no: 'Aún no había ocurrido para entonces.' },
  wasMember: (place, organization) => `¿Era ${place} entonces miembro de la organización ${organization}?`,
  member: { yes: 'Era miembro.', no: 'No era miembro.' },

  fewerWorlds: (most) =>
    `Lo que queda abierto tiene más de ${most} combinaciones; se siguió aquello de lo que depende la respuesta y, aparte, se cambió cada cosa por separado, de ${most - 1} maneras como máximo.`,
  fewerCells: (most) =>
    `Lo que la pregunta omite tiene más de ${most} combinaciones; solo se examinaron las que alguna orden nombra. Indique el acto, la agencia o la clase para mayor certeza.`,
  fewerSteps: (count, most) => `La prueba tiene ${count} pasos; se muestran los primeros ${most}.`,
  fewerOthers: (count, most) => `Se examinaron otras ${count} órdenes; se muestran las primeras ${most}.`,
  fewerDockets: (count, most) =>
    `La respuesta se apoya en ${count} expedientes; se muestran ${most}, primero aquellos cuyas órdenes pueden alcanzar el lugar.`,
  fewerEvents: (count, most) =>
    `${count} hechos registrados podrían cambiar la respuesta; se probaron los primeros ${most}.`,
  fewerChanges: (count, most) => `${count} hechos cambiarían cada uno la respuesta; se muestran los primeros ${most}.`,

  disclaimer:
    'Muestra qué órdenes judiciales y avisos del gobierno registrados regían en esta fecha, según lo conocido en el momento indicado. ' +
    'No es asesoramiento jurídico. Las órdenes pueden ser secretas o verbales, corregirse o suspenderse sin aviso; consulte el expediente antes de actuar.',
};
