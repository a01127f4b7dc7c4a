import t from 'tap';
import type { Entity, Noun } from '../../src/docket/docket.ts';
import { lineageOf, type Version } from '../../src/docket/lineage.ts';
import { emittersOf, references, referents, signalsIn } from '../../src/docket/references.ts';
import { action, appeal, condition, court, docketWith, lawsuit, order, place } from './docket-with.ts';

/** Entries numbered from 1 in the order given. */
const record = (...entries: [Noun, Partial<Entity<Noun>> & { id: string }][]): Version[] =>
  entries.map(([noun, entity], index) => ({ seq: index + 1, noun, id: entity.id, entity: entity as Entity<Noun> }));

const bar = (id: string, conditions: string[], more = {}) => ({
  id,
  ruling: 'preliminary_injunction' as const,
  conditions,
  ...more,
});
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
  'the other conditions of its program bear on it, with the acts about them, but not what acts on those',
  async (t) => {
    const versions = record(
      ['condition', condition('access', { program: 'jag' })],
      ['condition', condition('notice', { program: 'jag' })],
      ['condition', condition('other', { program: 'cops' })],
      ['order', order('about-notice', { case: 'none', court: 'none', dispositions: [bar('n.1', ['notice'])] })],
      ['order', order('stay-of-it', { case: 'none', court: 'none', dispositions: [stayOf('n.2', 'n.1')] })],
      ['order', order('about-other', { case: 'none', court: 'none', dispositions: [bar('o.1', ['other'])] })],
    );
    t.strictSame(behind(versions, 'access'), [1, 2, 4]);
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

t.test('every reference is found where it stands, with what it may point to', async (t) => {
  t.strictSame(
    references(
      order('o', {
        supersedes: ['old'],
        sources: [{ source: 'page' }],
        dispositions: [
          {
            ...bar('d', ['access'], {
              scope: {
                within: ['ca7'],
                except: { jurisdictions: ['chicago'] },
                members_of: [{ organization: 'mayors' }],
              },
              given: { reach: 'far' },
            }),
            acts_on: ['earlier'],
          },
        ],
      }),
    ).map(({ path, to, id }) => `${path.join('.')}: ${to.join(' or ')} ${id}`),
    [
      'case: case a-v-b',
      'court: court ilnd',
      'dispositions.0.conditions.0: condition access',
      'dispositions.0.scope.within.0: jurisdiction or court ca7',
      'dispositions.0.scope.except.jurisdictions.0: jurisdiction chicago',
      'dispositions.0.scope.members_of.0.organization: organization mayors',
      'dispositions.0.given.reach: issue reach',
      'dispositions.0.acts_on.0: disposition earlier',
      'supersedes.0: order or agency_action old',
      'sources.0.source: source page',
    ],
  );
});

t.test('each noun refers in its own fields', async (t) => {
  const said = (entity: object) => references(entity).map(({ path, to, id }) => `${path.join('.')}: ${to} ${id}`);
  t.strictSame(said(condition('access', { successor_of: ['old'] })), ['successor_of.0: condition old']);
  t.strictSame(said(place('chicago', { parents: ['cook'], circuit: 'ca7' })), [
    'parents.0: jurisdiction cook',
    'circuit: court ca7',
  ]);
  t.strictSame(said({ organization: 'mayors', member: 'chicago' }), [
    'organization: organization mayors',
    'member: jurisdiction chicago',
  ]);
  t.strictSame(said(appeal('ca7-1', { reviews: ['pi'], steps: [{ status: 'affirmed', order: 'panel' }] })), [
    'case: case a-v-b',
    'court: court ca7',
    'reviews.0: order pi',
    'steps.0.order: order panel',
  ]);
  t.strictSame(said({ recipients: [{ jurisdiction: 'chicago' }] }), [
    'recipients.0.jurisdiction: jurisdiction chicago',
  ]);
  t.strictSame(said({ issue: 'reach' }), ['issue: issue reach']);
});

t.test('a precedent that binds every circuit names none of them', async (t) => {
  t.strictSame(references({ circuit: 'all' }), []);
  t.match(references({ case: 'all' }), [{ id: 'all' }], 'elsewhere the word is an id like any other');
});

t.test('a field that names what it holds may hold more than ids', async (t) => {
  t.match(references({ order: { case: 'c' } }), [{ path: ['order', 'case'], id: 'c' }]);
  t.strictSame(references({ within: [{ case: 'c' }, 'x'] }), [{ path: ['within', 0, 'case'], to: ['case'], id: 'c' }]);
  t.strictSame(references({ steps: [{ order: 'o' }] }), [{ path: ['steps', 0, 'order'], to: ['order'], id: 'o' }]);
  t.strictSame(references({ note: null, count: 3 }), []);
});

t.test('signals are given out by name, and awaited from, until and unless', async (t) => {
  const ruled = order('o', {
    emits: ['mandate', 'judgment'],
    dispositions: [
      bar('d', ['access'], {
        from: { signal: 'bond' },
        until: ['2018-01-01', { signal: 'end' }, { unless: 'renewal', by: '2018-01-01' }],
      }),
    ],
  });
  t.strictSame(signalsIn(ruled), { given: ['mandate', 'judgment'], awaited: ['bond', 'end', 'renewal'] });
  t.strictSame(signalsIn({ signal: { unless: 'odd' }, nothing: null }), { given: [], awaited: ['odd'] });
});

t.test('whoever gives out a signal is found, in orders, actions, steps and filings', async (t) => {
  const docket = docketWith({
    order: [order('o', { emits: ['mandate'] }), order('silent')],
    agency_action: [action('a', { emits: ['other', 'mandate'] })],
    appeal: [appeal('p', { steps: [{ status: 'mandate_issued', emits: ['mandate'] }] })],
    case: [lawsuit('c', { filings: [{ kind: 'letter', summary: 'Wrote.', emits: ['mandate'] }] })],
    condition: [condition('x')],
  });
  t.strictSame(
    emittersOf(docket, 'mandate').map(({ noun, id }) => `${noun} ${id}`),
    ['order o', 'agency_action a', 'appeal p', 'case c'],
  );
  t.strictSame(emittersOf(docket, 'nobody'), []);
});

t.test('a reference may point to a noun, or to a part of an act', async (t) => {
  const known = referents(
    docketWith({
      condition: [condition('access')],
      order: [order('o', { dispositions: [bar('o.1', ['access']), bar('o.2', ['access'])] })],
      agency_action: [action('a', { forbearances: [{ id: 'a.1', conditions: ['access'] }] }), action('b')],
      case: [lawsuit('c')],
    }),
  );
  t.strictSame([...known.disposition.keys()], ['o.1', 'o.2', 'a.1']);
  t.ok(known.condition.has('access'));
  t.notOk(known.condition.has('o.1'));
});
