// What a change breaks is found without judging the whole docket again, and is the same as if it had been.
import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { check } from '../../src/docket/check.ts';
import { checkChange, sameness, type Touched } from '../../src/docket/check-change.ts';
import { type Docket, type Entity, emptyDocket, NOUN_NAMES, type Noun } from '../../src/docket/docket.ts';
import { named } from '../../src/docket/key.ts';
import type { Unlawful } from '../../src/docket/rule.ts';
import { readFacts } from '../../src/facts/read.ts';
import { changedBy, type Throw, throws } from './checked-change.ts';
import { bar, condition, court, docketWith, lawsuit, order } from './docket-with.ts';

const { facts } = readFacts(join(import.meta.dirname, '../../seed'));

/** The docket of the seed, with at most so many things of a kind. */
function seed(most: number): Docket {
  const docket = emptyDocket();
  for (const { noun, id, entity } of facts) if (docket[noun].size < most) docket[noun].set(id, entity as never);
  return docket;
}

/** Judged once, as the next change is often of the same docket. */
const judged = new WeakMap<Docket, Unlawful[]>();
const checked = (docket: Docket): Unlawful[] => {
  const faults = judged.get(docket) ?? check(docket);
  judged.set(docket, faults);
  return faults;
};

/** What a change breaks, by judging everything before and after. */
function byAll(before: Docket, after: Docket): Unlawful[] {
  const already = new Set(checked(before).map(sameness));
  return check(after).filter((fault) => !already.has(sameness(fault)));
}

/** The same docket with a shelf in the order in which its ids were first heard of, as the record recalls it. */
function recalled(docket: Docket, { noun }: Touched, heard: Set<string>): Docket {
  for (const id of docket[noun].keys()) heard.add(`${noun} ${id}`);
  const shelf = new Map<string, Entity<Noun>>();
  for (const key of heard) {
    const [of, id] = named(key);
    if (of === noun && docket[noun].has(id)) shelf.set(id, docket[noun].get(id)!);
  }
  return { ...docket, [noun]: shelf };
}

/** Makes changes one after another, those that stay one upon the other. Fails where one breaks other things than are found; gives how many it broke. */
function broken(start: Docket, thrown: readonly Throw[]): number {
  const heard = new Set(NOUN_NAMES.flatMap((noun) => [...start[noun].keys()].map((id) => `${noun} ${id}`)));
  let [docket, count] = [start, 0];
  for (const one of thrown) {
    const { after, touched } = changedBy(docket, one);
    const faults = byAll(docket, after);
    count += faults.length;
    deepStrictEqual(checkChange(docket, after, [touched]).map(sameness), faults.map(sameness));
    if (!one.stays) continue;
    docket = recalled(after, touched, heard);
  }
  return count;
}

function holds(
  t: { notOk(failed: boolean, message: string): void; ok(so: boolean, message: string): void },
  start: Docket,
  [runs, changes]: [number, number],
) {
  let count = 0;
  const property = fc.property(throws(changes), (thrown) => {
    count += broken(start, thrown);
  });
  const { failed, counterexample, errorInstance } = fc.check(property, {
    numRuns: runs,
    seed: SEED,
    endOnFailure: true,
  });
  t.notOk(failed, `seed ${SEED}: ${errorInstance}\n${JSON.stringify(counterexample)}`);
  t.ok(count > runs, `${count} faults were caused`);
}

const SEED = 20261128;

t.test('a change of the seed breaks what judging all of it twice finds, in the same words and order', async (t) => {
  holds(t, seed(Number.POSITIVE_INFINITY), [1, 10]);
});

t.test('so does a change of a record that breaks rules already', async (t) => {
  holds(t, seed(8), [10, 20]);
});

t.test('what is taken out is missed by what names it; what was wrong already is no fault of the change', async (t) => {
  const before = docketWith({ condition: [condition('access')], case: [lawsuit('a-v-b', { conditions: ['access'] })] });
  const after = { ...before, condition: new Map(), order: new Map([['pi', order('pi')]]) };
  const touched: Touched[] = [
    { noun: 'condition', id: 'access' },
    { noun: 'order', id: 'pi' },
  ];
  t.strictSame(checkChange(before, after, touched), byAll(before, after));
  t.match(checkChange(before, after, touched), [
    { noun: 'case', detail: /no condition "access"/ },
    { noun: 'order' },
    {},
  ]);
  t.strictSame(checkChange(after, after, touched), []);
});

const injunction = order('pi', {
  entered_on: '2017-09-15',
  dispositions: [bar('pi-1', ['access'], { scope: { everyone: true } })],
});
const stay = order('stay', {
  entered_on: '2018-06-26',
  dispositions: [{ id: 'stay-1', ruling: 'stay_pending_appeal', acts_on: ['pi-1'] }],
});
const stayed = docketWith({
  court: [court('ilnd')],
  condition: [condition('access')],
  case: [lawsuit('a-v-b')],
  order: [injunction, stay],
});

/** What is broken where the injunction that is stayed says something else: as it is found, and by judging everything. */
function brokenBy(says: Partial<Entity<'order'>>): [found: Unlawful[], byAll: Unlawful[]] {
  const after = { ...stayed, order: new Map([...stayed.order, ['pi', { ...injunction, ...says }]]) };
  return [checkChange(stayed, after, [{ noun: 'order', id: 'pi' }]), byAll(stayed, after)];
}

t.test('an injunction that turns out to be later than its stay is a fault of the stay', async (t) => {
  t.strictSame(check(stayed), []);
  const [found, all] = brokenBy({ entered_on: '2018-07-01' });
  t.strictSame(found, all);
  t.match(found, [{ id: 'stay', detail: /"pi-1" was not entered before this/ }]);
});

t.test('what a change breaks is told rule by rule, though the first rule be broken by what comes last', async (t) => {
  const part = bar('pi-2', ['access'], { scope: { everyone: true }, from: '2017-02-30' });
  const [found, all] = brokenBy({ dispositions: [part] });
  t.strictSame(found, all);
  t.match(found, [
    { id: 'stay', detail: /There is no disposition "pi-1"/ },
    { id: 'pi', detail: /"2017-02-30" is neither a day/ },
  ]);
});
