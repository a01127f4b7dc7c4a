// Which entries of the record an answer rests on, and the last that could have altered it.
import t from 'tap';
import type { Entity, Noun } from '../../src/docket/docket.ts';
import type { Version } from '../../src/docket/lineage-graph.ts';
import { action, appeal, bar, condition, court, lawsuit, order, place } from './docket-with.ts';
import { lineageOf } from './drawn.ts';

/** Entries numbered from 1 in the order given. */
const record = (...entries: [Noun, Partial<Entity<Noun>> & { id: string }][]): Version[] =>
  entries.map(([noun, entity], index) => ({ seq: index + 1, noun, id: entity.id, entity: entity as Entity<Noun> }));

const stayOf = (id: string, target: string, more = {}) => ({
  id,
  ruling: 'stay_pending_appeal' as const,
  acts_on: [target],
  ...more,
});

/** Which entries an answer about a condition rests on, by number. */
const behind = (versions: Version[], about: string) => {
  const lineage = lineageOf(versions);
  return versions.filter(({ noun, id }) => lineage.bearsOn(about, noun, id)).map(({ seq }) => seq);
};

t.test('an answer rests on the orders about the condition, on what acts on those, and on nothing else', async (t) => {
  const versions = record(
    ['condition', condition('access')],
    ['condition', condition('notice')],
    ['order', order('pi', { case: 'none', court: 'none', dispositions: [bar('pi.1', ['access'])] })],
    ['order', order('stay', { case: 'none', court: 'none', dispositions: [stayOf('stay.1', 'pi.1')] })],
    ['order', order('lifted', { case: 'none', court: 'none', dispositions: [stayOf('lifted.1', 'stay.1')] })],
    ['order', order('other', { case: 'none', court: 'none', dispositions: [bar('other.1', ['notice'])] })],
    ['order', order('other-stay', { case: 'none', court: 'none', dispositions: [stayOf('other.2', 'other.1')] })],
  );
  t.strictSame(behind(versions, 'access'), [1, 3, 4, 5]);
  t.strictSame(behind(versions, 'notice'), [2, 6, 7]);
  t.strictSame(behind(versions, 'nobody-asked'), [], 'a condition nobody recorded rests on nothing');
});

t.test('what an agency did about a condition, and what courts did to its promises, bear on it', async (t) => {
  const versions = record(
    ['condition', condition('access')],
    ['agency_action', action('promise', { forbearances: [{ id: 'promise.1', conditions: ['access'] }] })],
    ['order', order('ended', { case: 'none', court: 'none', dispositions: [stayOf('ended.1', 'promise.1')] })],
    ['agency_action', action('award', { lifecycle: [{ conditions: ['access'], state: 'active' }] })],
    ['agency_action', action('unrelated', { conditions: ['notice'] })],
  );
  t.strictSame(behind(versions, 'access'), [1, 2, 3, 4]);
});

t.test('so do the case, its court and its appeals, but not the other orders of that case', async (t) => {
  const versions = record(
    ['court', court('ilnd')],
    ['court', court('ca7')],
    ['condition', condition('access')],
    ['case', lawsuit('a-v-b')],
    ['order', order('pi', { dispositions: [bar('pi.1', ['access'])] })],
    ['order', order('other', { dispositions: [bar('other.1', ['notice'])] })],
    ['appeal', appeal('ca7-1', { reviews: ['pi'] })],
    ['case', lawsuit('c-v-d')],
    ['appeal', appeal('ca7-2', { case: 'c-v-d' })],
    ['agency_action', action('unrelated')],
  );
  t.strictSame(behind(versions, 'access'), [1, 3, 4, 5, 7], 'the circuit itself is no party to it');
});

t.test('an order about the condition rests on whatever it acts on, though that be about another', async (t) => {
  const versions = record(
    ['condition', condition('access')],
    ['order', order('other', { case: 'none', court: 'none', dispositions: [bar('other.1', ['notice'])] })],
    [
      'order',
      order('stay', {
        case: 'none',
        court: 'none',
        dispositions: [stayOf('s', 'other.1', { conditions: ['access'] })],
      }),
    ],
  );
  t.strictSame(behind(versions, 'access'), [1, 2, 3]);
});

t.test('an act that takes the place of another bears on all that the other did', async (t) => {
  const versions = record(
    ['condition', condition('access')],
    ['order', order('pi', { case: 'none', court: 'none', dispositions: [bar('pi.1', ['access'])] })],
    ['order', order('corrected', { case: 'none', court: 'none', supersedes: ['pi'] })],
    ['agency_action', action('withdrawn', { supersedes: ['corrected'] })],
    ['agency_action', action('restored', { supersedes: ['withdrawn'] })],
    ['order', order('aside', { case: 'none', court: 'none', supersedes: ['nothing'] })],
  );
  t.strictSame(behind(versions, 'access'), [1, 2, 3, 4, 5]);
});

t.test('a lawsuit over the condition in which nothing was ordered decides nothing', async (t) => {
  const versions = record(
    ['condition', condition('access')],
    ['case', lawsuit('a-v-b', { conditions: ['access'] })],
    ['appeal', appeal('ca7-1')],
    ['condition', condition('access-2', { successor_of: ['access'] })],
  );
  t.strictSame(behind(versions, 'access'), [1]);
});

t.test('what is waited for binds whoever brings it about', async (t) => {
  const versions = record(
    ['condition', condition('access')],
    [
      'order',
      order('pi', {
        case: 'none',
        court: 'none',
        dispositions: [bar('pi.1', ['access'], { from: { signal: 'bond' } })],
      }),
    ],
    ['case', lawsuit('elsewhere', { filings: [{ kind: 'bond', summary: 'Posted.', emits: ['bond'] }] })],
    ['order', order('other', { case: 'none', court: 'none', emits: ['mandate'] })],
  );
  t.strictSame(behind(versions, 'access'), [1, 2, 3]);
});

t.test('a membership bears on what an order says of members, and an issue on what exists on one reading', async (t) => {
  const versions = record(
    ['condition', condition('access')],
    ['organization', { id: 'mayors', name: 'Mayors', list: 'partial' }],
    ['membership', { id: 'mayors.a', organization: 'mayors', member: 'a' }],
    ['membership', { id: 'clerks.a', organization: 'clerks', member: 'a' }],
    ['issue', { id: 'reach', question: 'How far?', readings: [{ id: 'far', says: 'Far.' }] }],
    [
      'order',
      order('pi', {
        case: 'none',
        court: 'none',
        dispositions: [
          bar('pi.1', ['access'], { scope: { members_of: [{ organization: 'mayors' }] }, given: { reach: 'far' } }),
        ],
      }),
    ],
    [
      'order',
      order('clear', {
        case: 'none',
        court: 'none',
        dispositions: [{ id: 'clear.1', ruling: 'clarification', issue: 'reach', reading: 'far' }],
      }),
    ],
  );
  t.strictSame(behind(versions, 'access'), [1, 2, 3, 5, 6, 7]);
});

t.test(
  'the other conditions of its program bear on it, with the orders that bar them for places they name, but not what acts on those',
  async (t) => {
    const chicago = { scope: { jurisdictions: ['chicago'] } };
    const versions = record(
      ['condition', condition('access', { program: 'jag' })],
      ['condition', condition('notice', { program: 'jag' })],
      ['condition', condition('other', { program: 'cops' })],
      [
        'order',
        order('about-notice', { case: 'none', court: 'none', dispositions: [bar('n.1', ['notice'], chicago)] }),
      ],
      ['order', order('stay-of-it', { case: 'none', court: 'none', dispositions: [stayOf('n.2', 'n.1')] })],
      ['order', order('about-other', { case: 'none', court: 'none', dispositions: [bar('o.1', ['other'], chicago)] })],
      [
        'order',
        order('for-all', {
          case: 'none',
          court: 'none',
          dispositions: [bar('a.1', ['notice'], { scope: { everyone: true } })],
        }),
      ],
      ['order', order('corrected', { case: 'none', court: 'none', supersedes: ['about-notice'] })],
      ['agency_action', action('withdrawn', { supersedes: ['corrected'] })],
    );
    t.strictSame(behind(versions, 'access'), [1, 2, 4, 8, 9], 'and what takes their place');
  },
);

t.test('conditions of no program are no kin', async (t) => {
  const versions = record(['condition', condition('access')], ['condition', condition('notice')]);
  t.strictSame(behind(versions, 'access'), [1]);
});

t.test('an entry still binds what it once said, and a withdrawal is an entry', async (t) => {
  const versions: Version[] = [
    ...record(
      ['condition', condition('access')],
      ['order', order('pi', { case: 'none', court: 'none', dispositions: [bar('pi.1', ['access'])] })],
      ['order', order('pi', { case: 'none', court: 'none', dispositions: [bar('pi.1', ['notice'])] })],
      ['order', order('other', { case: 'none', court: 'none', dispositions: [bar('o.1', ['notice'])] })],
    ),
    { seq: 5, noun: 'order', id: 'pi', entity: null },
  ];
  t.strictSame(behind(versions, 'access'), [1, 2, 3, 5]);
  t.equal(lineageOf(versions).lastEntry('access', 'nowhere'), 5);
  t.equal(lineageOf(versions.slice(0, 4)).lastEntry('access', 'nowhere'), 3, 'before it was withdrawn');
});

t.test(
  'the last entry that could have altered an answer is of the condition, of the place, or of what that lies in',
  async (t) => {
    const versions = record(
      ['condition', condition('access')],
      ['jurisdiction', place('chicago', { parents: ['cook'], circuit: 'ca7' })],
      ['jurisdiction', place('cook', { kind: 'county', parents: ['illinois'] })],
      ['jurisdiction', place('evanston', { parents: ['cook'] })],
      ['jurisdiction', place('illinois', { kind: 'state' })],
      ['jurisdiction', place('utah', { kind: 'state' })],
      ['court', court('ca7', { circuit: 'ca8' })],
      ['court', court('ca8')],
    );
    const lineage = lineageOf(versions);
    t.equal(lineage.lastEntry('access', 'chicago'), 7, 'its circuit');
    t.equal(lineage.lastEntry('access', 'evanston'), 5, 'the State around the county around it');
    t.equal(lineage.lastEntry('access', 'utah'), 6);
    t.equal(lineage.lastEntry('access', 'nowhere'), 1, 'else the condition alone');
    t.equal(lineage.lastEntry('nothing', 'nowhere'), 0, 'and nothing at all where neither is recorded');
    t.equal(lineage.lastEntry('access', 'chicago'), 7, 'asked again');
  },
);

t.test('places that lie in each other do not keep anybody waiting', async (t) => {
  const versions = record(
    ['condition', condition('access')],
    ['jurisdiction', place('a', { parents: ['b'] })],
    ['jurisdiction', place('b', { parents: ['a'] })],
  );
  t.equal(lineageOf(versions).lastEntry('access', 'a'), 3);
});
