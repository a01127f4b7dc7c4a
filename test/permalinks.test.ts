import t from 'tap';
import type { Entity, Noun } from '../src/docket/docket.ts';
import { recall } from '../src/store/recall.ts';
import { append } from '../src/store/record.ts';
import { served } from './support/served.ts';
import { entryOf } from './support/small-record.ts';

/** Numbers that look random and are the same in every run (a linear congruential generator, by Numerical Recipes). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const CORRECTED: readonly Noun[] = [
  'order',
  'agency_action',
  'condition',
  'jurisdiction',
  'source',
  'court',
  'case',
  'appeal',
];
const DAYS = ['2017-08-01', '2017-09-14', '2017-09-15', '2018-06-26', '2018-07-15', '2019-01-01'];
const ACTS = ['withhold', 'delay', 'impose_term'];

/** A correction as an editor might make it: another word, another day, a narrower paragraph, a fact withdrawn. */
function corrected(noun: Noun, entity: Entity<Noun>, roll: (sides: number) => number): Entity<Noun> | null {
  if (noun === 'order') {
    const order = entity as Entity<'order'>;
    if (roll(10) === 0) return { ...order, dispositions: [] };
    const day = `${order.entered_on!.slice(0, 8)}${String(1 + roll(28)).padStart(2, '0')}`;
    const dispositions = order.dispositions.map((one) =>
      roll(2) ? { ...one, acts: [ACTS[roll(3)]!] } : { ...one, acts: undefined },
    );
    return { ...order, entered_on: day, dispositions, summary: `${order.summary} Corrected ${roll(1000)}.` };
  }
  if (noun === 'agency_action') {
    const action = entity as Entity<'agency_action'>;
    return { ...action, title: `Conditions announced ${roll(1000)}`, entered_on: `2017-07-${10 + roll(20)}` };
  }
  const name = `Corrected ${roll(1000)}`;
  if (noun === 'case') return { ...(entity as Entity<'case'>), data_through: `2018-12-${10 + roll(20)}` };
  if (noun === 'appeal') return { ...(entity as Entity<'appeal'>), note: name };
  if (noun === 'source') return { ...(entity as Entity<'source'>), title: name };
  return { ...(entity as Entity<'condition'>), name } as Entity<Noun>;
}

t.test('a hundred permalinks give the same bytes after a hundred corrections', async (t) => {
  const { app, store } = await served(t);
  const roll = dice(20171115);
  const kept: { permalink: string; text: string }[] = [];
  let moved = 0;
  for (let round = 0; round < 100; round++) {
    const query = {
      condition: roll(4) ? 'jag-2017-access' : 'jag-2017-1373',
      jurisdiction: ['chicago-il', 'milwaukee-county-wi', 'illinois'][roll(3)]!,
      as_of: DAYS[roll(DAYS.length)]!,
      detail: ['headline', 'brief', 'full'][roll(3)]!,
      ...(roll(3) === 0 && { known_at: DAYS[roll(DAYS.length)]! }),
      ...(roll(3) === 0 && { act: ACTS[roll(3)]! }),
    };
    const reply = await app.inject({ url: '/v1/enforceability', query });
    kept.push({ permalink: reply.json().permalink, text: reply.body });
    const noun = CORRECTED[roll(CORRECTED.length)]!;
    const entities = [...recall(store).docket[noun].values()];
    const entity = entities[roll(entities.length)]!;
    append(store, [{ ...entryOf(noun, entity), entity: corrected(noun, entity, roll), reason: 'Corrected.' }]);
    const again = await app.inject({ url: '/v1/enforceability', query });
    if (again.json().headline !== reply.json().headline || again.json().status !== reply.json().status) moved++;
  }
  t.ok(moved > 10, `the corrections move answers (${moved} moved at once)`);
  for (const { permalink, text } of kept) t.equal((await app.inject({ url: permalink })).body, text, permalink);
});
