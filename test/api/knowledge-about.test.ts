import t from 'tap';
import { ask, benchFor } from '../../src/api/ask.ts';
import { zoneOf } from '../../src/api/asked.ts';
import { answer } from '../../src/enforceability/write-up.ts';
import { Problem } from '../../src/problem.ts';
import { recall } from '../../src/store/recall.ts';
import { dice } from '../bench/dice.ts';
import { seededStore } from '../support/seeded.ts';
import { NOW } from '../support/small-record.ts';

t.test('as of any moment of knowledge the answer is that of the docket as it was known just then', async (t) => {
  const store = seededStore();
  const { docket } = recall(store);
  const throwing = dice(23);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(throwing() * all.length)]!;
  const orders = [...docket.order.values()];
  const conditions = [...docket.condition.keys()];
  const places = [...docket.jurisdiction.keys()].slice(0, 300);
  const days = orders.flatMap(({ entered_on }) => entered_on ?? []);
  const someDay = () => new Date(Date.UTC(2017, 0, 1 + Math.floor(throwing() * 3_200))).toISOString().slice(0, 10);
  const statuses = new Set<string>();
  for (let n = 0; n < 150; n++) {
    const day = n % 2 ? pick(days) : someDay();
    const known_at = n % 3 ? day : `${day}T${pick(['00:00:00Z', '23:59:59.999Z', '12:00:00-05:00'])}`;
    const asked = { condition: pick(conditions), jurisdiction: pick(places), as_of: pick([day, someDay()]), known_at };
    const told = ask(store, asked, NOW);
    const known = recall(store, { known_at }).docket;
    const tz = zoneOf(known, asked.condition);
    const { edition, permalink, forecast, status } = told;
    const { condition, jurisdiction, as_of } = asked;
    const alone = answer(benchFor(known, tz), { condition, jurisdiction, as_of, tz }, 'brief', {
      ...{ known_at, edition, permalink, forecast },
    });
    t.equal(JSON.stringify(told), JSON.stringify(alone), JSON.stringify(asked));
    statuses.add(status);
  }
  t.ok(statuses.size >= 4, [...statuses].join(', '));
  t.throws(() => ask(store, { condition: 'no-such', jurisdiction: 'illinois', known_at: '2018-01-01' }, NOW), Problem);
});
