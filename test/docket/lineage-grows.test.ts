// A lineage that is carried on as the record grows says what one drawn from the whole record would.
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { type Docket, type Entity, emptyDocket, type Noun } from '../../src/docket/docket.ts';
import { type Lineage, lineageOver } from '../../src/docket/lineage.ts';
import type { Version } from '../../src/docket/lineage-graph.ts';
import { readFacts } from '../../src/facts/read.ts';
import { changedBy, type Throw, throws } from './checked-change.ts';
import { bar, condition, order } from './docket-with.ts';
import { graphFrom, lineageOf } from './drawn.ts';

const SEED = 20261128;
const CONDITIONS = 8;
const { facts } = readFacts(join(import.meta.dirname, '../../seed'));

/** The first conditions of the seed, a share of all that is about them, and a few of everything else. */
function docketOf(share: number): Docket {
  const docket = emptyDocket();
  for (const { noun, id, entity } of facts) {
    const isAct = noun === 'order' || noun === 'agency_action' || noun === 'appeal' || noun === 'membership';
    const most = isAct ? share : noun === 'condition' ? CONDITIONS : 5;
    if (docket[noun].size < most) docket[noun].set(id, entity as never);
  }
  return docket;
}

/** A record of a docket, and of what changes it one after another. */
function recordOf(start: Docket, thrown: readonly Throw[]): Version[] {
  const record: Version[] = [];
  const enter = (noun: Noun, id: string, entity: Version['entity']) =>
    void record.push({ seq: record.length + 1, noun, id, entity });
  for (const [noun, shelf] of Object.entries(start) as [Noun, Docket[Noun]][])
    for (const [id, entity] of shelf) enter(noun, id, entity);
  let docket = start;
  for (const one of thrown) {
    const { after, touched } = changedBy(docket, one);
    enter(touched.noun, touched.id, after[touched.noun].get(touched.id) ?? null);
    docket = after;
  }
  return record;
}

/** All that a lineage says of a record. */
function said(lineage: Lineage, record: readonly Version[]): string {
  const ids = (of: Noun) => [...new Set(record.flatMap(({ noun, id }) => (noun === of ? [id] : []))), 'nobody'];
  const things = [...new Set(record.map(({ noun, id }) => `${noun} ${id}`))].map(
    (key) => key.split(' ') as [Noun, string],
  );
  return JSON.stringify(
    ids('condition').map((one) => [
      ids('jurisdiction').map((place) => lineage.lastEntry(one, place)),
      lineage.lastAbout(one),
      things.filter(([noun, id]) => lineage.bearsOn(one, noun, id)),
      lineage.beside(one).keys().sort(),
      ids('jurisdiction').map((place) => lineage.beside(one).naming(place).toSorted()),
    ]),
  );
}

/** The lineage of a record, carried on edition by edition over a graph that is drawn anew for each. */
function carriedOn(record: readonly Version[]): (edition: number) => Lineage {
  let [graph, size] = [graphFrom([]), 0];
  const growing = lineageOver({
    last: (keys) => graph.last(keys),
    said: (keys) => graph.said(keys),
    tied: (keys) => graph.tied(keys),
  });
  return (edition) => {
    const added = record.slice(size, edition);
    [graph, size] = [graphFrom(record.slice(0, edition)), edition];
    for (const version of added) growing.takeIn(version);
    return growing;
  };
}

t.test('whatever is entered, and whichever conditions were asked about before', async (t) => {
  const start = docketOf(40);
  let moved = 0;
  const property = fc.property(throws(25), fc.array(fc.nat(CONDITIONS), { maxLength: 5 }), (thrown, asked) => {
    const record = recordOf(start, thrown);
    const carried = carriedOn(record);
    const conditions = [...start.condition.keys()];
    const places = [...start.jurisdiction.keys()];
    let before = '';
    return thrown.every((one, index) => {
      const edition = record.length - thrown.length + 1 + index;
      const lineage = carried(edition);
      // Some are asked for at every edition, the others now and then.
      for (const which of asked) lineage.lastEntry(conditions[which] ?? 'nobody', places[which % places.length]!);
      if (one.stays) return true;
      const now = said(lineage, record.slice(0, edition));
      moved += now === before ? 0 : 1;
      before = now;
      return now === said(lineageOf(record.slice(0, edition)), record.slice(0, edition));
    });
  });
  const { failed, counterexample } = fc.check(property, { numRuns: 15, seed: SEED });
  t.notOk(failed, JSON.stringify(counterexample));
  t.ok(moved > 100, `${moved} lineages differed from the one before`);
});

/** An entry of an order of no case. */
const entered = (id: string, dispositions: Entity<'order'>['dispositions']): Omit<Version, 'seq'> => ({
  ...{ noun: 'order', id },
  entity: order(id, { case: 'none', court: 'none', dispositions }),
});

t.test('an order entered after what acts on it bears on what that is about', async (t) => {
  const record: Version[] = [
    { noun: 'condition' as const, id: 'access', entity: condition('access') },
    entered('pi', [bar('pi.1', ['access'], { acts_on: ['earlier.1'] })]),
    entered('earlier', [bar('earlier.1', ['notice'])]),
  ].map((one, index) => ({ ...one, seq: index + 1 }));
  const lineages = carriedOn(record);
  t.equal(lineages(2).lastAbout('access'), 2);
  t.equal(lineages(3).lastAbout('access'), 3);
  t.equal(said(lineages(3), record), said(lineageOf(record), record));
});

t.test('what takes the place of a bar on a sister condition is told of as soon as it is entered', async (t) => {
  const record: Version[] = [
    { noun: 'condition' as const, id: 'access', entity: condition('access', { program: 'jag' }) },
    { noun: 'condition' as const, id: 'notice', entity: condition('notice', { program: 'jag' }) },
    entered('pi', [bar('pi.1', ['notice'], { scope: { jurisdictions: ['chicago'] } })]),
    {
      ...{ noun: 'order' as const, id: 'corrected' },
      entity: order('corrected', { case: 'none', court: 'none', supersedes: ['pi'] }),
    },
  ].map((one, index) => ({ ...one, seq: index + 1 }));
  const lineages = carriedOn(record);
  t.equal(lineages(3).lastAbout('access'), 3);
  t.equal(lineages(4).lastAbout('access'), 4);
  t.equal(lineages(4).bearsOn('access', 'order', 'corrected'), true);
});
