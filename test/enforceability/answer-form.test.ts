import fc from 'fast-check';
import t from 'tap';
import { benchFor } from '../../src/api/ask.ts';
import { zoneOf } from '../../src/api/asked.ts';
import type { Scope } from '../../src/docket/scope.ts';
import { DETAILS, type Detail } from '../../src/enforceability/answer.ts';
import { type Form, filledIn, formed } from '../../src/enforceability/answer-form.ts';
import { type Bench, benchOf } from '../../src/enforceability/instrument.ts';
import type { Question } from '../../src/enforceability/question.ts';
import { answer } from '../../src/enforceability/write-up.ts';
import { docketOf, type Story } from '../../src/facts/story.ts';
import { LANGS, type Lang } from '../../src/language/catalogue.ts';
import { recall } from '../../src/store/recall.ts';
import { dice } from '../bench/dice.ts';
import { action, condition, docketWith, lawsuit, order, place } from '../docket/docket-with.ts';
import { seededStore } from '../support/seeded.ts';
import { bench, many, storyOf } from './bench.ts';
import { day, dockets } from './dockets.ts';
import { begunSometime } from './engine.ts';
import { questions } from './questions.ts';

const PINS = { known_at: null, edition: 7, permalink: '/v1/enforceability?edition=7', forecast: false };
const DOCKETS = Math.min(100, Number(process.env.FUZZ_DOCKETS ?? 100));
const PLACES = ['a', 'b', 'c', 's1', 's2', 'k1'];

/** Answers by forms that were made for other questions where they could be, held to what is written up for the question alone. */
function comparing() {
  const forms = new Map<string, Form>();
  const told = { asked: 0, formed: 0, forms };
  const compare = (of: Bench, question: Question, detail: Detail, lang: Lang) => {
    told.asked++;
    const found = formed(of, question, detail, lang);
    if (!found) return;
    told.formed++;
    const form = forms.get(found.key) ?? found.make();
    forms.set(found.key, form);
    const [filled, alone] = [
      filledIn(form, found.filling, JSON.stringify(PINS)),
      JSON.stringify(answer(of, question, detail, PINS, lang)),
    ];
    if (filled !== alone)
      throw new Error(`${JSON.stringify(question)} ${detail} ${lang}:\n${filled}\nalone:\n${alone}`);
  };
  return { told, compare };
}

/** The docket of a story whose places have names as records have them, and whose memberships may be unrecorded. */
function named(story: object, partial: boolean): Bench {
  const docket = begunSometime(docketOf({ id: 's', title: 's', tz: 'UTC', ask: [], ...story } as unknown as Story));
  const jurisdiction = new Map(
    [...docket.jurisdiction].map(([id, one], n) => [
      id,
      { ...one, name: `Town "${id}"`, name_es: n % 2 ? `el pueblo de ${id}` : `Pueblo ${id}` },
    ]),
  );
  const organization = new Map(
    [...docket.organization].map(([id, one]) => [id, { ...one, list: partial ? ('partial' as const) : one.list }]),
  );
  return benchOf({ ...docket, jurisdiction, organization }, 'UTC');
}

t.test('a form filled in says to the letter what is written up for each question alone', async (t) => {
  let [asked, formed, forms] = [0, 0, 0];
  const more = fc.record({ some: fc.array(questions, { maxLength: 8 }), first: fc.nat(5), n: fc.nat(11) });
  fc.assert(
    fc.property(dockets, fc.boolean(), more, (docket, partial, { some, first, n }) => {
      const { told, compare } = comparing();
      const of = named(docket, partial);
      const [detail, lang] = [DETAILS[n % DETAILS.length]!, LANGS[n % LANGS.length]!];
      for (const jurisdiction of PLACES)
        for (let on = first; on < 40; on += 6)
          compare(of, { condition: 'p', jurisdiction, as_of: day(on), tz: 'UTC' }, detail, lang);
      for (const { provision, who, date, fy, agency, act, class: group, strict } of some) {
        const when = date.length > 10 ? { at: date } : { as_of: date };
        const about = { condition: provision, jurisdiction: who, tz: 'UTC', ...when };
        compare(of, { ...about, fiscal_year: fy, agency, act, class: group, strict }, detail, lang);
      }
      [asked, formed, forms] = [asked + told.asked, formed + told.formed, forms + told.forms.size];
    }),
    { numRuns: DOCKETS },
  );
  t.ok(formed > asked / 2, `${formed} of ${asked} questions were answered by ${forms} forms`);
  t.ok(forms < formed * 0.9, 'many questions shared a form');
});

t.test('of the seed’s places, few need an answer of their own, and none is answered otherwise by a form', async (t) => {
  const { docket } = recall(seededStore());
  const throwing = dice(11);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(throwing() * all.length)]!;
  const [conditions, places] = [[...docket.condition.keys()], [...docket.jurisdiction.keys()]];
  const orders = [...docket.order.values()];
  const parties = orders.flatMap(({ dispositions }) => dispositions.flatMap(({ scope }) => scope?.jurisdictions ?? []));
  const members = [...docket.membership.values()].map(({ member }) => member);
  const days = orders.flatMap(({ entered_on }) => entered_on ?? []);
  const someDay = () => new Date(Date.UTC(2016, 0, 1 + Math.floor(throwing() * 3_700))).toISOString().slice(0, 10);
  const { told, compare } = comparing();
  for (let n = 0; n < 1_000; n++) {
    const condition = pick(conditions);
    const tz = zoneOf(docket, condition);
    const jurisdiction = pick([places, places, parties, members][n % 4]!);
    const as_of = n % 5 === 0 ? pick(days) : someDay();
    compare(benchFor(docket, tz), { condition, jurisdiction, as_of, tz }, pick(DETAILS), pick(LANGS));
  }
  t.ok(told.formed > 0.98 * told.asked, `${told.formed} of ${told.asked} were answered by ${told.forms.size} forms`);
});

t.test('a place whose name a sentence would begin otherwise is answered alone', async (t) => {
  const of = bench([{ id: 'e', at: '2020-02-01', effects: [{ do: 'bar', id: 'x', of: 'p', who: 'all' }] }]);
  const called = (name: string) => {
    const jurisdiction = new Map([['a', { id: 'a', name, kind: 'city' as const }]]);
    const docket = { ...of.docket, jurisdiction };
    const question = { condition: 'p', jurisdiction: 'a', as_of: '2020-03-01', tz: 'UTC' };
    return formed(benchOf(docket, 'UTC'), question, 'brief', 'en');
  };
  t.equal(called('unincorporated places'), undefined);
  t.ok(called('Chicago'));
  t.ok(called('the District of Columbia'));
});

t.test('what sets one place or one day apart in an answer sets its form apart', async (t) => {
  const bar = (id: string, conditions: string[], scope: Scope) => ({
    id,
    ruling: 'preliminary_injunction' as const,
    conditions,
    scope,
  });
  const city = (id: string) => ({ ...place(id, { kind: 'city', parents: ['s'] }), name: `City ${id}` });
  const of = benchOf(
    docketWith({
      jurisdiction: [{ ...place('s', { kind: 'state' }), name: 'State S' }, ...['a', 'b', 'c', 'd'].map(city)],
      organization: [{ id: 'league', name: 'League', list: 'complete' }],
      membership: [{ id: 'league.c', organization: 'league', member: 'c', from: '2020-05-10', until: '2020-07-10' }],
      condition: ['p', 'q'].map((id) => condition(id, { program: 'g' })),
      case: [lawsuit('a-v-b', { data_through: '2020-06-01' })],
      agency_action: [
        action('award', { entered_on: '2020-01-10', lifecycle: [{ state: 'active', conditions: ['p', 'q'] }] }),
      ],
      order: [
        order('all', {
          entered_on: '2020-02-10',
          dispositions: [bar('members', ['p'], { members_of: [{ organization: 'league' }] })],
        }),
        order('denial', {
          entered_on: '2020-03-10',
          dispositions: [{ id: 'denied', ruling: 'relief_denied', conditions: ['p'], scope: { jurisdictions: ['a'] } }],
        }),
        order('sister', { entered_on: '2020-04-10', dispositions: [bar('near', ['q'], { jurisdictions: ['b'] })] }),
        order('belated', {
          entered_on: '2020-04-25',
          dispositions: [{ ...bar('over', ['p'], { jurisdictions: ['d'] }), until: ['2020-01-10T05:00:00Z'] }],
        }),
      ],
    }),
    'UTC',
  );
  const { told, compare } = comparing();
  for (const strict of [undefined, true])
    for (const detail of DETAILS)
      for (const jurisdiction of ['a', 'b', 'c', 'd', 's'])
        for (let n = 0; n < 210; n++)
          compare(of, { condition: 'p', jurisdiction, as_of: day(n), tz: 'UTC', strict }, detail, 'en');
  t.ok(told.formed > 0.9 * told.asked);
  t.ok(told.forms.size < told.asked / 10, `${told.forms.size} forms`);
});

t.test('of more orders elsewhere than are told of, each counts', async (t) => {
  const events = many(60, (n) => ({
    id: `e${n}`,
    at: day(n + 1),
    effects: [{ do: 'bar', id: `x${n}`, of: 'p', who: ['a'] }],
  }));
  const of = named(storyOf(events), false);
  const { told, compare } = comparing();
  for (let n = 0; n < 70; n++)
    compare(of, { condition: 'p', jurisdiction: 'b', as_of: day(n), tz: 'UTC' }, 'brief', 'en');
  t.equal(told.formed, 70);
});

t.test('where there are more dockets than are told, those whose orders reach the place are told first', async (t) => {
  const all = Array.from({ length: 60 }, (_, n) => n);
  const of = benchOf(
    docketWith({
      jurisdiction: all.map((n) => ({ ...place(`p${n}`, { kind: 'city' }), name: `City ${n}` })),
      condition: [condition('p')],
      agency_action: [
        action('award', { entered_on: '2020-01-01', lifecycle: [{ state: 'active', conditions: ['p'] }] }),
      ],
      case: all.map((n) => lawsuit(`case-${n}`, { data_through: '2020-12-01' })),
      order: all.map((n) => {
        const scope = { jurisdictions: [`p${n}`] };
        const bar = { id: `bar-${n}`, ruling: 'preliminary_injunction' as const, conditions: ['p'], scope };
        return order(`order-${n}`, { case: `case-${n}`, entered_on: day(n + 1), dispositions: [bar] });
      }),
    }),
    'UTC',
  );
  const { told, compare } = comparing();
  const asked = (n: number, as_of: string) => ({ condition: 'p', jurisdiction: `p${n}`, as_of, tz: 'UTC' });
  for (const n of all) for (const on of [0, 30, 70]) compare(of, asked(n, day(on)), 'brief', 'en');
  t.equal(told.formed, 180);
  const { coverage, bounded } = answer(of, asked(59, day(70)), 'brief', PINS);
  t.strictSame([coverage?.dockets.length, coverage?.dockets[0]?.docket], [50, 'case-59']);
  t.match(bounded?.join(' '), /^59 other orders .* The answer rests on 60 dockets; 50 are told, /);
});
