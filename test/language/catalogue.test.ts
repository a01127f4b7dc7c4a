import t from 'tap';
import { CATALOGUES } from '../../src/language/index.ts';
import { allOf, anyOf, contracted, spanishDay } from '../../src/language/spanish-grammar.ts';
import { spanishCondition, spanishCourt } from '../../src/language/spanish-names.ts';
import { RULINGS } from '../../src/rulings/index.ts';

/** Every entry of a catalogue, by its path. */
const entries = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => entries(inner, `${path}.${key}`))
    : [[path, value]];

t.test('both languages have every entry, and say it in their own words', async (t) => {
  const [en, es] = [entries(CATALOGUES.en), new Map(entries(CATALOGUES.es))];
  t.strictSame(
    en.map(([path]) => path),
    [...es.keys()],
  );
  for (const [path, english] of en) {
    t.equal(typeof es.get(path), typeof english, path);
    if (typeof english === 'string') t.not(es.get(path), english, `${path} is not left in English`);
  }
});

t.test('every kind of ruling can be told in both, with one place for what it acts on', async (t) => {
  for (const { kind, did, es } of RULINGS)
    for (const told of [did, es.did]) t.equal(told.split('…').length, 2, `${kind}: ${told}`);
});

t.test('Spanish is written as people write it', async (t) => {
  t.equal(spanishDay('2018-06-28'), '28 de junio de 2018');
  t.equal(contracted('a el Departamento y de el condado de El Paso'), 'al Departamento y del condado de El Paso');
  t.equal(contracted('prohibía el rechazo'), 'prohibía el rechazo');
  t.equal(contracted('según él, a él'), 'según él, a él');
  t.equal(allOf(['Evanston', 'Illinois']), 'Evanston e Illinois');
  t.equal(allOf(['a', 'b', 'c']), 'a, b y c');
  t.equal(
    allOf(['Philadelphia, Pennsylvania', 'Chicago, Illinois', 'Maine']),
    'Philadelphia, Pennsylvania; Chicago, Illinois; y Maine',
  );
  t.equal(anyOf(['Texas', 'Ohio']), 'Texas u Ohio');
});

t.test('what the record does not name in Spanish is composed', async (t) => {
  const name = 'the access condition of the FY2019 award';
  t.equal(
    spanishCondition({ name, family: 'access', program: 'byrne-jag', fiscal_year: 2019 }),
    'la condición de acceso de la subvención Byrne JAG del año fiscal 2019',
  );
  t.match(spanishCondition({ name, family: 'other' }), /«the access condition of the FY2019 award» \(en inglés\)/);
  const court = {
    id: 'ca9',
    name: '',
    citation: '9th Cir.',
    said_as: '',
    level: 'appeals',
    circuit: 'ca9',
    tz: 'UTC',
  } as const;
  t.equal(spanishCourt(court), 'el Tribunal de Apelaciones del Noveno Circuito');
  t.equal(
    spanishCourt({ ...court, id: 'x', level: 'district', citation: 'W.D. Tex.' }),
    'el Tribunal Federal de Distrito (W.D. Tex.)',
  );
});
