import { join } from 'node:path';
import t from 'tap';
import { ask } from '../src/api/ask.ts';
import { recordSeed } from '../src/cli/record-seed.ts';
import { settingsFrom } from '../src/config.ts';
import type { Problem } from '../src/problem.ts';
import { openStore } from '../src/store/open.ts';
import { recall } from '../src/store/recall.ts';
import { NOW } from './support/small-record.ts';

const store = openStore(':memory:');
recordSeed(store, {
  settings: settingsFrom({ SEED_DIR: join(import.meta.dirname, '../seed') }),
  now: () => NOW,
  tell: () => {},
});
t.teardown(() => store.close());

const places = [...recall(store).docket.jurisdiction.values()];
const states = places.filter(({ kind }) => kind === 'state');
const asked = (place: { jurisdiction?: string; geoid?: string }) =>
  ask(store, { condition: 'jag-2017-access', as_of: '2017-11-20', ...place }, NOW);

/** What the Census counted in 2020, Louisiana's parishes, Alaska's boroughs and independent cities included. */
const COUNTIES = `AL 67 AK 30 AZ 15 AR 75 CA 58 CO 64 CT 8 DE 3 DC 1 FL 67 GA 159 HI 5 ID 44 IL 102 IN 92 IA 99 KS 105 KY 120 LA 64
  ME 16 MD 24 MA 14 MI 83 MN 87 MS 82 MO 115 MT 56 NE 93 NV 17 NH 10 NJ 21 NM 33 NY 62 NC 100 ND 53 OH 88 OK 77 OR 36
  PA 67 RI 5 SC 46 SD 66 TN 95 TX 254 UT 29 VT 14 VA 133 WA 39 WV 55 WI 72 WY 23 AS 5 GU 1 MP 4 PR 78 VI 3`;

/** What the Census did not count in 2020: a census area divided in 2019, and the planning regions that it counts since 2022. */
const uncounted = (geoid: string) => geoid === '02261' || /^091[1-9]0$/.test(geoid);

const countyGeoids = places.flatMap(({ geoid = '', also_county_geoid = '' }) =>
  [geoid, also_county_geoid].filter((code) => code.length === 5),
);

t.test('the fifty States, the District of Columbia and five territories can be asked about', async (t) => {
  t.equal(states.length, 56);
  for (const { id, geoid } of states) {
    t.equal(asked({ jurisdiction: id }).status, 'barred', id);
    t.equal(asked({ geoid: geoid! }).jurisdiction, id, `GEOID ${geoid}`);
  }
});

t.test('each State has as many counties and county equivalents as the Census counted', async (t) => {
  const codes = new Map(states.map(({ geoid, state }) => [geoid, state]));
  const counted: Record<string, number> = {};
  for (const geoid of countyGeoids.filter((code) => !uncounted(code))) {
    const state = codes.get(geoid.slice(0, 2)) ?? `nowhere: ${geoid}`;
    counted[state] = (counted[state] ?? 0) + 1;
  }
  const known = COUNTIES.match(/[A-Z]{2} \d+/g)!.map((line) => [line.slice(0, 2), Number(line.slice(3))] as const);
  t.strictSame(counted, Object.fromEntries(known));
  const inTerritories = 5 + 1 + 4 + 78 + 3;
  t.equal(known.reduce((sum, [, count]) => sum + count, 0) - inTerritories, 3143);
});

t.test('no two places share a GEOID or a name', async (t) => {
  const geoids = places.flatMap(({ geoid, also_county_geoid }) => [geoid, also_county_geoid].filter(Boolean));
  const twice = (words: unknown[]) => words.filter((word, index) => words.indexOf(word) !== index);
  t.strictSame(twice(geoids), []);
  t.strictSame(twice(places.map(({ name }) => name)), []);
});

t.test('every place lies in a State, and every State but American Samoa in a circuit', async (t) => {
  const codes = new Map(states.map(({ id, state }) => [state, id]));
  const within = (id: string): string[] => [
    id,
    ...(places.find((place) => place.id === id)?.parents ?? []).flatMap(within),
  ];
  const astray = places.filter(
    ({ id, kind, state, geoid }) =>
      !codes.has(state) ||
      (kind === 'county' && !within(id).includes(codes.get(state)!)) ||
      (geoid && geoid.slice(0, 2) !== states.find((one) => one.state === state)!.geoid),
  );
  t.strictSame(astray, []);
  t.strictSame(
    states.filter(({ circuit }) => !circuit).map(({ id }) => id),
    ['american-samoa'],
  );
  const otherwise = places.filter(
    ({ state, circuit }) => circuit !== states.find((one) => one.state === state)!.circuit,
  );
  t.strictSame(otherwise, [], 'a place has the circuit of its State');
});

t.test('a county that no suit names is asked about by id, by name and by GEOID, leading zero included', async (t) => {
  for (const words of [
    { jurisdiction: 'loving-county-tx' },
    { jurisdiction: 'Loving County, Texas' },
    { geoid: '48301' },
  ])
    t.match(asked(words), { jurisdiction: /^loving-county-tx$/, status: 'barred' });
  for (const [geoid, id] of [
    ['01001', 'autauga-county-al'],
    ['06075', 'san-francisco-ca'],
    ['11001', 'washington-dc'],
    ['21111', 'louisville-metro-ky'],
    ['24510', 'baltimore-md'],
    ['51760', 'richmond-va'],
    ['5167000', 'richmond-va'],
    ['51159', 'richmond-county-va'],
  ] as const)
    t.equal(asked({ geoid }).jurisdiction, id, geoid);
});

t.test('a misspelled county is met with the nearest ones, and a name that many bear with several', async (t) => {
  const suggested = (jurisdiction: string): unknown => {
    try {
      return asked({ jurisdiction });
    } catch (problem) {
      return (problem as Problem).suggestions;
    }
  };
  t.match(suggested('lovng-county-tx'), ['loving-county-tx']);
  t.match(suggested('Milwaukee Conty, WI'), ['milwaukee-county-wi']);
  t.match(suggested('king-county'), ['king-county-tx', 'king-county-wa']);
  t.match(suggested('Marion County'), ['marion-county-al', 'marion-county-ar', 'marion-county-fl']);
});
