import t from 'tap';
import type { WatchedQuestion } from '../../src/api/answer-changed.ts';
import type { History } from '../../src/api/history.ts';
import { dayAfter } from '../../src/time/day.ts';
import { EASTERN, startOfDay } from '../../src/time/instant.ts';
import { seededStore } from '../support/seeded.ts';
import { watching } from '../support/watching.ts';

const [FIRST, LAST] = ['2017-07-01', '2020-12-31'];
const CONDITIONS = ['jag-2017-access', 'jag-2017-1373'];
const PLACES = ['chicago-il', 'milwaukee-county-wi', 'philadelphia-pa', 'los-angeles-ca'];

t.test(
  'over the whole history, day by day, a watch fires on the days on which its answer turned and on no other',
  async (t) => {
    const { app, clock, watch, told, look } = await watching(t, { store: seededStore() });
    const at = (day: string) => startOfDay(day, EASTERN);
    const pairs = CONDITIONS.flatMap((condition) => PLACES.map((jurisdiction) => ({ condition, jurisdiction })));
    clock.now = at(FIRST);
    const watches = [];
    for (const question of pairs) watches.push(await watch({ question, feed: true }));
    for (let day = FIRST; day <= LAST; day = dayAfter(day)) {
      clock.now = at(day);
      await look();
    }
    let fired = 0;
    for (const { id, question } of watches) {
      const expected = await turnsOf(question);
      const messages = (await told(id)).map(({ message }) => message.data).reverse();
      const found = messages.map(({ after }) => ({
        day: after.as_of,
        status: after.status,
        enforceable: after.enforceable,
      }));
      t.strictSame(found, expected, `${question.condition} ${question.jurisdiction}`);
      for (const { cause, after } of messages) {
        t.match(cause, { by: 'day', day: after.as_of });
        t.not(cause.entries.length, 0, 'what took effect is named');
      }
      fired += found.length;
    }
    t.ok(fired >= 12, `${fired} turns`);

    async function turnsOf({ condition, jurisdiction }: WatchedQuestion) {
      const url = `/v1/enforceability/history?condition=${condition}&jurisdiction=${jurisdiction}`;
      const { spans } = (await app.inject(url)).json() as History;
      return spans
        .filter(({ from }) => from !== undefined && from > FIRST && from <= LAST)
        .map(({ from, status, enforceable }) => ({ day: from, status, enforceable }));
    }
  },
);
