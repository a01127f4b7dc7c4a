// The bench over the seed: every target, beside what is bare, in the same run.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { copyOf, folder, makeInto } from './bed.ts';
import { CONDITIONS_OF_LETTER, numbered, PLACES, STATES } from './made/made-ground.ts';
import { ratios } from './measures/ratios.ts';
import type { Seeded } from './measures/seeding.ts';
import { type Large, standstills } from './measures/standstill.ts';
import { starting } from './measures/starting.ts';
import { writing } from './measures/writing.ts';
import type { Asked } from './options.ts';
import type { Outcome } from './outcome.ts';
import { enjoined, NEVER_TOO_BUSY } from './program.ts';
import { answers, wantedBy, wholeLists } from './readers.ts';
import { offeredBy } from './targets.ts';

/** So many orders are listed whole. */
const ROWS = 10_000;
const LAWSUIT = 'chicago-v-sessions';

/** Measures what is asked for over the seed; a short bench leaves out what needs a large record. */
export async function overSeed(asked: Asked): Promise<Outcome[]> {
  const [place, wanted] = [folder(), wantedBy(asked)];
  const first = seeded(place, 0);
  const { database } = first;
  const outcomes = await answers(database, asked);
  const { question } = offeredBy(database);
  if (wanted('write')) outcomes.push(...(await writing(database, LAWSUIT, asked)));
  if (wanted('start', 'memory at rest'))
    outcomes.push(...(await starting(copyOf(database, 'started'), question, asked)));
  if (wanted('seeding')) outcomes.push(seeding(place, first, asked));
  if (!asked.short && wanted('csv', 'ndjson', 'stall')) outcomes.push(...(await large(place, asked)));
  return outcomes.filter(({ name }) => wanted(name));
}

/** Seeds a new database, in a process of its own. */
export const seeded = (place: string, number: number): Seeded & { database: string } => ({
  database: join(place, `${number}-own.sqlite`),
  ...JSON.parse(execFileSync(process.execPath, [SEEDING, place, String(number)], { encoding: 'utf8', env: {} })),
});

const SEEDING = join(import.meta.dirname, 'measures/seeding.ts');
const SEEDINGS = 3;

function seeding(place: string, first: Seeded, { short }: Asked): Outcome {
  const all = [first];
  while (!short && all.length < SEEDINGS) all.push(seeded(place, all.length));
  const of = (name: keyof Seeded) => all.map((one) => one[name]);
  return {
    ...{ name: 'seeding, by CPU', what: 'reading, checking and recording, against bare inserts of the same rows' },
    ...{ unit: '×', figures: all.map(({ bare_ms, all_ms }) => bare_ms / all_ms) },
    beside: {
      rows: of('rows'),
      'CPU ms': of('all_ms'),
      'of that reading ms': of('reading_ms'),
      'bare CPU ms': of('bare_ms'),
    },
  };
}

/** What is large: a list whole, and a matrix, over a made record. */
async function large(place: string, asked: Asked): Promise<Outcome[]> {
  const database = join(place, 'made.sqlite');
  makeInto(database, ROWS);
  const service = await enjoined(database, '/readyz', NEVER_TOO_BUSY);
  const wanted = wantedBy(asked);
  try {
    const whole = wholeLists().filter(({ name }) => wanted(name));
    return [
      ...(whole.length > 0 ? await ratios(service, whole, asked) : []),
      ...(await standstills(
        service,
        LARGE.filter(({ name }) => wanted(name)),
        asked,
      )),
    ];
  } finally {
    await service.stop();
  }
}

const conditions = Array.from({ length: CONDITIONS_OF_LETTER }, (_, index) => numbered('condition', index)).join(',');

const LARGE: readonly Large[] = [
  { name: 'stall while CSV streams', what: `${ROWS} orders`, path: () => '/v1/orders.csv' },
  {
    name: 'stall while a matrix is computed',
    what: `${CONDITIONS_OF_LETTER} conditions × ${PLACES + STATES} places`,
    path: (round) => `/v1/enforceability/matrix?condition=${conditions}&as_of=2019-03-${10 + (round % 20)}`,
  },
];
