// What is recalled about a condition answers questions about it as everything does, on generated dockets; and it is read once for what stays the same.
import fc from 'fast-check';
import t from 'tap';
import { benchFor } from '../../src/api/ask.ts';
import { namedWith } from '../../src/api/sheet.ts';
import { type Docket, type Entity, NOUN_NAMES, type Noun } from '../../src/docket/docket.ts';
import { publicInstant } from '../../src/docket/knowledge.ts';
import { lineageOver } from '../../src/docket/lineage.ts';
import { history } from '../../src/enforceability/history.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { answer } from '../../src/enforceability/write-up.ts';
import { docketOf, type Story } from '../../src/facts/story.ts';
import { graphOf } from '../../src/store/lineage.ts';
import { openStore } from '../../src/store/open.ts';
import { recall } from '../../src/store/recall.ts';
import { recallAbout, recalling, recallRegister, whole } from '../../src/store/recall-about.ts';
import { append, type NewEntry, newest } from '../../src/store/record.ts';
import { day, dockets } from '../enforceability/dockets.ts';
import { chicago } from '../support/chicago-record.ts';
import { seededStore } from '../support/seeded.ts';
import { docket, fact, injunction } from './docket.ts';

const DOCKETS = Math.min(60, Number(process.env.FUZZ_DOCKETS ?? 60));
const PLACES = ['a', 'b', 'c', 's1', 's2', 'k1'];
const PINS = { known_at: null, edition: 7, permalink: '/v1/enforceability?edition=7', forecast: false };

/** Everything of a docket as entries, what others name first. */
const entriesOf = (story: object): NewEntry[] => {
  const docket = docketOf({ id: 's', title: 's', tz: 'UTC', ask: [], ...story } as unknown as Story);
  return NOUN_NAMES.flatMap((noun) =>
    [...docket[noun].values()].map((entity: Entity<Noun>) => ({
      ...{ noun, id: entity.id, entity, known_at: publicInstant(noun, entity) },
      ...{ recorded_at: '2026-11-23T12:00:00Z', author: 'test', reason: 'Generated.' },
    })),
  );
};

/** What the orders of a story are about. */
const namedIn = (story: object) => {
  const acts = [...docketOf({ id: 's', title: 's', tz: 'UTC', ask: [], ...story } as unknown as Story).order.values()];
  const parts = acts.flatMap(({ dispositions }) => dispositions);
  return new Set(['p', ...parts.flatMap(({ conditions = [] }) => conditions)]);
};

t.test('whatever the docket, the answers and histories are those of all of it', async (t) => {
  let [asked, smaller] = [0, 0];
  fc.assert(
    fc.property(dockets, fc.option(fc.integer({ min: -5, max: 35 }), { nil: undefined }), (story, n) => {
      const store = openStore(':memory:');
      // Stories have no courts or cases of their own.
      store.sqlite.pragma('foreign_keys = OFF');
      append(store, entriesOf(story));
      const known_at = n === undefined ? undefined : day(n);
      const all = recall(store, { known_at }).docket;
      for (const condition of namedIn(story)) {
        const { docket, beside } = recallAbout(store, condition, { known_at });
        smaller += Number(docket.order.size < all.order.size);
        const [about, whole] = [benchFor(docket, 'UTC', beside), benchOf(all, 'UTC')];
        for (const jurisdiction of PLACES) {
          const question = { condition, jurisdiction, tz: 'UTC' };
          const [one, other] = [about, whole].map((bench) =>
            JSON.stringify([
              history(bench, question as never),
              ...[3, 10, 17, 35].map((on) => answer(bench, { ...question, as_of: day(on) }, 'full', PINS, 'en')),
            ]),
          );
          if (one !== other) throw new Error(`${condition} in ${jurisdiction}:\n${one}\nof all:\n${other}`);
          asked++;
        }
      }
      store.close();
    }),
    { numRuns: DOCKETS },
  );
  t.ok(asked > DOCKETS * 5 && smaller > 10, `${asked} questions, ${smaller} dockets were not all there is`);
});

t.test('of the seed, too, down to the sources of what is told beside an answer', async (t) => {
  const store = seededStore();
  t.teardown(() => store.close());
  const all = recall(store, {}).docket;
  const bench = benchOf(all, 'UTC');
  let told = 0;
  for (const condition of all.condition.keys()) {
    const { docket, beside } = recallAbout(store, condition, {});
    const about = benchFor(docket, 'UTC', beside);
    for (const jurisdiction of namedWith(whole(all), [condition]).slice(0, 12)) {
      const question = { condition, jurisdiction, as_of: '2020-06-01', tz: 'UTC' };
      const [one, other] = [about, bench].map((on) => answer(on, question, 'full', PINS, 'en'));
      if (JSON.stringify(one) !== JSON.stringify(other)) t.strictSame(one, other, `${condition} in ${jurisdiction}`);
      const others = one!.considered!.filter(({ code }) => code.startsWith('different_'));
      told += others.flatMap(({ step }) => step.sources).filter(({ id, title }) => id !== title).length;
    }
  }
  t.ok(told > 100, `${told} sources of orders about other conditions`);
});

t.test('beside an answer stands what names its place, as of the moment that is asked about', async (t) => {
  const store = chicago(t);
  append(store, [
    fact('condition', { id: 'sister', name: 'Sister', family: 'other', asks: 'Else.', program: 'byrne-jag' }),
    fact('jurisdiction', { id: 'elsewhere', name: 'Elsewhere', kind: 'city' }),
  ]);
  const sister = (id: string, entered_on: string, place: string, more: object = {}) =>
    fact(
      'order',
      {
        ...injunction,
        ...{ id, entered_on },
        dispositions: [
          { id: `${id}.1`, ruling: 'permanent_injunction', conditions: ['sister'], scope: { jurisdictions: [place] } },
        ],
        ...more,
      },
      { known_at: `${entered_on}T12:00:00Z` },
    );
  append(store, [sister('old', '2019-06-01', 'elsewhere'), sister('there', '2019-07-01', 'chicago-il')]);
  const toldIn = (place: string, moment: { known_at?: string; edition?: number }) => {
    const { docket, beside } = recallAbout(store, 'jag-2017-access', moment);
    const question = { condition: 'jag-2017-access', jurisdiction: place, as_of: '2020-01-01', tz: 'UTC' };
    const { considered } = answer(benchFor(docket, 'UTC', beside), question, 'full', PINS, 'en');
    return considered!.map(({ step }) => step.order).filter((id) => id === 'old' || id === 'there' || id === 'new');
  };
  const before = newest(store);
  for (const known_at of ['2019-05-01', '2019-06-15', '2019-08-01'])
    t.strictSame(toldIn('elsewhere', { known_at }), known_at > '2019-06-01' ? ['old'] : [], known_at);
  t.strictSame(toldIn('chicago-il', {}), ['there']);
  t.strictSame(toldIn('elsewhere', {}), ['old']);
  append(store, [sister('new', '2019-09-01', 'chicago-il', { supersedes: ['old'] })]);
  t.strictSame(toldIn('elsewhere', {}), [], 'what was replaced by an order that does not name it');
  t.strictSame(toldIn('chicago-il', {}), ['there', 'new']);
  t.strictSame(toldIn('elsewhere', { edition: before }), ['old']);
});

t.test(
  'what is entered about other conditions leaves the docket of one as it is; what is entered in the register is in it',
  async (t) => {
    const store = chicago(t);
    const of = (condition: string) => recallAbout(store, condition, {});
    const [access, notice] = [of('jag-2017-access'), of('jag-2017-notice')];
    append(store, [
      fact('condition', { id: 'elsewhere', name: 'Elsewhere', family: 'other', asks: 'Something else.' }),
      fact('order', {
        ...injunction,
        id: 'other',
        dispositions: [{ ...injunction.dispositions[0]!, id: 'o.1', conditions: ['elsewhere'] }],
      }),
    ]);
    t.equal(of('jag-2017-access').standsOn, access.standsOn);
    t.ok(of('elsewhere').docket.order.has('other'));
    const now = of('jag-2017-access').docket;
    append(store, [
      fact('order', {
        ...injunction,
        id: 'more',
        dispositions: [{ ...injunction.dispositions[0]!, id: 'm.1', conditions: ['elsewhere'] }],
      }),
    ]);
    t.equal(of('jag-2017-access').docket, now, 'the very same');
    append(store, [
      fact('order', {
        ...injunction,
        id: 'mine',
        dispositions: [{ ...injunction.dispositions[0]!, id: 'mine.1', conditions: ['jag-2017-access'] }],
      }),
    ]);
    t.ok(of('jag-2017-access').docket.order.has('mine'));
    t.not(of('jag-2017-access').standsOn, access.standsOn);
    append(store, [fact('jurisdiction', { id: 'new-place', name: 'New Place', kind: 'city' })]);
    t.ok(of('jag-2017-notice').docket.jurisdiction.has('new-place'));
    t.notOk(notice.docket.jurisdiction.has('new-place'));
    t.notOk(recallRegister(store, { edition: newest(store) - 1 }).docket.jurisdiction.has('new-place'));
  },
);

t.test(
  'the last entry that bears on a condition is the one of the edition, whichever was asked about before',
  async (t) => {
    const store = seededStore();
    t.teardown(() => store.close());
    const [all, step] = [newest(store), 23];
    const editions = Array.from({ length: Math.floor(all / step) }, (_, n) => all - n * step);
    const conditions = [...recallRegister(store, {}).docket.condition.keys()].filter((_, n) => n % 6 === 0);
    for (const edition of editions) {
      const graph = graphOf(store, edition);
      const wrong = conditions.filter(
        (one) => recallAbout(store, one, { edition }).last !== lineageOver(graph).lastAbout(one),
      );
      t.strictSame(wrong, [], `edition ${edition}`);
    }
  },
);

t.test('a moment that there is not is refused', async (t) => {
  const store = chicago(t);
  t.throws(() => recallAbout(store, 'jag-2017-access', { edition: newest(store) + 1 }), /no edition/);
  t.throws(() => recallAbout(store, 'jag-2017-access', { known_at: 'yesterday' }), /neither a day/);
});

t.test('what is entered in the register and became public later is not known before', async (t) => {
  const store = chicago(t);
  const knows = (known_at: string) => recallRegister(store, { known_at }).docket.jurisdiction.has('hidden');
  t.equal(knows('2018-06-01'), false);
  const hidden = fact('jurisdiction', { id: 'hidden', name: 'Hidden', kind: 'city' });
  append(store, [{ ...hidden, known_at: '2019-01-01T00:00:00Z' }]);
  t.strictSame(['2018-06-01', '2018-12-31', '2019-01-01'].map(knows), [false, false, true]);
  t.ok(recallRegister(store, {}).docket.jurisdiction.has('hidden'));
});

t.test('who goes from condition to condition sees one edition, however the record grows meanwhile', async (t) => {
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  append(store, docket);
  const { about } = recalling(store, {});
  const [condition] = injunction.dispositions[0]!.conditions!;
  const summaryIn = ({ order }: Pick<Docket, 'order'>) => order.get(injunction.id)?.summary;
  const before = summaryIn(about(condition!).docket);
  t.ok(before);
  append(store, [fact('order', { ...injunction, summary: 'Corrected.' })]);
  t.equal(summaryIn(about(condition!).docket), before);
  t.equal(summaryIn(recalling(store, {}).about(condition!).docket), 'Corrected.');
});
