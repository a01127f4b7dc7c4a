// A question is answered from what bears on its condition: in every word as from the whole docket of the moment.
import t, { type Test } from 'tap';
import { ask, benchFor } from '../../src/api/ask.ts';
import { zoneOf } from '../../src/api/asked.ts';
import { publicFrom } from '../../src/docket/knowledge.ts';
import { answer } from '../../src/enforceability/write-up.ts';
import { Problem } from '../../src/problem.ts';
import type { Store } from '../../src/store/open.ts';
import { recall } from '../../src/store/recall.ts';
import { append, newest } from '../../src/store/record.ts';
import { daysAfter } from '../../src/time/day.ts';
import { dice } from '../bench/dice.ts';
import { seededStore } from '../support/seeded.ts';
import { entryOf, NOW, small, smallStore, stay } from '../support/small-record.ts';

/** The status of an answer, which must be in every word that of the whole docket as it was recorded and known just then. */
function asKnownJustThen(t: Test, store: Store, asked: Asked): string {
  const { condition, jurisdiction, as_of, known_at, edition: recorded } = asked;
  const told = ask(store, { ...asked, detail: 'full' }, NOW);
  const known = recall(store, { known_at, edition: recorded }).docket;
  const tz = zoneOf(known, condition);
  const { edition, permalink, forecast, status } = told;
  const pins = { known_at: known_at ?? null, edition, permalink, forecast };
  const alone = answer(benchFor(known, tz), { condition, jurisdiction, as_of, tz }, 'full', pins);
  t.equal(JSON.stringify(told), JSON.stringify(alone), JSON.stringify(asked));
  return status;
}

interface Asked {
  readonly condition: string;
  readonly jurisdiction: string;
  readonly as_of: string;
  readonly known_at?: string;
  readonly edition?: number;
}

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
  const random = Array.from({ length: 120 }, (_, n) => {
    const day = n % 2 ? pick(days) : someDay();
    const known_at = n % 3 ? day : `${day}T${pick(['00:00:00Z', '23:59:59.999Z', '12:00:00-05:00'])}`;
    return { condition: pick(conditions), jurisdiction: pick(places), as_of: pick([day, someDay()]), known_at };
  });
  // A step of an appeal or a filing that gives a signal has a moment of its own, on which what waited for it may take effect.
  const giving = [
    ...[...docket.appeal.values()].flatMap(({ case: of, steps }) => steps.map((step) => ({ ...step, of }))),
    ...[...docket.case.values()].flatMap(({ id, filings = [] }) => filings.map((filing) => ({ ...filing, of: id }))),
  ].filter(({ emits }) => emits);
  const signals = giving.flatMap(({ of, ...step }) => {
    const own = orders.filter((order) => order.case === of).flatMap(({ dispositions }) => dispositions);
    const moment = publicFrom(step)!;
    return [...new Set(own.flatMap(({ conditions = [] }) => conditions))].flatMap((condition) =>
      [moment, daysAfter(moment, -1)].map((known_at) => {
        return { condition, jurisdiction: 'milwaukee-county-wi', as_of: daysAfter(moment, 300), known_at };
      }),
    );
  });
  const last = newest(store);
  const recorded = Array.from({ length: 60 }, (_, n) => {
    const edition = n % 2 ? last : last - Math.floor((throwing() * last) / 5);
    return { condition: pick(conditions), jurisdiction: pick(places), as_of: pick(days), edition };
  }).filter(({ condition, edition }) => recall(store, { edition }).docket.condition.has(condition));
  t.ok(recorded.length > 40, `${recorded.length} as of editions`);
  t.ok(signals.length > 10, `${signals.length} before and after a signal`);
  for (const asked of [...random, ...recorded, ...signals]) statuses.add(asKnownJustThen(t, store, asked));
  t.ok(statuses.size >= 4, [...statuses].join(', '));
  t.throws(() => ask(store, { condition: 'no-such', jurisdiction: 'illinois', known_at: '2018-01-01' }, NOW), Problem);
});

t.test('a step of an appeal is known from its own day on, whatever else is known of the appeal', async (t) => {
  const store = smallStore();
  const [appeal] = small.appeal!;
  const [stays] = stay.dispositions;
  const until = [{ signal: 'mandate:ca7:17-1' }];
  const mandate = { status: 'mandate_issued' as const, entered_on: '2019-03-01', emits: ['mandate:ca7:17-1'] };
  append(store, [
    entryOf('order', { ...stay, dispositions: [{ ...stays!, until }] }),
    entryOf('appeal', { ...appeal!, steps: [...appeal!.steps, { ...mandate, from_memory: true }] }),
  ]);
  const asked = { condition: 'jag-2017-access', jurisdiction: 'milwaukee-county-wi', as_of: '2019-04-01' };
  t.equal(asKnownJustThen(t, store, { ...asked, known_at: '2019-02-28' }), 'not_barred');
  t.equal(asKnownJustThen(t, store, { ...asked, known_at: '2019-03-01' }), 'barred');
});

t.test('a condition that is asked about by its name is as little known as by its id', async (t) => {
  const store = seededStore();
  const { name } = recall(store).docket.condition.get('jag-2017-access')!;
  const asked = { jurisdiction: 'chicago-il', as_of: '2017-11-20', known_at: '2017-09-01' };
  const [byName, byId] = [name, 'jag-2017-access'].map((condition) => ask(store, { ...asked, condition }, NOW));
  t.strictSame(byName, byId);
  t.not(byId!.status, ask(store, { ...asked, condition: name, known_at: '2017-11-01' }, NOW).status);
});

t.test('a bar on a sister condition that names the place is told of once it was public', async (t) => {
  const store = seededStore();
  const told = (known_at: string) =>
    ask(
      store,
      { condition: 'jag-2017-access', jurisdiction: 'evanston-il', as_of: '2019-06-01', known_at, detail: 'full' },
      NOW,
    ).considered!.some(({ step }) => step.order === 'sister');
  t.equal(told('2019-04-01'), false);
  const barred = { id: 'sister.1', ruling: 'preliminary_injunction' as const, conditions: ['jag-2018-certifications'] };
  append(store, [
    entryOf('order', {
      ...stay,
      ...{ id: 'sister', case: 'chicago-v-sessions', court: 'ilnd', entered_on: '2019-04-01' },
      dispositions: [{ ...barred, scope: { jurisdictions: ['evanston-il'] } }],
    }),
  ]);
  t.strictSame(['2019-03-31', '2019-04-01', '2019-03-31'].map(told), [false, true, false]);
});
