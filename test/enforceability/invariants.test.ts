import fc from 'fast-check';
import { APPEAL_STATUSES } from '../../src/docket/appeal.ts';
import { openIssues } from '../../src/enforceability/issues.ts';
import { CATALOGUES } from '../../src/language/index.ts';
import { millis } from '../../src/time/instant.ts';
import { barredness, depths, isLater, regions, spans, targetIn, withEvent, worldByWorld } from './additions.ts';
import { day, moments } from './dockets.ts';
import { appealed, benchFor, findingOf, verdictOf } from './engine.ts';
import { alike, ask, differ, find, holds, law, momentOf } from './law.ts';
import { DIMENSIONS, type Event } from './neutral.ts';
import { opposites, renamed, reordered, twins } from './renamed.ts';

const both = ['p', 'q'];
const early = fc.integer({ min: 0, max: 15 });

law(
  'what happens later leaves the answer for an earlier day alone, unless it says what was meant before (I1)',
  { 'what was left out matters later': 200 },
  fc.constant(undefined),
  (docket, _, note) =>
    ({ known_at, ...q }) => {
      const t = momentOf(q.date, docket.tz!);
      const earlier = { ...docket, events: docket.events.filter((event) => !isLater(event, t, docket.tz!)) };
      alike(ask(earlier, q), ask(docket, q));
      const later = { ...q, date: day(60) };
      if (differ(ask(docket, later), ask(earlier, later))) note('what was left out matters later');
    },
);

law(
  'one more order that bars never makes a condition less barred, in any world (I2)',
  { 'the order bars what was not barred': 200, 'there are several worlds': 100 },
  fc.record({ region: regions, span: spans }),
  (docket, { region, span: { at, times } }, note) => {
    const bar = { do: 'bar', id: 'added', of: both, ...region, ...times };
    const more = withEvent(docket, { id: 'new', at, effects: [bar] });
    return (q) => {
      const [before, after] = [find(docket, q), find(more, q)];
      if (before.bounded.length + after.bounded.length > 0) return;
      for (const [now, then] of worldByWorld(after, before)) {
        holds(barredness(now.courts) >= barredness(then.courts), before.courts, after.courts);
        holds(barredness(now.label) >= barredness(then.label), before.status, after.status);
      }
      if (before.status === 'barred') alike(after.status, 'barred');
      if (before.door === 'closed' && after.cells.length === 1) alike(after.door, 'closed');
      if (before.outcomes.length === 1 && after.outcomes.length === 1)
        holds(barredness(after.status) >= barredness(before.status), before.status, after.status);
      if (after.outcomes.length > 1) note('there are several worlds');
      if (differ(before.courts, after.courts)) note('the order bars what was not barred');
    };
  },
);

const stays = fc.record({ kind: fc.constantFrom('hold', 'end'), region: regions, on: early });

law(
  'a stay or an end of a bar never bars; of a stay it never frees; and so on by the depth of the chain (I3)',
  { 'at depth 0 it frees': 50, 'at depth 1 it bars': 40, 'at depth 2 it frees': 30 },
  fc.record({ pick: fc.nat(), chain: fc.tuple(stays, stays, stays) }),
  (docket, { pick, chain }, note) => {
    const dockets = [docket];
    const ids = [targetIn(docket, pick)];
    chain.forEach(({ kind, region, on }, n) => {
      const effect = { do: kind, id: `stay${n}`, target: ids[n]!, ...region };
      dockets.push(withEvent(dockets[n]!, { id: `new${n}`, at: day(on), effects: [effect] }));
      ids.push(effect.id);
    });
    return (q) => {
      const found = dockets.map((one) => find(one, q));
      chain.forEach((_, n) => {
        const [depth, then, now] = [[...depths(dockets[n]!, ids[n]!)], found[n]!, found[n + 1]!];
        const odd = new Set(depth.map((steps) => steps % 2 === 1));
        if (then.bounded.length + now.bounded.length > 0 || odd.size === 2) return;
        for (const [more, fewer] of worldByWorld(now, then)) {
          const change = barredness(more.courts) - barredness(fewer.courts);
          holds(odd.size === 0 ? change === 0 : odd.has(true) ? change >= 0 : change <= 0, fewer.courts, more.courts);
          if (change !== 0) for (const one of depth) note(`at depth ${one} it ${change < 0 ? 'frees' : 'bars'}`);
        }
      });
    };
  },
);

const NEUTRAL = [
  'relief_denied',
  'stay_denied',
  'affirmance',
  'rehearing_granted',
  'merits_ruling',
  'procedural_order',
];

law(
  'a denial, an affirmance, a precedent or a declaration moves no label (I4)',
  { 'it concerns what decides': 50 },
  fc.record({
    pick: fc.nat(),
    form: fc.constantFrom(...NEUTRAL, 'precedent', 'declare'),
    on: moments,
    region: regions,
  }),
  (docket, { pick, form, on, region }, note) => {
    const [concerned, kind] = [targetIn(docket, pick), NEUTRAL.includes(form) ? { do: 'nothing', form } : { do: form }];
    const effects = [{ ...kind, id: 'added', of: both, target: concerned, ...region }];
    const ruled = withEvent(docket, { id: 'new', at: on, effects });
    return (q) => {
      const { signals: reported, ...before } = ask(docket, q);
      const { signals, ...after } = ask(ruled, q);
      alike(after, before);
      alike(reported.concat(signals.includes('added') ? 'added' : []).sort(), signals);
      if ([...before.by, ...before.held].includes(concerned)) note('it concerns what decides');
    };
  },
);

law(
  'a notice of appeal, an argument or any other step of an appeal or filing in a case moves nothing (I4)',
  { 'it concerns what decides': 200 },
  fc.record({ entered_on: early.map(day), status: fc.constantFrom(...APPEAL_STATUSES) }),
  (docket, step, note) => {
    const bench = benchFor(docket, (told) => appealed(told, step));
    return (q) => {
      const before = ask(docket, q);
      alike(verdictOf(findingOf(bench(q.known_at), q)), before);
      if (before.by.length + before.held.length > 0) note('it concerns what decides');
    };
  },
);

const KINDS = fc.constantFrom('hold', 'end', 'bar');

law(
  'a decision whose mandate has not issued moves no label (I5)',
  { 'it issues later': 80, 'it never issues': 80 },
  fc.record({ pick: fc.nat(), kind: KINDS, region: regions, on: early, ever: fc.boolean() }),
  (docket, { pick, kind, region, on, ever }, note) => {
    const what = kind === 'bar' ? { of: both } : { target: targetIn(docket, pick) };
    const effects = [{ do: kind, id: 'added', ...what, ...region, from: { signal: 'mandate' } }];
    const decision: Event = { id: 'decided', at: day(on), effects };
    const mandated = withEvent(docket, { ...decision, emits: ['mandate'] });
    return (q) => {
      const later = new Date(momentOf(q.date, docket.tz!) + 1).toISOString();
      const mandate: Event[] = ever ? [{ id: 'mandate', at: later, emits: ['mandate'] }] : [];
      const before = ask(docket, q);
      alike(ask(withEvent(docket, decision, ...mandate), q), before);
      if (differ(ask(mandated, q), before)) note(ever ? 'it issues later' : 'it never issues');
    };
  },
);

law(
  'what was not public by a day has no part in the answer as then known (I6)',
  { 'it would have changed the answer': 200 },
  moments,
  (docket, known_at, note) => {
    const isPublic = ({ at, known = typeof at === 'string' ? at : (at.after ?? at.by!) }: Event) =>
      millis(known, 'UTC') <= momentOf(known_at, 'UTC');
    const then = { ...docket, events: docket.events.filter(isPublic) };
    return ({ known_at: _, ...q }) => {
      const answer = ask(docket, { ...q, known_at });
      alike(answer, ask(then, { ...q, known_at }));
      alike(answer, ask(then, q));
      if (differ(answer, ask(docket, q))) note('it would have changed the answer');
    };
  },
);

law(
  'what is barred as a whole is barred in each part, and what is not barred at all in none (I7)',
  { 'barred as a whole': 40, 'not barred at all': 60 },
  fc.constantFrom(
    { fy: 2017, agency: 'doj', act: 'withhold', class: 'direct' },
    { fy: 2019, agency: 'hud', act: 'audit', class: 'other' },
  ),
  (docket, parts, note) => (q) => {
    const whole = find(docket, q);
    for (const part of DIMENSIONS.filter((dimension) => q[dimension] === undefined)) {
      const { status, courts } = find(docket, { ...q, [part]: parts[part] });
      if (whole.status === 'barred') alike(status, 'barred');
      if (['barred', 'not_barred'].includes(whole.courts)) alike(courts, whole.courts);
      if (whole.cells.length > 1 && whole.courts === 'barred') note('barred as a whole');
      if (whole.cells.length > 1 && whole.courts === 'not_barred') note('not barred at all');
    }
  },
);

const ENDED = fc.constantFrom('its terms' as const, 'a signal' as const, 'an order' as const);

law(
  'when a stay runs out, or is lifted, everything is as if there had been none (I8)',
  { 'its terms': 10, 'a signal': 10, 'an order': 10 },
  fc.record({ pick: fc.nat(), region: regions, on: early, lasts: fc.integer({ min: 1, max: 12 }), how: ENDED }),
  (docket, { pick, region, on, lasts, how }, note) => {
    const [lastDay, dayAfter] = [day(on + lasts - 1), day(on + lasts)];
    const until = { 'its terms': lastDay, 'a signal': { signal: 'over' }, 'an order': undefined }[how];
    const effects = [{ do: 'hold', id: 'stay', target: targetIn(docket, pick), ...(until && { until }), ...region }];
    const lift = how === 'an order' ? [{ do: 'end', id: 'lift', target: 'stay' }] : [];
    const lifted: Event = { id: 'lifted', at: dayAfter, emits: ['over'], effects: lift };
    const stayed = withEvent(docket, { id: 'stayed', at: day(on), effects }, lifted);
    return ({ known_at, ...q }) => {
      for (const date of [dayAfter, new Date(momentOf(lastDay, docket.tz!) + 1).toISOString(), q.date])
        if (momentOf(date, docket.tz!) > momentOf(lastDay, docket.tz!))
          alike(ask(stayed, { ...q, date }), ask(docket, { ...q, date }));
      if (differ(ask(stayed, { ...q, date: lastDay }), ask(docket, { ...q, date: lastDay }))) note(how);
    };
  },
);

law(
  'other names, and the same records in another order, change nothing (I9)',
  { 'opposite things at once': 200, 'an order decides': 200, 'readings differ': 25 },
  fc.record({ keys: fc.array(fc.nat({ max: 99 }), { minLength: 40, maxLength: 40 }), twins }),
  (docket, { keys, twins }, note) => {
    const told = twins ? withEvent(docket, ...opposites(docket, twins)) : docket;
    const { rename, restore } = renamed(told, keys);
    const restored = (ids: string[]) => ids.map(restore).sort();
    const other = rename(reordered(told, keys));
    return (q) => {
      const before = ask(told, q);
      const { by, held, signals, ...after } = ask(other, rename(q));
      alike({ ...after, by: restored(by), held: restored(held), signals: restored(signals) }, before);
      if (twins) note('opposite things at once');
      if (before.by.length + before.held.length > 0) note('an order decides');
      if (before.answer === 'disputed') note('readings differ');
    };
  },
);

law(
  'a court that says which reading is right leaves one of the answers listed for it, and moves nothing else (I10)',
  { 'it settles what was disputed': 80, 'other issues stay': 10, 'it was no matter': 100 },
  fc.constant(undefined),
  (docket, _, note) =>
    ({ known_at, ...q }) => {
      const before = find(docket, q);
      const open = openIssues({ bench: benchFor(docket)(), say: CATALOGUES.en }, before);
      for (const { id, kind, readings } of before.bounded.length > 0 ? [] : open)
        for (const { id: reading, status: listed } of kind === 'reading' ? readings : []) {
          const effects = [{ do: 'resolve', id: 'said', issue: id, reading, retro: true }];
          const after = find(withEvent(docket, { id: 'ruled', at: day(60), effects }), q);
          const worlds = before.outcomes.filter(({ world }) => world.readings.get(id) === reading);
          const labels = [after.outcomes, worlds].map((all) => [...new Set(all.map(({ label }) => label))].sort());
          alike(labels[0], labels[1]);
          if (listed !== 'disputed') alike(after.status, listed);
          if (before.status !== 'disputed') alike(after.status, before.status);
          if (before.status !== 'disputed') note('it was no matter');
          else note(after.status === 'disputed' ? 'other issues stay' : 'it settles what was disputed');
        }
    },
);
