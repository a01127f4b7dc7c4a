// The parts of Spanish sentences.
import { spaced, withObject } from './grammar.ts';
import type { Phrases } from './phrases.ts';
import { allOf, anyOf, contracted, inEnglish, spanishDay } from './spanish-grammar.ts';
import {
  spanishAct,
  spanishAgency,
  spanishCircuit,
  spanishClass,
  spanishCondition,
  spanishCourt,
} from './spanish-names.ts';

function window({ after, by }: { after?: string; by?: string }): string {
  const since = after && `después del ${spanishDay(after)}`;
  const until = by && `a más tardar el ${spanishDay(by)}`;
  return spaced('un día no registrado', since, since && until && 'y', until);
}

export const phrases: Phrases = {
  day: spanishDay,
  on: (dated) => ('on' in dated ? `el ${spanishDay(dated.on)}` : `en ${window(dated)}`),
  of: (dated) => ('on' in dated ? `del ${spanishDay(dated.on)}` : `de ${window(dated)}`),
  all: allOf,
  any: anyOf,
  quoted: inEnglish,
  agency: spanishAgency,
  condition: spanishCondition,
  named: ({ name, name_es }) => name_es ?? name,
  court: (court) => spanishCourt(court),
  judge: spanishCourt,
  sameOrder: 'la misma orden',
  within: (place) => contracted(`todo lugar de ${place}`),
  circuit: spanishCircuit,
  members: (organization, day) =>
    `los miembros de la organización ${organization}${day ? ` al ${spanishDay(day)}` : ''}`,
  scope: ({ everyone, reach, except }) => {
    if (except.length === 0) return everyone ? 'con alcance nacional' : `para ${allOf(reach)}`;
    return `para ${everyone ? 'todos' : allOf(reach)} excepto ${allOf(except)}`;
  },
  more: (count) => `otros ${count}`,
  classes: (classes) => `en cuanto a ${allOf(classes.map(spanishClass))}`,
  act: spanishAct,
  actsUnder: (acts, condition) => `${anyOf(acts)} en virtud de ${condition}`,
  ruling: ({ es }) => ({ bare: es.title, the: `${es.gender === 'm' ? 'el' : 'la'} ${es.title}` }),
  did: ({ es }, object) => contracted(withObject(es.did, object)),
  theCondition: 'la condición',
  it: 'la condición',
  that: { bar: 'esa medida', hold: 'esa suspensión', end: 'esa decisión' },
  theOrder: 'la orden',
  writtenPromise: { bare: 'promesa escrita', the: 'la promesa escrita' },
};
