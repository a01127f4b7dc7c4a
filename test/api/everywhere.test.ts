import t from 'tap';
import { everywhere, movedOn } from '../../src/api/everywhere.ts';
import { columnOf } from '../../src/api/sheet.ts';
import { recall } from '../../src/store/recall.ts';
import { whole } from '../../src/store/recall-about.ts';
import { seededStore } from '../support/seeded.ts';

const store = seededStore();
t.teardown(() => store.close());
const { docket } = recall(store);
const places = [...docket.jurisdiction.keys()];

t.test('the map says of every place what the place itself is answered', async (t) => {
  for (const [condition, day] of [
    ['jag-2017-access', '2018-08-20'],
    ['jag-2016-1373-validation', '2017-11-20'],
    ['dhs-2025-immigration', '2026-11-23'],
    ['eo-14287-funds', '2026-11-23'],
    ['legal-services-2025', '2026-11-23'],
  ] as const)
    t.strictSame(
      [...everywhere(docket, condition, day)].sort(),
      [...columnOf(whole(docket), condition, places, day)].sort(),
      `${condition} on ${day}`,
    );
});

t.test('between two days on which the answer moved it moves nowhere, and on each of them somewhere', async (t) => {
  const { days: moved, isWhole } = movedOn(docket, 'jag-2017-access', '2026-11-23');
  t.ok(isWhole);
  t.ok(moved.includes('2017-09-15') && moved.includes('2018-06-26'));
  const looks = (day: string) => JSON.stringify([...everywhere(docket, 'jag-2017-access', day)].sort());
  let before = looks('2017-01-01');
  for (const day of moved) {
    const now = looks(day);
    t.not(now, before, day);
    before = now;
  }
  t.equal(looks('2018-01-15'), looks('2017-09-15'), 'a day between two of them');
});
