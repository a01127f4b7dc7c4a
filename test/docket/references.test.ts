// What an entity names, which signals it gives out and awaits, and what those may be.
import t from 'tap';
import { groundOf } from '../../src/docket/ground.ts';
import { nearbyIn } from '../../src/docket/nearby.ts';
import { emittersOf, references, signalsIn } from '../../src/docket/references.ts';
import { action, appeal, bar, condition, docketWith, lawsuit, order, place } from './docket-with.ts';

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
  const docket = docketWith({
    condition: [condition('access')],
    order: [order('o', { dispositions: [bar('o.1', ['access']), bar('o.2', ['access'])] })],
    agency_action: [action('a', { forbearances: [{ id: 'a.1', conditions: ['access'] }] }), action('b')],
    case: [lawsuit('c')],
  });
  const known = groundOf(docket, nearbyIn(docket));
  t.strictSame([...known.names('disposition')], ['o.1', 'o.2', 'a.1']);
  t.ok(known.has('disposition', 'a.1'));
  t.ok(known.has('condition', 'access'));
  t.notOk(known.has('condition', 'o.1'));
});
