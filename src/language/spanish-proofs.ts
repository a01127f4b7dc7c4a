// The Spanish steps of a proof.
import { sentence, spaced, unstopped } from './grammar.ts';
import type { LifeTold, Proofs, Standing } from './proofs.ts';
import { anyOf, contracted, inEnglishAside } from './spanish-grammar.ts';
import { headlines } from './spanish-headlines.ts';

const READ: Readonly<Record<Standing, string>> = {
  open: 'si así se lee',
  adopted: 'según nuestra lectura',
  settled: 'según la lectura de un fallo registrado',
};

const said = (text: string) => sentence(contracted(text));
const cited = (citation: string | undefined) => (citation ? ` (${citation})` : '');
const so = (when: string, consequence: string) => said(`por eso, ${when}, ${consequence}.`);

const life = (state: string, { condition, by, of, title, reading, open }: LifeTold) =>
  said(
    `${condition} ${state}, por ${by} ${of} (${inEnglishAside([title])})${reading}${open ? '; si así era en la fecha consultada depende de lo que queda abierto' : ''}.`,
  );

export const proofs: Proofs = {
  life: {
    pending: (told) => life('se había anunciado, pero aún no estaba en vigor', told),
    active: (told) => life('estaba en vigor', told),
    gone: (told) => life('ya no estaba en vigor', told),
  },
  bar: ({ actor, deed, scope, on, citation, reading, ranOut }) =>
    said(
      `${spaced(actor, deed, on)}${scope && `, ${scope}`}${cited(citation)}${reading}${ranOut ? '; según sus propios términos, ya había vencido' : ''}.`,
    ),
  answer: ({ actor, deed, scope, on, reading, effect }) =>
    said(`${spaced(actor, deed, on, scope)}${reading}, ${effect}.`),
  reading: (standing, says) => ` (${READ[standing]}: ${inEnglishAside(says.map(unstopped))})`,
  effect: {
    onHold: (place) => `de modo que quedó en suspenso para ${place}`,
    ended: (place) => `de modo que dejó de tener efecto para ${place}`,
    again: ({ bar, since, held, before }, place) =>
      `de modo que ${bar}, ${held ? 'en suspenso' : 'sin efecto'} desde el ${since}, ${before ? 'volvió a tener' : 'empezó a tener'} efecto${place ? ` para ${place}` : ''}`,
    elsewhere: (place) => `lo que no cambió nada para ${place}`,
    otherwiseLimited: 'lo que no cambió nada para lo que aquí se pregunta',
    waitsForSignal: 'pero eso aún no había tenido efecto',
    startsLater: 'pero eso iba a tener efecto más adelante',
    ranOut: 'pero eso para entonces ya había vencido',
    undone: 'pero eso no duró',
    onlyOnThatReading: 'lo que solo importa según esa lectura',
    turnsOnWhatIsOpen: (place) => `y si eso valía para ${place} en la fecha consultada depende de lo que queda abierto`,
  },
  promise: ({ agency, on, scope, untilNotice }) =>
    said(
      `${spaced(agency, 'declaró por escrito', on, 'que no usaría ni haría cumplir la condición', scope)}${untilNotice ? '; una promesa así puede retirarse mediante un aviso' : ''}.`,
    ),
  conclusion: {
    barred: (when, place, act, revived) => {
      const what = act ? `${act} en virtud de la condición respecto de ${place}` : `aplicar la condición a ${place}`;
      return revived
        ? so(when, `${revived} volvía a tener efecto y prohibía ${what}`)
        : so(when, `una orden judicial prohibía ${what}`);
    },
    partlyBarred: (when, place, { acts, rest }) =>
      acts.length > 0
        ? so(
            when,
            `una orden judicial prohibía ${anyOf(acts)} en virtud de la condición respecto de ${place}; ${headlines.rest[rest]}`,
          )
        : so(when, `una orden judicial prohibía en parte aplicar la condición a ${place}; ${headlines.rest[rest]}`),
    notBarred: (when, place, orders, one, reach) => {
      if (orders === 0)
        return said(`${when} ninguna orden judicial registrada impedía aplicar la condición a ${place}.`);
      const none = one
        ? `${one} no ${reach ? 'alcanzaba a' : 'tenía efecto para'}`
        : 'ninguna de estas órdenes tenía efecto para';
      return so(when, `${none} ${place}, y ninguna otra orden registrada impedía aplicarle la condición`);
    },
    forborne: (when, place, agency) =>
      so(
        when,
        `ninguna orden judicial registrada impedía aplicar la condición a ${place}, pero seguía en pie la promesa escrita de ${agency}`,
      ),
    absent: (when, { condition, place }) =>
      said(
        `${when} no consta en el registro nada que hubiera impuesto o anunciado todavía ${condition} para ${place}.`,
      ),
    pending: (when, place) => so(when, `la condición aún no estaba en vigor para ${place}`),
    gone: (when, place) => so(when, `la condición no estaba en vigor para ${place}`),
    disputed: (when, { closed, place, sides }) =>
      so(
        when,
        closed
          ? `en cuanto a aplicar la condición a ${place}, según toda lectura, ${sides}, y ningún fallo registrado había resuelto cuál de estas cosas`
          : `si una orden judicial impedía aplicar la condición a ${place} dependía de una lectura que ningún fallo registrado había resuelto: ${sides}`,
      ),
    unknown: (when, { closed, place, sides }, missing) =>
      so(
        when,
        closed
          ? `en cuanto a aplicar la condición a ${place}, en todo caso, ${sides}; en nuestro registro no consta ${missing}, y no puede decirse cuál de estas cosas`
          : `no puede decirse si una orden judicial impedía aplicar la condición a ${place}: en nuestro registro no consta ${missing}; según lo registrado, ${sides}`,
      ),
  },
};
